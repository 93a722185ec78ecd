"""VAD BLEV ANNORLUNDA?: asked at three and six months of a goal; a story, not a number.

The room to write it in opens when it is asked for.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.effects_asked import EffectToAsk
from desktop.ui.pages.today.group import Group
from desktop.ui.presenters.coach_words import About
from desktop.ui.presenters.day_words import effect_question
from desktop.ui.presenters.today import TodayState
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.coached import Coached
from desktop.ui.widgets.field import FieldError
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.noted import Noted
from desktop.ui.widgets.sentence_editor import SentenceEditor


class EffectRow(QWidget):
    """One goal. ``answered`` carries its id and the story."""

    answered = Signal(str, str)
    nothing_yet = Signal(str)
    later = Signal(str)

    def __init__(self, goal_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.goal_id = goal_id
        self.answer, self.wait = Button(""), Button("", ButtonKind.QUIET)
        self.question = Noted([self.answer, self.wait])
        self.story = SentenceEditor()
        self.error = FieldError()
        self.keep, self.nothing = Button(""), Button("", ButtonKind.QUIET)
        self._room = QWidget()
        self._room.hide()
        buttons = QWidget()
        flow = Flow(buttons)
        flow.addWidget(self.keep)
        flow.addWidget(self.nothing)
        room = QVBoxLayout(self._room)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(GAP_SMALL)
        for part in (Coached(self.story, About.PERSON), self.error, buttons):
            room.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL)
        column.addWidget(self.question)
        column.addWidget(self._room)
        self.answer.clicked.connect(self._open)
        self.story.committed.connect(self.commit)
        self.keep.clicked.connect(self.commit)
        self.nothing.clicked.connect(self._nothing)
        self.wait.clicked.connect(self._later)

    def show_question(self, asked: EffectToAsk) -> None:
        """Ask; what is being written is left alone."""
        self.question.say(effect_question(asked), "", (tr("Svara"), tr("Fråga senare")))
        self.story.setAccessibleName(tr("Vad blev annorlunda?"))
        self.story.setPlaceholderText(tr("Något som hände, eller något någon sa"))
        for button, words in ((self.keep, tr("Spara berättelsen")), (self.nothing, tr("Inget än"))):
            button.set_words(words)
            button.setAccessibleDescription(asked.goal.sentence)

    def say_kept(self, sentence: str | None) -> None:
        """Why the story was not kept; nothing when it was, or when the window says it."""
        self.error.say(sentence or "")

    def commit(self) -> None:
        """Hand the story over, if there is one."""
        words = self.story.sentence()
        if words:
            self.answered.emit(self.goal_id, words)

    def _open(self) -> None:
        self._room.show()
        self.answer.hide()
        self.story.setFocus()

    def _nothing(self) -> None:
        self.nothing_yet.emit(self.goal_id)

    def _later(self) -> None:
        self.later.emit(self.goal_id)


class EffectsGroup(Group):
    """Signals as those of its rows."""

    answered = Signal(str, str)
    nothing_yet = Signal(str)
    later = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("effects", parent)
        self.rows: KeyedColumn[EffectRow] = KeyedColumn(self._make)
        self.column.addWidget(self.rows)

    def show_state(self, state: TodayState) -> None:
        """Show the goals to ask about."""
        asked = state.day.effects
        self.rows.show_keys([item.goal.id for item in asked])
        for item in asked:
            self.rows.part(item.goal.id).show_question(item)
        self.show_group(tr("Vad blev annorlunda?"), folded="effects" in state.day.folded, there=bool(asked))

    def flush(self) -> None:
        """Hand over every story that is written."""
        for row in self.rows.parts().values():
            row.commit()

    def _make(self, goal_id: str) -> EffectRow:
        row = EffectRow(goal_id)
        row.answered.connect(self.answered)
        row.nothing_yet.connect(self.nothing_yet)
        row.later.connect(self.later)
        return row
