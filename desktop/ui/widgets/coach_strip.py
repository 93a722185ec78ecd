"""The coach's words below a field: amber for a hint, a quiet line for what is clear; it never stands in the way."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.presenters.coach_words import Coaching
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.shown import set_shown
from desktop.ui.widgets.strip import Drawing
from desktop.ui.widgets.text import Text


class CoachStrip(QFrame):
    """``silenced`` when the reader closes it. ``discreet`` is for a screen that somebody else reads too: the same
    words, small and grey, without ground, sign or sound."""

    silenced = Signal()

    def __init__(self, *, discreet: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._discreet = discreet
        self._shown = Coaching()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.drawing = Drawing("", "hint_ink", 16)
        self.first = Text("", TextRole.CAPTION if discreet else TextRole.BODY, "text2")
        self.second = Text("", TextRole.CAPTION, "text2")
        self.close_button = IconButton(tr("Dölj tipset"), "x")
        self.close_button.clicked.connect(self.silenced)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.first)
        words.addWidget(self.second)
        row = QHBoxLayout(self)
        row.setSpacing(GAP_SMALL)
        row.addWidget(self.drawing, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    @property
    def shown(self) -> Coaching:
        """What stands there now."""
        return self._shown

    def show_coaching(self, coaching: Coaching) -> None:
        """Say it, or hide when there is nothing to say."""
        if coaching == self._shown:
            return
        self._shown = coaching
        lines = coaching.lines
        first = lines[0] if lines else coaching.clear
        self.first.setText(first)
        self.second.setText("\n".join(lines[1:]))
        self.second.setVisible(len(lines) > 1)
        self.close_button.set_words(tr("Dölj tipset"))
        self.close_button.setVisible(bool(lines) and not self._discreet)
        self._dress(hint=bool(lines) and not self._discreet)
        set_shown(self, shown=bool(first))
        if lines and not self._discreet:
            announce(self, " ".join(lines))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.silenced.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self, *, hint: bool) -> None:
        ink = "hint_ink" if hint else "text2"
        self.first.set_token(ink)
        self.second.set_token(ink)
        self.first.set_role(TextRole.BODY if hint else TextRole.CAPTION)
        self.drawing.setVisible(not self._discreet)
        self.drawing.show_drawing("lightbulb" if hint else "check", ink)
        tone = "hint" if hint else "plain"
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().polish(self)
        inset = GAP_SMALL if hint else 0
        row = self.layout()
        if row is not None:
            row.setContentsMargins(inset, inset // 2, inset // 2, inset // 2)
