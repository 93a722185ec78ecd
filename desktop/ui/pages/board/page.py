"""Beteendetavlan: stories over time. Nothing is counted, summed or compared; the only thing to do is to talk."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.goals import GoalState
from desktop.ui.pages.board.grid import Grid
from desktop.ui.pages.board.legend import Legend
from desktop.ui.pages.board.opened import OpenedPart
from desktop.ui.pages.board.text_list import TextList
from desktop.ui.presenters import dates
from desktop.ui.presenters.board import BoardState, month_of, shortened
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.in_sight import keep_in_sight
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.section import EmptyState
from desktop.ui.widgets.strip import Strip, Tone
from desktop.ui.widgets.text import Text


class BoardPage(Page):
    """``opened`` and ``point_asked`` carry a behaviour's id and ids of marks, ``text_asked`` whether text is wanted."""

    opened = Signal(str, object)
    point_asked = Signal(str, object)
    text_asked = Signal(bool)
    closed = Signal()
    goals_requested = Signal()
    reopened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, wide=True)
        self._state: BoardState | None = None
        self.way_back = Button("", ButtonKind.LINK, "arrow-left")
        self.goal = Text("", TextRole.H2)
        self.closed_goal = Strip(Tone.INFO, closable=False)
        self.period = Text("", TextRole.BODY, "text2")
        self.earlier, self.later = Button("", ButtonKind.QUIET, "arrow-left"), Button("", ButtonKind.QUIET)
        self.as_text = Button("", ButtonKind.QUIET, "file-text")
        self.tools = QWidget()
        self.grid = Grid()
        self.text_list = TextList()
        self.empty = EmptyState()
        self.shapes = Legend()
        self.keys = Text("", TextRole.CAPTION, "text2")
        self.open_part = OpenedPart()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._bring_opened)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.later.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.later.set_drawing("arrow-right")
        row = QHBoxLayout(self.tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        buttons = QWidget()
        flow = Flow(buttons)
        for button in (self.earlier, self.later, self.as_text):
            flow.addWidget(button)
        row.addWidget(self.period, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(buttons)
        self.column.setSpacing(GAP_SMALL)
        self.column.addWidget(self.way_back, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.goal, self.closed_goal, self.tools, self.grid, self.text_list, self.empty):
            self.column.addWidget(part)
        for part in (self.shapes, self.keys, self.open_part):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def _connect(self) -> None:
        for board in (self.grid, self.text_list):
            board.opened.connect(self.opened)
            board.point_asked.connect(self.point_asked)
            board.text_asked.connect(self._switch)
        self.grid.walked.connect(self._follow)
        self.way_back.clicked.connect(self.goals_requested)
        self.earlier.clicked.connect(self.grid.earlier)
        self.later.clicked.connect(self.grid.later)
        self.grid.period_changed.connect(self._show_period)
        self.as_text.clicked.connect(self._switch)
        self.open_part.closed.connect(self.closed)
        self.closed_goal.acted.connect(self.reopened)

    def show_state(self, state: BoardState) -> None:
        """Show the board, or its text; the place on it is kept."""
        switched = self._state is not None and self._state.as_text != state.as_text
        self._state = state
        self.retranslate()
        if switched:
            self.first().setFocus()

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        if self._state is None or not self._state.board.rows:
            return self.way_back
        return (self.text_list.first() or self.as_text) if self._state.as_text else self.grid

    def edit_current(self) -> None:
        """F2: other words for the mark that the keyboard stands on."""
        part = self.open_part
        if part.isAncestorOf(self.focusWidget()):
            part.edit(part.stories.current_id() or "")
            return
        here = self.grid.here() if self.grid.isVisible() else self.text_list.here()
        if here is not None and here[1]:
            self.opened.emit(*here)
            part.edit(here[1][0])

    def focus_point(self) -> None:
        """To the words of a point."""
        self.open_part.point.focus()
        self._soon.start()

    def show_opened(self) -> None:
        """Bring what was opened into sight, without taking the keyboard from the board."""
        self._soon.start()

    def retranslate(self) -> None:
        """Say every word again."""
        self.way_back.set_words(tr("Mål & beteenden"))
        self.earlier.set_words(tr("Tidigare"))
        self.later.set_words(tr("Senare"))
        self.empty.say(tr("Här syns berättelser över tid. Den första kommer ur nästa samtal."))
        self.grid.setAccessibleName(tr("Beteendetavla"))
        self.open_part.retranslate()
        if self._state is not None:
            self._show(self._state)

    def _show(self, state: BoardState) -> None:
        goal = state.board.goal
        self.goal.setText(shortened(goal.sentence) if goal else tr("Beteenden utan mål"))
        shut = goal is not None and goal.state is GoalState.CLOSED
        self.closed_goal.say(tr("Målet är avslutat.") if shut else "", tr("Öppna igen") if shut else "")
        there = bool(state.board.rows)
        self.as_text.set_words(tr("Visa som tavla") if state.as_text else tr("Visa som text"))
        self.grid.show_rows(state.board.rows, state.board.today)
        self.grid.say_again()
        self.text_list.show_state(state)
        self.empty.setVisible(not any(row.marks for row in state.board.rows))
        self.tools.setVisible(there)
        self.grid.setVisible(there and not state.as_text)
        self.text_list.setVisible(there and state.as_text)
        for part in (self.earlier, self.later, self.period):
            part.setVisible(not state.as_text)
        self.keys.setText(
            tr("Enter öppnar, P gör en punkt, F2 ändrar orden, T visar tavlan.")
            if state.as_text
            else tr(
                "Pilarna går mellan märkena. Enter öppnar, P gör en punkt, F2 ändrar orden, T visar som text."
            )
        )
        self.shapes.retranslate()
        self.shapes.setVisible(there)
        self.keys.setVisible(there)
        self.open_part.show_state(state)

    def _show_period(self) -> None:
        weeks = self.grid.model_of_weeks.weeks
        if not weeks:
            return
        (first_year, first_month), (year, month) = month_of(weeks[0]), month_of(weeks[-1])
        begin = dates.month_name(first_month) + (f" {first_year}" if first_year != year else "")
        self.period.setText(f"{begin} – {dates.month_name(month)} {year}")
        self.earlier.setEnabled(self.grid.has_earlier)
        self.later.setEnabled(not self.grid.at_the_end)

    def _bring_opened(self) -> None:
        """After the layout has given the opened part its place. What the keys go to stays in sight."""
        self.ensureWidgetVisible(self.open_part)
        keep_in_sight(self.grid)

    def _follow(self, behaviour_id: str, mark_ids: object) -> None:
        """While something is open, the arrows open what they come to."""
        if self._state is not None and self._state.opened is not None:
            self.opened.emit(behaviour_id, mark_ids)

    def _switch(self) -> None:
        if self._state is not None:
            self.text_asked.emit(not self._state.as_text)
