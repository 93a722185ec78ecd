"""The week: its question, last week's marks on a Monday, and the one behaviour to notice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.services.today import MarkRead, Whose
from desktop.ui.pages.today.group import Group, WalkedRows
from desktop.ui.presenters import state_names
from desktop.ui.presenters.monday_questions import question_of_the_week
from desktop.ui.presenters.note_chips import first_name
from desktop.ui.presenters.today import TodayState
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_SMALL, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.text import Text


class Week(QWidget):
    """``chosen`` carries the behaviour to notice; ``choosing_asked`` opens and closes the choices."""

    chosen = Signal(str)
    choosing_asked = Signal()
    fold_asked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Text("", TextRole.CAPTION, "text2")
        self.question = Text("", TextRole.H2)
        self.last_week = Group("last_week")
        self.marks = WalkedRows("")
        self.last_week.column.addWidget(self.marks)
        self.notice_label = Text("", TextRole.CAPTION, "text2")
        self.notice = Text("", TextRole.NOTE)
        self.whose = Text("", TextRole.CAPTION, "text2")
        self.change = Button("", ButtonKind.PLAIN)
        self.choices = _Choices("")
        self._lay_out()
        self.last_week.fold_asked.connect(self.fold_asked)
        self.change.clicked.connect(self.choosing_asked)
        self.choices.opened.connect(self.chosen)
        self.choices.left_alone.connect(self.choosing_asked)

    def _lay_out(self) -> None:
        asked = QVBoxLayout()
        asked.setSpacing(GAP_SMALL // 2)
        asked.addWidget(self.label)
        asked.addWidget(self.question)
        words = QVBoxLayout()
        words.setSpacing(0)
        for part in (self.notice_label, self.notice, self.whose):
            words.addWidget(part)
        self._noticing = QWidget()
        row = QHBoxLayout(self._noticing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(words, 1)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, GAP_SMALL)
        column.setSpacing(GAP_WIDE)
        column.addLayout(asked)
        below: tuple[QWidget, ...] = (self.last_week, self._noticing, self.choices)
        for each in below:
            column.addWidget(each)

    def show_state(self, state: TodayState) -> None:
        """Show the week; where choosing begins by a press, the keyboard goes along."""
        noticing = state.day.noticing
        opened = state.choosing and self.choices.isHidden() and self.change.hasFocus()
        closed = not state.choosing and self.choices.hasFocus()
        self.label.setText(tr("Veckans fråga"))
        self.question.setText(question_of_the_week(state.day.day))
        self.marks.setAccessibleName(tr("Förra veckan"))
        self.marks.show_rows([_mark(item) for item in noticing.last_week])
        self.last_week.show_group(
            tr("Förra veckan"), folded="last_week" in state.day.folded, there=bool(noticing.last_week)
        )
        self._show_notice(state)
        self.choices.setAccessibleName(tr("Att lägga märke till"))
        self.choices.show_rows([_choice(item, noticing.chosen) for item in noticing.choices])
        self.choices.setVisible(state.choosing)
        if opened:
            self.choices.setFocus()
        elif closed:
            self.change.setFocus()

    def _show_notice(self, state: TodayState) -> None:
        noticing = state.day.noticing
        chosen = noticing.chosen
        self._noticing.setVisible(chosen is not None or bool(noticing.choices))
        self.notice_label.setText(tr("Att lägga märke till"))
        if chosen is not None:
            self.notice.setText(tr("”{words}”").format(words=chosen.behaviour.text))
            self.change.set_words(tr("Byt"))
        else:
            self.notice.setText(tr("Vad vill du lägga märke till den här veckan? Ett beteende räcker."))
            self.change.set_words(tr("Välj"))
        self.change.setVisible(bool(noticing.choices) and not (state.choosing and chosen is None))
        self.change.setAccessibleDescription(self.notice.text())
        self.whose.setText(chosen.name if chosen is not None else "")
        self.whose.setVisible(bool(self.whose.text()))


class _Choices(WalkedRows):
    """``left_alone`` when Esc closes it."""

    left_alone = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left_alone.emit()
        else:
            super().keyPressEvent(event)


def _choice(item: Whose, chosen: Whose | None) -> Row:
    is_chosen = chosen is not None and chosen.behaviour.id == item.behaviour.id
    return Row(
        item.behaviour.id,
        tr("”{words}”").format(words=item.behaviour.text),
        tag=item.name,
        drawing="check" if is_chosen else "sprout",
    )


def _mark(item: MarkRead) -> Row:
    kind = state_names.mark(item.mark.kind)
    name = first_name(item.person.name) if item.person is not None else ""
    about = " · ".join(part for part in (name, item.behaviour.text) if part)
    text = item.mark.text or kind
    return Row(
        item.mark.id,
        text,
        mark=item.mark.kind,
        tag=about,
        spoken=", ".join(dict.fromkeys((kind, text, about))),
    )
