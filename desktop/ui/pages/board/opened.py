"""What has been opened below the board: the sentences, whom they are about, and the way to a talk."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.goals import Mark
from desktop.ui.presenters import state_names
from desktop.ui.presenters.board import (
    BoardState,
    Opened,
    about_behaviour,
    about_mark,
    beginning_words,
    partner_of,
    point_to_suggest,
)
from desktop.ui.presenters.coach_words import About
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind, IconButton
from desktop.ui.widgets.coached import Coached
from desktop.ui.widgets.field import TextField
from desktop.ui.widgets.labelled import Choice, Labelled
from desktop.ui.widgets.line_editor import LineEditor
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.text import Text


class OpenedPart(QFrame):
    """``point_written`` carries a person's id and the words of a point, ``mark_reworded`` a mark's id and words; Esc
    or the cross closes (``closed``)."""

    point_written = Signal(str, str)
    mark_reworded = Signal(str, str)
    mark_removed = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened: Opened | None = None
        self._suggested = ""
        self.setProperty("tone", "card")
        self.behaviour = Text("", TextRole.BODY_STRONG)
        self.about = Text("", TextRole.CAPTION, "text2")
        self.shut = IconButton("", "x")
        self.stories = Rows("")
        self.keys = Text("", TextRole.CAPTION, "text2")
        self.editor = LineEditor(about=About.OBSERVATION)
        self.point = TextField("", lines=2)
        self.coached = Coached(self.point, About.PERSON)
        self.partner = Choice(12)
        self.with_whom = Labelled(self.partner)
        self.make = Button("", ButtonKind.PRIMARY, "message-circle")
        self._lay_out()
        self.shut.clicked.connect(self.closed)
        self.make.clicked.connect(self._make)
        self.point.entry.installEventFilter(self)
        self.stories.opened.connect(self.edit)
        self.editor.kept.connect(self.mark_reworded)
        self.editor.ended.connect(self._back_to_story)
        self.stories.removal_asked.connect(self.mark_removed)
        self.stories.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.behaviour)
        words.addWidget(self.about)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addLayout(words, 1)
        head.addWidget(self.shut, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP_SMALL)
        column.addLayout(head)
        for part in (self.stories, self.editor, self.keys, self.coached):
            column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.with_whom)
        row.addWidget(self.make, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        column.addLayout(row)

    def show_state(self, state: BoardState) -> None:
        """Show what is open; words that are being written to the same marks are left alone."""
        opened = state.opened
        another = opened is not None and (self._opened is None or _key(opened) != _key(self._opened))
        self._opened = opened
        if opened is not None:
            self._show(opened, state, anew=another)
        self.setVisible(opened is not None)

    def retranslate(self) -> None:
        """Say every word again."""
        self.shut.set_words(tr("Stäng"))
        self.stories.setAccessibleName(tr("Berättelser"))
        self.editor.set_words(tr("Vad märket berättar"))
        self.keys.setText(tr("Här i listan ändrar Enter orden, och Delete tar bort märket."))
        self.point.set_words(tr("Vad behöver vi prata om?"))
        self.coached.retranslate()
        self.with_whom.set_words(tr("Med vem"))
        self.make.set_words(tr("Punkt"))

    def edit(self, mark_id: str) -> None:
        """Other words for a mark, where it stands; its kind and its day stay as they are."""
        marks = self._opened.marks if self._opened is not None else ()
        for mark in marks:
            if mark.id == mark_id:
                self.stories.go_to(mark_id)
                self.editor.edit(mark_id, mark.text)

    def say_outcome(self, sentence: str | None) -> None:
        """Why a point was not made; with an empty sentence the field begins anew."""
        self.point.say_error(sentence)
        if sentence == "":
            self.point.show_text("")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return ends a point; P on a story goes on to it, as it does on the board."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if watched is self.point.entry and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._make()
            return True
        if watched is self.stories and event.key() == Qt.Key.Key_P and not event.modifiers():
            self.point.focus()
            return True
        return False

    def _show(self, opened: Opened, state: BoardState, *, anew: bool) -> None:
        row = opened.followed
        self.behaviour.setText(tr("”{text}”").format(text=row.behaviour.text))
        lines = (about_behaviour(row), beginning_words(row.beginning))
        self.about.setText("\n".join(line for line in lines if line))
        self.stories.show_rows([_story(mark, opened, state) for mark in opened.marks])
        self.stories.setVisible(bool(opened.marks))
        self.keys.setVisible(bool(opened.marks))
        if self.editor.about not in {mark.id for mark in opened.marks}:
            self.editor.dismiss()
        can_talk = bool(row.partners)
        for part in (self.coached, self.make):
            part.setVisible(can_talk)
        self.with_whom.setVisible(len(row.partners) > 1)
        if anew:
            self._show_partners(opened)
        if anew or self.point.text() == self._suggested:
            self._suggested = point_to_suggest(row.behaviour, opened.marks)
            self.point.show_text(self._suggested)

    def _show_partners(self, opened: Opened) -> None:
        self.partner.clear()
        for person in opened.followed.partners:
            self.partner.addItem(person.name, person.id)
        self.partner.setCurrentIndex(self.partner.findData(partner_of(opened)))

    def _back_to_story(self, mark_id: str) -> None:
        if mark_id in {row.id for row in self.stories.rows()}:
            self.stories.setFocus()

    def _make(self) -> None:
        person_id = self.partner.currentData()
        if person_id:
            self.point_written.emit(str(person_id), self.point.text())


def _key(opened: Opened) -> tuple[str, tuple[str, ...]]:
    return opened.followed.behaviour.id, tuple(mark.id for mark in opened.marks)


def _story(mark: Mark, opened: Opened, state: BoardState) -> Row:
    kind = state_names.mark(mark.kind)
    about = about_mark(mark, opened.followed, state.board.people)
    return Row(
        mark.id,
        mark.text or kind,
        mark=mark.kind,
        tag=about,
        spoken=", ".join(part for part in (mark.text, about) if part),
    )
