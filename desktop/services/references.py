"""Which fields of which records point at which others, and what does not hold when they are taken together.

The vault's foreign keys hold most of it; an archive is checked here, so that what is wrong can be named.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from desktop.domain.dialogues import Dialogue, Place, Section
from desktop.domain.goals import Behaviour, Effect, Gap, Goal, Mark
from desktop.domain.history import PastVersion
from desktop.domain.living import LIVING_KINDS, Living
from desktop.domain.observations import Feedback, Observation, TheirView
from desktop.domain.people import Person, Team
from desktop.domain.points import TalkingPoint
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.promises import Action, Agreement
from desktop.domain.quarters import Quarter
from desktop.domain.sheets import Sheet
from desktop.domain.templates import Template
from desktop.domain.workshop import Workshop

Known = Callable[[type[Living], str], bool]
"""Whether a record of a kind is there."""

_UUID_LENGTH = 36
DEFAULT_TEMPLATE = "monday"


@dataclass(frozen=True, slots=True)
class Reference:
    """``attribute`` holds the id of a record of one of ``targets``; ``needed`` when it may not be empty.

    ``builtin``: it may also be the key of a template that ships with the program.
    """

    attribute: str
    targets: tuple[type[Living], ...]
    needed: bool = False
    builtin: bool = False

    def holds(self, record: Living, known: Known) -> bool:
        """Whether the record's reference is empty or leads somewhere."""
        target: str | None = getattr(record, self.attribute)
        if target is None or (self.builtin and len(target) != _UUID_LENGTH):
            return True
        return any(known(kind, target) for kind in self.targets)


_PERSON = Reference("person_id", (Person,), needed=True)
_PERHAPS_PERSON = Reference("person_id", (Person,))
_PERHAPS_TEAM = Reference("team_id", (Team,))
_PERHAPS_DIALOGUE = Reference("dialogue_id", (Dialogue,))
_PERHAPS_BEHAVIOUR = Reference("behaviour_id", (Behaviour,))
_DIALOGUE = Reference("dialogue_id", (Dialogue,), needed=True)
_SECTION = Reference("section_id", (Section,), needed=True)
_GOAL = Reference("goal_id", (Goal,), needed=True)
_WRITTEN = tuple(kind for kind in LIVING_KINDS if kind is not TheirView)

REFERENCES: Mapping[type[Living], tuple[Reference, ...]] = {
    Person: (_PERHAPS_TEAM, Reference("preferred_template", (Template,), builtin=True)),
    Goal: (_PERHAPS_TEAM,),
    Gap: (_GOAL,),
    Behaviour: (Reference("goal_id", (Goal,)), _PERHAPS_PERSON, _PERHAPS_TEAM),
    Workshop: (_GOAL,),
    Dialogue: (_PERHAPS_PERSON, _PERHAPS_TEAM, Reference("template", (Template,), needed=True, builtin=True)),
    Section: (_DIALOGUE,),
    Sheet: (_DIALOGUE,),
    Place: (_SECTION,),
    Mark: (Reference("behaviour_id", (Behaviour,), needed=True), _PERHAPS_PERSON, _PERHAPS_DIALOGUE),
    TalkingPoint: (_PERSON, _PERHAPS_DIALOGUE),
    Agreement: (_PERSON, _PERHAPS_DIALOGUE, _PERHAPS_BEHAVIOUR),
    Action: (_PERSON, _PERHAPS_DIALOGUE),
    Observation: (_PERHAPS_PERSON, _PERHAPS_BEHAVIOUR),
    Feedback: (_PERSON, Reference("observation_id", (Observation,))),
    Effect: (_GOAL,),
    Quarter: (_PERHAPS_PERSON, _PERHAPS_TEAM, _PERHAPS_DIALOGUE),
    PrivateNote: (_PERSON,),
    RecallMark: (_DIALOGUE, _SECTION),
    TheirView: (_PERSON, Reference("about", _WRITTEN, needed=True)),
    PastVersion: (Reference("record_id", (Agreement, Behaviour), needed=True), _PERHAPS_DIALOGUE),
}

_ORDER = {
    kind: place
    for place, kind in enumerate(
        (Template, *(kind for kind in LIVING_KINDS if kind not in {Template, TheirView}), TheirView)
    )
}


def is_needed(reference: Reference) -> bool:
    """Whether a record cannot be without what it refers to: what is on somebody is never on nobody instead, even
    where it could be stored so."""
    return reference.attribute == "person_id" or (
        reference.needed and not reference.builtin and not _about(reference)
    )


def instead_of(record: Living, reference: Reference) -> str | None:
    """What a record refers to when what it referred to is gone, and it can be without it.

    A dialogue whose template is gone becomes one of the default template: its questions are its own anyhow. A view
    on something that is gone stands beside the person.
    """
    if isinstance(record, TheirView):
        return record.person_id
    return DEFAULT_TEMPLATE if reference.needed else None


def _about(reference: Reference) -> bool:
    return reference.attribute == "about"


def broken(record: Living, known: Known) -> Iterator[Reference]:
    """The references of a record that lead nowhere."""
    return (item for item in REFERENCES.get(type(record), ()) if not item.holds(record, known))


def references_first(records: Iterable[Living]) -> list[Living]:
    """The records, each after those it points at; within a kind their order is kept."""
    return sorted(records, key=lambda record: _ORDER[type(record)])


def self_contained(records: Iterable[Living]) -> list[Living]:
    """The records without the references that lead out of them; those that cannot do without are left out.

    A dialogue whose template is gone becomes one of the default template: its questions are its own anyhow. A view
    on something that is gone stands beside the person.
    """
    there: set[tuple[type[Living], str]] = set()
    kept: list[Living] = []

    def known(kind: type[Living], id: str) -> bool:
        return (kind, id) in there

    for record in references_first(records):
        mended = _mended(record, known)
        if mended is not None:
            there.add((type(mended), mended.id))
            kept.append(mended)
    return kept


def _mended(record: Living, known: Known) -> Living | None:
    mended: dict[str, Any] = {}
    for item in broken(record, known):
        if item.needed and not item.builtin:
            return None
        mended[item.attribute] = DEFAULT_TEMPLATE if item.needed else None
    return replace(record, **mended)
