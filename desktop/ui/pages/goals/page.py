"""Mål & beteenden: what we want, what we do about it on Monday, and what became different."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.services.goal_overview import GoalOverview
from desktop.ui.pages.goals.asked import AskedCard
from desktop.ui.pages.goals.goal_part import GoalSection, behaviour_row
from desktop.ui.pages.goals.questions import Questions
from desktop.ui.presenters.board import shortened
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_PAGE, GAP_SECTION
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.section import EmptyState, SectionHeader
from desktop.ui.widgets.text import Text


class GoalsPage(Page):
    """Signals carry ids; ``board_requested`` a goal's (empty: no goal) and perhaps a behaviour's."""

    new_goal_requested = Signal()
    board_requested = Signal(str, str)
    workshop_requested = Signal(str)
    goal_kept = Signal(str, object)
    goal_closed = Signal(str)
    goal_removed = Signal(str)
    effect_noted = Signal(str, str)
    effect_kept = Signal(str, str)
    effect_confirmed = Signal(str)
    effect_removed = Signal(str)
    answered = Signal(str, str)
    nothing_yet = Signal(str)
    asked_later = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: GoalOverview | None = None
        self.title = Text("", TextRole.H1)
        self.new = Button("", ButtonKind.PRIMARY, "plus")
        self.empty = EmptyState()
        self.asked: KeyedColumn[AskedCard] = KeyedColumn(self._make_asked, GAP)
        self.goals: KeyedColumn[GoalSection] = KeyedColumn(self._make_goal, GAP_PAGE)
        self.loose_head, self.closed_head = SectionHeader(""), SectionHeader("")
        self.loose, self.closed = Rows(""), Rows("")
        self.questions = Questions()
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.title, 1)
        head.addWidget(self.new, 0, Qt.AlignmentFlag.AlignTop)
        self.column.setSpacing(GAP_SECTION)
        self.column.addLayout(head)
        parts: tuple[QWidget, ...] = (self.empty, self.asked, self.goals, self.loose_head, self.loose)
        for part in (*parts, self.questions, self.closed_head, self.closed):
            self.column.addWidget(part)
        self.new.clicked.connect(self.new_goal_requested)
        self.empty.acted.connect(self.new_goal_requested)
        self.loose.opened.connect(self._open_loose)
        self.closed.opened.connect(self._open_closed)

    def show_state(self, state: GoalOverview) -> None:
        """Show every goal, and one question at a time; what is being written is left alone."""
        self._state = state
        self.asked.show_keys([item.goal.id for item in state.asked[:1]])
        self.goals.show_keys([part.goal.id for part in state.open])
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word again."""
        self.title.setText(tr("Mål & beteenden"))
        self.new.set_words(tr("Nytt mål"))
        self.empty.say(
            tr("Vad gör vi annorlunda redan på måndag morgon? Börja med ett mål, i en enda mening."),
            tr("Skriv ett mål"),
        )
        for head, rows, words in (
            (self.loose_head, self.loose, tr("Beteenden utan mål")),
            (self.closed_head, self.closed, tr("Avslutade mål")),
        ):
            head.set_words(words)
            rows.setAccessibleName(words)
        if self._state is not None:
            self._show(self._state)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        sections = list(self.goals.parts().values())
        if not sections:
            return self.empty.button
        rows = sections[0].behaviours
        return rows if rows.rows() else sections[0].head.workshop

    def edit_current(self) -> None:
        """F2: change the goal, or the story, that the keyboard stands on."""
        for section in self.goals.parts().values():
            if section.edit_current():
                return

    def _show(self, state: GoalOverview) -> None:
        for asked in state.asked[:1]:
            self.asked.part(asked.goal.id).show_asked(asked)
        for part in state.open:
            self.goals.part(part.goal.id).show_part(part)
        self.loose.show_rows([behaviour_row(item) for item in state.loose])
        self.closed.show_rows(
            [Row(goal.id, shortened(goal.sentence), drawing="flag") for goal in state.closed]
        )
        for head, rows in ((self.loose_head, self.loose), (self.closed_head, self.closed)):
            for widget in (head, rows):
                widget.setVisible(bool(rows.rows()))
        nothing = not (state.open or state.closed or state.loose)
        self.empty.setVisible(nothing)
        self.new.setVisible(not nothing)
        self.questions.setVisible(not nothing)
        self.questions.show_state(state)

    def _make_asked(self, goal_id: str) -> AskedCard:
        card = AskedCard(goal_id)
        card.answered.connect(self.answered)
        card.nothing_yet.connect(self.nothing_yet)
        card.later.connect(self.asked_later)
        return card

    def _make_goal(self, goal_id: str) -> GoalSection:
        section = GoalSection(goal_id)
        for made, here in (
            (section.board_requested, self.board_requested),
            (section.workshop_requested, self.workshop_requested),
            (section.goal_kept, self.goal_kept),
            (section.goal_closed, self.goal_closed),
            (section.goal_removed, self.goal_removed),
            (section.effect_noted, self.effect_noted),
            (section.effect_kept, self.effect_kept),
            (section.effect_confirmed, self.effect_confirmed),
            (section.effect_removed, self.effect_removed),
        ):
            made.connect(here)
        return section

    def _open_loose(self, behaviour_id: str) -> None:
        self.board_requested.emit("", behaviour_id)

    def _open_closed(self, goal_id: str) -> None:
        self.board_requested.emit(goal_id, "")
