"""I dag: one minute to know what the day asks for. Up and Down walk through everything that can be done."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.services.today import Promise
from desktop.ui.pages.today.recalls import RecallRow
from desktop.ui.pages.today.talks import MissedRow, TalkRow
from desktop.ui.presenters import dates
from desktop.ui.presenters.today import TodayState, greeting
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.date_field import Read
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.section import EmptyState, SectionHeader
from desktop.ui.widgets.text import Text

_STEPS = {Qt.Key.Key_Up: False, Qt.Key.Key_Down: True}


class TodayPage(Page):
    """Signals carry ids: what is chosen of a talk (with its step), a promise that is ticked, a mark to write out."""

    step_taken = Signal(str, object)
    person_opened = Signal(str)
    people_opened = Signal()
    promise_ticked = Signal(str)
    talk_cancelled = Signal(str)
    talk_moved = Signal(str, object)
    recall_opened = Signal(object)
    recall_written = Signal(str, str)
    recall_put_away = Signal(str)

    def __init__(self, read_moment: Read, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_moment = read_moment
        self._state: TodayState | None = None
        self.greeting = Text("", TextRole.H1)
        self.day = Text("", TextRole.BODY, "text2")
        self.unfinished_head, self.talks_head = SectionHeader(""), SectionHeader("")
        self.missed_head, self.promises_head = SectionHeader(""), SectionHeader("")
        self.recalls_head = SectionHeader("")
        self.unfinished: KeyedColumn[TalkRow] = KeyedColumn(self._make_talk)
        self.talks: KeyedColumn[TalkRow] = KeyedColumn(self._make_talk)
        self.missed: KeyedColumn[MissedRow] = KeyedColumn(self._make_missed)
        self.recalls: KeyedColumn[RecallRow] = KeyedColumn(self._make_recall)
        self.nothing_booked = EmptyState()
        self.somebody: KeyedColumn[QWidget] = KeyedColumn(self._make_names)
        self.promises = _Promises("")
        self.no_promises = Text("", TextRole.BODY, "text2")
        self._lay_out()
        self.nothing_booked.acted.connect(self.people_opened)
        self.promises.ticked.connect(self._tick)
        self.promises.opened.connect(self._open_promise)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(GAP_SMALL // 2)
        head.addWidget(self.greeting)
        head.addWidget(self.day)
        self.column.addLayout(head)
        parts: tuple[QWidget, ...] = (self.unfinished_head, self.unfinished, self.talks_head, self.talks)
        parts += (self.nothing_booked, self.somebody, self.missed_head, self.missed)
        parts += (self.promises_head, self.promises, self.no_promises, self.recalls_head, self.recalls)
        self.column.setSpacing(GAP)
        for part in parts:
            self.column.addWidget(part)

    def show_state(self, state: TodayState) -> None:
        """Show the day; rows that are still there stay, with focus and words."""
        self._state = state
        self.unfinished.show_keys([item.id for item in state.earlier_unfinished])
        self.talks.show_keys([item.dialogue.id for item in state.day.talks])
        self.missed.show_keys([item.dialogue.id for item in state.day.missed])
        self.recalls.show_keys([item.mark.id for item in state.day.recalls])
        self.somebody.show_keys(
            [" ".join(item.id for item in state.day.somebody)] if state.day.somebody else []
        )
        self.retranslate()

    def flush(self) -> None:
        """Save what is being written out."""
        for row in self.recalls.parts().values():
            row.editor.flush()

    def first(self) -> QWidget:
        """Where the keyboard begins: the first talk, else the promises."""
        rows = [*self.unfinished.parts().values(), *self.talks.parts().values()]
        return rows[0].button if rows else self.promises

    def retranslate(self) -> None:
        """Say every word again."""
        state = self._state
        for head, words in (
            (self.unfinished_head, tr("Att runda av")),
            (self.talks_head, tr("Samtal i dag")),
            (self.missed_head, tr("Blev det av?")),
            (self.promises_head, tr("Mina löften")),
            (self.recalls_head, tr("Kom tillbaka till")),
        ):
            head.set_words(words)
        self.promises.setAccessibleName(tr("Mina löften"))
        self.no_promises.setText(tr("Inga öppna löften just nu."))
        if state is not None:
            self.greeting.setText(greeting(state.day.now, state.manager))
            self.day.setText(dates.day_with_week(state.day.day))
            self._show_talks(state)
            self._show_promises(state)
            self._show_recalls(state)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk from control to control; where there is none, the page scrolls."""
        forward = _STEPS.get(Qt.Key(event.key()))
        if forward is None or event.modifiers() or not self.focusNextPrevChild(forward):
            super().keyPressEvent(event)

    def _show_talks(self, state: TodayState) -> None:
        for item in state.earlier_unfinished:
            self.unfinished.part(item.id).show_talk(state, item)
        for talk in state.day.talks:
            self.talks.part(talk.dialogue.id).show_talk(state, talk.dialogue)
        for talk in state.day.missed:
            self.missed.part(talk.dialogue.id).show_talk(state, talk.dialogue)
        self.unfinished_head.setVisible(bool(state.earlier_unfinished))
        self.missed_head.setVisible(bool(state.day.missed))
        self.nothing_booked.setVisible(not state.day.talks)
        if state.day.somebody or state.day.talks:
            self.nothing_booked.say(tr("Inget inbokat i dag. Vem var det länge sedan du pratade med?"))
        else:
            self.nothing_booked.say(
                tr("Lägg till dem du har samtal med, så börjar det här."), tr("Lägg till personer")
            )

    def _show_promises(self, state: TodayState) -> None:
        self.promises.show_rows([_promise_row(item, state) for item in state.day.promises])
        self.promises.setVisible(bool(state.day.promises))
        self.no_promises.setVisible(not state.day.promises)

    def _show_recalls(self, state: TodayState) -> None:
        for item in state.day.recalls:
            is_open = state.written_out == item.mark.id
            self.recalls.part(item.mark.id).show_recall(item, is_open=is_open)
        self.recalls_head.setVisible(bool(state.day.recalls))

    def _make_talk(self, dialogue_id: str) -> TalkRow:
        row = TalkRow(dialogue_id)
        row.taken.connect(self.step_taken)
        return row

    def _make_missed(self, dialogue_id: str) -> MissedRow:
        row = MissedRow(dialogue_id, self._read_moment)
        row.taken.connect(self.step_taken)
        row.moved.connect(self.talk_moved)
        row.cancelled.connect(self.talk_cancelled)
        return row

    def _make_recall(self, mark_id: str) -> RecallRow:
        row = RecallRow(mark_id)
        row.opened.connect(self.recall_opened)
        row.written.connect(self.recall_written)
        row.put_away.connect(self.recall_put_away)
        return row

    def _make_names(self, _: str) -> QWidget:
        names = QWidget()
        flow = Flow(names)
        for person in self._state.day.somebody if self._state is not None else ():
            button = Button(person.name)
            button.clicked.connect(partial(self.person_opened.emit, person.id))
            flow.addWidget(button)
        return names

    def _tick(self, action_id: str, _: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.promise_ticked.emit(action_id)

    def _open_promise(self, action_id: str) -> None:
        if self._state is not None:
            promise = next(item for item in self._state.day.promises if item.action.id == action_id)
            self.person_opened.emit(promise.person.id)


class _Promises(Rows):
    """At its ends the arrows lead out of the list."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        edge = {Qt.Key.Key_Up: 0, Qt.Key.Key_Down: len(self.rows()) - 1}.get(Qt.Key(event.key()))
        if edge is not None and not event.modifiers() and self.currentIndex().row() == edge:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _promise_row(promise: Promise, state: TodayState) -> Row:
    due = promise.action.due_on
    return Row(
        id=promise.action.id,
        text=promise.action.text,
        ticked=False,
        tag=promise.person.name,
        trail=dates.near_day(due, state.day.day) if due else "",
    )
