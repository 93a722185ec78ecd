"""Dialogs, menus and the palette, which stand in front of the window: none of them outlives a lock."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu


def close_small_windows() -> None:
    """Close what is open in front of the window, as if the user had changed their mind."""
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible() and (
            isinstance(widget, QDialog | QMenu)
            or widget.windowFlags() & Qt.WindowType.Popup == Qt.WindowType.Popup
        ):
            if isinstance(widget, QDialog):
                widget.done(QDialog.DialogCode.Rejected)
            else:
                widget.close()
