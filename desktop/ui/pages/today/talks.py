"""The rows of I dag that are about a talk: today's, one that was not finished, one that never began."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.dialogues import Dialogue
from desktop.ui.presenters import dates
from desktop.ui.presenters.today import NextStep, TodayState, next_step
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.date_field import DateField, Read
from desktop.ui.widgets.noted import Noted


class TalkRow(QWidget):
    """One talk and its one next step. ``taken`` carries its id and the ``NextStep``."""

    taken = Signal(str, object)

    def __init__(self, dialogue_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dialogue_id = dialogue_id
        self.step = NextStep.PREPARE
        self.button = Button("", ButtonKind.PRIMARY)
        self.line = Noted([self.button], role=TextRole.BODY_STRONG)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        self.button.clicked.connect(self._take)

    def show_talk(self, state: TodayState, dialogue: Dialogue) -> None:
        """Show the talk as it is now."""
        self.step = next_step(dialogue)
        words = {
            NextStep.PREPARE: tr("Förbered"),
            NextStep.GO_ON: tr("Fortsätt samtalet"),
            NextStep.WRAP_UP: tr("Runda av"),
            NextStep.READ: tr("Läs"),
        }
        name = state.name_of(dialogue)
        today = dialogue.planned_at.date() == state.day.day
        when = dates.clock_time(dialogue.planned_at) if today else dates.moment(dialogue.planned_at)
        self.line.say(f"{when}  {name}", about(dialogue), [words[self.step]], f"{name}, {when}")

    def _take(self) -> None:
        self.taken.emit(self.dialogue_id, self.step)


class MissedRow(QWidget):
    """A talk that was planned and never began: take it now, move it, or call it off."""

    taken = Signal(str, object)
    moved = Signal(str, object)
    cancelled = Signal(str)

    def __init__(self, dialogue_id: str, read_moment: Read, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dialogue_id = dialogue_id
        self.now = Button("")
        self.later, self.cancel = Button("", ButtonKind.QUIET), Button("", ButtonKind.QUIET)
        self.line = Noted([self.now, self.later, self.cancel], role=TextRole.BODY_STRONG)
        self.to = DateField("", read_moment)
        self.to.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL)
        column.addWidget(self.line)
        column.addWidget(self.to)
        self.now.clicked.connect(self._take)
        self.later.clicked.connect(self._ask_when)
        self.cancel.clicked.connect(self._cancel)
        self.to.accepted.connect(self._move)

    def show_talk(self, state: TodayState, dialogue: Dialogue) -> None:
        """Show the talk as it is now; words in the date field stay."""
        name, when = state.name_of(dialogue), dates.moment(dialogue.planned_at)
        words = (tr("Ta det nu"), tr("Flytta"), tr("Ställ in"))
        self.line.say(f"{when}  {name}", about(dialogue), words, f"{name}, {when}")
        self.to.set_words(tr("Flytta till"), placeholder=tr("till exempel fre 14:00"))

    def _take(self) -> None:
        self.taken.emit(self.dialogue_id, NextStep.PREPARE)

    def _ask_when(self) -> None:
        self.to.setVisible(self.to.isHidden())
        if not self.to.isHidden():
            self.to.focus()

    def _cancel(self) -> None:
        self.cancelled.emit(self.dialogue_id)

    def _move(self, moment: object) -> None:
        if isinstance(moment, datetime):
            self.moved.emit(self.dialogue_id, moment)


def about(dialogue: Dialogue) -> str:
    """``Måndagssamtalet · 30 min``."""
    return tr("{title} · {minutes} min").format(title=dialogue.title, minutes=dialogue.minutes)
