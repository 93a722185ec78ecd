"""I dag: one minute to know what the day asks for."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.dialogues import Dialogue
from desktop.services.today import Promise, Recall
from desktop.ui.presenters import dates
from desktop.ui.presenters.readings import Reading
from desktop.ui.presenters.today import NextStep, TodayState, next_step
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.date_field import DateField
from desktop.ui.widgets.field import TextField
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.section import EmptyState, SectionHeader
from desktop.ui.widgets.text import Text

Read = Callable[[str], Reading | None]


class TodayPage(Page):
    """Signals carry ids: what is chosen of a talk (with its step), a promise that is ticked, a mark to write out."""

    step_taken = Signal(str, object)
    person_opened = Signal(str)
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
        self.unfinished = _Part()
        self.talks = _Part()
        self.missed = _Part()
        self.promises_head = SectionHeader("")
        self.promises = Rows("")
        self.no_promises = EmptyState()
        self.recalls = _Part()
        self.recall_text = TextField("", lines=3)
        parts: list[QWidget] = [self.greeting, self.day, self.unfinished, self.talks, self.missed]
        parts += [self.promises_head, self.promises, self.no_promises, self.recalls]
        for part in parts:
            self.column.addWidget(part)
        self.promises.ticked.connect(self._tick)
        self.promises.opened.connect(self._open_promise)
        self.recall_text.left.connect(self.flush)
        self.recall_text.hide()

    def show_state(self, state: TodayState) -> None:
        """Show the day."""
        self._state = state
        self._draw(state)

    def flush(self) -> None:
        """Save what is being written out."""
        state = self._state
        if state is not None and state.written_out is not None and not self.recall_text.isHidden():
            self.recall_written.emit(state.written_out, self.recall_text.text())

    def retranslate(self) -> None:
        """Say every word again."""
        if self._state is not None:
            self._draw(self._state)

    def _draw(self, state: TodayState) -> None:
        self.greeting.setText(_greeting(state.day.now, state.manager))
        self.day.setText(dates.day_with_week(state.day.day))
        self.unfinished.head.set_words(tr("Att runda av"))
        self.talks.head.set_words(tr("Samtal i dag"))
        self.missed.head.set_words(tr("Blev det av?"))
        self.promises_head.set_words(tr("Mina löften"))
        self.promises.setAccessibleName(tr("Mina löften"))
        self.no_promises.say(tr("Inga öppna löften just nu."))
        self.recalls.head.set_words(tr("Kom tillbaka till"))
        self.recall_text.set_words(
            tr("Vad var det?"), tr("Bara för dig. Skriv så att du kan stå för det om någon läser.")
        )
        self._show_talks(state)
        self._show_promises(state)
        self._show_recalls(state)

    def _show_talks(self, state: TodayState) -> None:
        self.unfinished.show_rows([self._talk_row(state, item) for item in state.earlier_unfinished])
        rows = [self._talk_row(state, item.dialogue) for item in state.day.talks]
        self.talks.show_rows(rows or [self._nothing_booked(state)])
        self.missed.show_rows([self._missed_row(state, item.dialogue) for item in state.day.missed])

    def _talk_row(self, state: TodayState, dialogue: Dialogue) -> QWidget:
        step = next_step(dialogue)
        words = {
            NextStep.PREPARE: tr("Förbered"),
            NextStep.GO_ON: tr("Fortsätt samtalet"),
            NextStep.WRAP_UP: tr("Runda av"),
            NextStep.READ: tr("Läs"),
        }
        kind = ButtonKind.PLAIN if step is NextStep.READ else ButtonKind.PRIMARY
        button = Button(words[step], kind)
        button.clicked.connect(partial(self.step_taken.emit, dialogue.id, step))
        button.setAccessibleDescription(state.name_of(dialogue))
        today = dialogue.planned_at.date() == state.day.day
        when = dates.clock_time(dialogue.planned_at) if today else dates.moment(dialogue.planned_at)
        return _talk(when, state.name_of(dialogue), _about(dialogue), button)

    def _missed_row(self, state: TodayState, dialogue: Dialogue) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        prepare = Button(tr("Ta det nu"))
        prepare.clicked.connect(partial(self.step_taken.emit, dialogue.id, NextStep.PREPARE))
        cancel = Button(tr("Ställ in"))
        cancel.clicked.connect(partial(self.talk_cancelled.emit, dialogue.id))
        when = dates.moment(dialogue.planned_at)
        column.addWidget(_talk(when, state.name_of(dialogue), _about(dialogue), prepare, cancel))
        move = DateField(tr("Flytta till"), self._read_moment)
        move.set_words(tr("Flytta till"), placeholder=tr("till exempel fre 14:00"))
        move.accepted.connect(partial(self._move, dialogue.id))
        column.addWidget(move)
        return whole

    def _nothing_booked(self, state: TodayState) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(
            Text(tr("Inget inbokat i dag. Vem var det länge sedan du pratade med?"), TextRole.BODY, "text2")
        )
        names = QWidget()
        flow = Flow(names)
        for person in state.day.somebody:
            button = Button(person.name)
            button.clicked.connect(partial(self.person_opened.emit, person.id))
            flow.addWidget(button)
        column.addWidget(names)
        return whole

    def _show_promises(self, state: TodayState) -> None:
        self.promises.show_rows([_promise_row(item, state) for item in state.day.promises])
        self.promises.setVisible(bool(state.day.promises))
        self.no_promises.setVisible(not state.day.promises)

    def _show_recalls(self, state: TodayState) -> None:
        self.recall_text.setParent(None)
        self.recalls.show_rows([self._recall_row(state, item) for item in state.day.recalls])
        chosen = next((item for item in state.day.recalls if item.mark.id == state.written_out), None)
        self.recall_text.setVisible(chosen is not None)
        if chosen is not None:
            self.recalls.column.addWidget(self.recall_text)
            self.recall_text.show_text(chosen.mark.text)

    def _recall_row(self, state: TodayState, recall: Recall) -> QWidget:
        mark = recall.mark
        write = Button(tr("Skriv ut"))
        write.clicked.connect(partial(self.recall_opened.emit, mark.id))
        away = Button(tr("Lägg undan"))
        away.clicked.connect(partial(self.recall_put_away.emit, mark.id))
        name = recall.talk.person.name if recall.talk.person else recall.talk.dialogue.title
        open_now = state.written_out == mark.id
        return _talk(
            dates.moment(mark.stamped_at),
            name,
            "" if open_now else mark.text,
            *([away] if open_now else [write, away]),
        )

    def _tick(self, action_id: str, _: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.promise_ticked.emit(action_id)

    def _open_promise(self, action_id: str) -> None:
        if self._state is not None:
            promise = next(item for item in self._state.day.promises if item.action.id == action_id)
            self.person_opened.emit(promise.person.id)

    def _move(self, dialogue_id: str, moment: object) -> None:
        if isinstance(moment, datetime):
            self.talk_moved.emit(dialogue_id, moment)


class _Part(QWidget):
    """A section that hides while it has nothing to show."""

    def __init__(self) -> None:
        super().__init__()
        self.head = SectionHeader("")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP_SMALL)
        self.column.addWidget(self.head)
        self._rows: list[QWidget] = []

    def show_rows(self, rows: list[QWidget]) -> None:
        """Show these rows; none hides the section."""
        for row in self._rows:
            self.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = rows
        for row in self._rows:
            self.column.addWidget(row)
        self.setVisible(bool(self._rows))


def _talk(when: str, name: str, about: str, *buttons: Button) -> QWidget:
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, GAP_SMALL // 2, 0, GAP_SMALL // 2)
    across.setSpacing(GAP)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Text(f"{when}  {name}", TextRole.BODY_STRONG))
    if about:
        words.addWidget(Text(about, TextRole.CAPTION, "text2"))
    across.addLayout(words, 1)
    for button in buttons:
        across.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    return row


def _about(dialogue: Dialogue) -> str:
    return tr("{title} · {minutes} min").format(title=dialogue.title, minutes=dialogue.minutes)


def _promise_row(promise: Promise, state: TodayState) -> Row:
    due = promise.action.due_on
    return Row(
        id=promise.action.id,
        text=promise.action.text,
        ticked=False,
        tag=promise.person.name,
        trail=dates.near_day(due, state.day.day) if due else "",
    )


def _greeting(now: datetime, manager: str) -> str:
    first = manager.split(maxsplit=1)[0] if manager.split() else ""
    if now.isoweekday() == 1:
        words = tr("Måndag morgon") if now.hour < 12 else tr("Måndag")
    elif now.hour < 10:
        words = tr("God morgon")
    elif now.hour < 18:
        words = tr("Hej")
    else:
        words = tr("God kväll")
    return f"{words}, {first}" if first else words
