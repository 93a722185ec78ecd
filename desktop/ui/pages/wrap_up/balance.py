"""The last row of Runda av: one optional tap for the manager alone.

The other one may look at the screen, so the answer is never shown here: once given, the row only says that it is kept.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.dialogues import About
from desktop.ui.pages.wrap_up.row_head import numbered
from desktop.ui.presenters.balance_words import about_name
from desktop.ui.presenters.wording import tr
from desktop.ui.presenters.wrap_up import WrapUpState
from desktop.ui.theme.measures import GAP, GAP_SMALL, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.shown import set_shown
from desktop.ui.widgets.strip import Drawing
from desktop.ui.widgets.text import Text


class BalanceRow(QFrame):
    """``about_chosen`` carries an ``About``, or None when the answer was taken back."""

    about_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "private")
        self.setProperty("strip", "yes")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head = Text("", TextRole.H3, "private_ink")
        self.hint = Text("", TextRole.CAPTION, "text2")
        self.abouts = {about: Button("") for about in About}
        self.again = Button("", ButtonKind.LINK)
        self._taps = QWidget()
        flow = Flow(self._taps)
        for about, button in self.abouts.items():
            button.setObjectName(about.value)
            button.clicked.connect(self._tapped)
            flow.addWidget(button)
        top = QHBoxLayout()
        top.setSpacing(GAP_SMALL)
        top.addWidget(Drawing("lock", "private_ink"), 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.head, 1, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_WIDE, GAP, GAP, GAP)
        column.setSpacing(GAP_SMALL)
        column.addLayout(top)
        for part in (self._taps, self.hint):
            column.addWidget(part)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self.again.clicked.connect(self._take_back)

    def show_state(self, state: WrapUpState) -> None:
        """Ask, or say that the answer is kept; never which it was."""
        answered = state.about is not None
        question = tr("Vad handlade det mest om?")
        self.head.setText(numbered(5, question))
        for about, button in self.abouts.items():
            button.set_words(about_name(about))
            button.setAccessibleDescription(question)
        self.hint.setText(
            tr("Svaret är sparat. Det syns bara för dig, och inte här.")
            if answered
            else tr("Bara för dig. Hoppa över, eller svara i I dag när du är ensam. Svaret skrivs aldrig ut.")
        )
        self.again.set_words(tr("Svara om"))
        had_focus = any(button.hasFocus() for button in self.abouts.values())
        set_shown(self._taps, shown=not answered)
        set_shown(self.again, shown=answered)
        if answered and had_focus:
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def controls(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [*self.abouts.values(), self.again]

    def _tapped(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.about_chosen.emit(About(sender.objectName()))

    def _take_back(self) -> None:
        self.about_chosen.emit(None)
        next(iter(self.abouts.values())).setFocus(Qt.FocusReason.OtherFocusReason)
