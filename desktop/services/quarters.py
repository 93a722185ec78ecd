"""Quarters: a draft fills itself from what was told, the manager writes what became different, the two go through it,
and then it is locked as a dated version that prints the same for ever."""

from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain import dialogue_steps as steps
from desktop.domain.dialogues import Dialogue
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import ALIVE, Behaviour, BehaviourState, Effect, Mark
from desktop.domain.observations import FeedbackState
from desktop.domain.people import Person, Team
from desktop.domain.promises import Agreement, AgreementState
from desktop.domain.quarters import (
    FIRST_PARTS,
    WHOLE_YEAR,
    Period,
    Quarter,
    QuarterPart,
    QuarterState,
    QuarterText,
    filled_columns,
    only_month,
)
from desktop.domain.text import note
from desktop.services.changes import Changes
from desktop.services.dialogues import plan_in
from desktop.services.ports import PrintReader, Reader, UnitOfWork
from desktop.services.session import Session

FIRST_QUOTES = 3
"""So many of a behaviour's latest sentences are quoted until somebody has chosen."""
CONVERSATION = "quarter"
"""The key of the built-in template for going through a quarter."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose quarter it is: a person's, or a team's."""

    id: str
    is_team: bool = False


@dataclass(frozen=True, slots=True)
class ToldBehaviour:
    """A behaviour with its marks in the period, oldest first; all of them are shared."""

    behaviour: Behaviour
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class QuarterPage:
    """What the builder shows. ``quarter`` has no id until something was written or chosen in it.

    ``columns`` are the first days of the period's weeks (months of a year), ``filled`` which of them hold anything
    told; ``only_month`` is the last month when all of it comes from there. ``versions`` are the locked ones, latest
    first.
    """

    subject: Subject
    name: str
    period: Period
    quarter: Quarter
    told: tuple[ToldBehaviour, ...]
    effects: tuple[Effect, ...]
    agreements: tuple[Agreement, ...]
    columns: tuple[date, ...]
    filled: tuple[bool, ...]
    only_month: int | None
    versions: tuple[Quarter, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was told in the period."""
        return not any(self.filled)


def quarter_page(session: Session, subject: Subject, period: Period, language: str) -> QuarterPage:
    """One snapshot of the builder; raises ``RuleBroken(NOT_FOUND)``."""
    with session.vault.read() as reader:
        kind: type[Person | Team] = Team if subject.is_team else Person
        name = reader.get(kind, subject.id).name
        told = told_behaviours(reader, subject, period)
        days = _days_told(reader, subject, period, told)
        return QuarterPage(
            subject=subject,
            name=name,
            period=period,
            quarter=current(reader, subject, period, language),
            told=told,
            effects=effects_in(reader, told, period),
            agreements=() if subject.is_team else _agreements(reader, subject.id),
            columns=period.columns(),
            filled=filled_columns(period, days),
            only_month=only_month(period, days),
            versions=tuple(
                item for item in stored(reader, subject, period) if item.state is QuarterState.LOCKED
            ),
        )


def current(reader: Reader | PrintReader, subject: Subject, period: Period, language: str) -> Quarter:
    """The newest version of a period, or the draft that fills itself when there is none yet (with an empty id)."""
    versions = stored(reader, subject, period)
    if versions:
        return versions[0]
    told = told_behaviours(reader, subject, period)
    return Quarter(
        id="",
        year=period.year,
        number=period.number,
        person_id=None if subject.is_team else subject.id,
        team_id=subject.id if subject.is_team else None,
        language=language,
        parts=tuple(FIRST_PARTS),
        quotes=(*_first_quotes(told), *(item.id for item in effects_in(reader, told, period))),
    )


def stored(reader: Reader | PrintReader, subject: Subject, period: Period) -> list[Quarter]:
    """Every stored version of a period, latest first."""
    return [
        item
        for item in reader.quarters_of(subject.id, team=subject.is_team)
        if (item.year, item.number) == (period.year, period.number)
    ]


def told_behaviours(
    reader: Reader | PrintReader, subject: Subject, period: Period
) -> tuple[ToldBehaviour, ...]:
    """The behaviours that belong in the period: alive or settled by its end, or spoken of in it; never a draft.

    On a team's paper stand only behaviours the team agreed on together, and no one's own.
    """
    behaviours = (reader.team_behaviours if subject.is_team else reader.behaviours_of)(subject.id)
    agreed = [item for item in behaviours if item.state is not BehaviourState.DRAFT]
    marks = [item for item in reader.marks_of([item.id for item in agreed]) if period.holds(item.on)]
    if not subject.is_team:
        marks = [item for item in marks if item.person_id in {None, subject.id}]
    found = [
        ToldBehaviour(item, tuple(mark for mark in marks if mark.behaviour_id == item.id)) for item in agreed
    ]
    return tuple(item for item in found if item.marks or _lives_in(item.behaviour, period))


def effects_in(
    reader: Reader | PrintReader, told: Iterable[ToldBehaviour], period: Period
) -> tuple[Effect, ...]:
    """What became different in the period under the behaviours' goals, oldest first."""
    goals = dict.fromkeys(item.behaviour.goal_id for item in told if item.behaviour.goal_id is not None)
    return tuple(item for item in reader.effects_of_goals(list(goals)) if period.holds(item.noted_on))


def write(
    session: Session, subject: Subject, period: Period, about: str, text: str, language: str
) -> Changes:
    """Keep what was written under a heading (Markdown); raises ``RuleBroken`` as ``domain.text.note`` does, and
    WRONG_STATE for a version that is locked."""
    kept = note(text)

    def written(quarter: Quarter) -> Quarter:
        others = tuple(item for item in quarter.texts if item.about != about)
        return replace(quarter, texts=(*others, QuarterText(about, kept)) if kept.strip() else others)

    return _edit(session, subject, period, language, written)


def include(
    session: Session, subject: Subject, period: Period, part: QuarterPart, language: str, *, wanted: bool
) -> Changes:
    """Choose whether a part goes in."""

    def chosen(quarter: Quarter) -> Quarter:
        parts = {*quarter.parts, part} if wanted else {*quarter.parts} - {part}
        return replace(quarter, parts=tuple(item for item in QuarterPart if item in parts))

    return _edit(session, subject, period, language, chosen)


def quote(
    session: Session, subject: Subject, period: Period, record_id: str, language: str, *, wanted: bool
) -> Changes:
    """Choose whether a mark's sentence or an effect is quoted."""

    def chosen(quarter: Quarter) -> Quarter:
        others = tuple(item for item in quarter.quotes if item != record_id)
        return replace(quarter, quotes=(*others, record_id) if wanted else others)

    return _edit(session, subject, period, language, chosen)


def go_through(session: Session, subject: Subject, period: Period, language: str) -> Changes:
    """Plan the dialogue in which the two go through it together, now, unless there is one that has not ended.

    Raises ``RuleBroken(WRONG_STATE)`` for a team's quarter (it is gone through with the paper on the table) and for
    one that is locked.
    """
    if subject.is_team:
        raise RuleBroken(Rule.WRONG_STATE)
    with session.vault.work() as work:
        quarter = _draft(session, work, subject, period, language)
        held = work.find(Dialogue, quarter.dialogue_id or "")
        if held is None:
            held = plan_in(session, work, subject.id, session.now(), language, CONVERSATION)
        work.put(replace(quarter, dialogue_id=held.id, state=QuarterState.GONE_THROUGH))
        work.put(steps.prepared(held))
        return work.commit()


def gone_through(session: Session, subject: Subject, period: Period, language: str, *, done: bool) -> Changes:
    """Say that the two have gone through it (perhaps on paper), or take that back."""
    state = QuarterState.GONE_THROUGH if done else QuarterState.DRAFT
    return _edit(session, subject, period, language, lambda quarter: replace(quarter, state=state))


def lock(session: Session, quarter: Quarter, document: bytes) -> Changes:
    """Lock a version with the PDF that was drawn of it.

    Raises ``RuleBroken``: WRONG_STATE unless it was gone through, CHANGED_SINCE when it is not as it was drawn.
    """
    with session.vault.work() as work:
        if quarter.state is not QuarterState.GONE_THROUGH:
            raise RuleBroken(Rule.WRONG_STATE)
        if work.get(Quarter, quarter.id) != quarter:
            raise RuleBroken(Rule.CHANGED_SINCE)
        work.put(
            replace(
                quarter,
                state=QuarterState.LOCKED,
                locked_at=session.now(),
                document=b64encode(document).decode("ascii"),
            )
        )
        return work.commit()


def new_version(session: Session, subject: Subject, period: Period) -> Changes:
    """A draft that begins as the latest locked version says; the locked one stays as it is.

    Raises ``RuleBroken(WRONG_STATE)`` when the latest version is not locked.
    """
    with session.vault.work() as work:
        versions = stored(work, subject, period)
        if not versions or versions[0].state is not QuarterState.LOCKED:
            raise RuleBroken(Rule.WRONG_STATE)
        latest = versions[0]
        work.put(
            replace(
                latest,
                id=session.new_id(),
                version=latest.version + 1,
                state=QuarterState.DRAFT,
                dialogue_id=None,
                locked_at=None,
                document="",
            )
        )
        return work.commit()


def gone_through_in(session: Session, dialogue_id: str) -> tuple[Subject, Period] | None:
    """Whose quarter is gone through in a dialogue, and which; None when it is about none."""
    with session.vault.read() as reader:
        person_id = reader.get(Dialogue, dialogue_id).person_id
        for quarter in reader.quarters_of(person_id) if person_id is not None else ():
            if quarter.dialogue_id == dialogue_id:
                return Subject(quarter.person_id or ""), Period(quarter.year, quarter.number)
    return None


def locked_document(quarter: Quarter) -> bytes:
    """The bytes of a locked version's PDF."""
    return b64decode(quarter.document)


def _edit(
    session: Session,
    subject: Subject,
    period: Period,
    language: str,
    change: Callable[[Quarter], Quarter],
) -> Changes:
    with session.vault.work() as work:
        work.put(change(_draft(session, work, subject, period, language)))
        return work.commit()


def _draft(session: Session, work: UnitOfWork, subject: Subject, period: Period, language: str) -> Quarter:
    """The version that may be changed, stored from here on."""
    quarter = current(work, subject, period, language)
    if quarter.state is QuarterState.LOCKED:
        raise RuleBroken(Rule.WRONG_STATE)
    return quarter if quarter.id else replace(quarter, id=session.new_id())


def _first_quotes(told: Iterable[ToldBehaviour]) -> Iterable[str]:
    for item in told:
        said = [mark.id for mark in item.marks if mark.text.strip()]
        yield from said[-FIRST_QUOTES:]


def _lives_in(behaviour: Behaviour, period: Period) -> bool:
    begun = behaviour.agreed_on is None or behaviour.agreed_on <= period.last
    return begun and behaviour.state in ALIVE | {BehaviourState.SETTLED}


def _agreements(reader: Reader, person_id: str) -> tuple[Agreement, ...]:
    return tuple(item for item in reader.agreements_of(person_id) if item.state is AgreementState.IN_FORCE)


def _days_told(reader: Reader, subject: Subject, period: Period, told: Iterable[ToldBehaviour]) -> set[date]:
    """The days on which something was told that may stand on paper: marks, told observations, given feedback."""
    days = {mark.on for item in told for mark in item.marks}
    if not subject.is_team:
        days |= {item.told_at.date() for item in reader.observations_of(subject.id) if item.told_at}
        days |= {
            item.given_at.date()
            for item in reader.feedback_of(subject.id)
            if item.given_at and item.state is not FeedbackState.DRAFT
        }
        days |= {item.since for item in reader.agreements_of(subject.id) if item.since}
    return {day for day in days if period.holds(day)}


def latest_words(reader: Reader | PrintReader, subject: Subject, year: int) -> dict[int, Quarter]:
    """The newest version of each quarter of a year, locked ones before drafts, by the quarter's number."""
    found: dict[int, Quarter] = {}
    for item in reader.quarters_of(subject.id, team=subject.is_team):
        known = found.get(item.number)
        better = known is None or (
            item.state is QuarterState.LOCKED and known.state is not QuarterState.LOCKED
        )
        if item.year == year and item.number != WHOLE_YEAR and better:
            found[item.number] = item
    return found
