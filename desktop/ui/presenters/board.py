"""The board over time: what is shown of a behaviour and of its marks, and the one thing to do, which is to talk."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from typing_extensions import override

from desktop.domain.behaviour_life import lost_its_person
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import Behaviour, Mark, MarkKind
from desktop.domain.people import Person, Team
from desktop.domain.text import isolated
from desktop.services import behaviours, goals, points
from desktop.services.beginnings import Beginning
from desktop.services.board import Board, FollowedBehaviour, board
from desktop.ui.presenters import dates, sentences, state_names
from desktop.ui.presenters.bench import Presenter, Workbench
from desktop.ui.presenters.wording import tr

SHOWN_LETTERS = 240
"""Characters of a sentence that stand in a heading or a row; the whole is shown where it is opened."""
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Opened:
    """What is open below the board: a behaviour, and some of its marks (none: the behaviour itself)."""

    followed: FollowedBehaviour
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class BoardState:
    """The board, whether it is shown as text, and what is open."""

    board: Board
    as_text: bool = False
    opened: Opened | None = None


class BoardPresenter(Presenter[BoardState]):
    """Intents: open and close, show as text, make a point, reword a mark or take it away, open a closed goal again."""

    def __init__(self, bench: Workbench, goal_id: str | None) -> None:
        super().__init__(bench)
        self.goal_id = goal_id
        self._as_text = False
        self._opened: tuple[str, tuple[str, ...]] | None = None

    @override
    def derive(self) -> BoardState:
        shown = board(self.session, self.goal_id)
        return BoardState(shown, self._as_text, self._still_open(shown))

    def show_as_text(self, *, as_text: bool) -> None:
        """The same stories as a list of sentences."""
        self._as_text = as_text
        self.refresh()

    def open(self, behaviour_id: str, mark_ids: Iterable[str]) -> None:
        """Show some marks of a behaviour, or the behaviour itself."""
        self._opened = behaviour_id, tuple(mark_ids)
        self.refresh()

    def close_opened(self) -> None:
        """Show the board alone."""
        self._opened = None
        self.refresh()

    def add_point(self, person_id: str, text: str) -> str | None:
        """Raise it with somebody; the sentence of a broken rule, empty when it went well, None while it is owed."""
        return self._ask(lambda: points.add_point(self.session, person_id, text), "point_added")

    def reword_mark(self, mark_id: str, text: str) -> str | None:
        """Other words for a mark; the sentence of a broken rule, empty when it went well, None while it is owed."""
        with self.session.vault.read() as reader:
            mark = reader.find(Mark, mark_id)
        if mark is None:
            return sentences.broken(RuleBroken(Rule.NOT_FOUND))
        return self._ask(
            lambda: behaviours.edit_mark(self.session, mark_id, kind=mark.kind, text=text), "mark_changed"
        )

    def remove_mark(self, mark_id: str) -> None:
        """Take a mark away; Ångra brings it back."""
        self._act(lambda: behaviours.remove_mark(self.session, mark_id), "mark_removed")

    def reopen(self) -> None:
        """The goal is pursued again."""
        goal_id = self.goal_id or ""
        self._act(lambda: goals.reopen_goal(self.session, goal_id), "goal_reopened")

    def _still_open(self, shown: Board) -> Opened | None:
        if self._opened is None:
            return None
        behaviour_id, mark_ids = self._opened
        row = next((item for item in shown.rows if item.behaviour.id == behaviour_id), None)
        marks = () if row is None else tuple(item for item in row.marks if item.id in mark_ids)
        if row is None or (mark_ids and not marks):
            self._opened = None
            return None
        return Opened(row, marks)


def shortened(text: str, most: int = SHOWN_LETTERS) -> str:
    """A sentence of a reasonable length as it is; a very long one up to a word's end, and an ellipsis."""
    if len(text) <= most:
        return text
    cut = text[:most]
    return f"{cut.rsplit(' ', 1)[0] if ' ' in cut[most // 2 :] else cut} …"


def quoted(text: str) -> str:
    """A shortened sentence in the quotation marks of the language in use."""
    return tr("”{text}”").format(text=shortened(text))


def weeks_until(last: date, count: int) -> tuple[date, ...]:
    """The Mondays of ``count`` weeks, the one of ``last`` at the end."""
    monday = last - timedelta(days=last.weekday())
    return tuple(monday - _WEEK * back for back in range(count - 1, -1, -1))


def marks_by_week(marks: Iterable[Mark]) -> dict[date, tuple[Mark, ...]]:
    """The marks of each week that has any, oldest first, by its Monday."""
    weeks: dict[date, list[Mark]] = {}
    for mark in marks:
        weeks.setdefault(mark.on - timedelta(days=mark.on.weekday()), []).append(mark)
    return {monday: tuple(found) for monday, found in weeks.items()}


def month_of(monday: date) -> tuple[int, int]:
    """Year and month that a week belongs to: that of its Thursday, as ISO 8601 has it for years."""
    thursday = monday + timedelta(days=3)
    return thursday.year, thursday.month


def about_behaviour(row: FollowedBehaviour) -> str:
    """``Övar · Amir Haddad``: the state, and whose it is."""
    return " · ".join(
        part for part in (state_names.behaviour(row.behaviour.state), owner_words(row.owner)) if part
    )


def owner_words(owner: Person | Team | None) -> str:
    """Whose a behaviour is."""
    if isinstance(owner, Team):
        return tr("Team {team}").format(team=isolated(owner.name))
    return isolated(owner.name) if owner is not None else ""


def beginning_words(beginning: Beginning | None) -> str:
    """What stands beside a behaviour that has settled: the sentence it began with."""
    if beginning is None:
        return ""
    day = dates.full_day(beginning.agreed_on) if beginning.agreed_on is not None else ""
    if not beginning.changed:
        return tr("Samma ord sedan {day}").format(day=day) if day else ""
    text = shortened(beginning.text)
    if not day:
        return tr("Så började det: ”{text}”").format(text=text)
    return tr("Så började det {day}: ”{text}”").format(day=day, text=text)


def spoken_mark(mark: Mark) -> str:
    """``Gjordes, vecka 11, Ringde kunden``: what a screen reader says. Nobody is named."""
    return ", ".join(
        part for part in (state_names.mark(mark.kind), dates.spoken_week(mark.on), mark.text) if part
    )


def spoken_behaviour(row: FollowedBehaviour) -> str:
    """A behaviour with its state and, once settled, its first sentence."""
    parts = (row.behaviour.text, about_behaviour(row), beginning_words(row.beginning))
    return ", ".join(part for part in parts if part)


def about_mark(mark: Mark, row: FollowedBehaviour, people: Sequence[Person]) -> str:
    """``Hinder · mån 2 mars · Lisa Ek``; a name only where the behaviour is a team's."""
    name = ""
    if row.behaviour.person_id is None:
        name = next((isolated(item.name) for item in people if item.id == mark.person_id), "")
        if lost_its_person(mark) or (mark.person_id is not None and not name):
            name = tr("borttagen")
    day = f"{dates.short_day(mark.on)} {mark.on.year}"
    return " · ".join(part for part in (state_names.mark(mark.kind), day, name) if part)


def point_to_suggest(behaviour: Behaviour, marks: Sequence[Mark]) -> str:
    """The words a point begins with; they can be changed before it is made."""
    told = next((mark for mark in reversed(marks) if mark.text), None)
    if told is None:
        return tr("Hur går det med ”{behaviour}”?").format(behaviour=shortened(behaviour.text))
    return _questions()[told.kind].format(story=shortened(told.text))


def partner_of(opened: Opened) -> str | None:
    """The id of whom one would most likely talk with: whom the mark is about, else the first of those who could."""
    partners = [item.id for item in opened.followed.partners]
    about = [mark.person_id for mark in reversed(opened.marks) if mark.person_id in partners]
    return next(iter((*about, *partners)), None)


def _questions() -> dict[MarkKind, str]:
    return {
        MarkKind.DONE: tr("”{story}” Vad gjorde det lättare?"),
        MarkKind.ON_THE_WAY: tr("”{story}” Vad behövs för att komma ända fram?"),
        MarkKind.OBSTACLE: tr("”{story}” Vad kan vi göra åt det?"),
        MarkKind.EFFECT: tr("”{story}” Vad var det som gjorde skillnad?"),
        MarkKind.TALKED_ABOUT: tr("”{story}” Hur går det nu?"),
    }
