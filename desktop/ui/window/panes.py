"""F6 and Shift+F6: from one part of the window to the next, coming back to where one was in it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.widgets.focus_chain import next_by_tab


def step(panes: Sequence[QWidget], direction: int) -> None:
    """Move the focus to the next pane (1) or the one before (-1) that can take it, round and round."""
    focus = QApplication.focusWidget()
    now = next((i for i, pane in enumerate(panes) if focus is not None and _holds(pane, focus)), -1)
    for distance in range(1, len(panes) + 1):
        pane = panes[(now + direction * distance) % len(panes)]
        target = _entrance(pane)
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _entrance(pane: QWidget) -> QWidget | None:
    """Where the focus last was in ``pane``, else the first control in it that takes the keyboard."""
    last: QWidget | None = pane.focusWidget()
    if last is not None and _can_take(last):
        return last
    widget = next_by_tab(pane)
    while widget is not None and widget is not pane:
        if pane.isAncestorOf(widget) and _can_take(widget):
            return widget
        widget = next_by_tab(widget)
    return None


def _can_take(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
