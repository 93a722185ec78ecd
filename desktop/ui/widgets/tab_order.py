"""The order in which Tab walks: as the eye reads, also among parts that were made late."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QWidget


def follow_layout(part: QWidget) -> None:
    """Let Tab walk through the sheet that ``part`` lies on in the order of its layouts."""
    controls = list(controls_in(_sheet_of(part)))
    for before, after in pairwise(controls):
        QWidget.setTabOrder(before, after)


def _sheet_of(part: QWidget) -> QWidget:
    """The outermost part that scrolls with ``part``, or the outermost of all."""
    sheet = part
    while (parent := sheet.parentWidget()) is not None:
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            return sheet
        sheet = parent
    return sheet


def controls_in(part: QWidget) -> Iterator[QWidget]:
    """Those that take the keyboard, seen or not, as they are laid out."""
    layout = part.layout()
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield part
    elif layout is not None:
        yield from _inside(layout)


def _inside(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield from controls_in(widget)
        elif inner is not None:
            yield from _inside(inner)
