"""One action: words, whose it is, and by when. What is missing gets a soft line; it is kept all the same."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.promises import Owner
from desktop.ui.presenters.coach_words import About
from desktop.ui.presenters.dates import near_day
from desktop.ui.presenters.promise_words import owner_name
from desktop.ui.presenters.wording import tr
from desktop.ui.presenters.wrap_up import ActionRow, WrapUpState, missing
from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.coached import Coached
from desktop.ui.widgets.date_field import DateField, Read
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.sentence_editor import SentenceEditor
from desktop.ui.widgets.soft_line import SoftLine

_DUE_WIDTH = 180
_OWNERS = (Owner.MANAGER, Owner.PERSON)


class ActionLine(QWidget):
    """``edited`` carries an ``ActionRow``, ``removed`` the id."""

    edited = Signal(object)
    removed = Signal(str)

    def __init__(self, action_id: str, read_day: Read, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = ActionRow(action_id, "", None, None)
        self._kept = ""
        self.words = SentenceEditor()
        self.remove = IconButton("", "x")
        self.owners = {owner: Button("") for owner in _OWNERS}
        self.due = DateField("", read_day)
        self.due.label.hide()
        self.whose, self.when = SoftLine(self._owner_switch()), SoftLine(self.due)
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(Coached(self.words, About.PERSON), 1)
        top.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        rest = QWidget()
        flow = Flow(rest)
        flow.addWidget(self.whose)
        flow.addWidget(self.when)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP_SMALL)
        column.setSpacing(GAP_SMALL // 2)
        column.addLayout(top)
        column.addWidget(rest)
        self.words.text_due.connect(self._worded)
        self.words.left.connect(self._left)
        self.due.accepted.connect(self._dated)
        self.remove.clicked.connect(self._removed)

    def show_row(self, row: ActionRow, number: int, state: WrapUpState) -> None:
        """Show the action, ``number`` from 1; words that are being written are left alone."""
        self._row, self._kept = row, row.text
        if not self.words.hasFocus():
            self.words.show_note(row.text)
        self.words.setAccessibleName(tr("Åtagande {n}").format(n=number))
        self.remove.set_words(tr("Ta bort åtagande {n}").format(n=number))
        without_owner, without_day = missing(row)
        for owner, button in self.owners.items():
            button.set_words(owner_name(owner, state.person, state.manager))
            button.setAccessibleDescription(tr("Vem gör åtagande {n}").format(n=number))
            button.setChecked(row.owner is owner)
        self.due.set_words(tr("Klart till, åtagande {n}").format(n=number), placeholder=tr("när?"))
        self.due.setMinimumWidth(look().type.scaled(_DUE_WIDTH))
        self.due.entry.setAccessibleDescription(tr("Inget datum än") if without_day else "")
        self.due.show_value(row.due_on, near_day(row.due_on, state.today) if row.due_on else "")
        self.whose.show_open(is_open=without_owner)
        self.when.show_open(is_open=without_day)

    def controls(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [self.words, *self.owners.values(), self.due.entry, self.remove]

    def flush(self) -> None:
        """Hand over what is written."""
        self.words.flush()
        self.due.accept()

    def owe(self) -> None:
        """What was written could not be kept: it stays, and is due again."""
        self.words.owe(self._kept)

    def _owner_switch(self) -> QWidget:
        switch = QWidget()
        row = QHBoxLayout(switch)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_SMALL // 2)
        for owner, button in self.owners.items():
            button.setCheckable(True)
            button.setObjectName(owner.value)
            button.clicked.connect(self._owned)
            row.addWidget(button)
        return switch

    def _worded(self, text: str) -> None:
        if text.strip():
            self._edit(replace(self._row, text=self.words.sentence()))

    def _left(self) -> None:
        if not self.words.sentence():
            self.removed.emit(self._row.id)

    def _owned(self, chosen: bool) -> None:  # noqa: FBT001 - a Qt slot
        sender = self.sender()
        owner = Owner(sender.objectName()) if chosen and sender is not None else None
        self._edit(replace(self._row, owner=owner))

    def _dated(self, day: object) -> None:
        self._edit(replace(self._row, due_on=day if isinstance(day, date) else None))

    def _edit(self, row: ActionRow) -> None:
        self._row = row
        self.edited.emit(row)

    def _removed(self) -> None:
        self.removed.emit(self._row.id)
