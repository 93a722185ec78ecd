"""The quiet words that say that everything is kept: "Sparat 14:02"."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from desktop.ui.presenters.dates import clock_time
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.text import Text


class SaveStatus(Text):
    """Empty until something has been kept. Call ``saved`` only after the commit has returned."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", TextRole.CAPTION, "text2", parent)
        self._at: datetime | None = None
        self._failed = False

    def saved(self, at: datetime) -> None:
        """Show that everything was kept at ``at``; the screen reader hears it when the minute is a new one."""
        news = self._failed or self._at is None or clock_time(self._at) != clock_time(at)
        self._at, self._failed = at, False
        self.retranslate()
        if news:
            announce(self, self.text())

    def could_not_save(self) -> None:
        """Show that the latest words are only in the window."""
        self._failed = True
        self.retranslate()
        announce(self, self.text())

    def clear_status(self) -> None:
        """Say nothing."""
        self._at, self._failed = None, False
        self.retranslate()

    def retranslate(self) -> None:
        """Say it again in the language in use."""
        if self._failed:
            self.setText(tr("Inte sparat än. Texten finns kvar här."))
        elif self._at is not None:
            self.setText(tr("Sparat {time}").format(time=clock_time(self._at)))
        else:
            self.setText("")
        self.setAccessibleName(self.text())
