"""Changes an action where it stands: its words, whose it is, and by when, in words."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.domain.promises import Action, Owner
from desktop.ui.presenters import dates
from desktop.ui.presenters.promise_words import Promised, owner_name
from desktop.ui.presenters.wording import tr
from desktop.ui.widgets.date_field import DateField, Read
from desktop.ui.widgets.labelled import Choice, Labelled
from desktop.ui.widgets.line_editor import LineEditor


class PromiseEditor(LineEditor):
    """``promise_kept`` carries the action's id and a ``Promised``."""

    promise_kept = Signal(str, object)

    def __init__(self, read_day: Read, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.owner = Choice(8)
        self.whose = Labelled(self.owner)
        self.due = DateField("", read_day)
        self.column.insertWidget(1, self.whose)
        self.column.insertWidget(2, self.due)
        for owner in (Owner.MANAGER, Owner.PERSON, None):
            self.owner.addItem("", owner)
        self.kept.connect(self._hand_over)

    def edit_action(self, action: Action, person: str, manager: str, today: date) -> None:
        """Open on an action of the two, if there is room for it."""
        if not self.make_room(action.id):
            return
        for place in range(self.owner.count()):
            owner = self.owner.itemData(place)
            name = owner_name(Owner(owner) if owner else None, person, manager) or tr("Ingen än")
            self.owner.setItemText(place, name)
        self.owner.setCurrentIndex(self.owner.findData(action.owner))
        self.due.show_value(action.due_on, dates.near_day(action.due_on, today) if action.due_on else "")
        self.edit(action.id, action.text)

    @override
    def _written(self) -> object:
        self.due.accept()
        return self.words.text(), self.owner.currentData(), self.due.value or self.due.text()

    @override
    def set_words(self, label: str) -> None:
        super().set_words(label)
        self.whose.set_words(tr("Vem"))
        self.due.set_words(tr("Klart senast"), placeholder=tr("till exempel fre eller v 12"))

    def _hand_over(self, about: str, text: str) -> None:
        self.due.accept()
        value = self.due.value
        owner = self.owner.currentData()
        due = value if isinstance(value, date) else None
        self.promise_kept.emit(about, Promised(text, Owner(owner) if owner else None, due))
