"""The page Verkstad: one step at a time in a calm column, the same for one manager and for a room with a projector."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.workshop import WorkshopStep
from desktop.ui.pages.workshop.agree import AgreeStep
from desktop.ui.pages.workshop.band import WIDE, Scrolled
from desktop.ui.pages.workshop.choose import ChooseStep
from desktop.ui.pages.workshop.foot import Foot
from desktop.ui.pages.workshop.gaps import GapsStep
from desktop.ui.pages.workshop.goal import GoalStep
from desktop.ui.pages.workshop.head import Head
from desktop.ui.pages.workshop.monday import MondayStep
from desktop.ui.pages.workshop.polish import PolishStep
from desktop.ui.pages.workshop.step import StepPart
from desktop.ui.pages.workshop.success import SuccessStep
from desktop.ui.presenters.workshop_state import WorkshopState
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.date_field import Read
from desktop.ui.widgets.tab_order import follow_layout


class WorkshopPage(QWidget):
    """The step parts are public: the wiring connects each with what it is about.

    ``up_requested`` when Esc has nothing nearer to leave than the page, or than the room's size.
    """

    up_requested = Signal()

    def __init__(self, read_day: Read, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: WorkshopState | None = None
        self._together = False
        self.head = Head()
        self.foot = Foot()
        self.goal = GoalStep()
        self.success = SuccessStep()
        self.monday = MondayStep()
        self.polish = PolishStep()
        self.gaps = GapsStep()
        self.choose = ChooseStep()
        self.agree = AgreeStep(read_day)
        self._parts: dict[WorkshopStep, StepPart] = {
            part.step: part
            for part in (
                self.goal,
                self.success,
                self.monday,
                self.polish,
                self.gaps,
                self.choose,
                self.agree,
            )
        }
        self._lay_out()

    def _lay_out(self) -> None:
        self._sheet = Scrolled()
        for part in self._parts.values():
            part.hide()
            self._sheet.band.column.addWidget(part)
        self._sheet.band.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(_line())
        column.addWidget(self._sheet, 1)
        column.addWidget(_line())
        column.addWidget(self.foot)

    def show_state(self, state: WorkshopState) -> None:
        """Show where the workshop is. On another step the caret goes to what one writes there first."""
        moved = self._state is None or self._state.step is not state.step
        self._state = state
        if moved:
            self.foot.error.say("")
            for step, part in self._parts.items():
                part.setVisible(step is state.step)
        self._draw(state)
        if moved:
            self._arrive(state.step)

    def show_together(self, *, together: bool) -> None:
        """The team sits in the room, or one is alone again."""
        self._together = together
        if self._state is not None:
            self._draw(self._state)

    def say_error(self, sentence: str | None) -> None:
        """Say why one cannot go on; an empty sentence says that one can."""
        self.foot.error.say(sentence)

    def flush(self) -> None:
        """Hand over every word that is written and not handed over."""
        if self._state is not None:
            self._parts[self._state.step].flush()

    def retranslate(self) -> None:
        """Say every word again."""
        if self._state is not None:
            self._draw(self._state)

    @property
    def first(self) -> QWidget | None:
        """Where the caret goes when the page opens."""
        return self._parts[self._state.step].first if self._state is not None else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.choose.dismiss():
            self.up_requested.emit()

    def _draw(self, state: WorkshopState) -> None:
        part = self._parts[state.step]
        self.head.show_state(state)
        self.foot.show_state(state, together=self._together)
        part.show_state(state, together=self._together)
        wide = part.characters
        self.head.show_as(characters=WIDE, centred=self._together)
        for band in (self._sheet.band, self.foot):
            band.show_as(characters=wide, centred=self._together)

    def _arrive(self, step: WorkshopStep) -> None:
        part = self._parts[step]
        follow_layout(part)
        first = part.first or self.foot.forward
        self._sheet.arrive_at(first)
        if self.isVisible():
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, part.question.text())


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("tone", "line")
    line.setFixedHeight(1)
    return line
