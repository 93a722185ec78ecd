"""Samtalsläge: the talk while it goes on. Keeps what is typed until it is truly kept, and shows nothing private."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial

from typing_extensions import override

from desktop.domain.dialogues import Dialogue, Section
from desktop.domain.errors import EnvironmentFailed, RuleBroken
from desktop.domain.people import Person
from desktop.domain.points import RaisedBy, TalkingPoint
from desktop.domain.preferences import Preference
from desktop.services import dialogues, meeting, wrapping_up
from desktop.services.changes import Changes
from desktop.ui.presenters.bench import Presenter, Workbench
from desktop.ui.presenters.note_chips import ChipReader, first_name

NEAR_THE_END = 5
"""Minutes left from which the window says how many they are."""
_EARLY = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class SectionShown:
    """A section with its questions; ``note`` is what was kept last."""

    id: str
    title: str
    questions: tuple[str, ...]
    note: str
    their_words: str


@dataclass(frozen=True, slots=True)
class PointShown:
    """A point of the day. ``theirs`` says that the other one raised it; ``left_on`` is the day of its tag."""

    id: str
    text: str
    theirs: bool
    left_on: date | None
    ticked: bool


@dataclass(frozen=True, slots=True)
class MeetingState:
    """What the window shows. ``current`` counts sections from 0; ``caret`` is the place in its note (UTF-16 units).

    ``begins`` and ``ends`` (aware) span the talk. ``manager`` may be empty.
    """

    dialogue_id: str
    title: str
    person: str
    manager: str
    begins: datetime
    ends: datetime
    sections: tuple[SectionShown, ...]
    points: tuple[PointShown, ...]
    current: int
    caret: int


@dataclass(frozen=True, slots=True)
class TimeShown:
    """How far the talk has come (0 to 1), and the whole minutes left once they are few."""

    passed: float
    minutes_left: int | None


def span_of(dialogue: Dialogue) -> tuple[datetime, datetime]:
    """When a talk begins and ends (aware): as planned if it began at about that time, else so long from its start."""
    length = timedelta(minutes=dialogue.minutes)
    started = dialogue.started_at or dialogue.planned_at
    planned_end = dialogue.planned_at + length
    if dialogue.planned_at - _EARLY <= started < planned_end:
        return started, planned_end
    return started, started + length


def time_shown(begins: datetime, ends: datetime, now: datetime) -> TimeShown:
    """How far ``now`` lies between ``begins`` and ``ends``; minutes are rounded up."""
    whole, left = (ends - begins).total_seconds(), (ends - now).total_seconds()
    minutes = max(0, -int(-left // 60))
    passed = min(1.0, max(0.0, 1 - left / whole)) if whole > 0 else 1.0
    return TimeShown(passed, minutes if minutes <= NEAR_THE_END else None)


class MeetingPresenter(Presenter[MeetingState]):
    """One talk under way. What could not be kept stays in ``unsaved`` and is tried again by ``retry``."""

    def __init__(self, bench: Workbench, dialogue_id: str) -> None:
        super().__init__(bench)
        self.dialogue_id = dialogue_id
        self._pending: dict[str, str] = {}
        self._on_the_way: dict[str, str] = {}
        self._refused: RuleBroken | None = None
        self._told: Callable[[], None] = _nobody
        self._entered = False
        self._place: tuple[str, int] | None = None

    def enter(self) -> None:
        """Begin, or go on. Raises ``RuleBroken(WRONG_STATE)`` for a talk that has ended."""
        entered = self.bench.do(lambda: meeting.enter(self.session, self.dialogue_id))
        self._entered = entered is not None

    @override
    def derive(self) -> MeetingState:
        """Read the talk, its sections and the shared points."""
        read = meeting.meeting(self.session, self.dialogue_id)
        begins, ends = span_of(read.dialogue)
        ids = [section.id for section in read.sections]
        placed = read.place is not None and read.place.section_id in ids
        return MeetingState(
            dialogue_id=self.dialogue_id,
            title=read.dialogue.title,
            person=first_name(read.person.name),
            manager=first_name(read.manager),
            begins=begins,
            ends=ends,
            sections=tuple(self._section(section) for section in read.sections),
            points=tuple(_point(item) for item in read.points),
            current=ids.index(read.place.section_id) if read.place and placed else 0,
            caret=read.place.caret if read.place and placed else 0,
        )

    @override
    def concerns(self, changes: Changes) -> bool:
        """Points and names; the notes are this presenter's own."""
        return changes.touches(TalkingPoint, Person, Preference)

    @override
    def refresh(self) -> None:
        """Read again, but stay in the section that is being written in."""
        if self._state is None or self._show is None:
            return
        state = replace(self.derive(), current=self._state.current, caret=self._state.caret)
        if state != self._state:
            self._state = state
            self._show(state)

    def chips(self) -> ChipReader:
        """Reads the lines of this talk's notes."""
        read = meeting.meeting(self.session, self.dialogue_id)
        return ChipReader(read.who, read.counted_from)

    def time(self) -> TimeShown:
        """How far the talk has come."""
        return time_shown(self.state.begins, self.state.ends, self.session.now())

    def went_to(self, index: int) -> None:
        """The writer is in another section."""
        self._state = replace(self.state, current=index, caret=0)
        if self._show is not None:
            self._show(self._state)

    def write(self, section_id: str, text: str) -> None:
        """Keep a section's note as it stands now, and what could not be kept before."""
        self._pending[section_id] = text
        self._refused = None
        self.retry()

    @property
    def unsaved(self) -> bool:
        """Whether the window holds words that the vault does not."""
        return bool(self._pending)

    @property
    def pending(self) -> Mapping[str, str]:
        """Those words, by section."""
        return dict(self._pending)

    def take_up(self, texts: Mapping[str, str]) -> None:
        """Go on with words that an earlier window could not keep."""
        self._pending.update(texts)
        self.retry()

    @property
    def refused(self) -> RuleBroken | None:
        """The rule that the note last written breaks, if any; it is not tried again until it is another."""
        return self._refused

    def when_told(self, told: Callable[[], None]) -> None:
        """Call ``told`` each time it has come out whether something was kept."""
        self._told = told

    def retry(self) -> None:
        """Try to keep everything that is neither kept nor on its way."""
        if not self._entered:
            self.enter()
        if self._refused is not None:
            return
        for section_id, text in list(self._pending.items()):  # what is kept at once leaves it
            if self._on_the_way.get(section_id) != text:
                self._on_the_way[section_id] = text
                self.bench.keep(
                    partial(dialogues.write_note, section_id=section_id, text=text),
                    partial(self._kept, section_id, text),
                )

    def remember_place(self, section_id: str, caret: int) -> None:
        """Keep where the writer is. Where it cannot be kept, nothing is said: the words matter, not the place."""
        if (section_id, caret) != self._place:
            self._place = section_id, caret
            self.bench.keeper.keep(
                partial(
                    dialogues.remember_place,
                    dialogue_id=self.dialogue_id,
                    section_id=section_id,
                    caret=caret,
                ),
                self._placed,
            )

    def stamp(self, section_id: str) -> bool:
        """A silent mark to come back to, alone; whether it was kept."""
        return (
            self.bench.do(lambda: dialogues.stamp_recall(self.session, self.dialogue_id, section_id))
            is not None
        )

    def tick(self, point_id: str, ticked: bool) -> None:  # noqa: FBT001 - as the signal carries it
        """A point was talked about, or not after all."""
        self.bench.do(
            lambda: meeting.tick_point(self.session, point_id, self.dialogue_id, talked_about=ticked)
        )

    def leave(self) -> bool:
        """On to Runda av; False, and nothing lost, while the computer refuses."""
        self.retry()
        self.bench.settle()
        if self._pending:
            return False
        return self.bench.do(lambda: wrapping_up.leave_meeting(self.session, self.dialogue_id)) is not None

    def _kept(self, section_id: str, text: str, error: Exception | None) -> None:
        if self._on_the_way.get(section_id) == text:
            del self._on_the_way[section_id]
        if isinstance(error, RuleBroken):
            self._refused = error
        elif error is None and self._pending.get(section_id) == text:
            del self._pending[section_id]
        self._told()

    def _placed(self, outcome: Changes | Exception) -> None:
        if isinstance(outcome, EnvironmentFailed):
            self._place = None
        elif isinstance(outcome, Exception):
            raise outcome

    def _section(self, section: Section) -> SectionShown:
        return SectionShown(
            section.id,
            section.title,
            section.questions,
            self._pending.get(section.id, section.note),
            section.their_words,
        )


def _point(item: meeting.PointOfTheDay) -> PointShown:
    theirs = item.point.raised_by is RaisedBy.PERSON
    return PointShown(item.point.id, item.point.text, theirs, item.left_on, item.talked_about)


def _nobody() -> None:
    """Nobody asked to be told."""
