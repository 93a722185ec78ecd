"""INPLANERAT: the talks ahead, to open, move or call off; and a field that plans a new one."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.dialogues import AHEAD, Dialogue
from desktop.ui.presenters import dates
from desktop.ui.presenters.person import PersonView
from desktop.ui.presenters.wording import language, tr
from desktop.ui.theme.measures import GAP, GAP_SMALL, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.date_field import DateField, Read
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.labelled import Choice, Labelled
from desktop.ui.widgets.moment_field import MomentField
from desktop.ui.widgets.section import SectionHeader
from desktop.ui.widgets.text import Text


class TalkPart(QWidget):
    """One talk ahead."""

    opened = Signal(str)
    moved = Signal(str, object)
    cancelled = Signal(str)

    def __init__(self, dialogue_id: str, read_moment: Read, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dialogue_id = dialogue_id
        self.when = Text("", TextRole.BODY_STRONG)
        self.title = Text("", TextRole.CAPTION, "text2")
        self.open = Button("")
        self.move_talk = Button("")
        self.cancel = Button("")
        self.to = DateField("", read_moment)
        self.to.hide()
        buttons = QWidget()
        flow = Flow(buttons)
        for button in (self.open, self.move_talk, self.cancel):
            flow.addWidget(button)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.when)
        words.addWidget(self.title)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addLayout(words, 1)
        row.addWidget(buttons, 1, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP_SMALL // 2, 0, GAP_SMALL // 2)
        column.setSpacing(GAP_SMALL)
        column.addLayout(row)
        column.addWidget(self.to)
        self.open.clicked.connect(self._open)
        self.move_talk.clicked.connect(self._ask_when)
        self.cancel.clicked.connect(self._cancel)
        self.to.accepted.connect(self._move)

    def show_talk(self, dialogue: Dialogue) -> None:
        """Show when it is and what may be done with it."""
        when = dates.moment(dialogue.planned_at)
        self.when.setText(when)
        self.title.setText(dialogue.title)
        words = ((self.open, tr("Öppna")), (self.move_talk, tr("Flytta")), (self.cancel, tr("Ställ in")))
        for button, word in words:
            button.set_words(word)
            button.setAccessibleDescription(when)
        self.to.set_words(tr("Flytta till"), placeholder=tr("till exempel fre 14:00"))
        ahead = dialogue.state in AHEAD
        for part in (self.move_talk, self.cancel):
            part.setVisible(ahead)
        if not ahead:
            self.to.hide()

    def _open(self) -> None:
        self.opened.emit(self.dialogue_id)

    def _cancel(self) -> None:
        self.cancelled.emit(self.dialogue_id)

    def _ask_when(self) -> None:
        self.to.setVisible(self.to.isHidden())
        if not self.to.isHidden():
            self.to.focus()

    def _move(self, moment: object) -> None:
        if isinstance(moment, datetime):
            self.to.hide()
            self.to.show_value(None, "")
            self.move_talk.setFocus()
            self.moved.emit(self.dialogue_id, moment)


class Talks(QWidget):
    """``planned`` carries an aware moment and a template's id."""

    opened = Signal(str)
    moved = Signal(str, object)
    cancelled = Signal(str)
    planned = Signal(object, str)

    def __init__(self, read_moment: Read, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_moment = read_moment
        self._state: PersonView | None = None
        self.head = SectionHeader("")
        self.rows: KeyedColumn[TalkPart] = KeyedColumn(self._make)
        self.plan = MomentField("", read_moment)
        self.template = Choice()
        self._with_template = Labelled(self.template)
        self.add = Button("", drawing="calendar-plus")
        fields = QWidget()
        flow = Flow(fields, GAP_WIDE)
        flow.addWidget(self.plan)
        flow.addWidget(self._with_template)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL)
        for part in (self.head, self.rows, fields):
            column.addWidget(part)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(self._plan)
        self.plan.committed.connect(self._plan)

    def show_state(self, state: PersonView) -> None:
        """Show what is planned."""
        before, self._state = self._state, state
        self.rows.show_keys([item.id for item in state.page.ahead])
        self._fill(state)
        if before is None or before.template != state.template:
            self.template.setCurrentIndex(self.template.findData(state.template))
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word again."""
        self.head.set_words(tr("Inplanerat"))
        self.plan.set_words(tr("Nytt samtal"), placeholder=tr("t.ex. tis 14:00"))
        self._with_template.set_words(tr("Mall"))
        self.add.set_words(tr("Planera in"))
        if self._state is not None:
            self._fill(self._state)
            for item in self._state.page.ahead:
                self.rows.part(item.id).show_talk(item)

    def focus_plan(self) -> None:
        """Put the caret where a new talk is planned, with the rhythm's next moment in place."""
        suggestion = self._state.suggestion if self._state is not None else None
        if suggestion is not None and not self.plan.text():
            self.plan.show_text(dates.moment(suggestion))
        self.plan.focus()

    def _fill(self, state: PersonView) -> None:
        named = [(item.name.shown(language())[0], item.id) for item in state.templates]
        shown = [
            (self.template.itemText(row), self.template.itemData(row)) for row in range(self.template.count())
        ]
        if shown != named:
            chosen = self.template.currentData()
            self.template.clear()
            for name, key in named:
                self.template.addItem(name, key)
            self.template.setCurrentIndex(max(0, self.template.findData(chosen)))

    def _make(self, dialogue_id: str) -> TalkPart:
        part = TalkPart(dialogue_id, self._read_moment)
        part.opened.connect(self.opened)
        part.moved.connect(self.moved)
        part.cancelled.connect(self.cancelled)
        return part

    def _plan(self) -> None:
        self.plan.accept()
        moment = self.plan.value
        if isinstance(moment, datetime):
            self.plan.show_text("")
            self.plan.accept()
            self.planned.emit(moment, self.template.currentData())
        else:
            self.plan.focus()
