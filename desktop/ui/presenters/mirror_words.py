"""The manager's mirror as plain sentences: gentle, with days and never with numbers of days."""

from dataclasses import dataclass
from datetime import date, timedelta

from typing_extensions import override

from desktop.domain.mirror import Mirror
from desktop.services.mirror import mirror
from desktop.ui.presenters.bench import Presenter, Workbench
from desktop.ui.presenters.dates import day_and_month, full_day, weekday_name
from desktop.ui.presenters.note_chips import first_name
from desktop.ui.presenters.wording import language, tr

_BY_NAME = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class MirrorState:
    """What the mirror shows; ``person`` is a first name."""

    person: str
    mirror: Mirror
    today: date


class MirrorPresenter(Presenter[MirrorState]):
    """One person's mirror, in the private pane alone."""

    def __init__(self, bench: Workbench, person_id: str) -> None:
        super().__init__(bench)
        self.person_id = person_id

    @override
    def derive(self) -> MirrorState:
        person, seen = mirror(self.session, self.person_id)
        return MirrorState(first_name(person.name), seen, self.session.today())


def mirror_sentences(state: MirrorState) -> tuple[str, ...]:
    """``Du la märke till något senast i tisdags.`` and so on; nothing of what there is none of."""
    seen, name = state.mirror, state.person
    said: list[str] = []
    if seen.noticed_on is not None:
        said.append(tr("Du la märke till något senast {day}.").format(day=when(seen.noticed_on, state.today)))
    if seen.told_on is not None:
        day = when(seen.told_on, state.today)
        said.append(tr("Du berättade något för {name} {day}.").format(name=name, day=day))
    if seen.asked_on is not None and seen.asked_about is not None:
        day = when(seen.asked_on, state.today)
        said.append(
            tr("Ni pratade senast om ”{behaviour}” {day}.").format(behaviour=seen.asked_about.text, day=day)
        )
    if seen.kept_on is not None:
        said.append(tr("Ditt senaste löfte höll du {day}.").format(day=when(seen.kept_on, state.today)))
    return tuple(said)


def when(day: date, today: date) -> str:
    """``i dag``, ``i går``, ``i tisdags``, ``den 3 mars``, ``den 3 mars 2025``."""
    swedish = language() == "sv"
    if day == today:
        return tr("i dag")
    if day == today - timedelta(days=1):
        return tr("i går")
    if today - _BY_NAME <= day < today:
        name = weekday_name(day.isoweekday())
        return f"i {name}s" if swedish else f"on {name}"
    words = day_and_month(day) if day.year == today.year else full_day(day)
    return f"den {words}" if swedish else f"on {words}"
