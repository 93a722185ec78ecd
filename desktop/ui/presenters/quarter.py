"""Kvartal: what goes into the summary, what the manager writes in it, and how it becomes a locked version."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from typing_extensions import override

from desktop.domain.names import file_name
from desktop.domain.people import Person, Team, TeamState
from desktop.domain.quarters import WHOLE_YEAR, Period, Quarter, QuarterPart, QuarterState, period_of
from desktop.services import quarters
from desktop.services.changes import Changes
from desktop.services.quarters import QuarterPage, Subject, quarter_page
from desktop.services.session import Session
from desktop.ui.presenters import dates
from desktop.ui.presenters.bench import Presenter, Workbench
from desktop.ui.presenters.paper import PaperTitle
from desktop.ui.presenters.quarter_words import period_name
from desktop.ui.presenters.wording import language, tr, trc


@dataclass(frozen=True, slots=True)
class Choice:
    """A person or a team whose quarter can be shown."""

    subject: Subject
    name: str


@dataclass(frozen=True, slots=True)
class QuarterView:
    """The builder as it is shown; ``page`` is None while there is nobody whose quarter it could be.

    ``earlier`` is the locked version from before that the paper shows; None for the newest.
    """

    period: Period
    choices: tuple[Choice, ...]
    page: QuarterPage | None
    earlier: Quarter | None = None

    @property
    def is_locked(self) -> bool:
        """Whether the newest version is locked: then nothing in it can be changed."""
        return self.page is not None and self.page.quarter.state is QuarterState.LOCKED

    def includes(self, part: QuarterPart) -> bool:
        """Whether a part goes in."""
        return self.page is not None and part in self.page.quarter.parts

    def quotes(self, record_id: str) -> bool:
        """Whether a sentence or an effect is quoted."""
        return self.page is not None and record_id in self.page.quarter.quotes

    def text(self, about: str) -> str:
        """What was written under a heading."""
        return self.page.quarter.text(about) if self.page is not None else ""


class QuarterPresenter(Presenter[QuarterView]):
    """Intents: whose quarter, which period, what goes in, what was written, gone through, locked, a new version."""

    def __init__(
        self, bench: Workbench, subject: Subject | None = None, period: Period | None = None
    ) -> None:
        super().__init__(bench)
        self.period = period or period_of(bench.session.today())
        self._subject = subject
        self._earlier = ""

    @override
    def derive(self) -> QuarterView:
        choices = choices_of(self.session)
        known = {choice.subject for choice in choices}
        if self._subject not in known:
            self._subject = choices[0].subject if choices else None
        page = quarter_page(self.session, self._subject, self.period, language()) if self._subject else None
        before = {item.id: item for item in earlier_versions(page)} if page is not None else {}
        return QuarterView(self.period, choices, page, before.get(self._earlier))

    @property
    def subject(self) -> Subject | None:
        """Whose quarter is shown."""
        return self.state.page.subject if self.state.page is not None else None

    def choose(self, subject: Subject) -> None:
        """Somebody else's quarter."""
        self._subject = subject
        self.refresh()

    def step(self, direction: int) -> None:
        """The quarter (or year) after (1) or before (-1)."""
        self.period = self.period.after() if direction > 0 else self.period.before()
        self.refresh()

    def show_year(self, *, whole: bool) -> None:
        """The whole year, or its quarter of today (the last one of a past year)."""
        if whole:
            self.period = Period(self.period.year, WHOLE_YEAR)
        else:
            today = period_of(self.session.today())
            self.period = today if today.year == self.period.year else Period(self.period.year, 4)
        self.refresh()

    def show_version(self, quarter_id: str) -> None:
        """Which version stands on the paper: a locked one from before, or the newest (empty)."""
        self._earlier = quarter_id
        self.refresh()

    def write(self, about: str, text: str, told: Callable[[Exception | None], None]) -> None:
        """Autosave of what is written under a heading; ``told`` as ``Workbench.keep``."""
        subject, period, speaks = self.subject, self.period, language()
        if subject is not None:
            self.bench.keep(
                lambda session: quarters.write(session, subject, period, about, text, speaks), told
            )

    def include(self, part: QuarterPart, *, wanted: bool) -> None:
        """Whether a part goes in."""
        self._edit(partial(quarters.include, part=part, wanted=wanted))

    def quote(self, record_id: str, *, wanted: bool) -> None:
        """Whether a sentence or an effect is quoted."""
        self._edit(partial(quarters.quote, record_id=record_id, wanted=wanted))

    def say_gone_through(self, *, done: bool) -> None:
        """The two have gone through it, perhaps on paper; or not yet."""
        self._edit(partial(quarters.gone_through, done=done))

    def go_through(self) -> str | None:
        """The id of the dialogue in which the two go through it; None when it cannot be."""
        self._edit(quarters.go_through)
        return self.state.page.quarter.dialogue_id if self.state.page is not None else None

    def lock(self, document: bytes) -> None:
        """Lock the version that is shown with the paper that was drawn of it."""
        page = self.state.page
        if page is not None:
            self._earlier = ""
            self._act(lambda: quarters.lock(self.session, page.quarter, document))

    def new_version(self) -> None:
        """A draft that begins as the locked version says."""
        subject = self.subject
        if subject is not None:
            self._earlier = ""
            self._act(lambda: quarters.new_version(self.session, subject, self.period))

    def title(self) -> PaperTitle:
        """What the paper is called."""
        page, earlier = self.state.page, self.state.earlier
        return QuarterTitle(
            page.name if page else "",
            self.session.today(),
            is_dialogue=False,
            period=self.period,
            earlier=earlier.version if earlier is not None else None,
        )

    def _edit(self, use_case: Callable[..., Changes]) -> None:
        subject = self.subject
        if subject is not None:
            self._act(lambda: use_case(self.session, subject, self.period, language=language()))


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterTitle(PaperTitle):
    """A quarter's paper: its name says whose and when; ``earlier`` is the number of a version from before."""

    period: Period
    earlier: int | None = None

    @override
    def heading(self) -> str:
        return f"{period_name(self.period)} · {self.name}"

    @override
    def suggested_file(self) -> str:
        stem = f"{period_name(self.period)} {self.name}"
        if self.earlier is not None:
            stem = tr("{file} version {number}").format(file=stem, number=self.earlier)
        return file_name(stem) + ".pdf"


def choices_of(session: Session) -> tuple[Choice, ...]:
    """Everybody by name, then the teams in use."""
    with session.vault.read() as reader:
        people: Sequence[Person] = reader.people()
        teams = [item for item in reader.all(Team) if item.state is TeamState.ACTIVE]
    return (
        *(Choice(Subject(person.id), person.name) for person in people),
        *(Choice(Subject(team.id, is_team=True), tr("Team {name}").format(name=team.name)) for team in teams),
    )


def part_name(part: QuarterPart) -> str:
    """What a part is called on the page."""
    return {
        QuarterPart.AGREEMENTS: tr("Överenskommelser"),
        QuarterPart.BEHAVIOURS: tr("Beteenden och märken"),
        QuarterPart.EFFECTS: tr("Effekter"),
        QuarterPart.ACTIONS: tr("Åtaganden"),
        QuarterPart.FEEDBACK: tr("Feedback"),
        QuarterPart.TALKS: trc("papper", "Våra samtal"),
        QuarterPart.AHEAD: trc("papper", "Framåt"),
        QuarterPart.THOUGHTS: tr("Plats för egna tankar"),
        QuarterPart.SIGNATURES: tr("Plats för underskrift"),
    }[part]


PARTS_OF_TEAM = (QuarterPart.BEHAVIOURS, QuarterPart.EFFECTS, QuarterPart.AHEAD, QuarterPart.THOUGHTS)
"""What a team's paper can hold: nothing that is one person's."""


def parts_of(page: QuarterPage) -> Sequence[QuarterPart]:
    """The parts that can be chosen."""
    return PARTS_OF_TEAM if page.subject.is_team else tuple(QuarterPart)


def recency_sentence(page: QuarterPage) -> str:
    """What the manager should know before judging from memory; empty when there is nothing to say."""
    if page.is_empty:
        return tr("Inget är berättat i perioden än.")
    if page.only_month is not None:
        return tr("Allt underlag kommer från {month}.").format(month=dates.month_name(page.only_month))
    return ""


def evidence_label(period: Period) -> str:
    """What the strip shows."""
    if period.number == WHOLE_YEAR:
        return tr("Månader då något har berättats")
    return tr("Veckor då något har berättats")


def column_name(period: Period, start: date) -> str:
    """A week or a month of the strip, for who hears it."""
    return dates.month_name(start.month) if period.number == WHOLE_YEAR else dates.week(start)


def earlier_versions(page: QuarterPage) -> Sequence[Quarter]:
    """The locked versions that a newer one has followed, latest first."""
    return [item for item in page.versions if item.id != page.quarter.id]


def version_name(quarter: Quarter) -> str:
    """What a version is called where one is chosen."""
    if quarter.locked_at is None:
        return tr("Version {number}, inte låst än").format(number=quarter.version)
    return tr("Version {number}, låst {day}").format(
        number=quarter.version, day=dates.full_day(quarter.locked_at.date())
    )


def state_sentence(view: QuarterView) -> str:
    """Where the newest version stands."""
    page = view.page
    if page is None:
        return ""
    quarter = page.quarter
    if quarter.locked_at is not None:
        return f"{version_name(quarter)}."
    if quarter.state is QuarterState.GONE_THROUGH:
        return tr("Genomgången tillsammans. Lås den när den är klar, så finns den kvar som den är.")
    return tr("Utkast. Gå igenom den tillsammans innan den låses.")
