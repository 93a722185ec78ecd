"""Theme, text size and language are switched while everything is open."""

import ast
import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from desktop.ui.presenters.settings import Motion, Settings, ThemeMode
from desktop.ui.theme import icons
from desktop.ui.theme.look import look
from desktop.ui.theme.stylesheet import stylesheet
from desktop.ui.theme.tokens import DARK, LIGHT
from desktop.ui.theme.type_scale import TextRole, TypeScale
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.text import Text
from desktop.ui.window.commands import commands
from desktop.ui.window.views import places


def test_the_user_chooses_and_everything_follows_at_once(qtbot, qapp, dressed) -> None:
    text = Text("Vardag", TextRole.H1)
    qtbot.addWidget(text)
    assert (look().tokens, text.font().pixelSize()) == (LIGHT, 28)
    with qtbot.waitSignal(dressed.changed):
        dressed.apply(Settings("sv", ThemeMode.DARK, 200, Motion.REDUCED))
    assert look().tokens is DARK
    assert look().reduced_motion
    assert text.font().pixelSize() == 56
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.window
    assert dressed.settings.text_percent == 200


def test_system_means_light_where_the_system_says_nothing(dressed) -> None:
    dressed.apply(Settings("sv", ThemeMode.SYSTEM))
    assert look().tokens is LIGHT


def test_language_switches_qts_own_words_too(qtbot, dressed) -> None:
    def cut() -> str:
        return QCoreApplication.translate("QWidgetTextControl", "Cu&t")

    assert cut() == "Klipp &ut"
    assert QCoreApplication.translate("QFileDialog", "Look in:") == "Leta i:"
    with qtbot.waitSignal(dressed.language_changed) as heard:
        dressed.apply(Settings("en"))
    assert heard.args == ["en"]
    assert cut() == "Cu&t"
    dressed.apply(Settings("sv"))
    assert cut() == "Klipp &ut"


def test_every_word_of_qts_that_a_user_can_meet_is_swedish(dressed) -> None:
    met = {
        "QPlatformTheme": ["OK", "Save", "Cancel", "&Yes", "&No", "Close", "Open"],
        "QWidgetTextControl": ["&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All"],
        "QLineEdit": ["&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All"],
        "QFileDialog": ["Look in:", "Files of type:", "File &name:", "&Save", "&Open", "All Files (*)"],
        "QPrintDialog": ["Print"],
    }
    same = {"OK", "&Paste"}
    for context, words in met.items():
        for word in words:
            swedish = QCoreApplication.translate(context, word)
            assert swedish
            assert swedish != word or word in same, (context, word)


def test_the_sheet_is_whole_and_the_same_for_the_same_look(dressed) -> None:
    sheet = stylesheet(look())
    assert sheet == stylesheet(look())
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}") > 40
    for drawing in re.findall(r'url\("([^"]+)"\)', sheet):
        assert Path(drawing).is_file(), drawing


def test_sizes_grow_with_the_text() -> None:
    small, large = TypeScale(percent=90), TypeScale(percent=200)
    for role in TextRole:
        assert small.size(role) < large.size(role) < large.line(role)
    assert (TypeScale().size(TextRole.NOTE), TypeScale().line(TextRole.NOTE)) == (16, 26)


def test_drawings_are_tinted_thinner_and_sharp(qapp: QApplication, dressed) -> None:
    drawn = icons.pixmap("lock", "accent", 20, 2.0)
    assert (drawn.width(), drawn.deviceIndependentSize().width()) == (40, 20)
    image = drawn.toImage()
    inks = {
        image.pixelColor(x, y).name().upper()
        for x in range(40)
        for y in range(40)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {LIGHT.accent}
    assert icons.pixmap("lock", "accent", 20, 2.0).cacheKey() == drawn.cacheKey()


def test_every_drawing_that_a_command_or_a_place_names_is_there(checkout) -> None:
    named = {command.icon for command in commands() if command.icon} | {place.drawing for place in places()}
    assert len(named) > 10
    assert all((checkout / "resources" / "icons" / "lucide" / f"{name}.svg").is_file() for name in named)


PLACES_OF_NAMES = {"Drawing": 0, "pixmap": 0, "icon": 0, "IconButton": 1, "Button": 2, "Tag": 2, "Chip": 2}


def drawings_in(code: str) -> set[str]:
    """The names of drawings that a module hands to the parts that paint them."""
    named = set()
    for call in (node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)):
        place = PLACES_OF_NAMES.get(getattr(call.func, "id", getattr(call.func, "attr", "")))
        given = [keyword.value for keyword in call.keywords if keyword.arg == "drawing"]
        if place is not None and len(call.args) > place:
            given.append(call.args[place])
        named |= {value.value for value in given if isinstance(value, ast.Constant) and value.value}
    return named


def test_every_drawing_that_the_code_names_is_there(checkout) -> None:
    named = set().union(
        *(drawings_in(file.read_text("utf-8")) for file in (checkout / "desktop" / "ui").rglob("*.py"))
    )
    assert len(named) > 10
    assert drawings_in('IconButton(tr("Stäng"), "no-such-drawing")') == {"no-such-drawing"}
    folder = checkout / "resources" / "icons" / "lucide"
    assert {name for name in named if not (folder / f"{name}.svg").is_file()} == set()


def test_a_button_takes_its_colours_again(qtbot, dressed) -> None:
    button = Button("Lås", drawing="lock")
    qtbot.addWidget(button)
    before = button.icon().cacheKey()
    dressed.apply(Settings("sv", ThemeMode.DARK))
    button.event(QEvent(QEvent.Type.StyleChange))
    assert button.icon().cacheKey() != before
