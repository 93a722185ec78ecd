"""A field for a moment in words, always wide enough for the longest one."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.ui.widgets.date_field import DateField, Read

_LONGEST = "Wed 30 September 2026 00:00"
_FRAME = 28


class MomentField(DateField):
    """As ``DateField``; it keeps its width where there is more, so that it can stand beside other choices."""

    def __init__(self, label: str, read: Read, parent: QWidget | None = None) -> None:
        super().__init__(label, read, parent)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "entry"):
            self._fit()

    def _fit(self) -> None:
        self.entry.ensurePolished()
        self.entry.setMinimumWidth(self.entry.fontMetrics().horizontalAdvance(_LONGEST) + _FRAME)
