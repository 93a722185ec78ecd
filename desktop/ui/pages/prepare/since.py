"""SEDAN SIST: what was done, what is still open, and what the two hold to."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.promises import Action
from desktop.services.preparing import Preparation
from desktop.ui.presenters import dates
from desktop.ui.presenters.prepare import PrepareState
from desktop.ui.presenters.promise_words import owner_name
from desktop.ui.presenters.quotes import in_quotes
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.asking import Asking
from desktop.ui.widgets.date_field import Read
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.promise_editor import PromiseEditor
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.section import SectionHeader
from desktop.ui.widgets.text import Text

NOW, LESS, DROP = "now", "less", "drop"


class Since(QWidget):
    """``answered`` carries an action's id and one of NOW, LESS and DROP."""

    ticked = Signal(str)
    dropped = Signal(str)
    answered = Signal(str, str)

    def __init__(self, read_day: Read, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: PrepareState | None = None
        self.head = SectionHeader("")
        self.when = Text("", TextRole.CAPTION, "text2")
        self.promises = Rows("")
        self.editor = PromiseEditor(read_day)
        self.asking: KeyedColumn[Asking] = KeyedColumn(self._make_asking)
        self.holds = Text("", TextRole.BODY_STRONG)
        self.in_force = Rows("")
        self.nothing = Text("", TextRole.BODY, "text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL)
        parts: tuple[QWidget, ...] = (self.head, self.when, self.promises, self.editor, self.asking)
        for part in (*parts, self.holds, self.in_force, self.nothing):
            column.addWidget(part)
        column.addStretch(1)
        self.promises.ticked.connect(self._tick)
        self.promises.opened.connect(self.edit)
        self.promises.removal_asked.connect(self.dropped)
        self.editor.ended.connect(self._back_to_row)

    def show_state(self, state: PrepareState) -> None:
        """Show the column."""
        self._state = state
        prepared = state.prepared
        self.promises.show_rows(
            [_row(item, state) for item in (*prepared.done, *(opened.action for opened in prepared.open))]
        )
        self.in_force.show_rows(_held(prepared))
        self.asking.show_keys([item.id for item in state.asking])
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word again."""
        self.head.set_words(tr("Sedan sist"))
        self.promises.setAccessibleName(tr("Åtaganden"))
        self.holds.setText(tr("Gäller"))
        self.in_force.setAccessibleName(tr("Gäller"))
        self.editor.set_words(tr("Åtagande"))
        state = self._state
        if state is None:
            return
        last = state.prepared.last
        self.when.setText(dates.near_day(last.planned_at.date(), state.today) if last else "")
        self.when.setVisible(last is not None)
        for action in state.asking:
            self.asking.part(action.id).say(
                tr("”{action}” har följt med länge. Vad gör ni med det?").format(action=action.text),
                (tr("Gör nu"), tr("Gör mindre"), tr("Släpp")),
            )
        rows = self.promises.rows(), self.in_force.rows()
        self.promises.setVisible(bool(rows[0]))
        for part in (self.holds, self.in_force):
            part.setVisible(bool(rows[1]))
        self.nothing.setText(
            tr("Inget är öppet sedan sist.") if last else tr("Det här blir ert första samtal i Vardag.")
        )
        self.nothing.setVisible(not any(rows))

    def edit(self, action_id: str) -> None:
        """Change an action where it stands."""
        state = self._state
        action = self._action(action_id)
        if state is not None and action is not None:
            prepared = state.prepared
            self.editor.edit_action(action, prepared.person.name, state.manager, state.today)

    def _action(self, action_id: str) -> Action | None:
        prepared = self._state.prepared if self._state is not None else None
        return next((i.action for i in prepared.open if i.action.id == action_id), None) if prepared else None

    def _make_asking(self, action_id: str) -> Asking:
        part = Asking(action_id, (NOW, LESS, DROP))
        part.answered.connect(self._answer)
        return part

    def _answer(self, action_id: str, answer: str) -> None:
        if answer == LESS:
            self.edit(action_id)
        else:
            self.answered.emit(action_id, answer)

    def _tick(self, action_id: str, _: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.ticked.emit(action_id)

    def _back_to_row(self, _: str) -> None:
        self.promises.setFocus()


def _row(action: Action, state: PrepareState) -> Row:
    owner = owner_name(action.owner, state.prepared.person.name, state.manager)
    done = action.done_on is not None
    day = "" if done or action.due_on is None else dates.near_day(action.due_on, state.today)
    tag = tr("Klart") if done else day
    return Row(action.id, action.text, ticked=done, lead=f"{owner}:" if owner else "", tag=tag)


def _held(prepared: Preparation) -> list[Row]:
    rows = [Row(item.id, in_quotes(item.text), drawing="handshake") for item in prepared.agreements]
    agreed = {item.text for item in prepared.agreements}
    rows += [
        Row(item.id, in_quotes(item.text), drawing="sprout")
        for item in prepared.behaviours
        if item.text not in agreed
    ]
    return rows
