"""Fånga in its window: what is typed becomes chips, Enter keeps it, Esc keeps the draft, and nothing stored is shown
where somebody else may look on."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.goals import Behaviour, BehaviourState
from desktop.domain.observations import Observation, ObservationState
from desktop.domain.people import Person
from desktop.ui.presenters.capture import CapturePresenter, ChipKind, InInbox, InVault
from desktop.ui.window.capture_window import DRAFT_MS, CaptureWindow
from tests.services.desk import NOW
from tests.ui.held import bench as new_bench
from tests.ui.layout import at_every_appearance, complaints

SAID = "Amir ringde kunden före leveransen"
CANARY = "Kanariefågeln"
LONG = "När leveransen riskerar att bli sen ringer jag kunden samma dag och säger vad som händer"


@pytest.fixture
def bench():
    made = new_bench()
    with made.session.vault.work() as work:
        for id, name in (
            ("amir", "Amir Haddad"),
            ("lisa", "Lisa Ek"),
            ("anna-e", "Anna Ek"),
            ("anna-b", "Anna Berg"),
            ("maj", "Lind, Maj"),
        ):
            work.put(Person(id, name))
        work.put(Behaviour("ring", LONG, person_id="amir", state=BehaviourState.PRACTISING))
        work.commit()
    return made


@pytest.fixture
def window(qtbot, dressed):
    made = CaptureWindow()
    qtbot.addWidget(made)
    return made


def all_kept(bench) -> list[Observation]:
    with bench.session.vault.read() as reader:
        return list(reader.all(Observation))


def opened(qtbot, window, bench, *, shows_names=True):
    window.ask(InVault(bench, shows_names=shows_names))
    qtbot.waitExposed(window)


def write(window, text: str) -> None:
    """As an input method does it: QTest's keys know no å."""
    window.page.field.insertPlainText(text)


def typed(qtbot, window, text: str) -> None:
    with qtbot.waitSignal(window.page.typed):
        write(window, text)


def chips(window) -> list[tuple[str, ChipKind]]:
    return [(chip.text, chip.kind) for chip in window.presenter.state.chips]


def spoken(window) -> list[str]:
    """Every word that a screen reader, or an eye, finds in the window."""
    found, waiting = [], [QAccessible.queryAccessibleInterface(window)]
    while waiting:
        part = waiting.pop()
        found += [part.text(kind) for kind in QAccessible.Text if kind is not QAccessible.Text.UserText]
        waiting += [part.child(place) for place in range(part.childCount())]
    return [text for text in found if text]


def cross(window, name: str) -> QPushButton:
    QApplication.processEvents()
    return next(
        button
        for button in window.page.chips.findChildren(QPushButton)
        if button.accessibleName() == name and not button.isHidden() and button.parentWidget().isVisible()
    )


def test_enter_keeps_it_with_its_person_its_behaviour_and_its_day(qtbot, window, bench) -> None:
    opened(qtbot, window, bench)
    typed(qtbot, window, "Amir ringde om leveransen i går")
    assert chips(window) == [
        ("Amir", ChipKind.PERSON),
        ("ett beteende", ChipKind.BEHAVIOUR),
        ("i går", ChipKind.DAY),
    ]
    with qtbot.waitSignal(window.kept):
        QTest.keyClick(window.page.field, Qt.Key.Key_Return)
    (kept,) = all_kept(bench)
    assert (kept.person_id, kept.behaviour_id, kept.state) == ("amir", "ring", ObservationState.LINKED)
    assert kept.seen_at.date() == NOW.date() - timedelta(1)
    assert not window.isVisible()
    assert window.page.text() == ""
    assert chips(window) == []
    assert bench.history.latest.name == "observation_captured"


def test_it_says_that_there_is_a_behaviour_and_nothing_of_what_is_stored(qtbot, window, bench) -> None:
    with bench.session.vault.work() as work:
        work.put(Behaviour("ring", f"{CANARY}: {LONG}", person_id="amir", state=BehaviourState.PRACTISING))
        work.commit()
    opened(qtbot, window, bench)
    typed(qtbot, window, "Amir ringde om leveransen")
    said = spoken(window)
    assert "ett beteende" in said
    assert "Ta bort ett beteende" in said
    assert CANARY not in " ".join(said)
    qtbot.mouseClick(cross(window, "Ta bort ett beteende"), Qt.MouseButton.LeftButton)
    QTest.keyClick(window.page.field, Qt.Key.Key_Return)
    (kept,) = all_kept(bench)
    assert (kept.person_id, kept.behaviour_id) == ("amir", None)


def test_ctrl_enter_keeps_it_as_told(qtbot, window, bench) -> None:
    opened(qtbot, window, bench)
    write(window, SAID)
    QTest.keyClick(window.page.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [item.state for item in all_kept(bench)] == [ObservationState.TOLD]


def test_the_mouse_has_its_buttons(qtbot, window, bench) -> None:
    for button, state in (
        (window.page.save, ObservationState.LINKED),
        (window.page.told, ObservationState.TOLD),
    ):
        opened(qtbot, window, bench)
        write(window, SAID)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert all_kept(bench)[-1].state is state


def test_a_chip_is_taken_away_with_the_keyboard_and_the_caret_comes_back(qtbot, window, bench) -> None:
    opened(qtbot, window, bench)
    typed(qtbot, window, "Amir hjälpte Lisa i fredags")
    assert chips(window) == [
        ("Amir", ChipKind.PERSON),
        ("Lisa", ChipKind.PERSON),
        ("fre 6 mars", ChipKind.DAY),
    ]
    assert window.presenter.state.note
    QTest.keyClick(cross(window, "Ta bort Amir"), Qt.Key.Key_Backspace)
    assert chips(window)[0] == ("Lisa", ChipKind.PERSON)
    assert window.presenter.state.note == ""
    qtbot.mouseClick(cross(window, "Ta bort fre 6 mars"), Qt.MouseButton.LeftButton)
    assert chips(window) == [("Lisa", ChipKind.PERSON), ("i dag", ChipKind.TODAY)]
    assert window.focusWidget() is window.page.field
    QTest.keyClick(cross(window, "Ta bort Lisa"), Qt.Key.Key_A)
    QTest.keyClick(window.page.field, Qt.Key.Key_Return)
    (kept,) = all_kept(bench)
    assert (kept.person_id, kept.seen_at) == ("lisa", NOW)


def test_tab_walks_from_the_field_through_the_chips(qtbot, window, bench) -> None:
    opened(qtbot, window, bench)
    typed(qtbot, window, "Amir ringde i fredags")
    QApplication.processEvents()
    walked = []
    for _ in range(5):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        walked.append(window.focusWidget().accessibleName())
    assert walked == [
        "Ta bort Amir",
        "Ta bort fre 6 mars",
        "Redan berättat",
        "Spara",
        "Vad såg eller hörde du?",
    ]


def test_a_name_that_two_share_is_chosen_or_waits(qtbot, window, bench) -> None:
    opened(qtbot, window, bench)
    typed(qtbot, window, "Anna ringde")
    assert chips(window)[:2] == [("Anna Berg?", ChipKind.PERHAPS), ("Anna Ek?", ChipKind.PERHAPS)]
    QTest.keyClick(cross(window, "Det gäller Anna Ek"), Qt.Key.Key_Space)
    assert chips(window)[0] == ("Anna", ChipKind.PERSON)
    QTest.keyClick(window.page.field, Qt.Key.Key_Return)
    assert all_kept(bench)[0].person_id == "anna-e"


def test_what_was_put_right_is_forgotten_with_the_text(qtbot, window, bench) -> None:
    opened(qtbot, window, bench)
    typed(qtbot, window, "Amir")
    window.presenter.drop("amir")
    assert not [kind for _, kind in chips(window) if kind is ChipKind.PERSON]
    window.page.field.selectAll()
    with qtbot.waitSignal(window.page.typed):
        QTest.keyClick(window.page.field, Qt.Key.Key_Delete)
    typed(qtbot, window, "Amir")
    assert chips(window)[0] == ("Amir", ChipKind.PERSON)


def test_a_name_written_the_other_way_round_stands_whole(qtbot, window, bench) -> None:
    opened(qtbot, window, bench)
    typed(qtbot, window, "I maj ringde Maj Lind")
    assert chips(window)[0] == ("Lind, Maj", ChipKind.PERSON)


def test_esc_keeps_the_draft_for_an_hour(qtbot, window, bench) -> None:
    opened(qtbot, window, bench)
    write(window, "Amir")
    QTest.keyClick(window.page.field, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert window._draft.interval() == DRAFT_MS == 3_600_000
    assert window._draft.isActive()
    opened(qtbot, window, bench)
    assert window.page.text() == "Amir"
    assert chips(window)[0][0] == "Amir"
    QTest.keyClick(window.page.field, Qt.Key.Key_Escape)
    window._draft.timeout.emit()
    opened(qtbot, window, bench)
    assert (window.page.text(), window.unsaved(), chips(window)) == ("", "", [])
    QTest.keyClick(window.page.field, Qt.Key.Key_Escape)
    assert not window._draft.isActive()
    assert all_kept(bench) == []


@pytest.mark.parametrize("text", ["", "   "])
def test_nothing_is_nothing(qtbot, window, bench, text) -> None:
    opened(qtbot, window, bench)
    write(window, text)
    QTest.keyClick(window.page.field, Qt.Key.Key_Return)
    assert window.page.error.words.text() == "Skriv något här först."
    assert window.isVisible()
    typed(qtbot, window, "Amir")
    assert window.page.error.words.text() == ""
    assert all_kept(bench) == []


def test_ten_megabytes_are_refused_and_nul_goes_away(qtbot, window, bench) -> None:
    opened(qtbot, window, bench)
    write(window, "Amir ")
    QApplication.clipboard().setText("x" * 10_000_000)
    window.page.field.paste()
    assert window.page.text() == "Amir"
    assert "för mycket text" in window.page.error.words.text()
    QApplication.clipboard().setText("ring\x00de\r\nhem")
    window.page.field.paste()
    QTest.keyClick(window.page.field, Qt.Key.Key_Return)
    assert [item.text for item in all_kept(bench)] == ["Amir ringde hem"]
    QApplication.clipboard().clear()


def test_a_full_disk_is_said_and_the_text_stays(qtbot, window, bench, monkeypatch) -> None:
    def full(*_, **__):
        raise EnvironmentFailed(Failure.DISK_FULL, path="…")

    opened(qtbot, window, bench)
    write(window, SAID)
    monkeypatch.setattr("desktop.services.capturing.capture", full)
    QTest.keyClick(window.page.field, Qt.Key.Key_Return)
    assert window.isVisible()
    assert window.page.text() == SAID
    assert window.page.error.words.text()
    monkeypatch.undo()
    QTest.keyClick(window.page.field, Qt.Key.Key_Return)
    assert [item.text for item in all_kept(bench)] == [SAID]


def test_in_a_meeting_no_name_is_shown_and_no_draft(qtbot, window, bench) -> None:
    opened(qtbot, window, bench)
    write(window, "Lisa verkar")
    window.put_away()
    assert not window.isVisible()
    opened(qtbot, window, bench, shows_names=False)
    assert window.page.text() == ""
    typed(qtbot, window, SAID)
    assert chips(window) == []
    assert window.presenter.state.note == "Läggs undan till efter samtalet."
    QTest.keyClick(window.page.field, Qt.Key.Key_Return)
    assert all_kept(bench)[0].person_id == "amir"
    assert bench.history.latest is None
    opened(qtbot, window, bench)
    assert window.page.text() == "Lisa verkar"


def test_putting_nothing_away(qtbot, window, bench) -> None:
    opened(qtbot, window, bench)
    window.put_away()
    assert not window._draft.isActive()


def test_at_the_lock_it_is_sealed(qtbot, window) -> None:
    sealed: list[tuple[str, datetime, bool]] = []
    catcher = InInbox(lambda *what: sealed.append(what), lambda: NOW)
    window.ask(catcher)
    typed(qtbot, window, SAID)
    assert chips(window) == []
    assert "låst" in window.page.note.text()
    QTest.keyClick(window.page.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sealed == [(SAID, NOW, True)]
    assert catcher.shows_draft
    made = InInbox(lambda *what: None, lambda: NOW, is_new=True)
    assert made.note == "Det du skriver kommer på plats när du är klar med de första stegen."


def test_with_nowhere_to_go_nothing_is_kept(window) -> None:
    presenter = CapturePresenter()
    presenter.type(SAID)
    assert not presenter.keep(SAID)
    assert presenter.state.chips == ()


def test_it_belongs_to_no_other_window_and_is_ready_before_anybody_asks(window) -> None:
    assert window.parentWidget() is None
    assert window.windowTitle() == "Vardag"
    assert window.testAttribute(Qt.WidgetAttribute.WA_WState_Created)
    assert not window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


@at_every_appearance
def test_nothing_is_cut_in_any_look(qtbot, wear, bench, appearance) -> None:
    wear(appearance)
    window = CaptureWindow()
    qtbot.addWidget(window)
    opened(qtbot, window, bench)
    write(window, "Anna hjälpte Amir i fredags, och han verkar slarvig")
    window.page.typed.emit(window.page.text())
    window.page.coached.judge()
    for _ in range(4):
        QApplication.processEvents()
    assert complaints(window) == []
    window.retranslate()
    assert window.page.field.accessibleName() == window.page.question.text()


def test_opened_again_at_once_it_waits_until_the_system_has_noticed(qtbot, dressed, bench) -> None:
    window = CaptureWindow(pause_ms=150)
    qtbot.addWidget(window)
    opened(qtbot, window, bench)
    window.dismiss()
    window.ask(InVault(bench, shows_names=True))
    assert not window.isVisible()
    qtbot.waitUntil(window.isVisible)
    window.dismiss()
    window.ask(InVault(bench, shows_names=True))
    window.forget()
    assert not window._opening.isActive()


def test_it_insists_on_the_keyboard_until_it_has_it(qtbot, dressed, bench, monkeypatch) -> None:
    asked: list[int] = []
    window = CaptureWindow(asked.append)
    qtbot.addWidget(window)
    monkeypatch.setattr(window, "isActiveWindow", lambda: len(asked) > 1)
    opened(qtbot, window, bench)
    qtbot.waitUntil(lambda: len(asked) == 2 and not window._waiting.isActive())
    assert set(asked) == {int(window.winId())}
