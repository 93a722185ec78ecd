"""Everything an archive holds, as values: what is read from a file, taken into a vault, and written again."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields

from desktop.domain.dialogues import Dialogue, Place, Section
from desktop.domain.errors import Fact, Rule, RuleBroken
from desktop.domain.goals import Behaviour, Effect, Gap, Goal, Mark
from desktop.domain.history import PastVersion
from desktop.domain.living import LIVING_KINDS, Living
from desktop.domain.observations import Feedback, Observation, TheirView
from desktop.domain.people import Person, Team
from desktop.domain.points import TalkingPoint
from desktop.domain.preferences import Preference
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.promises import Action, Agreement
from desktop.domain.quarters import Quarter
from desktop.domain.sheets import Sheet
from desktop.domain.templates import Template
from desktop.domain.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something in a file cannot be taken: ``place`` is a path such as ``people[3].rhythm.weekday``.

    Neither it nor ``about`` holds what people wrote. A key that is not known is named: it is what the refusal is about.
    """

    rule: Rule
    place: str = ""
    about: Mapping[str, Fact] = field(default_factory=dict)


class ArchiveRefused(RuleBroken):
    """A file that cannot be taken: the first refusal is the rule broken, all of them are in ``refusals``."""

    def __init__(self, *refusals: Refusal) -> None:
        first = refusals[0]
        super().__init__(first.rule, **{"place": first.place, **first.about})
        self.refusals = refusals


@dataclass(frozen=True, slots=True)
class ArchiveContent:
    """The records of an archive, one field a kind in the order of ``LIVING_KINDS``, each in the order of the file.

    What other programs keep beside the lists (``x_…``) are preferences whose id is the key and whose value is JSON.
    """

    teams: tuple[Team, ...] = ()
    people: tuple[Person, ...] = ()
    goals: tuple[Goal, ...] = ()
    gaps: tuple[Gap, ...] = ()
    behaviours: tuple[Behaviour, ...] = ()
    workshops: tuple[Workshop, ...] = ()
    dialogues: tuple[Dialogue, ...] = ()
    sections: tuple[Section, ...] = ()
    places: tuple[Place, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    marks: tuple[Mark, ...] = ()
    talking_points: tuple[TalkingPoint, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    actions: tuple[Action, ...] = ()
    observations: tuple[Observation, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    effects: tuple[Effect, ...] = ()
    quarters: tuple[Quarter, ...] = ()
    private_notes: tuple[PrivateNote, ...] = ()
    recall_marks: tuple[RecallMark, ...] = ()
    their_views: tuple[TheirView, ...] = ()
    templates: tuple[Template, ...] = ()
    past_versions: tuple[PastVersion, ...] = ()
    preferences: tuple[Preference, ...] = ()

    def records(self) -> Iterator[Living]:
        """All records, kind by kind."""
        for name in LISTS.values():
            yield from getattr(self, name)

    def of(self, kind: type[Living]) -> tuple[Living, ...]:
        """The records of one kind."""
        records: tuple[Living, ...] = getattr(self, LISTS[kind])
        return records


LISTS: Mapping[type[Living], str] = dict(
    zip(LIVING_KINDS, (item.name for item in fields(ArchiveContent)), strict=True)
)
"""The list of the archive in which each kind stands."""


def content_of(records: Iterable[Living]) -> ArchiveContent:
    """An archive's content from records in any order; within a kind their order is kept."""
    lists: dict[str, list[Living]] = {name: [] for name in LISTS.values()}
    for record in records:
        lists[LISTS[type(record)]].append(record)
    return ArchiveContent(**{name: tuple(items) for name, items in lists.items()})  # type: ignore[arg-type]
