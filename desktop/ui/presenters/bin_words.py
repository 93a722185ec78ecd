"""What lies in the bin, in words: what it was, whose, and how long it is kept. No private words are shown here."""

from datetime import date, datetime

from desktop.domain.dialogues import Dialogue, Section
from desktop.domain.goals import Behaviour, Effect, Gap, Goal, Mark
from desktop.domain.living import Living
from desktop.domain.observations import Feedback, Observation
from desktop.domain.people import Person
from desktop.domain.points import TalkingPoint
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.promises import Action, Agreement
from desktop.domain.removed import Removed
from desktop.ui.presenters import dates, state_names
from desktop.ui.presenters.wording import tr

_ENOUGH = 160
"""Letters of a text that are shown."""


def what(record: Living) -> str:
    """``Åtagande: boka Lisa``; of a private note only that it is one."""
    if isinstance(record, Person):
        return tr("{name}, med allt som hör till").format(name=record.name)
    if isinstance(record, Dialogue):
        return tr("Samtalet {when}, med anteckningar").format(when=dates.moment(record.planned_at))
    if isinstance(record, PrivateNote):
        return tr("Privat anteckning från {day}").format(day=dates.full_day(record.written_at.date()))
    return _said(record)


def _said(record: Living) -> str:
    if isinstance(record, Mark):
        return _with_kind(state_names.mark(record.kind), record.text or dates.full_day(record.on))
    if isinstance(record, Feedback):
        return _with_kind(kind_name(Feedback), record.saw or record.situation or tr("ett tomt utkast"))
    return _with_kind(kind_name(type(record)), _words(record))


def _called(record: Living) -> str:
    """What something is called within a sentence."""
    if isinstance(record, Person):
        return record.name
    if isinstance(record, Dialogue):
        return tr("samtalet {when}").format(when=dates.moment(record.planned_at))
    return tr("”{words}”").format(words=_words(record))


def _words(record: Living) -> str:
    names = {Goal: "sentence", Gap: "measured"}
    return _short(str(getattr(record, names.get(type(record), "text"))))


def _short(text: str) -> str:
    """In one line, and no more of it than is needed to know it again."""
    line = " ".join(text.split())
    return line if len(line) <= _ENOUGH else f"{line[:_ENOUGH].rstrip()} …"


def kind_name(kind: type[Living]) -> str:
    """``Åtagande``; what has no name of its own is what was written."""
    names: dict[type[Living], str] = {
        Person: tr("Person"),
        Dialogue: tr("Samtal"),
        Section: tr("Anteckning"),
        TalkingPoint: tr("Samtalspunkt"),
        Agreement: tr("Överenskommelse"),
        Action: tr("Åtagande"),
        Behaviour: tr("Beteende"),
        Mark: tr("Märke"),
        Goal: tr("Mål"),
        Gap: tr("Glapp"),
        Observation: tr("Iakttagelse"),
        Feedback: tr("Feedback"),
        Effect: tr("Effekt"),
        PrivateNote: tr("Privat anteckning"),
        RecallMark: tr("Minneslapp"),
    }
    return names.get(kind, tr("Annat som skrevs"))


def day_of(record: Living) -> date | None:
    """The day that a record tells of; None where it tells of none."""
    for name in ("planned_at", "seen_at", "given_at", "written_at", "stamped_at"):
        moment: datetime | None = getattr(record, name, None)
        if moment is not None:
            return moment.date()
    days = (
        getattr(record, name, None)
        for name in ("on", "noted_on", "raised_on", "since", "agreed_on", "due_on")
    )
    return next((day for day in days if day is not None), None)


def kept(entry: Removed, today: date) -> str:
    """``kvar till och med 24 december``."""
    if today > entry.until:
        return tr("försvinner snart")
    same_year = entry.until.year == today.year
    day = dates.day_and_month(entry.until) if same_year else dates.full_day(entry.until)
    return tr("kvar till och med {day}").format(day=day)


def about(entry: Removed, whose: str, today: date) -> str:
    """``Amir Haddad · 14:02 · kvar till och med 24 december``; nobody's name before what is nobody's."""
    parts = (whose, dates.clock_time(entry.removed_at), kept(entry, today))
    return " · ".join(part for part in parts if part)


def day_heading(day: date, today: date) -> str:
    """``I dag``, ``I går``, ``Tisdag 24 november``."""
    days = (today - day).days
    if days in (0, 1):
        return (tr("I dag"), tr("I går"))[days]
    words = dates.long_day(day) if day.year == today.year else f"{dates.long_day(day)} {day.year}"
    return f"{words[:1].upper()}{words[1:]}"


def hangs_on(with_it: tuple[Removed, ...]) -> str:
    """What it cannot come back without; empty when it can stand alone."""
    if not with_it:
        return ""
    words = _called(with_it[0].meant)
    if len(with_it) == 1:
        return tr("Hör till {what}, som också ligger här. De läggs tillbaka tillsammans.").format(what=words)
    return tr("Hör till {what} och mer som också ligger här. Allt läggs tillbaka tillsammans.").format(
        what=words
    )


def _with_kind(kind: str, text: str) -> str:
    return tr("{kind}: {text}").format(kind=kind, text=_short(text))
