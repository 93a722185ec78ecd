"""The sidebar: two levels at most, words beside drawings, drawings alone in a small window."""

from collections.abc import Collection, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout, QWidget

from desktop.ui.presenters.sidebar import SidebarPerson
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP_SMALL, SIDEBAR, SIDEBAR_NARROW

if TYPE_CHECKING:
    from desktop.ui.widgets.people_list import PeopleList
    from desktop.ui.window.nav_button import NavButton

_WIDEST_GROWTH = 150
PLACES = frozenset({"today", "people", "goals", "quarters", "templates", "capture", "settings", "lock"})
"""The names of the entries (``views.places``); each is also the id of the command that goes there."""


class Sidebar(QFrame):
    """Navigation. ``place_chosen`` carries a place's name, ``person_chosen`` a person's id.

    It is empty, and costs a start nothing, until there is a place to go to.
    """

    place_chosen = Signal(str)
    person_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "sunken")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._narrow = False
        self.setAccessibleName(tr("Navigering"))

    @cached_property
    def _buttons(self) -> "dict[str, NavButton]":
        """The places, made and laid out together with the people."""
        from desktop.ui.window.nav_button import NavButton
        from desktop.ui.window.views import places

        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_SMALL, GAP_SMALL, GAP_SMALL, GAP_SMALL)
        column.setSpacing(2)
        made: dict[str, NavButton] = {}
        for place in places():
            if place.below and place.name == "capture":
                column.addStretch(1)
            button = NavButton(place.drawing, place.key)
            button.setObjectName(place.name)
            button.clicked.connect(self._clicked)
            button.set_words(place.text)
            button.set_narrow(narrow=self._narrow)
            made[place.name] = button
            column.addWidget(button)
            if place.name == "people":
                column.addWidget(self.people, 1000)
        return made

    @cached_property
    def people(self) -> "PeopleList":
        """The people beneath Personer."""
        from desktop.ui.widgets.people_list import PeopleList

        people = PeopleList()
        people.person_chosen.connect(self.person_chosen)
        people.set_narrow(narrow=self._narrow)
        people.show_people(())
        return people

    def button(self, name: str) -> "NavButton":
        """The button of a place."""
        return self._buttons[name]

    def show_places(self, names: Collection[str]) -> None:
        """Show these places and no others."""
        if not self._is_filled and not PLACES.intersection(names):
            return
        for name, button in self._buttons.items():
            button.setVisible(name in names)
        self.people.setVisible("people" in names)

    def show_people(self, people: Sequence[SidebarPerson]) -> None:
        """Show these people beneath Personer."""
        if (people and self._buttons) or self._is_filled:
            self.people.show_people(people)

    def mark(self, place: str | None, person_id: str | None = None) -> None:
        """Mark where the user is."""
        if self._is_filled:
            for name, button in self._buttons.items():
                button.setChecked(name == place)
            self.people.mark(person_id)

    def fit(self, *, narrow: bool) -> None:
        """Take the width for words, or for drawings alone; both grow with the text, up to a half more."""
        self._narrow = narrow
        if self._is_filled:
            for button in self._buttons.values():
                button.set_narrow(narrow=narrow)
            self.people.set_narrow(narrow=narrow)
        width = SIDEBAR_NARROW if narrow else SIDEBAR
        self.setFixedWidth(width * max(100, min(look().type.percent, _WIDEST_GROWTH)) // 100)

    def retranslate(self) -> None:
        """Say every place again in the language in use."""
        from desktop.ui.window.views import places

        if self._is_filled:
            for place in places():
                self._buttons[place.name].set_words(place.text)
            self.people.retranslate()
        self.setAccessibleName(tr("Navigering"))

    @property
    def _is_filled(self) -> bool:
        return "_buttons" in vars(self)

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QAbstractButton):
            button.setChecked(not button.isChecked())
            self.place_chosen.emit(button.objectName())
