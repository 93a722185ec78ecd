"""Showing a part that may not have its place in a window yet, without opening a window of its own for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def set_shown(part: QWidget, *, shown: bool) -> None:
    """Show or hide ``part``; one without a parent will be shown together with the parent it gets."""
    if shown and part.parentWidget() is None:
        part.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)  # noqa: FBT003
    else:
        part.setVisible(shown)
