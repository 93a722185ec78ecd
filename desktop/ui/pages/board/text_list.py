"""The board as text: each behaviour with its stories, the latest first."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.goals import Mark
from desktop.services.board import FollowedBehaviour
from desktop.ui.presenters import dates, state_names
from desktop.ui.presenters.board import (
    BoardState,
    about_behaviour,
    beginning_words,
    quoted,
    shortened,
    spoken_mark,
)
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SECTION, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.text import Text


class StoryRows(Rows):
    """A list of stories in which P and T mean what they mean on the board."""

    point_asked = Signal(str)
    text_asked = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() or not event.text().isprintable() or not event.text():
            super().keyPressEvent(event)
            return
        row_id, letter = self.current_id(), event.text().lower()
        if letter == "p" and row_id:
            self.point_asked.emit(row_id)
        elif letter == "t":
            self.text_asked.emit()
        elif letter == " ":
            super().keyPressEvent(event)


class BehaviourStories(QWidget):
    """One behaviour and its stories."""

    opened = Signal(str, object)
    point_asked = Signal(str, object)
    text_asked = Signal()

    def __init__(self, behaviour_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._behaviour_id = behaviour_id
        self.words = Text("", TextRole.BODY_STRONG)
        self.about = Text("", TextRole.CAPTION, "text2")
        self.stories = StoryRows("")
        self.nothing = Text("", TextRole.BODY, "text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL // 2)
        for part in (self.words, self.about, self.stories, self.nothing):
            column.addWidget(part)
        self.stories.opened.connect(self._open)
        self.stories.point_asked.connect(self._ask_for_point)
        self.stories.text_asked.connect(self.text_asked)

    def show_behaviour(self, row: FollowedBehaviour) -> None:
        """Show what there is to tell."""
        self.words.setText(quoted(row.behaviour.text))
        lines = (about_behaviour(row), beginning_words(row.beginning))
        self.about.setText("\n".join(line for line in lines if line))
        self.stories.setAccessibleName(shortened(row.behaviour.text))
        self.stories.show_rows([_story(mark) for mark in reversed(row.marks)])
        self.stories.setVisible(bool(row.marks))
        self.nothing.setText(tr("Inget berättat än."))
        self.nothing.setVisible(not row.marks)

    def _open(self, mark_id: str) -> None:
        self.opened.emit(self._behaviour_id, (mark_id,))

    def _ask_for_point(self, mark_id: str) -> None:
        self.point_asked.emit(self._behaviour_id, (mark_id,))


class TextList(KeyedColumn[BehaviourStories]):
    """Every behaviour of the board; the signals are those of the board."""

    opened = Signal(str, object)
    point_asked = Signal(str, object)
    text_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self._make_stories, GAP_SECTION, parent)

    def show_state(self, state: BoardState) -> None:
        """Show every behaviour that is on the board."""
        self.show_keys([row.behaviour.id for row in state.board.rows])
        for row in state.board.rows:
            self.part(row.behaviour.id).show_behaviour(row)

    def first(self) -> QWidget | None:
        """The first list that has a story."""
        parts = (part.stories for part in self.parts().values() if part.stories.rows())
        return next(parts, None)

    def here(self) -> tuple[str, tuple[str, ...]] | None:
        """The story that the keyboard stands on, as ``opened`` tells it."""
        for behaviour_id, part in self.parts().items():
            mark_id = part.stories.current_id()
            if part.stories.hasFocus() and mark_id:
                return behaviour_id, (mark_id,)
        return None

    def _make_stories(self, behaviour_id: str) -> BehaviourStories:
        part = BehaviourStories(behaviour_id)
        part.opened.connect(self.opened)
        part.point_asked.connect(self.point_asked)
        part.text_asked.connect(self.text_asked)
        return part


def _story(mark: Mark) -> Row:
    return Row(
        mark.id,
        mark.text or state_names.mark(mark.kind),
        mark=mark.kind,
        tag=f"{state_names.mark(mark.kind)} · {dates.week(mark.on)} {mark.on.isocalendar().year}",
        spoken=spoken_mark(mark),
    )
