"""How far long work has come, and the way to stop it. The window behind stays alive."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar, QWidget
from typing_extensions import override

from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.text import Text

_PATIENCE_MS = 300
"""Work that is done sooner shows nothing."""
_STEPS = 1000
"""What is counted may be bytes, and more of them than a bar can count."""


class ProgressDialog(Dialog):
    """Shows itself when the work has taken 300 ms. ``cancelled`` when the user wants it to stop.

    ``advance`` takes what ``Progress`` gives; call ``done`` when the work has ended, however it ended.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget | None, heading: str) -> None:
        super().__init__(parent, heading)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.words = Text("", TextRole.BODY, "text2")
        self.words.hide()
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(heading)
        self.column.addWidget(self.words)
        self.column.addWidget(self.bar)
        self.stop = self.add_button(Button(tr("Avbryt")))
        self.stop.clicked.connect(self.reject)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self._patience.start()

    def advance(self, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` steps have been taken."""
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(_STEPS * done // total)

    def done_with(self) -> None:
        """The work has ended: go away."""
        self._patience.stop()
        self.hide()
        self.deleteLater()

    @override
    def reject(self) -> None:
        """Ask the work to stop, and stay until it has."""
        self.stop.setEnabled(False)
        self.words.setText(tr("Avbryter …"))
        self.words.show()
        self.cancelled.emit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()
