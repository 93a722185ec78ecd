"""Moving and removing a row from the menu: what a list does by itself with the keys."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication

from desktop.ui.widgets.rows import Rows
from desktop.ui.window.actions import Handler


def row_handlers() -> dict[str, Handler]:
    """Answers for the three commands, on the list that has the focus."""
    return {
        "move_up": partial(_on_rows, Rows.move_up),
        "move_down": partial(_on_rows, Rows.move_down),
        "delete": partial(_on_rows, Rows.ask_to_remove),
    }


def _on_rows(command: Callable[[Rows], object]) -> None:
    focus = QApplication.focusWidget()
    if isinstance(focus, Rows):
        command(focus)
