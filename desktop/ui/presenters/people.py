"""Personer: everybody one has talks with, and new ones, typed or pasted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from typing_extensions import override

from desktop.domain.people import PersonState
from desktop.services import people
from desktop.services.people import NewPerson
from desktop.services.team import Member, members
from desktop.ui.presenters.bench import Presenter, Workbench

ReadNames = Callable[[str], Sequence[NewPerson]]


@dataclass(frozen=True, slots=True)
class PeopleState:
    """Everybody by name, apart by where they stand."""

    active: tuple[Member, ...]
    paused: tuple[Member, ...]
    left: tuple[Member, ...]
    today: date

    @property
    def nobody(self) -> bool:
        """Whether there is nobody at all yet."""
        return not (self.active or self.paused or self.left)


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a list of names: the sentence of a broken rule or None where the computer refused (then nobody was
    added, and the names are still owed), and those that are taken already, which wait for a word more."""

    sentence: str | None = ""
    taken: tuple[NewPerson, ...] = ()


class PeoplePresenter(Presenter[PeopleState]):
    """Intents: add those in a text, add namesakes. ``read_names`` finds the names in a pasted text."""

    def __init__(self, bench: Workbench, read_names: ReadNames) -> None:
        super().__init__(bench)
        self._read_names = read_names

    @override
    def derive(self) -> PeopleState:
        everybody = members(self.session)
        active, paused, left = (
            tuple(item for item in everybody if item.person.state is state)
            for state in (PersonState.ACTIVE, PersonState.PAUSED, PersonState.LEFT)
        )
        return PeopleState(active, paused, left, self.session.today())

    def add(self, text: str) -> Added:
        """Add everybody in ``text`` who is not there yet, and tell whose names are taken."""
        state = self.state
        known = [item.person.name for item in (*state.active, *state.paused, *state.left)]
        fresh: list[NewPerson] = []
        taken: list[NewPerson] = []
        for found in self._read_names(text):
            (taken if people.among(found.name, known) else fresh).append(found)
            known.append(found.name)
        sentence = self._add(fresh, namesakes=False) if fresh else ""
        return Added("", tuple(taken)) if sentence == "" else Added(sentence)

    def add_namesakes(self, text: str) -> Added:
        """Two people really share each of these names."""
        return Added(self._add(self._read_names(text), namesakes=True))

    def _add(self, team: Sequence[NewPerson], *, namesakes: bool) -> str | None:
        return self._ask(lambda: people.add_team(self.session, team, namesakes=namesakes), "people_added")
