"""From the vault to a quarter on paper: a person's, and a team's without anybody's name."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import date

from desktop.domain.dialogues import DialogueState
from desktop.domain.goals import BehaviourState, Effect, Gap, GapAnswer, GapState, Goal, GoalState, MarkKind
from desktop.domain.masking import masked
from desktop.domain.people import Person
from desktop.domain.preferences import MANAGER_NAME, Preference
from desktop.domain.printable import (
    PrintableAction,
    PrintableBehaviour,
    PrintableEffect,
    PrintableFeedback,
    PrintableGap,
    PrintableGoal,
    PrintableMark,
    PrintableQuarter,
    PrintableQuote,
    PrintableStory,
    PrintableTalk,
    PrintableTeam,
)
from desktop.domain.promises import ActionState, AgreementState, Owner
from desktop.domain.quarters import AHEAD, SUMMARY, WHOLE_YEAR, Period, Quarter, QuarterPart
from desktop.services.ports import PrintReader
from desktop.services.printing import all_told, names_of, printed_action, printed_agreement, team_name
from desktop.services.quarters import (
    Subject,
    ToldBehaviour,
    current,
    effects_in,
    latest_words,
    told_behaviours,
)
from desktop.services.session import Session

RAISED = frozenset({GapAnswer.TALK, GapAnswer.COUNTER_QUESTION, GapAnswer.RAISE})
"""The answers to a gap that a team's paper speaks of."""


def printable_quarter(
    session: Session, person_id: str, period: Period, language: str, *, locked_on: date | None = None
) -> PrintableQuarter:
    """A person's quarter or year as it stands now; ``locked_on`` when it is being locked.

    Raises ``RuleBroken(NOT_FOUND)``.
    """
    subject = Subject(person_id)
    with session.vault.print_read() as reader:
        person = reader.get(Person, person_id)
        names = names_of(reader, person_id)
        quarter = current(reader, subject, period, language)
        told = told_behaviours(reader, subject, period)
        following = reader.next_dialogue(person_id)
        paper = PrintableQuarter(
            name=person.name,
            period=period,
            columns=period.columns(),
            role=person.role,
            manager=names[Owner.MANAGER],
            version=quarter.version,
            locked_on=locked_on,
            summary=quarter.text(SUMMARY),
            earlier=_earlier(reader, subject, period),
            stories=_stories(reader, told, quarter, period),
            agreements=tuple(
                printed_agreement(item)
                for item in reader.agreements_of(person_id)
                if item.state is AgreementState.IN_FORCE
            ),
            actions=_actions(reader, person_id, period, names),
            effects=_effects(effects_in(reader, told, period), quarter.quotes),
            feedback=_feedback(reader, person_id, period),
            talks=tuple(
                PrintableTalk(item.planned_at, item.title)
                for item in reader.dialogues_of(person_id)
                if item.state is DialogueState.ENDED and period.holds(item.planned_at.date())
            ),
            ahead=quarter.text(AHEAD),
            next_talk=following.planned_at if following else None,
        )
    return _only_chosen(paper, quarter)


def printable_team(
    session: Session,
    team_id: str,
    period: Period,
    language: str,
    *,
    stand_in: str,
    locked_on: date | None = None,
) -> PrintableTeam:
    """A team's quarter or year. Names of people in the texts become ``stand_in`` ("en kollega")."""
    subject = Subject(team_id, is_team=True)
    with session.vault.print_read() as reader:
        people = reader.people(include_left=True)
        manager = reader.find(Preference, MANAGER_NAME)
        quarter = current(reader, subject, period, language)
        told = told_behaviours(reader, subject, period)
        goals = [item for item in reader.goals_of_team(team_id) if item.state is not GoalState.DRAFT]
        gaps = reader.gaps_of_goals([item.id for item in goals])

        def nameless(text: str) -> str:
            return masked(text, people, stand_in)

        return PrintableTeam(
            name=team_name(reader, team_id),
            period=period,
            columns=period.columns(),
            manager=manager.value if manager else "",
            version=quarter.version,
            locked_on=locked_on,
            summary=nameless(quarter.text(SUMMARY)),
            goals=tuple(
                _goal(reader, item, told, gaps, quarter, period, nameless)
                for item in goals
                if item.state is GoalState.ACTIVE or any(one.behaviour.goal_id == item.id for one in told)
            ),
            ahead=nameless(quarter.text(AHEAD)),
        )


def _only_chosen(paper: PrintableQuarter, quarter: Quarter) -> PrintableQuarter:
    """Without the parts that were not chosen."""
    chosen = set(quarter.parts)
    fields = {
        QuarterPart.AGREEMENTS: "agreements",
        QuarterPart.BEHAVIOURS: "stories",
        QuarterPart.EFFECTS: "effects",
        QuarterPart.ACTIONS: "actions",
        QuarterPart.FEEDBACK: "feedback",
        QuarterPart.TALKS: "talks",
    }
    without: dict[str, object] = {name: () for part, name in fields.items() if part not in chosen}
    if QuarterPart.AHEAD not in chosen:
        without |= {"ahead": "", "next_talk": None}
    return replace(paper, **without)  # type: ignore[arg-type]


def _stories(
    reader: PrintReader, told: Iterable[ToldBehaviour], quarter: Quarter, period: Period
) -> tuple[PrintableStory, ...]:
    told = tuple(told)
    past = reader.past_versions_of([item.behaviour.id for item in told])
    first = {item.record_id: item.text for item in reversed(past)}
    goals = {id: reader.find(Goal, id or "") for id in {item.behaviour.goal_id for item in told}}
    return tuple(
        _story(item, quarter, period, first.get(item.behaviour.id, ""), goals[item.behaviour.goal_id])
        for item in told
    )


def _story(
    told: ToldBehaviour, quarter: Quarter, period: Period, first_text: str, goal: Goal | None
) -> PrintableStory:
    behaviour = told.behaviour
    settled = behaviour.state is BehaviourState.SETTLED and first_text != behaviour.text
    return PrintableStory(
        behaviour=PrintableBehaviour(
            text=behaviour.text,
            state=behaviour.state,
            agreed_on=behaviour.agreed_on,
            marks=tuple(
                PrintableMark(mark.on, mark.kind, mark.text)
                for mark in told.marks
                if mark.id in quarter.quotes and mark.text.strip()
            ),
            goal=goal.sentence if goal else "",
        ),
        strip=strip_of(told, period),
        changed=quarter.text(behaviour.id),
        first_text=first_text if settled else "",
    )


def strip_of(told: ToldBehaviour, period: Period) -> tuple[tuple[MarkKind, ...], ...]:
    """The kinds of the marks in each of the period's columns, oldest first."""
    columns: list[list[MarkKind]] = [[] for _ in period.columns()]
    for mark in told.marks:
        columns[period.column_of(mark.on)].append(mark.kind)
    return tuple(map(tuple, columns))


def _actions(
    reader: PrintReader, person_id: str, period: Period, names: dict[Owner, str]
) -> tuple[PrintableAction, ...]:
    return tuple(
        printed_action(item, names)
        for item in reader.actions_of(person_id)
        if item.state is ActionState.OPEN or (item.state is ActionState.DONE and period.holds(item.done_on))
    )


def _effects(effects: Iterable[Effect], quotes: Collection[str]) -> tuple[PrintableEffect, ...]:
    return tuple(
        PrintableEffect(item.noted_on, item.text, item.state) for item in effects if item.id in quotes
    )


def _feedback(reader: PrintReader, person_id: str, period: Period) -> tuple[PrintableFeedback, ...]:
    """Told in the period, oldest first."""
    told = [item for item in all_told(reader, person_id) if period.holds(item.given_on)]
    return tuple(sorted(told, key=lambda item: item.given_on or date.min))


def _earlier(reader: PrintReader, subject: Subject, period: Period) -> tuple[PrintableQuote, ...]:
    """In a year: what each quarter's own summary said."""
    if period.number != WHOLE_YEAR:
        return ()
    words = latest_words(reader, subject, period.year)
    return tuple(
        PrintableQuote(number, text) for number in sorted(words) if (text := words[number].text(SUMMARY))
    )


def _goal(
    reader: PrintReader,
    goal: Goal,
    told: Iterable[ToldBehaviour],
    gaps: Iterable[Gap],
    quarter: Quarter,
    period: Period,
    nameless: Callable[[str], str],
) -> PrintableGoal:
    chosen = set(quarter.parts)
    theirs = [item for item in told if item.behaviour.goal_id == goal.id]
    stories = _stories(reader, theirs, quarter, period) if QuarterPart.BEHAVIOURS in chosen else ()
    happened = [item for item in reader.effects_of_goals([goal.id]) if period.holds(item.noted_on)]
    effects = _effects(happened, quarter.quotes) if QuarterPart.EFFECTS in chosen else ()
    return PrintableGoal(
        sentence=nameless(goal.sentence),
        success=nameless(goal.success),
        stories=tuple(_nameless_story(item, nameless) for item in stories),
        gaps=tuple(
            PrintableGap(nameless(item.measured), item.pull, nameless(item.makes_us))
            for item in gaps
            if item.goal_id == goal.id and item.state is not GapState.HANDLED and item.answer in RAISED
        ),
        effects=tuple(replace(item, text=nameless(item.text)) for item in effects),
    )


def _nameless_story(story: PrintableStory, nameless: Callable[[str], str]) -> PrintableStory:
    """Without names, and without the goal that it stands under."""
    behaviour = story.behaviour
    marks = tuple(replace(mark, text=nameless(mark.text)) for mark in behaviour.marks)
    return replace(
        story,
        behaviour=replace(behaviour, text=nameless(behaviour.text), marks=marks, goal=""),
        changed=nameless(story.changed),
        first_text=nameless(story.first_text),
    )
