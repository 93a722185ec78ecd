"""ÅTAGANDEN: what the two have promised, a field for a new one, and a place to change one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.promises import Action
from desktop.ui.presenters import dates
from desktop.ui.presenters.coach_words import About
from desktop.ui.presenters.person import PersonView
from desktop.ui.presenters.promise_words import owner_name
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.widgets.coached import Coached
from desktop.ui.widgets.date_field import Read
from desktop.ui.widgets.new_line import NewLine
from desktop.ui.widgets.promise_editor import PromiseEditor
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.section import SectionHeader


class PromisedPart(QWidget):
    """``typed`` carries the words of a new action."""

    typed = Signal(str)
    ticked = Signal(str)
    dropped = Signal(str)

    def __init__(self, read_day: Read, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: PersonView | None = None
        self.head = SectionHeader("")
        self.rows = Rows("")
        self.editor = PromiseEditor(read_day)
        self.new = NewLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL)
        for part in (self.head, self.rows, self.editor, Coached(self.new, About.PERSON)):
            column.addWidget(part)
        self.rows.ticked.connect(self._tick)
        self.rows.opened.connect(self.edit)
        self.rows.removal_asked.connect(self.dropped)
        self.editor.ended.connect(self._back_to_row)
        self.new.asked.connect(self.typed)

    def show_state(self, state: PersonView) -> None:
        """Show what is promised."""
        self._state = state
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word again."""
        self.head.set_words(tr("Åtaganden"))
        self.rows.setAccessibleName(tr("Åtaganden"))
        self.editor.set_words(tr("Åtagande"))
        self.new.set_words(tr("Nytt åtagande"), placeholder=tr("till exempel: boka lokal fre"))
        if self._state is not None:
            state = self._state
            self.rows.show_rows([_row(item, state) for item in state.page.actions])
            self.rows.setVisible(bool(state.page.actions))

    def edit(self, action_id: str) -> None:
        """Change an action where it stands."""
        if self._state is not None:
            page = self._state.page
            action = next(item for item in page.actions if item.id == action_id)
            self.editor.edit_action(action, page.person.name, self._state.manager, self._state.today)

    def _tick(self, action_id: str, _: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.ticked.emit(action_id)

    def _back_to_row(self, _: str) -> None:
        self.rows.setFocus()


def _row(action: Action, state: PersonView) -> Row:
    owner = owner_name(action.owner, state.page.person.name, state.manager)
    due = dates.near_day(action.due_on, state.today) if action.due_on else ""
    return Row(action.id, action.text, ticked=False, lead=f"{owner}:" if owner else "", trail=due)
