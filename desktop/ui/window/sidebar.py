"""The sidebar: two levels at most, words beside drawings, drawings alone in a small window."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui.presenters.sidebar import SidebarPerson
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP_SMALL, SIDEBAR, SIDEBAR_NARROW
from desktop.ui.widgets.people_list import PeopleList
from desktop.ui.window.nav_button import NavButton
from desktop.ui.window.views import places

_WIDEST_GROWTH = 150
PLACES = frozenset(place.name for place in places())
"""The names of the sidebar's entries; each is also the id of the command that goes there."""


class Sidebar(QFrame):
    """Navigation. ``place_chosen`` carries a place's name, ``person_chosen`` a person's id."""

    place_chosen = Signal(str)
    person_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "sunken")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._narrow = False
        self._buttons: dict[str, NavButton] = {}
        self.people = PeopleList()
        self.people.person_chosen.connect(self.person_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_SMALL, GAP_SMALL, GAP_SMALL, GAP_SMALL)
        column.setSpacing(2)
        for place in places():
            if place.below and place.name == "capture":
                column.addStretch(1)
            column.addWidget(self._made(place.name, place.drawing, place.key))
            if place.name == "people":
                column.addWidget(self.people, 1000)
        self.retranslate()
        self.show_places(())
        self.show_people(())

    def _made(self, name: str, drawing: str, key: str) -> NavButton:
        button = NavButton(drawing, key)
        button.setObjectName(name)
        button.clicked.connect(self._clicked)
        self._buttons[name] = button
        return button

    def button(self, name: str) -> NavButton:
        """The button of a place."""
        return self._buttons[name]

    def show_places(self, names: Collection[str]) -> None:
        """Show these places and no others."""
        for name, button in self._buttons.items():
            button.setVisible(name in names)
        self.people.setVisible("people" in names)

    def show_people(self, people: Sequence[SidebarPerson]) -> None:
        """Show these people beneath Personer."""
        self.people.show_people(people)

    def mark(self, place: str | None, person_id: str | None = None) -> None:
        """Mark where the user is."""
        for name, button in self._buttons.items():
            button.setChecked(name == place)
        self.people.mark(person_id)

    def fit(self, *, narrow: bool) -> None:
        """Take the width for words, or for drawings alone; both grow with the text, up to a half more."""
        self._narrow = narrow
        for button in self._buttons.values():
            button.set_narrow(narrow=narrow)
        self.people.set_narrow(narrow=narrow)
        width = SIDEBAR_NARROW if narrow else SIDEBAR
        self.setFixedWidth(width * max(100, min(look().type.percent, _WIDEST_GROWTH)) // 100)

    def retranslate(self) -> None:
        """Say every place again in the language in use."""
        for place in places():
            self._buttons[place.name].set_words(place.text)
        self.people.retranslate()
        self.setAccessibleName(tr("Navigering"))

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, NavButton):
            button.setChecked(not button.isChecked())
            self.place_chosen.emit(button.objectName())
