"""Vad Amir skulle få: the access pack as it would be printed today, and which of others' names are masked."""

from dataclasses import dataclass, replace

from typing_extensions import override

from desktop.domain.names import file_name
from desktop.domain.people import Person
from desktop.services.access_pack import access_pack
from desktop.ui.presenters.bench import Presenter, Workbench
from desktop.ui.presenters.note_chips import first_name
from desktop.ui.presenters.paper import PaperTitle
from desktop.ui.presenters.quarter_words import a_colleague
from desktop.ui.presenters.wording import tr


@dataclass(frozen=True, slots=True)
class AccessChoices:
    """What goes into the pack: private notes (yes, until somebody says no), and whose names stay readable."""

    with_private: bool = True
    shown: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class AccessView:
    """``others`` are the people who are named in what is kept on ``person``."""

    person: Person
    others: tuple[Person, ...]
    choices: AccessChoices


class AccessPresenter(Presenter[AccessView]):
    """Intents: with or without private notes, whose names stay."""

    def __init__(self, bench: Workbench, person_id: str) -> None:
        super().__init__(bench)
        self.person_id = person_id
        self._choices = AccessChoices()

    @override
    def derive(self) -> AccessView:
        pack = access_pack(
            self.session,
            self.person_id,
            stand_in=a_colleague(),
            without_private=not self._choices.with_private,
            shown=self._choices.shown,
        )
        return AccessView(pack.person, pack.others, self._choices)

    def include_private(self, *, wanted: bool) -> None:
        """With private notes or without them."""
        self._choices = replace(self._choices, with_private=wanted)
        self.refresh()

    def mask(self, person_id: str, *, hidden: bool) -> None:
        """Whether another person's name is masked."""
        shown = self._choices.shown
        self._choices = replace(self._choices, shown=shown - {person_id} if hidden else shown | {person_id})
        self.refresh()

    def title(self) -> "AccessTitle":
        """What the paper is called."""
        return AccessTitle(self.state.person.name, self.session.today(), is_dialogue=False)


@dataclass(frozen=True, slots=True)
class AccessTitle(PaperTitle):
    """The pack's name on the page and as a file."""

    @override
    def heading(self) -> str:
        return tr("Vad {name} skulle få").format(name=first_name(self.name))

    @override
    def suggested_file(self) -> str:
        return f"{self.stem()}.pdf"

    def stem(self) -> str:
        """The file's name without its ending."""
        words = tr("Registerutdrag {name} {day}")
        return file_name(words.format(name=self.name, day=self.day.isoformat()))
