"""The window that may be turned round: it holds the talk and nothing else, and has no way to anything else."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.pages.meeting.page import MeetingPage
from desktop.ui.presenters.wording import trc
from desktop.ui.theme.measures import SMALLEST_WINDOW
from desktop.ui.widgets.strip import Strip, Tone
from desktop.ui.window.actions import Actions


class MeetingWindow(QWidget):
    """A window of its own, titled only "Samtal", with its own few commands.

    ``close_requested`` when somebody wants it closed; it closes by ``end`` alone, once everything is kept.
    """

    close_requested = Signal()

    def __init__(self, page: MeetingPage) -> None:
        super().__init__()
        self.setProperty("tone", "window")
        self.setMinimumSize(*SMALLEST_WINDOW)
        self.page = page
        self.commands = Actions(self)
        self.banner = Strip(Tone.ERROR, closable=False)
        self._ended = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(page, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word again."""
        self.setWindowTitle(trc("fönster", "Samtal"))
        self.commands.retranslate()
        self.page.retranslate()

    def end(self) -> None:
        """Close, and never open again."""
        self._ended = True
        self.close()
        self.deleteLater()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._ended:
            event.accept()
        else:
            event.ignore()
            self.close_requested.emit()
