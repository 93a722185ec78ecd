"""Step 6: at most three. A fourth asks, where one stands, which one may rest."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.workshop import WorkshopStep
from desktop.ui.pages.workshop.step import StepPart
from desktop.ui.presenters.wording import tr
from desktop.ui.presenters.workshop_state import Asked, Candidate, WorkshopState
from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.text import Text


class _WhichRests(QFrame):
    """The question with its four answers. ``answered`` carries an id; Esc is the answer that changes nothing."""

    answered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: Asked | None = None
        self.setProperty("tone", "accent")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.question = Text("", TextRole.H3, "accent_ink")
        self.answers = Rows("")
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP_SMALL)
        column.addWidget(self.question)
        column.addWidget(self.answers)
        self.answers.opened.connect(self.answered)
        self.answers.clicked.connect(self._pressed)
        self.hide()

    def ask(self, asked: Asked | None) -> None:
        """Ask, with the keyboard on the first answer; None takes the question away."""
        new = asked is not None and (self._asked is None or self._asked.about != asked.about)
        self._asked = asked
        self.setVisible(asked is not None)
        if asked is None:
            return
        self.question.setText(tr("Vilket får vila?"))
        self.answers.setAccessibleName(tr("Vilket får vila?"))
        rows = [Row(line.id, line.text, drawing="circle") for line in asked.among]
        waits = Row(asked.about, tr("Det nya får vänta: {text}").format(text=asked.text), drawing="undo-2")
        self.answers.show_rows([*rows, waits])
        if new:
            self.answers.go_to(asked.among[0].id)
            self.answers.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self.question.text())

    @property
    def is_asking(self) -> bool:
        """Whether the question stands there."""
        return self._asked is not None

    def leave_as_it_was(self) -> None:
        """The fourth waits."""
        if self._asked is not None:
            self.answered.emit(self._asked.about)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_as_it_was()
        else:
            super().keyPressEvent(event)

    def _pressed(self, _index: object) -> None:
        current = self.answers.current_id()
        if current is not None:
            self.answered.emit(current)


class ChooseStep(StepPart):
    """``chosen`` carries a behaviour's id and the state asked for, ``rests`` the answer to the question."""

    chosen = Signal(str, bool)
    rests = Signal(str)
    step = WorkshopStep.CHOOSE

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.empty = Text("", TextRole.BODY, "text2")
        self.rows = Rows("")
        self.which = _WhichRests()
        for part in (self.empty, self.rows, self.which):
            self.column.addWidget(part)
        self.rows.ticked.connect(self.chosen)
        self.rows.opened.connect(self._toggle)
        self.which.answered.connect(self._answered)

    @override
    def draw(self, state: WorkshopState, *, together: bool) -> None:
        self.empty.setText(tr("Här väntar raderna från Slipa. Gå tillbaka dit och skriv den första."))
        self.empty.setVisible(not state.candidates)
        self.rows.setVisible(bool(state.candidates))
        self.rows.setAccessibleName(tr("Beteenden att välja"))
        self.rows.show_rows([_row(each) for each in state.candidates])
        self.which.ask(state.asked)

    @property
    @override
    def first(self) -> QWidget | None:
        return self.rows if self.rows.rows() else None

    def dismiss(self) -> bool:
        """Take the question away if it stands there; whether it did."""
        asked = self.which.is_asking
        self.which.leave_as_it_was()
        return asked

    def _toggle(self, behaviour_id: str) -> None:
        ticked = next(row.ticked for row in self.rows.rows() if row.id == behaviour_id)
        self.chosen.emit(behaviour_id, not ticked)

    def _answered(self, behaviour_id: str) -> None:
        self.rests.emit(behaviour_id)
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)


def _row(each: Candidate) -> Row:
    lives = tr("lever redan") if each.picked else tr("får vila")
    return Row(each.id, each.text, ticked=each.picked, tag=lives if each.alive else "")
