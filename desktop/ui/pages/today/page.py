"""I dag: one minute to know what the day asks for. Up and Down walk through everything that can be done."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.dialogues import About
from desktop.ui.pages.today.effects import EffectsGroup
from desktop.ui.pages.today.promises import PromiseGroup
from desktop.ui.pages.today.recalls import RecallRow
from desktop.ui.pages.today.talks import MissedRow, TalkRow
from desktop.ui.pages.today.to_sort import SortGroup
from desktop.ui.pages.today.untold import UntoldGroup
from desktop.ui.pages.today.week import Week
from desktop.ui.presenters import dates
from desktop.ui.presenters.balance_words import about_name, about_question, balance_sentence
from desktop.ui.presenters.day_words import nothing_booked, whisper
from desktop.ui.presenters.today import TodayState, greeting
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.asking import Asking
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.date_field import Read
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.section import EmptyState, SectionHeader
from desktop.ui.widgets.text import Text

_STEPS = {Qt.Key.Key_Up: False, Qt.Key.Key_Down: True}
TELL, TOLD = "tell", "told"


class TodayPage(Page):
    """Signals carry ids: what is chosen of a talk (with its step), a promise that is ticked. The groups have their own;
    what Friday's whisper is answered comes as from ``untold``."""

    step_taken = Signal(str, object)
    person_opened = Signal(str)
    people_opened = Signal()
    promise_ticked = Signal(str)
    talk_cancelled = Signal(str)
    talk_moved = Signal(str, object)
    recall_opened = Signal(object)
    recall_written = Signal(str, str)
    recall_put_away = Signal(str)
    about_said = Signal(str, object)
    fold_asked = Signal(str, bool)

    def __init__(self, read_moment: Read, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_moment = read_moment
        self._state: TodayState | None = None
        self._by_arrow = False
        self.greeting = Text("", TextRole.H1)
        self.day = Text("", TextRole.BODY, "text2")
        self.week = Week()
        self.whisper = Asking("", (TELL, TOLD))
        self.unfinished_head, self.talks_head = SectionHeader(""), SectionHeader("")
        self.missed_head, self.recalls_head = SectionHeader(""), SectionHeader("")
        self.unfinished: KeyedColumn[TalkRow] = KeyedColumn(self._make_talk)
        self.talks: KeyedColumn[TalkRow] = KeyedColumn(self._make_talk)
        self.missed: KeyedColumn[MissedRow] = KeyedColumn(self._make_missed)
        self.recalls: KeyedColumn[RecallRow] = KeyedColumn(self._make_recall)
        self.abouts: KeyedColumn[Asking] = KeyedColumn(self._make_about)
        self.nothing_booked = EmptyState()
        self.somebody: KeyedColumn[QWidget] = KeyedColumn(self._make_names)
        self.promised = PromiseGroup()
        self.promises = self.promised.rows
        self.untold, self.to_sort, self.effects = UntoldGroup(), SortGroup(), EffectsGroup()
        self._groups = (self.promised, self.untold, self.to_sort, self.effects)
        self.balance = Text("", TextRole.BODY, "text2")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(GAP_SMALL // 2)
        head.addWidget(self.greeting)
        head.addWidget(self.day)
        self.column.addLayout(head)
        self.column.setSpacing(GAP)
        parts: tuple[QWidget, ...] = (self.week, self.whisper, self.unfinished_head, self.unfinished)
        parts += (self.talks_head, self.talks, self.nothing_booked, self.somebody)
        parts += (self.missed_head, self.missed, self.promised, self.untold, self.to_sort)
        parts += (self.recalls_head, self.recalls, self.abouts, self.effects, self.balance)
        for part in parts:
            self.column.addWidget(part)

    def _connect(self) -> None:
        self.nothing_booked.acted.connect(self.people_opened)
        self.promised.ticked.connect(self.promise_ticked)
        self.promised.person_opened.connect(self.person_opened)
        self.whisper.answered.connect(self._answer_whisper)
        self.week.fold_asked.connect(self.fold_asked)
        for group in self._groups:
            group.fold_asked.connect(self.fold_asked)

    def show_state(self, state: TodayState) -> None:
        """Show the day; rows that are still there stay, with focus and words."""
        self._state = state
        day = state.day
        self.unfinished.show_keys([item.id for item in state.earlier_unfinished])
        self.talks.show_keys([item.dialogue.id for item in day.talks])
        self.missed.show_keys([item.dialogue.id for item in day.missed])
        self.recalls.show_keys([item.mark.id for item in day.recalls])
        self.abouts.show_keys([item.dialogue.id for item in state.unanswered])
        self.somebody.show_keys([" ".join(item.id for item in day.somebody)] if day.somebody else [])
        self.retranslate()

    def flush(self) -> None:
        """Save what is being written out."""
        for row in self.recalls.parts().values():
            row.editor.flush()
        self.effects.flush()

    def first(self) -> QWidget:
        """Where the keyboard begins: the first talk, else the week's choice on a Monday, else the promises."""
        rows = [*self.unfinished.parts().values(), *self.talks.parts().values()]
        if rows:
            return rows[0].button
        return self.promises if self.week.choices.isHidden() else self.week.choices

    def retranslate(self) -> None:
        """Say every word again."""
        for head, words in (
            (self.unfinished_head, tr("Att runda av")),
            (self.talks_head, tr("Samtal i dag")),
            (self.missed_head, tr("Blev det av?")),
            (self.recalls_head, tr("Kom tillbaka till")),
        ):
            head.set_words(words)
        state = self._state
        if state is None:
            return
        self.greeting.setText(greeting(state.day.now, state.manager))
        self.day.setText(dates.day_with_week(state.day.day))
        self.week.show_state(state)
        self._show_whisper(state)
        self._show_talks(state)
        for group in self._groups:
            group.show_state(state)
        self._show_recalls(state)
        self.balance.setText(balance_sentence(state.day.balance))
        self.balance.setVisible(state.day.balance is not None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk from control to control; where there is none, the page scrolls."""
        forward = _STEPS.get(Qt.Key(event.key()))
        if forward is None or event.modifiers() or not self.focusNextPrevChild(forward):
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        """Qt asks about a key before a button makes a step of it: note whether it was an arrow."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self._by_arrow = Qt.Key(event.key()) in _STEPS
        return super().event(event)

    @override
    def focusNextPrevChild(self, next: bool, /) -> bool:
        """A step by arrow passes over what would only fold a group away; Tab reaches that too."""
        moved = super().focusNextPrevChild(next)
        while moved and self._by_arrow and self._only_folds(QApplication.focusWidget()):
            moved = super().focusNextPrevChild(next)
        return moved

    def _only_folds(self, control: QWidget | None) -> bool:
        groups = (self.week.last_week, *self._groups)
        return any(control is group.toggle and not group.folded for group in groups)

    def _show_whisper(self, state: TodayState) -> None:
        untold = state.day.before_the_weekend
        self.whisper.about = untold.observation.id if untold is not None else ""
        self.whisper.say(whisper(untold), (tr("Berätta"), tr("Redan sagt")))
        self.whisper.setVisible(untold is not None)

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
            self.nothing_booked.say(nothing_booked())
        else:
            self.nothing_booked.say(
                tr("Lägg till dem du har samtal med, så börjar det här."), tr("Lägg till personer")
            )

    def _show_recalls(self, state: TodayState) -> None:
        for item in state.day.recalls:
            is_open = state.written_out == item.mark.id
            self.recalls.part(item.mark.id).show_recall(item, is_open=is_open)
        for talk in state.unanswered:
            self.abouts.part(talk.dialogue.id).say(about_question(talk), list(map(about_name, About)))
        self.recalls_head.setVisible(bool(state.day.recalls or state.unanswered))

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

    def _make_about(self, dialogue_id: str) -> Asking:
        part = Asking(dialogue_id, list(About))
        part.answered.connect(self._say_about)
        return part

    def _make_names(self, _: str) -> QWidget:
        names = QWidget()
        flow = Flow(names)
        for person in self._state.day.somebody if self._state is not None else ():
            button = Button(person.name)
            button.clicked.connect(partial(self.person_opened.emit, person.id))
            flow.addWidget(button)
        return names

    def _say_about(self, dialogue_id: str, about: str) -> None:
        self.about_said.emit(dialogue_id, About(about))

    def _answer_whisper(self, observation_id: str, answer: str) -> None:
        (self.untold.telling if answer == TELL else self.untold.told).emit(observation_id)
