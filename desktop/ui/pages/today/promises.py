"""MINA LÖFTEN: the manager's own promises first; one that is late shows its day, never red."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.today import Promise
from desktop.ui.pages.today.group import Group, WalkedRows
from desktop.ui.presenters import dates
from desktop.ui.presenters.today import TodayState
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.text import Text


class PromiseGroup(Group):
    """``ticked`` carries an action's id, ``person_opened`` whose it is."""

    ticked = Signal(str)
    person_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("promises", parent)
        self._state: TodayState | None = None
        self.rows = WalkedRows("")
        self.none_open = Text("", TextRole.BODY, "text2")
        self.column.addWidget(self.rows)
        self.column.addWidget(self.none_open)
        self.rows.ticked.connect(self._tick)
        self.rows.opened.connect(self._open)

    def show_state(self, state: TodayState) -> None:
        """Show what the manager has promised."""
        self._state = state
        self.rows.setAccessibleName(tr("Mina löften"))
        self.rows.show_rows([_row(item, state) for item in state.day.promises])
        self.rows.setVisible(bool(state.day.promises))
        self.none_open.setText(tr("Inga öppna löften just nu."))
        self.none_open.setVisible(not state.day.promises)
        self.show_group(tr("Mina löften"), folded="promises" in state.day.folded)

    def _tick(self, action_id: str, _: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.ticked.emit(action_id)

    def _open(self, action_id: str) -> None:
        if self._state is not None:
            promise = next(item for item in self._state.day.promises if item.action.id == action_id)
            self.person_opened.emit(promise.person.id)


def _row(promise: Promise, state: TodayState) -> Row:
    due = promise.action.due_on
    return Row(
        id=promise.action.id,
        text=promise.action.text,
        ticked=False,
        tag=promise.person.name,
        trail=dates.near_day(due, state.day.day) if due else "",
    )
