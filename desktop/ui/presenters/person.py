"""Everything shared with one person; the private book has a presenter of its own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from typing_extensions import override

from desktop.domain.cadence import next_talk
from desktop.domain.errors import RuleBroken
from desktop.domain.note_lines import Attendance, LineKind, read_lines
from desktop.domain.people import Person, PersonState, Rhythm
from desktop.domain.points import RaisedBy
from desktop.domain.promises import Owner
from desktop.services import dialogues, people, points, promises
from desktop.services.changes import Changes
from desktop.services.naming import manager_name
from desktop.services.timeline import PersonPage, person_page
from desktop.ui.presenters import sentences
from desktop.ui.presenters.bench import Presenter, Workbench
from desktop.ui.presenters.wording import language

USUAL_TIME = time(9)


@dataclass(frozen=True, slots=True)
class PersonView:
    """The page as it is shown. ``suggestion`` is the rhythm's next moment where no talk is planned."""

    page: PersonPage
    manager: str
    today: date
    suggestion: datetime | None = None


@dataclass(frozen=True, slots=True)
class Details:
    """What the form about a person holds; ``namesake`` says that two people really share the name."""

    name: str
    role: str = ""
    email: str = ""
    aliases: tuple[str, ...] = ()
    started_on: date | None = None
    rhythm: Rhythm | None = None
    namesake: bool = False


class PersonPresenter(Presenter[PersonView]):
    """Intents that can break a rule answer with its sentence, empty when it went well."""

    def __init__(self, bench: Workbench, person_id: str) -> None:
        super().__init__(bench)
        self.person_id = person_id

    @override
    def derive(self) -> PersonView:
        page = person_page(self.session, self.person_id)
        return PersonView(page, manager_name(self.session), self.session.today(), self._suggestion(page))

    def usual_time(self) -> time:
        """The time of day that this person's talks have."""
        rhythm = self.state.page.person.rhythm
        return rhythm.at if rhythm is not None else USUAL_TIME

    def add_point(self, text: str) -> str:
        """Something for next time. "Amir: semesterplan" makes it theirs."""
        raised_by, words = whose_point(text, self.state.page.person)
        return self._say(lambda: points.add_point(self.session, self.person_id, words, raised_by))

    def drop_point(self, point_id: str) -> None:
        """Let it go."""
        self.bench.do(lambda: points.drop_point(self.session, point_id), undo_as="point_dropped")

    def move_point(self, point_id: str, place: int) -> None:
        """Put a point at another place in the list."""
        ids = [item.point.id for item in self.state.page.points if item.point.id != point_id]
        ids.insert(place, point_id)
        self.bench.do(lambda: points.order_points(self.session, ids), undo_as="points_ordered")

    def add_action(self, text: str) -> str:
        """Promise something: "Karin bokar Lisa fre" has its owner and its day in the words."""
        line = read_lines("! " + text, self._who(), self.session.now())[0]
        if line.kind is not LineKind.ACTION:
            return self._say(lambda: promises.add_action(self.session, self.person_id, text))
        owner = line.owner or Owner.MANAGER
        return self._say(
            lambda: promises.add_action(self.session, self.person_id, line.text, owner=owner, due_on=line.due)
        )

    def tick_action(self, action_id: str) -> None:
        """Done, or open again."""
        self.bench.do(lambda: promises.tick_action(self.session, action_id), undo_as="action_ticked")

    def drop_action(self, action_id: str) -> None:
        """Let it go."""
        self.bench.do(lambda: promises.drop_action(self.session, action_id), undo_as="action_dropped")

    def end_agreement(self, agreement_id: str) -> None:
        """It no longer holds."""
        self.bench.do(lambda: promises.end_agreement(self.session, agreement_id), undo_as="agreement_ended")

    def plan(self, planned_at: datetime) -> None:
        """Plan a talk."""
        self.bench.do(
            lambda: dialogues.plan(self.session, self.person_id, planned_at, language=language()),
            undo_as="dialogue_planned",
        )

    def move(self, dialogue_id: str, planned_at: datetime) -> None:
        """Move a planned talk."""
        self.bench.do(lambda: dialogues.move(self.session, dialogue_id, planned_at), undo_as="dialogue_moved")

    def cancel(self, dialogue_id: str) -> None:
        """Call a planned talk off."""
        self.bench.do(lambda: dialogues.cancel(self.session, dialogue_id), undo_as="dialogue_cancelled")

    def save_details(self, details: Details) -> str:
        """Keep what is known of the person."""
        return self._say(lambda: self._edit(details)) or self._say(
            lambda: people.set_rhythm(self.session, self.person_id, details.rhythm)
        )

    def set_state(self, state: PersonState) -> None:
        """Active, resting, left."""
        self.bench.do(lambda: people.set_state(self.session, self.person_id, state), undo_as="person_changed")

    def _edit(self, details: Details) -> Changes:
        return people.edit_person(
            self.session,
            self.person_id,
            name=details.name,
            role=details.role,
            email=details.email,
            aliases=details.aliases,
            started_on=details.started_on,
            namesake=details.namesake,
        )

    def _who(self) -> Attendance:
        person = self.state.page.person
        mine = (self.state.manager,) if self.state.manager else ()
        return Attendance(manager=mine, person=(person.name, *person.aliases))

    def _suggestion(self, page: PersonPage) -> datetime | None:
        rhythm = page.person.rhythm
        if rhythm is None or page.next_dialogue is not None:
            return None
        with self.session.vault.read() as reader:
            last = reader.last_ended(self.person_id)
        return next_talk(rhythm, last.planned_at if last else None, self.session.now())

    def _say(self, use_case: Callable[[], Changes]) -> str:
        try:
            self.bench.do(use_case)
        except RuleBroken as error:
            return sentences.broken(error)
        return ""


def whose_point(text: str, person: Person) -> tuple[RaisedBy, str]:
    """Whose point it is: "Amir: semesterplan" is Amir's point; everything else is the manager's."""
    before, colon, after = text.partition(":")
    theirs = _names(person)
    if colon and after.strip() and before.strip().casefold() in theirs:
        return RaisedBy.PERSON, after.strip()
    return RaisedBy.MANAGER, text


def first_name(name: str) -> str:
    """How one speaks of a person on buttons: the first word of the name."""
    return name.split(maxsplit=1)[0] if name.split() else name


def _names(person: Person) -> Sequence[str]:
    return [name.casefold() for name in (person.name, first_name(person.name), *person.aliases)]
