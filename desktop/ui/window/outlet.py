"""Puts what presenters have to tell into the window's words."""

from collections.abc import Callable
from datetime import datetime

from desktop.domain.errors import EnvironmentFailed, RuleBroken
from desktop.ui.presenters import sentences
from desktop.ui.window.main import MainWindow


class WindowOutlet:
    """The ``Outlet`` of the main window. ``undo`` takes the latest action back; it is set once the bench is there."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.undo: Callable[[], object] | None = None

    def saved(self, at: datetime) -> None:
        """Say "Sparat 14:02"."""
        self._window.foot.status.saved(at)

    def undoable(self, name: str) -> None:
        """Say what was done, with Ångra."""
        self._window.toast(sentences.undoable(name), self.undo)

    def broken(self, error: RuleBroken) -> None:
        """Say a rule where no field can."""
        self._window.toast(sentences.broken(error))

    def failed(self, error: EnvironmentFailed) -> None:
        """Say above the page what the computer refused, until it works again."""
        self._window.foot.status.could_not_save()
        self._window.banner(sentences.failed(error))

    def mended(self) -> None:
        """It works again."""
        self._window.banner("")
