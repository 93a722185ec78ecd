"""Connects Personer with its presenter and the page of each person."""

from PySide6.QtCore import QObject

from desktop.ui.pages.people import PeoplePage
from desktop.ui.presenters.people import PeoplePresenter
from desktop.ui.window.unlocked import Unlocked
from desktop.ui.window.wired import Wired


class _People(QObject):
    """The page and what it asks for."""

    def __init__(self, unlocked: Unlocked) -> None:
        super().__init__()
        self.presenter = PeoplePresenter(unlocked.bench, unlocked.house.pasted_names)
        self.page = PeoplePage()
        self.page.person_opened.connect(unlocked.open_person)
        self.page.new.typed.connect(self._add)
        self.page.new.typed_again.connect(self._add_namesakes)
        self.presenter.watch(self.page.show_state)
        self.setParent(self.page)  # lives as long as the page does

    def _add(self, text: str) -> None:
        self.page.new.show_outcome(self.presenter.add(text))

    def _add_namesakes(self, text: str) -> None:
        self.page.new.show_outcome(self.presenter.add_namesakes(text))


def wire_people(unlocked: Unlocked) -> Wired:
    """Personer."""
    wired = _People(unlocked)
    page = wired.page
    return Wired(
        page,
        page.retranslate,
        wired.presenter.close,
        place="people",
        focus_first=page.new.names.entry if wired.presenter.state.nobody else page.active,
    )
