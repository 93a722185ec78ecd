"""Where notes are written: the words are asked for at most every 400 ms, never at a keystroke.

A throttle and not a debounce: the first keystroke starts the clock and the next ones leave it alone, so someone who
never stops typing is saved too.
"""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.entry import NOTE_LIMIT, NoteEntry

AUTOSAVE_MS = 400


class NoteEditor(NoteEntry):
    """Plain text that says when it is due to be kept.

    ``text_due`` carries the text: 400 ms after the first keystroke since last time, when the focus leaves, and at
    ``flush``; never twice for the same text, and never for a text that was shown from outside.
    """

    text_due = Signal(str)

    def __init__(
        self,
        name: str = "",
        role: TextRole = TextRole.NOTE,
        limit: int = NOTE_LIMIT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(limit, parent)
        self._known = ""
        self._still_kept: str | None = None
        self._revision = self.document().revision()
        self.setProperty("role", role.value)
        self.setAccessibleName(name)
        self._timer = QTimer(self, singleShot=True, interval=AUTOSAVE_MS)
        self._timer.timeout.connect(self.flush)
        self.textChanged.connect(self._changed)
        self.left.connect(self.flush)

    def show_note(self, text: str) -> None:
        """Show ``text`` as it is kept. What is being typed and not yet asked for is left alone, and what is owed too
        for as long as ``text`` is what was kept before."""
        being_typed = self._timer.isActive() and self.written() != self._known
        if being_typed or text in (self._known, self._still_kept):
            return
        self._known, self._still_kept = text, None
        self.show_text(text)
        self._settled()

    def flush(self) -> None:
        """Hand over what was written since last time, now."""
        self._timer.stop()
        if self.document().revision() == self._revision:
            return
        self._revision = self.document().revision()
        text = self.written()
        if text != self._known:
            self._known, self._still_kept = text, None
            self.text_due.emit(text)

    def owe(self, still_kept: str | None = None) -> None:
        """The text handed over last could not be kept: it is due again at the next flush or keystroke.

        ``still_kept`` is what the vault holds in its place, where nobody else holds on to the words: shown again, it
        does not take their place.
        """
        self._known, self._still_kept = "\0", still_kept
        self._revision = -1

    def let_go(self) -> None:
        """What stands there is about something that is shown no more: what is shown next takes its place."""
        self._known, self._still_kept = "\0", None
        self._settled()

    def _settled(self) -> None:
        """What stands there now is known: nothing is due."""
        self._timer.stop()
        self._revision = self.document().revision()

    def _changed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()
