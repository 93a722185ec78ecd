"""Five silent minutes: one hairline without a sound, that can be stopped, hidden or left alone."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from desktop.ui.presenters.wording import tr
from desktop.ui.presenters.workshop_state import Silence
from desktop.ui.theme.measures import GAP, TARGET
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.hairline import paint_hairline
from desktop.ui.widgets.text import Text


class _Hairline(QAbstractButton):
    """A press hides it, another shows it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hidden_by_choice = False
        self._passed = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._toggle)

    def show_passed(self, passed: float) -> None:
        """Draw so much of it (0 to 1)."""
        if passed != self._passed:
            self._passed = passed
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, TARGET)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.hidden_by_choice:
            paint_hairline(self, self._passed)

    def _toggle(self) -> None:
        self.hidden_by_choice = not self.hidden_by_choice
        self.update()


class SilentMinutes(QWidget):
    """``begun`` and ``stopped`` when somebody says so; whoever owns it tells the time with ``show_silence``."""

    begun = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._silence: Silence | None = None
        self.begin = Button("")
        self.hairline = _Hairline()
        self.words = Text("", TextRole.CAPTION, "text2")
        self.words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.stop = Button("", ButtonKind.QUIET)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for part, stretch in ((self.begin, 0), (self.hairline, 1), (self.words, 0), (self.stop, 0)):
            row.addWidget(part, stretch, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(0)
        self.begin.clicked.connect(self.begun)
        self.stop.clicked.connect(self.stopped)
        self.hairline.clicked.connect(self.retranslate)
        self.retranslate()

    def show_silence(self, silence: Silence | None) -> None:
        """Show how far it has come; None while nobody has begun."""
        is_over_now = silence is not None and silence.over and not (self._silence and self._silence.over)
        self._silence = silence
        self.retranslate()
        if is_over_now:
            announce(self, self.words.text())

    def retranslate(self) -> None:
        """Say every word again."""
        silence = self._silence
        hidden = self.hairline.hidden_by_choice
        self.begin.set_words(tr("Börja fem tysta minuter"))
        self.stop.set_words(tr("Avbryt"))
        self.hairline.setAccessibleName(tr("Visa tiden") if hidden else tr("Dölj tiden"))
        words = ""
        if silence is not None:
            self.hairline.show_passed(silence.passed)
            words = (
                tr("Fem minuter har gått. Skriv klart i lugn och ro.")
                if silence.over
                else tr("tyst till {time}").format(time=silence.until)
            )
        self.words.setText(words)
        self.hairline.setAccessibleDescription(words)
        running = silence is not None and not silence.over
        self.begin.setVisible(silence is None)
        self.hairline.setVisible(running)
        self.words.setVisible(silence is not None and not (running and hidden))
        self.stop.setVisible(running and not hidden)
