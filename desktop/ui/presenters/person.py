"""Everything shared with one person; the private book has a presenter of its own."""

from dataclasses import dataclass
from datetime import date, datetime, time

from typing_extensions import override

from desktop.domain.cadence import next_talk
from desktop.domain.dates_in_words import Kind, Purpose, read_date
from desktop.domain.dialogues import Dialogue
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.people import PersonState, Rhythm
from desktop.domain.templates import Template
from desktop.services import dialogues, people, points, promises
from desktop.services.changes import Changes, merged
from desktop.services.naming import manager_name
from desktop.services.templates import FIRST_CHOICE, all_templates
from desktop.services.timeline import PersonPage, person_page
from desktop.ui.presenters import sentences
from desktop.ui.presenters.bench import Presenter, Workbench
from desktop.ui.presenters.promise_words import Promised, attending, read_promise
from desktop.ui.presenters.whose import whose_point
from desktop.ui.presenters.wording import language

USUAL_TIME = time(9)
FIRST_TALK = "first"
"""The built-in template for getting to know each other."""


@dataclass(frozen=True, slots=True)
class PersonView:
    """The page as it is shown. ``suggestion`` is the rhythm's next moment where no talk is planned; ``template`` is
    the one that a new talk begins with."""

    page: PersonPage
    manager: str
    today: date
    templates: tuple[Template, ...]
    template: str
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


@dataclass(frozen=True, slots=True)
class Refused:
    """Why details were not kept (an empty sentence where the window says it); ``name_taken`` when a namesake could be
    meant."""

    sentence: str
    name_taken: bool = False


class PersonPresenter(Presenter[PersonView]):
    """Intents that can break a rule answer with its sentence, empty when it went well, None while owed."""

    def __init__(self, bench: Workbench, person_id: str) -> None:
        super().__init__(bench)
        self.person_id = person_id

    @override
    def derive(self) -> PersonView:
        page = person_page(self.session, self.person_id)
        new = not page.timeline and not page.ahead
        usual = page.person.preferred_template or (FIRST_TALK if new else FIRST_CHOICE)
        templates = all_templates(self.session)
        known = any(item.id == usual for item in templates)
        return PersonView(
            page=page,
            manager=manager_name(self.session),
            today=self.session.today(),
            templates=templates,
            template=usual if known else templates[0].id,
            suggestion=self._suggestion(page),
        )

    def usual_time(self) -> time:
        """The time of day that this person's talks have."""
        rhythm = self.state.page.person.rhythm
        return rhythm.at if rhythm is not None else USUAL_TIME

    def add_point(self, text: str) -> str | None:
        """Something for next time. "Amir: semesterplan" makes it theirs."""
        raised_by, words = whose_point(text, self.state.page.person)
        return self._ask(lambda: points.add_point(self.session, self.person_id, words, raised_by))

    def edit_point(self, point_id: str, text: str) -> str | None:
        """Other words, and perhaps another whose it is."""
        raised_by, words = whose_point(text, self.state.page.person)
        return self._ask(lambda: points.edit_point(self.session, point_id, words, raised_by))

    def drop_point(self, point_id: str) -> None:
        """Let it go."""
        self._act(lambda: points.drop_point(self.session, point_id), "point_dropped")

    def move_point(self, point_id: str, place: int) -> None:
        """Put a point at another place in the list (from 0)."""
        ids = [item.point.id for item in self.state.page.points if item.point.id != point_id]
        ids.insert(place, point_id)
        self._act(lambda: points.order_points(self.session, ids), "points_ordered")

    def add_action(self, text: str) -> str | None:
        """Promise something: "Karin bokar Lisa fre" has its owner and its day in the words."""
        state = self.state
        who = attending(state.page.person, state.manager)
        read = read_promise(text, who, self.session.now())
        return self._ask(
            lambda: promises.add_action(
                self.session, self.person_id, read.text, owner=read.owner, due_on=read.due_on
            )
        )

    def edit_action(self, action_id: str, promised: Promised) -> str | None:
        """Other words, owner or day."""
        return self._ask(
            lambda: promises.edit_action(
                self.session, action_id, text=promised.text, owner=promised.owner, due_on=promised.due_on
            )
        )

    def tick_action(self, action_id: str) -> None:
        """Done, or open again."""
        self._act(lambda: promises.tick_action(self.session, action_id), "action_ticked")

    def drop_action(self, action_id: str) -> None:
        """Let it go."""
        self._act(lambda: promises.drop_action(self.session, action_id), "action_dropped")

    def end_agreement(self, agreement_id: str) -> None:
        """It no longer holds."""
        self._act(lambda: promises.end_agreement(self.session, agreement_id), "agreement_ended")

    def plan(self, planned_at: datetime, template_id: str | None = None) -> str | None:
        """Plan a talk; the id of the new one, None when it could not be planned."""
        planned = self._act(
            lambda: dialogues.plan(
                self.session, self.person_id, planned_at, language=language(), template_id=template_id
            ),
            "dialogue_planned",
        )
        return planned.added(Dialogue) if planned is not None else None

    def move(self, dialogue_id: str, planned_at: datetime) -> None:
        """Move a planned talk."""
        self._act(lambda: dialogues.move(self.session, dialogue_id, planned_at), "dialogue_moved")

    def cancel(self, dialogue_id: str) -> None:
        """Call a planned talk off."""
        self._act(lambda: dialogues.cancel(self.session, dialogue_id), "dialogue_cancelled")

    def save_details(self, details: Details) -> Refused | None:
        """Keep what is known of the person, all or nothing; None when it went well."""
        try:
            kept = self.bench.do(lambda: self._edit(details), undo_as="person_changed")
        except RuleBroken as error:
            return Refused(sentences.broken(error), error.rule is Rule.NAME_TAKEN)
        return Refused("") if kept is None else None

    def set_state(self, state: PersonState) -> None:
        """Active, resting, left."""
        self._act(lambda: people.set_state(self.session, self.person_id, state), "person_changed")

    def remove(self) -> None:
        """Away with everything, into the bin."""
        self._act(lambda: people.remove_person(self.session, self.person_id), "person_removed")

    def _edit(self, details: Details) -> Changes:
        edited = people.edit_person(
            self.session,
            self.person_id,
            name=details.name,
            role=details.role,
            email=details.email,
            aliases=details.aliases,
            started_on=details.started_on,
            namesake=details.namesake,
        )
        rhythm = people.set_rhythm(self.session, self.person_id, details.rhythm)
        return merged((edited | rhythm).items)

    def _suggestion(self, page: PersonPage) -> datetime | None:
        rhythm = page.person.rhythm
        if rhythm is None or page.next_dialogue is not None:
            return None
        with self.session.vault.read() as reader:
            last = reader.last_ended(self.person_id)
        return next_talk(rhythm, last.planned_at if last else None, self.session.now())


def read_time(words: str, now: datetime) -> time | None:
    """A time of day in words: "14", "14:00", "halv tre"; None for what is none."""
    plain = words.strip()
    if plain.isdecimal() and len(plain) <= 2 and int(plain) < 24:
        return time(int(plain))
    read = read_date(plain, now.replace(tzinfo=None), Purpose.TALK)
    if read is None or read.kind is not Kind.MOMENT or not isinstance(read.start, datetime):
        return None
    return read.start.time()
