"""The window that may be turned round: it holds the talk and nothing else, and has no way to anything else."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QMenuBar, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.pages.meeting.page import MeetingPage
from desktop.ui.presenters.wording import trc
from desktop.ui.theme.measures import SMALLEST_WINDOW
from desktop.ui.widgets.coached import say_again
from desktop.ui.widgets.strip import Strip, Tone
from desktop.ui.window.actions import Actions
from desktop.ui.window.menus import Menus


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
        self._menus: Menus | None = None
        self._ended = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(page, 1)
        self.retranslate()

    def show_menus(self, lent: Mapping[str, QAction]) -> None:
        """Show the few commands of this window in menus; ``lent`` are those that another window answers for."""
        bar = QMenuBar(self)
        self._menus = Menus(bar, self.commands, lent)
        layout = self.layout()
        if layout is not None:
            layout.setMenuBar(bar)

    def retranslate(self) -> None:
        """Say every word again."""
        self.setWindowTitle(trc("fönster", "Samtal"))
        self.commands.retranslate()
        self.page.retranslate()
        say_again(self)

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
