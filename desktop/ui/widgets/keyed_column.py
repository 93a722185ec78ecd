"""A column of parts, one for each thing that is shown. Parts whose thing is still there stay, with focus and words."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.widgets.tab_order import controls_in, follow_layout

W = TypeVar("W", bound=QWidget)


class KeyedColumn(QWidget, Generic[W]):
    """Makes parts with ``make`` when a new key comes, and lets go of those whose key is gone.

    Where the part that goes has the focus, the part that takes its place gets it.
    """

    def __init__(self, make: Callable[[str], W], gap: int = GAP_SMALL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._parts: dict[str, W] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(gap)

    def show_keys(self, keys: Sequence[str]) -> None:
        """Show a part for each of ``keys``, in this order; the column is hidden while there are none."""
        place = self._let_go([key for key in self._parts if key not in keys])
        parts = {key: self._parts.get(key) or self._make(key) for key in keys}
        if list(parts) != list(self._parts):
            for row, part in enumerate(parts.values()):
                if self._column.indexOf(part) != row:
                    self._column.insertWidget(row, part)
            follow_layout(self)
        self._parts = parts
        self.setVisible(bool(parts))
        if place is not None and parts:
            _enter(list(parts.values())[min(place, len(parts) - 1)])

    def parts(self) -> dict[str, W]:
        """The parts by key, in their order."""
        return dict(self._parts)

    def part(self, key: str) -> W:
        """The part of one key; raises ``KeyError``."""
        return self._parts[key]

    def _let_go(self, keys: Sequence[str]) -> int | None:
        """Take these parts away; the place of the one that had the focus, if any of them had."""
        place = None
        focus = QApplication.focusWidget()
        order = list(self._parts)
        for key in keys:
            part = self._parts.pop(key)
            if focus is not None and (part is focus or part.isAncestorOf(focus)):
                place = order.index(key)
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        return place


def _enter(part: QWidget) -> None:
    """Put the focus on the first control of ``part``."""
    for control in controls_in(part):
        if control.isVisibleTo(part):
            control.setFocus(Qt.FocusReason.OtherFocusReason)
            return
