"""Genvägar in the settings: keys are recorded, refused in words, taken away; and the icon in the tray."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QSystemTrayIcon, QVBoxLayout, QWidget

from desktop.ui.pages.settings.keys import KeysGroup
from desktop.ui.presenters.settings import Settings, as_values, settings_from
from desktop.ui.presenters.settings_page import SettingsPresenter
from desktop.ui.widgets.key_recorder import KeyRecorder
from desktop.ui.window.tray import Tray
from tests.ui.held import House, Jobs
from tests.ui.held import bench as new_bench

HELD = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def recorder(qtbot, dressed):
    made = KeyRecorder()
    qtbot.addWidget(made)
    made.show()
    return made


def house_with(**about) -> House:
    house = House()
    house.backups = lambda: ()
    for name, value in about.items():
        setattr(house, name, value)
    return house


def test_the_next_keys_are_taken_whatever_they_do_elsewhere(qtbot, recorder) -> None:
    assert recorder.text() == "Välj tangenter …"
    QTest.keyClick(recorder, Qt.Key.Key_Space)
    assert recorder.is_listening
    assert recorder.text() == "Tryck kombinationen …"
    QTest.keyPress(recorder, Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier)
    assert recorder.is_listening
    with qtbot.waitSignal(recorder.recorded) as told:
        QTest.keyClick(recorder, Qt.Key.Key_Space, HELD)
    assert told.args == ["Alt+Shift+Space"]
    assert not recorder.is_listening
    recorder.show_keys("Alt+Shift+Space")
    assert recorder.accessibleName() == recorder.text() != "Välj tangenter …"


@pytest.mark.parametrize("way_out", ["esc", "leave"])
def test_listening_ends_without_keys(qtbot, recorder, way_out) -> None:
    recorder.show_keys("Ctrl+F9")
    before = recorder.text()
    recorder.click()
    with qtbot.assertNotEmitted(recorder.recorded):
        if way_out == "esc":
            QTest.keyClick(recorder, Qt.Key.Key_Escape)
        else:
            other = QLineEdit()
            qtbot.addWidget(other)
            recorder.clearFocus()
            recorder._end()
    assert (recorder.is_listening, recorder.text()) == (False, before)


def presenter_and_group(qtbot, house):
    presenter = SettingsPresenter(new_bench(), Jobs(), house)
    holder, group = QWidget(), KeysGroup()
    QVBoxLayout(holder).addWidget(group)
    qtbot.addWidget(holder)
    group.retranslate()
    group.recorded.connect(presenter.record_keys)
    group.chosen.connect(lambda name, value: presenter.choose(**{name: value}))
    presenter.watch(group.show_state)
    holder.show()
    group.holder = holder
    return presenter, group


def test_keys_are_kept_and_taken_away(qtbot, dressed) -> None:
    house = house_with()
    presenter, group = presenter_and_group(qtbot, house)
    assert group.clear.isHidden()
    group.recorder.recorded.emit("Alt+Shift+Space")
    assert house.settings.capture_keys == "Alt+Shift+Space"
    assert not group.clear.isHidden()
    group.clear.click()
    assert house.settings.capture_keys == ""
    assert [call for call in house.calls if call[0] == "hold_keys"] == [
        ("hold_keys", "Alt+Shift+Space"),
        ("hold_keys", ""),
    ]
    presenter.close()


def test_keys_of_another_program_are_refused_in_words(qtbot, dressed) -> None:
    house = house_with(taken_keys="Ctrl+Space")
    presenter, group = presenter_and_group(qtbot, house)
    group.recorder.recorded.emit("Ctrl+Space")
    assert group.note.words.text() == "Kombinationen används redan av ett annat program. Prova en annan."
    assert house.settings.capture_keys == ""
    group.recorder.recorded.emit("Ctrl+F9")
    assert group.note.words.text() == ""
    presenter.close()


def test_where_the_system_keeps_its_keys_the_command_is_named(qtbot, dressed) -> None:
    presenter, group = presenter_and_group(qtbot, house_with(can_hold_keys=False, has_tray=False))
    assert group.recorder.isHidden()
    assert group.tray.isHidden()
    assert "vardag --capture" in group._everywhere.hint.text()
    presenter.close()


def test_the_tray_can_be_switched_off(qtbot, dressed) -> None:
    house = house_with()
    presenter, group = presenter_and_group(qtbot, house)
    assert group.tray.ticked
    group.tray.box.click()
    assert house.settings.tray is False
    presenter.close()


def test_the_choices_come_back_from_their_file() -> None:
    chosen = Settings(capture_keys="Alt+Shift+Space", tray=False)
    assert settings_from(as_values(chosen)) == chosen
    assert settings_from({"capture_keys": "x" * 1000, "tray": "nej"}) == Settings()
    assert settings_from({"capture_keys": 7}) == Settings()
    assert Settings().looks_like(chosen)


@pytest.mark.qt_log_ignore("No such signal QPlatformNativeInterface", extend=True)  # offscreen has no tray
def test_the_tray_says_no_name_and_does_what_is_chosen(qapp, dressed) -> None:
    done = []
    answers = {name: lambda name=name: done.append(name) for name in ("capture", "open", "lock", "quit")}
    tray = Tray(answers)
    tray.show(shown=True)
    assert tray.words() == ["Fånga …", "Öppna Vardag", "Lås", "Avsluta Vardag"]
    assert tray._icon.toolTip() == "Vardag"
    assert not tray._icon.icon().isNull()
    tray.show_lock(shown=False)
    assert "Lås" not in tray.words()
    for name in answers:
        tray.choose(name)
    tray._icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    tray._icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    assert done == ["capture", "open", "lock", "quit", "open"]
    assert isinstance(Tray.is_possible(), bool)
    tray.close()
    assert not tray._icon.isVisible()
