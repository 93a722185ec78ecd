"""A field with the behaviour coach beneath it.

Put it where the field would stand, and keep the field itself for everything else::

    self.words = SentenceEditor()
    column.addWidget(Coached(self.words, About.BEHAVIOUR))       # a behaviour: all its rules, and the quiet praise
    column.addWidget(Coached(self.saw, About.OBSERVATION))       # an observation, feedback
    column.addWidget(Coached(self.role, About.PERSON))           # any other text about somebody: sensitive words alone

600 ms after the last keystroke the words are read, never at a keystroke; what was shown from outside is not judged.
Esc, in the field or in the strip, silences that sentence (that line of a note) until the field is emptied. Nothing is
blocked and nothing is rewritten. A part that is hidden takes the strip along. The windows see to it that the strip
follows the language (``say_again``).
"""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.presenters.coach_words import About, Coaching, coaching
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.widgets.coach_strip import CoachStrip
from desktop.ui.widgets.entry import LineEntry, NoteEntry
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.shown import set_shown
from desktop.ui.widgets.typed_lines import TypedLines

COACH_MS = 600


class Coached(QWidget):
    """``part`` with the coach's strip below it. ``coached`` when the words have been judged.

    ``fills`` is for a note that takes all the height there is; ``discreet`` for a window that the other person reads
    too (see ``CoachStrip``).
    """

    coached = Signal()

    def __init__(
        self,
        part: Field | LineEntry | NoteEntry,
        about: About,
        *,
        fills: bool = False,
        discreet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._about = about
        self._discreet = discreet
        self._quiet: set[int] = set()
        self._judged = (0, "")
        self.part = part
        self.entry = part.entry if isinstance(part, Field) else part
        self.strip = CoachStrip(discreet=discreet)
        if not fills and part is self.entry:
            part.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL // 2)
        column.addWidget(part, 1)
        column.addWidget(self.strip)
        self._timer = QTimer(self, singleShot=True, interval=COACH_MS)
        self._timer.timeout.connect(self.judge)
        self._typed = TypedLines(self.entry)
        self._typed.typed.connect(self._timer.start)
        self._typed.replaced.connect(self.rest)
        self.strip.silenced.connect(self.silence)
        self.entry.installEventFilter(self)
        part.installEventFilter(self)
        set_shown(self, shown=not _is_hidden(part))

    def judge(self) -> None:
        """Read what was typed, and say what there is to say."""
        self._timer.stop()
        self._judged = place, text = self._typed.take()
        if not text.strip():
            self._quiet.discard(place)
        self._say()
        self.coached.emit()

    def silence(self) -> None:
        """Say no more about this sentence; the caret goes back to the field."""
        self._quiet.add(self._judged[0])
        self._say()
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def rest(self) -> None:
        """Say nothing: other words stand there now."""
        self._timer.stop()
        self._quiet.clear()
        self._judged = (0, "")
        self._say()

    def retranslate(self) -> None:
        """Say in the language of the moment what is said now."""
        self._say()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the field is the coach's while there is a hint, and everybody else's otherwise. Where the part is
        hidden, so is all of this.

        Qt tells of a part that goes away while Python takes this apart and has already emptied it.
        """
        part = self.__dict__.get("part")
        if watched is part and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            set_shown(self, shown=event.type() == QEvent.Type.ShowToParent)
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.strip.shown.lines:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.silence()
                return True
        return False

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on, as a ``Tick`` does and for the same reason; while this goes away it has nothing left."""
        entry = self.__dict__.get("entry")
        if entry is not None:
            entry.setFocus(event.reason())

    def _say(self) -> None:
        place, text = self._judged
        quiet = place in self._quiet or not text.strip()
        self.strip.show_coaching(
            Coaching() if quiet else coaching(text, self._about, discreet=self._discreet)
        )
        if self.strip.shown.lines:
            QWidget.setTabOrder(self.entry, self.strip.close_button)


def say_again(window: QWidget) -> None:
    """Let every coached field of a window speak the language of the moment."""
    for coached in window.findChildren(Coached):
        coached.retranslate()


def _is_hidden(part: QWidget) -> bool:
    return part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide) and part.isHidden()
