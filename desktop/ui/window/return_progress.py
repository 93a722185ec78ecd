"""A backup on its way back: how far it is, and the way to stop it. The window behind has no page meanwhile."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtWidgets import QWidget

from desktop.ui.presenters.long_work import Stoppable
from desktop.ui.presenters.wording import tr

if TYPE_CHECKING:
    from desktop.ui.dialogs.progress import ProgressDialog


class Returning(Protocol):
    """Who tells of a restore on its way."""

    return_begun: SignalInstance
    return_advanced: SignalInstance
    return_ended: SignalInstance


class ReturnProgress(QObject):
    """Shows each restore of ``door`` over ``window`` once it has taken a moment."""

    def __init__(self, door: Returning, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: ProgressDialog | None = None
        door.return_begun.connect(self._begin)
        door.return_advanced.connect(self._advance)
        door.return_ended.connect(self._end)

    def _begin(self, job: Stoppable) -> None:
        from desktop.ui.dialogs.progress import ProgressDialog

        self._dialog = ProgressDialog(self._window, tr("Återställer säkerhetskopian …"))
        self._dialog.cancelled.connect(job.cancel)

    def _advance(self, done: int, total: int) -> None:
        if self._dialog is not None:
            self._dialog.advance(done, total)

    def _end(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.done_with()
