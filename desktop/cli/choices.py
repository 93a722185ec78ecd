"""Finding the one person, team, period or dialogue that words on the command line mean."""

from collections.abc import Sequence
from datetime import date, datetime

from desktop.domain.dates_in_words import read_date
from desktop.domain.dialogues import Dialogue, DialogueState
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.people import Person, Team, TeamState
from desktop.domain.quarters import Period, period_of, read_period
from desktop.domain.text import name_key
from desktop.services.session import Session


def person_meant(session: Session, words: str | None) -> Person:
    """The person with this id, full name, alias or unambiguous part of a name; without words the only person.

    Raises ``RuleBroken``: PERSON_UNKNOWN, PERSON_AMBIGUOUS.
    """
    with session.vault.read() as reader:
        people = reader.people(include_left=True)
    if words is None:
        return _only(people)
    wanted = name_key(words)
    exact = [
        item
        for item in people
        if words.strip().lower() == item.id or wanted in map(name_key, (item.name, *item.aliases))
    ]
    return _only(exact or [item for item in people if wanted and wanted in name_key(item.name)])


def _only(found: Sequence[Person]) -> Person:
    if len(found) != 1:
        raise RuleBroken(Rule.PERSON_AMBIGUOUS if found else Rule.PERSON_UNKNOWN)
    return found[0]


def team_meant(session: Session, words: str | None) -> Team:
    """The team with this id, name or unambiguous part of one; without words the only team in use.

    Raises ``RuleBroken``: TEAM_UNKNOWN, TEAM_AMBIGUOUS.
    """
    with session.vault.read() as reader:
        teams = reader.all(Team)
    if words is None:
        return _only_team([item for item in teams if item.state is TeamState.ACTIVE])
    wanted = name_key(words)
    exact = [item for item in teams if words.strip().lower() == item.id or wanted == name_key(item.name)]
    return _only_team(exact or [item for item in teams if wanted and wanted in name_key(item.name)])


def _only_team(found: Sequence[Team]) -> Team:
    if len(found) != 1:
        raise RuleBroken(Rule.TEAM_AMBIGUOUS if found else Rule.TEAM_UNKNOWN)
    return found[0]


def period_meant(session: Session, words: str | None) -> Period:
    """The quarter or year that is meant; without words the quarter of today. Raises ``RuleBroken(NOT_A_QUARTER)``."""
    return period_of(session.today()) if words is None else read_period(words)


def dialogue_meant(session: Session, person: Person | None, words: str | None) -> Dialogue:
    """The dialogue on a day (``YYYY-MM-DD`` or in words), or the latest one held; with one person, or with anybody.

    Raises ``RuleBroken``: NOT_A_DAY, NO_DIALOGUE.
    """
    with session.vault.read() as reader:
        dialogues = reader.dialogues_of(person.id) if person else _latest_first(reader.all(Dialogue))
    kept = [item for item in dialogues if item.state is not DialogueState.CANCELLED]
    if words is not None:
        day = _day(words, session.now())
        kept = [item for item in kept if item.planned_at.date() == day]
    return _first(_held(kept) or (kept if words is not None else []))


def dialogue_ahead(session: Session, person: Person, words: str | None) -> Dialogue:
    """The person's next dialogue, or the one on a day. Raises ``RuleBroken``: NOT_A_DAY, NO_DIALOGUE."""
    if words is not None:
        return dialogue_meant(session, person, words)
    with session.vault.read() as reader:
        ahead = reader.next_dialogue(person.id)
    return _first([ahead] if ahead is not None else [])


def _latest_first(dialogues: Sequence[Dialogue]) -> list[Dialogue]:
    return sorted(dialogues, key=lambda item: item.planned_at, reverse=True)


def _held(dialogues: Sequence[Dialogue]) -> list[Dialogue]:
    return [item for item in dialogues if item.started_at is not None or item.state is DialogueState.ENDED]


def _first(dialogues: Sequence[Dialogue]) -> Dialogue:
    if not dialogues:
        raise RuleBroken(Rule.NO_DIALOGUE)
    return dialogues[0]


def _day(words: str, now: datetime) -> date:
    reading = read_date(words, now)
    if reading is None:
        raise RuleBroken(Rule.NOT_A_DAY)
    return reading.start.date() if isinstance(reading.start, datetime) else reading.start
