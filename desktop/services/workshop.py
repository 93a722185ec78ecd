"""Verkstad: every step is kept as it is written, and the end of it is one deed that can be taken back whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.behaviour_life import MOST_ALIVE
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import ALIVE, Behaviour, BehaviourState, Gap, GapAnswer, GapState, Goal, Pull
from desktop.domain.people import Person, PersonState, Team, TeamState
from desktop.domain.preferences import Preference
from desktop.domain.text import SENTENCE_LIMIT, note, one_line, sentence
from desktop.domain.workshop import (
    Arrangement,
    Workshop,
    WorkshopStep,
    arrangement_from,
    continued,
    in_order,
    joined,
    lines_of,
)
from desktop.services.behaviours import remove_behaviour_in
from desktop.services.changes import Changes
from desktop.services.ports import Reader, UnitOfWork
from desktop.services.removing import into_the_bin
from desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class WorkshopRead:
    """One snapshot. ``drafts`` in their order; ``alive`` are the goal's behaviours that are being worked on.

    ``chosen`` are drafts, ``rests`` living ones that are to rest; ``whom`` says with whom a gap is taken up.
    """

    workshop: Workshop
    goal: Goal
    drafts: tuple[Behaviour, ...]
    alive: tuple[Behaviour, ...]
    gaps: tuple[Gap, ...]
    chosen: tuple[str, ...]
    rests: tuple[str, ...]
    whom: Mapping[str, str]
    people: tuple[Person, ...]
    teams: tuple[Team, ...]

    @property
    def picked(self) -> tuple[Behaviour, ...]:
        """The drafts that were chosen, in their order."""
        return tuple(item for item in self.drafts if item.id in self.chosen)

    @property
    def kept(self) -> tuple[Behaviour, ...]:
        """Everything that will be alive on the goal afterwards."""
        return (*(item for item in self.alive if item.id not in self.rests), *self.picked)


def unfinished(reader: Reader) -> tuple[tuple[Workshop, Goal], ...]:
    """The workshops under way with their goals, the one begun last first."""
    under_way = [(item, reader.get(Goal, item.goal_id)) for item in reader.all(Workshop)]
    return tuple(reversed(under_way))


def workshop_of(reader: Reader, goal_id: str) -> Workshop | None:
    """The workshop under way for a goal."""
    return next((item for item in reader.all(Workshop) if item.goal_id == goal_id), None)


def workshop(reader: Reader, workshop_id: str) -> WorkshopRead:
    """All of one workshop; raises ``RuleBroken(NOT_FOUND)``."""
    held = reader.get(Workshop, workshop_id)
    arrangement = _arrangement(reader, workshop_id)
    own = [item for item in reader.all(Behaviour) if item.goal_id == held.goal_id]
    drafts = _drafts(own, arrangement)
    alive = tuple(item for item in own if item.state in ALIVE)
    return WorkshopRead(
        workshop=held,
        goal=reader.get(Goal, held.goal_id),
        drafts=drafts,
        alive=alive,
        gaps=tuple(item for item in reader.all(Gap) if item.goal_id == held.goal_id),
        chosen=tuple(item.id for item in drafts if item.id in held.chosen),
        rests=tuple(item.id for item in alive if item.id in arrangement.rests),
        whom={gap: id for gap, id in arrangement.whom.items() if reader.find(Person, id) is not None},
        people=tuple(item for item in reader.people() if item.state is PersonState.ACTIVE),
        teams=tuple(item for item in reader.all(Team) if item.state is TeamState.ACTIVE),
    )


def begin(session: Session, workshop_id: str, goal_id: str) -> Changes:
    """A workshop on a goal that is there already; nothing changes where one is under way."""
    with session.vault.work() as work:
        work.get(Goal, goal_id)
        if workshop_of(work, goal_id) is None:
            work.put(Workshop(workshop_id, goal_id, begun_on=session.today()))
        return work.commit()


def write_goal(session: Session, *, workshop_id: str, goal_id: str, text: str) -> Changes:
    """Keep the goal's sentence; the first words begin goal and workshop under these ids.

    Raises ``RuleBroken`` as ``sentence`` does.
    """
    with session.vault.work() as work:
        words = sentence(text)
        goal = work.find(Goal, goal_id) or Goal(goal_id, words, created_on=session.today())
        work.put(replace(goal, sentence=words))
        if work.find(Workshop, workshop_id) is None:
            work.put(Workshop(workshop_id, goal_id, begun_on=session.today()))
        return work.commit()


def write_monday(session: Session, *, workshop_id: str, text: str) -> Changes:
    """Keep the lines of the Monday question as they stand, half-written ones too."""
    with session.vault.work() as work:
        work.put(replace(work.get(Workshop, workshop_id), monday=note(text)))
        return work.commit()


def go_to(session: Session, workshop_id: str, step: WorkshopStep) -> Changes:
    """On to a step, or back to one. Leaving the Monday question its lines become drafts; coming back to it they are
    lines again, as they have been polished since.

    Raises ``RuleBroken`` as ``lines_of`` does.
    """
    with session.vault.work() as work:
        held = work.get(Workshop, workshop_id)
        if held.step == WorkshopStep.MONDAY != step:
            _lines_become_drafts(session, work, held)
        elif step is WorkshopStep.MONDAY != held.step:
            held = _drafts_become_lines(work, held)
        work.put(replace(held, step=int(step)))
        return work.commit()


def add_line(session: Session, workshop_id: str, text: str) -> Changes:
    """One draft more, last. Raises ``RuleBroken`` as ``sentence`` does."""
    with session.vault.work() as work:
        held = work.get(Workshop, workshop_id)
        known = _drafts_of(work, held)
        added = Behaviour(session.new_id(), sentence(text), held.goal_id)
        work.put(added)
        _order(work, workshop_id, [*(item.id for item in known), added.id])
        return work.commit()


def order_lines(session: Session, workshop_id: str, line_ids: Sequence[str]) -> Changes:
    """Put the drafts in this order."""
    with session.vault.work() as work:
        _order(work, workshop_id, line_ids)
        return work.commit()


def merge_lines(session: Session, first_id: str, second_id: str) -> Changes:
    """Two drafts become one, in the first one's place. Raises ``RuleBroken(WRONG_STATE)`` for what is no draft."""
    with session.vault.work() as work:
        first, second = work.get(Behaviour, first_id), work.get(Behaviour, second_id)
        if {first.state, second.state} != {BehaviourState.DRAFT}:
            raise RuleBroken(Rule.WRONG_STATE)
        remove_behaviour_in(work, second_id)
        work.put(replace(first, text=sentence(joined(first.text, second.text))))
        return work.commit()


def edit_gap(
    session: Session,
    gap_id: str,
    *,
    measured: str | None = None,
    pull: Pull | None = None,
    makes_us: str | None = None,
) -> Changes:
    """Change what is given of a gap, and leave the rest. Raises ``RuleBroken`` as ``sentence`` does."""
    with session.vault.work() as work:
        gap = work.get(Gap, gap_id)
        work.put(
            replace(
                gap,
                measured=gap.measured if measured is None else sentence(measured),
                pull=pull or gap.pull,
                makes_us=gap.makes_us
                if makes_us is None
                else one_line(makes_us, SENTENCE_LIMIT, required=False),
            )
        )
        return work.commit()


def answer_gap(session: Session, workshop_id: str, gap_id: str, answer: GapAnswer | None) -> Changes:
    """What is to be done about a gap; it is done when the workshop ends."""
    with session.vault.work() as work:
        work.get(Workshop, workshop_id)
        gap = work.get(Gap, gap_id)
        if answer is not gap.answer:
            work.put(replace(gap, answer=answer, state=GapState.SEEN))
        return work.commit()


def take_up_with(session: Session, workshop_id: str, gap_id: str, person_id: str | None) -> Changes:
    """With whom a gap is taken up; None for nobody in particular."""
    with session.vault.work() as work:
        work.get(Workshop, workshop_id)
        arrangement = _arrangement(work, workshop_id)
        whom = {gap: person for gap, person in arrangement.whom.items() if gap != gap_id}
        if person_id is not None:
            whom[gap_id] = work.get(Person, person_id).id
        _arrange(work, workshop_id, replace(arrangement, whom=whom))
        return work.commit()


def choose(session: Session, workshop_id: str, behaviour_id: str, *, chosen: bool) -> Changes:
    """Pick one of the goal's behaviours, or not after all: a draft to agree on, a living one to go on with.

    Raises ``RuleBroken(THREE_ALIVE)`` when it would be the fourth; then the question is which one may rest.
    """
    with session.vault.work() as work:
        read = workshop(work, workshop_id)
        if chosen and behaviour_id not in {item.id for item in read.kept}:
            if len(read.kept) >= MOST_ALIVE:
                raise RuleBroken(Rule.THREE_ALIVE, limit=MOST_ALIVE)
            _pick(work, read, behaviour_id)
        elif not chosen:
            _let_go(work, read, behaviour_id)
        return work.commit()


def choose_instead(session: Session, workshop_id: str, behaviour_id: str, rests_id: str) -> Changes:
    """The answer to "Vilket får vila?": the one is picked, the other rests (a draft stays a draft)."""
    with session.vault.work() as work:
        _let_go(work, workshop(work, workshop_id), rests_id)
        _pick(work, workshop(work, workshop_id), behaviour_id)
        return work.commit()


def agree_with(
    session: Session,
    behaviour_id: str,
    *,
    person_id: str | None,
    team_id: str | None,
    follow_up_on: date | None,
) -> Changes:
    """With whom a chosen draft will be agreed on, and when the two talk about it first; nothing is agreed yet.

    Without a day of one's own, it is the day of the person's next talk.
    """
    with session.vault.work() as work:
        draft = work.get(Behaviour, behaviour_id)
        if draft.state is not BehaviourState.DRAFT:
            raise RuleBroken(Rule.WRONG_STATE)
        if person_id != draft.person_id and follow_up_on in (
            None,
            _next_talk(session, work, draft.person_id),
        ):
            follow_up_on = _next_talk(session, work, person_id)
        work.put(replace(draft, person_id=person_id, team_id=team_id, follow_up_on=follow_up_on))
        return work.commit()


def _lines_become_drafts(session: Session, work: UnitOfWork, held: Workshop) -> None:
    """Only what stood among the lines is changed or taken away: a draft that came from elsewhere stays, and is not
    doubled by a line that says the same."""
    drafts, lines = _drafts_of(work, held), lines_of(held.monday)
    order = _arrangement(work, held.id).order
    known = {item.id for item in drafts if item.id in order or item.text in lines}
    before = [item for item in drafts if item.id in known]
    ids: list[str] = []
    for line, place in zip(lines, continued([item.text for item in before], lines), strict=True):
        draft = before[place] if place is not None else Behaviour(session.new_id(), line, held.goal_id)
        work.put(replace(draft, text=line))
        ids.append(draft.id)
    for item in before:
        if item.id not in ids:
            with into_the_bin(session, work, item):
                remove_behaviour_in(work, item.id)
    _order(work, held.id, [*ids, *(item.id for item in drafts if item.id not in known)])


def _drafts_become_lines(work: UnitOfWork, held: Workshop) -> Workshop:
    drafts = _drafts_of(work, held)
    _order(work, held.id, [item.id for item in drafts])
    return replace(held, monday="\n".join(item.text for item in drafts))


def _drafts_of(work: UnitOfWork, held: Workshop) -> tuple[Behaviour, ...]:
    own = [item for item in work.all(Behaviour) if item.goal_id == held.goal_id]
    return _drafts(own, _arrangement(work, held.id))


def _drafts(own: Sequence[Behaviour], arrangement: Arrangement) -> tuple[Behaviour, ...]:
    drafts = {item.id: item for item in own if item.state is BehaviourState.DRAFT}
    return tuple(drafts[id] for id in in_order(drafts, arrangement.order))


def _pick(work: UnitOfWork, read: WorkshopRead, behaviour_id: str) -> None:
    held = work.get(Workshop, read.workshop.id)
    if any(item.id == behaviour_id for item in read.alive):
        _rest(work, held.id, [id for id in read.rests if id != behaviour_id])
    else:
        work.put(replace(held, chosen=(*read.chosen, work.get(Behaviour, behaviour_id).id)))


def _let_go(work: UnitOfWork, read: WorkshopRead, behaviour_id: str) -> None:
    if any(item.id == behaviour_id for item in read.alive):
        _rest(work, read.workshop.id, [*read.rests, behaviour_id])
    else:
        chosen = tuple(id for id in read.chosen if id != behaviour_id)
        work.put(replace(work.get(Workshop, read.workshop.id), chosen=chosen))


def _next_talk(session: Session, reader: Reader, person_id: str | None) -> date | None:
    ahead = reader.next_dialogue(person_id) if person_id is not None else None
    if ahead is None or ahead.planned_at.date() <= session.today():
        return None
    return ahead.planned_at.date()


def arrangement_key(workshop_id: str) -> str:
    """Where the vault keeps what a workshop remembers besides its record."""
    return f"workshop:{workshop_id}"


def _arrangement(reader: Reader, workshop_id: str) -> Arrangement:
    kept = reader.find(Preference, arrangement_key(workshop_id))
    return arrangement_from(kept.value if kept is not None else None)


def _arrange(work: UnitOfWork, workshop_id: str, arrangement: Arrangement) -> None:
    work.put(Preference(arrangement_key(workshop_id), arrangement.kept()))


def _order(work: UnitOfWork, workshop_id: str, ids: Sequence[str]) -> None:
    _arrange(work, workshop_id, replace(_arrangement(work, workshop_id), order=tuple(ids)))


def _rest(work: UnitOfWork, workshop_id: str, ids: Sequence[str]) -> None:
    _arrange(work, workshop_id, replace(_arrangement(work, workshop_id), rests=tuple(ids)))
