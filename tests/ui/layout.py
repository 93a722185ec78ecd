"""Looks at a laid-out window the way a reader does: is any word cut, is anything outside, does anything lack a name?

Page tests use it like this::

    from tests.ui.layout import at_every_appearance, complaints

    @at_every_appearance
    def test_nothing_is_cut(appearance, wear):
        wear(appearance)
        page = MyPage()
        page.show_state(STATE)
        assert complaints(laid_out(page)) == []

``wear`` is a fixture of ``tests/ui/conftest.py``; the parametrisation is light and dark, Swedish, English and a
language whose words are 40 % longer, at 100 and 200 %.
"""

from dataclasses import dataclass
from gettext import NullTranslations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from desktop.ui.presenters.settings import Settings, ThemeMode
from desktop.ui.theme.measures import SMALLEST_WINDOW, TARGET

LONGER = 1.4
_CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView)


@dataclass(frozen=True)
class Worn:
    """One way the program can look; ``language`` is ``sv``, ``en`` or ``long``."""

    theme: ThemeMode
    language: str
    percent: int

    def settings(self) -> Settings:
        """The same as the user's choices."""
        return Settings("en" if self.language == "en" else "sv", self.theme, self.percent)

    def __str__(self) -> str:
        return f"{self.theme}-{self.language}-{self.percent}"


APPEARANCES = [
    Worn(theme, language, percent)
    for theme in (ThemeMode.LIGHT, ThemeMode.DARK)
    for language in ("sv", "en", "long")
    for percent in (100, 200)
]
at_every_appearance = pytest.mark.parametrize("appearance", APPEARANCES, ids=str)


class LongerWords(NullTranslations):
    """Swedish with 40 % more letters, as some languages need; placeholders stay whole."""

    def gettext(self, message: str) -> str:
        return lengthened(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return lengthened(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return lengthened(message)


def lengthened(text: str) -> str:
    """``text`` with words added until it is 40 % longer."""
    more = max(1, round(len(text) * (LONGER - 1)))
    return text + ("mmmm mmm " * (more // 9 + 1))[:more].rstrip()


def laid_out(widget: QWidget, size: tuple[int, int] = SMALLEST_WINDOW) -> QWidget:
    """``widget`` shown at ``size``, with every layout settled."""
    widget.resize(*size)
    widget.show()
    for _ in range(4):
        QApplication.processEvents()
    return widget


def complaints(window: QWidget) -> list[str]:
    """What a careful reader would say about ``window``, one line each; nothing when all is well."""
    found: list[str] = []
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and not _inner(widget):
            found += _cut(widget) + _outside(widget, window) + _nameless(widget) + _too_small(widget)
    return found


def _inner(widget: QWidget) -> bool:
    """Whether it is a part that Qt made inside a control of its own."""
    made_by_qt = widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar)
    return made_by_qt or isinstance(widget.parentWidget(), (QComboBox, QLineEdit))


def _who(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else widget.accessibleName()
    return f"{type(widget).__name__} {words!r}"


def _cut(widget: QWidget) -> list[str]:
    if isinstance(widget, QLabel) and widget.text():
        return _cut_label(widget)
    if isinstance(widget, (QAbstractButton, QComboBox, QLineEdit)):
        need = widget.sizeHint()
        height = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else need.height()
        narrow = widget.minimumSizeHint().width() if isinstance(widget, QLineEdit) else need.width()
        if widget.hasHeightForWidth():
            narrow = widget.minimumSizeHint().width()
        if widget.width() < narrow or widget.height() < height:
            return [f"{_who(widget)} is cut: {widget.size().toTuple()}, needs {(narrow, height)}"]
    if isinstance(widget, QAbstractItemView) and widget.horizontalScrollBar().maximum() > 0:
        return [f"{_who(widget)} scrolls sideways"]
    return []


def _cut_label(label: QLabel) -> list[str]:
    width = label.width()
    wraps = label.wordWrap()
    height = label.heightForWidth(width) if wraps else label.sizeHint().height()
    least = label.minimumSizeHint().width() if wraps else label.sizeHint().width()
    if label.height() < height or width < least:
        return [f"{_who(label)} is cut: {label.size().toTuple()}, needs {(least, height)}"]
    return []


def _outside(widget: QWidget, window: QWidget) -> list[str]:
    """Sideways nothing may leave its window or its scrolling sheet; downwards a sheet may go on."""
    area = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    sheet = _scroll_area_of(widget, window)
    if sheet is not None:
        room = QRect(sheet.viewport().mapTo(window, QPoint(0, 0)), sheet.viewport().size())
        inside = area.left() >= room.left() and area.right() <= room.right()
    else:
        inside = window.rect().contains(area)
    if inside or area.isEmpty() or widget.objectName() == "focusRing":
        return []
    return [f"{_who(widget)} lies outside: {area.getRect()}"]


def _scroll_area_of(widget: QWidget, window: QWidget) -> QAbstractScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent, QScrollArea):
            return parent
        parent = parent.parentWidget()
    return window if isinstance(window, QScrollArea) else None


def _nameless(widget: QWidget) -> list[str]:
    takes_keys = widget.focusPolicy().value & 1 and isinstance(widget, _CONTROLS)
    if takes_keys and not widget.accessibleName() and not getattr(widget, "text", str)():
        return [f"{type(widget).__name__} has no accessible name"]
    return []


def _too_small(widget: QWidget) -> list[str]:
    if isinstance(widget, QAbstractButton) and min(widget.width(), widget.height()) < TARGET:
        return [f"{_who(widget)} is a small target: {widget.size().toTuple()}"]
    return []
