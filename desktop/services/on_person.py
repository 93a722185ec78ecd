"""What among some records is on one person: their own, and what belongs to it."""

from collections.abc import Iterable, Iterator

from desktop.domain.dialogues import Dialogue, Place, Section
from desktop.domain.goals import Behaviour, Mark
from desktop.domain.history import PastVersion
from desktop.domain.living import Living
from desktop.domain.people import Person
from desktop.domain.private import RecallMark
from desktop.domain.promises import Agreement
from desktop.domain.sheets import Sheet

Key = tuple[type[Living], str]


def key_of(record: Living) -> Key:
    """What a record is found by."""
    return type(record), record.id


def parts_on(person_id: str, records: Iterable[Living]) -> tuple[Living, ...]:
    """The records on a person, in the order given; nothing is looked up elsewhere."""
    records = tuple(records)
    own: set[Key] = {key_of(item) for item in records if _is_theirs(item, person_id)}
    return tuple(
        item for item in records if key_of(item) in own or any(key in own for key in _belongs_to(item))
    )


def _is_theirs(record: Living, person_id: str) -> bool:
    if isinstance(record, Person):
        return record.id == person_id
    return getattr(record, "person_id", None) == person_id


def _belongs_to(record: Living) -> Iterator[Key]:
    if isinstance(record, Section | Sheet | RecallMark):
        yield Dialogue, record.dialogue_id
    elif isinstance(record, Place):
        yield Dialogue, record.id
    elif isinstance(record, Mark):
        yield Behaviour, record.behaviour_id
    elif isinstance(record, PastVersion):
        yield from ((kind, record.record_id) for kind in (Agreement, Behaviour))
