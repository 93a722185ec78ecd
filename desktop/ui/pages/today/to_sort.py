"""ATT SORTERA: observations of nobody yet. One press says whose it is."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.people import Person
from desktop.services.capturing import ToSort
from desktop.ui.pages.today.group import Group
from desktop.ui.presenters.age_words import seen_or_asked
from desktop.ui.presenters.today import TodayState
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.noted import Noted


class SortRow(QWidget):
    """``assigned`` carries the observation's id and the person's; ``opened`` asks for everybody's names."""

    assigned = Signal(str, str)
    opened = Signal(str)
    let_go = Signal(str)

    def __init__(self, observation_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.observation_id = observation_id
        self._shown: tuple[str, ...] = ()
        self.who, self.release = Button(""), Button("", ButtonKind.QUIET)
        self.line = Noted([self.who, self.release])
        self.names = QWidget()
        self._flow = Flow(self.names)
        self.chips: dict[str, Button] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL)
        column.addWidget(self.line)
        column.addWidget(self.names)
        self.who.clicked.connect(self._open)
        self.release.clicked.connect(self._let_go)

    def show_waiting(self, item: ToSort, state: TodayState) -> None:
        """Show what was seen, with the names that may be meant, or everybody's when they were asked for."""
        is_open = state.sorted_out == self.observation_id
        observation = item.observation
        self.line.say(
            tr("”{words}”").format(words=observation.text),
            seen_or_asked(observation.seen_at.date(), state.day.day),
            (tr("Vem gällde det?"), tr("Släpp")),
        )
        self.who.setVisible(not is_open and bool(state.day.here))
        likely = {person.id: person for person in item.candidates}
        everybody = {**likely, **{person.id: person for person in state.day.here}}
        self._show_names(list((everybody if is_open else likely).values()), observation.text)

    def _show_names(self, people: Sequence[Person], about: str) -> None:
        ids = tuple(person.id for person in people)
        newly_opened = self.who.hasFocus() or self._shown == ()
        if ids != self._shown:
            self._shown = ids
            for button in self.chips.values():
                self._flow.removeWidget(button)
                button.deleteLater()
            self.chips = {person.id: self._chip(person) for person in people}
        for person in people:
            self.chips[person.id].setAccessibleDescription(about)
        self.names.setVisible(bool(people))
        if newly_opened and self.who.isHidden() and self.chips:
            next(iter(self.chips.values())).setFocus()

    def _chip(self, person: Person) -> Button:
        button = Button(person.name)
        button.clicked.connect(partial(self._assign, person.id))
        self._flow.addWidget(button)
        button.show()
        return button

    def _assign(self, person_id: str) -> None:
        self.assigned.emit(self.observation_id, person_id)

    def _open(self) -> None:
        self.opened.emit(self.observation_id)

    def _let_go(self) -> None:
        self.let_go.emit(self.observation_id)


class SortGroup(Group):
    """Signals as those of its rows."""

    assigned = Signal(str, str)
    opened = Signal(str)
    let_go = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("to_sort", parent)
        self.rows: KeyedColumn[SortRow] = KeyedColumn(self._make)
        self.column.addWidget(self.rows)

    def show_state(self, state: TodayState) -> None:
        """Show what waits to be sorted."""
        waiting = state.day.to_sort
        self.rows.show_keys([item.observation.id for item in waiting])
        for item in waiting:
            self.rows.part(item.observation.id).show_waiting(item, state)
        title = tr("Att sortera ({n})").format(n=len(waiting))
        self.show_group(title, folded="to_sort" in state.day.folded, there=bool(waiting))

    def _make(self, observation_id: str) -> SortRow:
        row = SortRow(observation_id)
        row.opened.connect(self.opened)
        row.assigned.connect(self.assigned)
        row.let_go.connect(self.let_go)
        return row
