"""Adding people, changing what is known of them, letting them rest or go."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.dialogues import DialogueState
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.people import Person, PersonState, Rhythm
from desktop.domain.text import one_line, same_name
from desktop.services.changes import Changes
from desktop.services.ports import UnitOfWork
from desktop.services.removing import into_the_bin
from desktop.services.session import Session
from desktop.services.taking_out import take_out


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody to add: a name, and the e-mail address that stood beside it."""

    name: str
    email: str = ""


def add_people(session: Session, names: Sequence[str]) -> Changes:
    """Add people by name. A name that is already there (or twice in the list) is taken once; empty lines are passed
    over. Raises ``RuleBroken`` for a name that cannot be read or is too long; then nobody was added."""
    return add_team(session, [NewPerson(name) for name in names if name.strip()])


def add_team(session: Session, team: Sequence[NewPerson], *, namesakes: bool = False) -> Changes:
    """As ``add_people``, with addresses; ``namesakes`` says that two people really share each name that is taken."""
    with session.vault.work() as work:
        taken = [person.name for person in work.people(include_left=True)]
        for new in team:
            name = one_line(new.name)
            if namesakes or not among(name, taken):
                work.put(Person(id=session.new_id(), name=name, email=_optional(new.email)))
                taken.append(name)
        return work.commit()


def add_person(
    session: Session, name: str, *, role: str = "", email: str = "", namesake: bool = False
) -> Changes:
    """Add one person. Raises ``RuleBroken``: EMPTY_TEXT, or NAME_TAKEN unless ``namesake`` says that two people
    really share the name."""
    with session.vault.work() as work:
        name = _free_name(work, name, namesake=namesake)
        work.put(Person(id=session.new_id(), name=name, role=_optional(role), email=_optional(email)))
        return work.commit()


def edit_person(
    session: Session,
    person_id: str,
    *,
    name: str,
    role: str = "",
    email: str = "",
    aliases: Iterable[str] = (),
    started_on: date | None = None,
    namesake: bool = False,
) -> Changes:
    """Change what is known of a person. Raises ``RuleBroken`` as ``add_person`` does."""
    with session.vault.work() as work:
        person = work.get(Person, person_id)
        if not same_name(name, person.name):
            name = _free_name(work, name, namesake=namesake)
        changed = replace(
            person,
            name=one_line(name),
            role=_optional(role),
            email=_optional(email),
            aliases=tuple(one_line(alias) for alias in aliases if alias.strip()),
            started_on=started_on,
        )
        work.put(changed)
        return work.commit()


def set_rhythm(session: Session, person_id: str, rhythm: Rhythm | None) -> Changes:
    """How often the two meet; None for no rhythm. Raises ``RuleBroken(RHYTHM_OUT_OF_RANGE)``."""
    if rhythm is not None and not (
        1 <= rhythm.every_weeks <= 26 and 1 <= rhythm.weekday <= 7 and 5 <= rhythm.minutes <= 480
    ):
        raise RuleBroken(Rule.RHYTHM_OUT_OF_RANGE)
    with session.vault.work() as work:
        work.put(replace(work.get(Person, person_id), rhythm=rhythm))
        return work.commit()


def set_state(session: Session, person_id: str, state: PersonState) -> Changes:
    """Active, resting or left. Nothing that was written is lost."""
    with session.vault.work() as work:
        work.put(replace(work.get(Person, person_id), state=state))
        return work.commit()


def remove_person(session: Session, person_id: str) -> Changes:
    """Take a person away with everything that is on them, into the bin; a story of the team's that was about them too.

    Raises ``RuleBroken``: NOT_FOUND, or WHILE_TALKING while the two sit in a dialogue.
    """
    with session.vault.work() as work:
        person = work.get(Person, person_id)
        if any(item.state is DialogueState.ONGOING for item in work.dialogues_of(person_id)):
            raise RuleBroken(Rule.WHILE_TALKING)
        with into_the_bin(session, work, person):
            take_out(work, person)
        return work.commit()


def prefer_template(session: Session, person_id: str, template_id: str) -> Changes:
    """Remember which template this person's talks begin with."""
    with session.vault.work() as work:
        work.put(replace(work.get(Person, person_id), preferred_template=template_id))
        return work.commit()


def _optional(text: str) -> str:
    return one_line(text, required=False)


def among(name: str, taken: Iterable[str]) -> bool:
    """Whether one of the names that are taken would be read as this one."""
    return any(same_name(name, other) for other in taken)


def _free_name(work: UnitOfWork, name: str, *, namesake: bool) -> str:
    name = one_line(name)
    if not namesake and among(name, (person.name for person in work.people(include_left=True))):
        raise RuleBroken(Rule.NAME_TAKEN)
    return name
