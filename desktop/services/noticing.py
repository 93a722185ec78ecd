"""The one behaviour to notice this week, chosen on Monday morning and kept with its ISO week."""

import re
from dataclasses import replace
from datetime import date, timedelta

from desktop.domain.goals import ALIVE, Behaviour
from desktop.domain.people import PersonState
from desktop.domain.preferences import Preference
from desktop.services.changes import Changes
from desktop.services.ports import Reader
from desktop.services.session import Session

NOTICE = "notice."
"""What the keys begin with: ``notice.2026-W11``."""
_WEEK = re.compile(r"notice\.(\d{4})-W(\d\d)", re.ASCII)


def iso_week(day: date) -> str:
    """``2026-W11`` (ISO 8601)."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def moved_notice(preference: Preference, by: timedelta) -> Preference:
    """What was chosen for one week, chosen for another; any other preference as it is."""
    week = _WEEK.fullmatch(preference.id)
    if week is None:
        return preference
    try:
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
    except ValueError:
        return preference
    return replace(preference, id=NOTICE + iso_week(monday + by))


def choose_notice(session: Session, behaviour_id: str | None) -> Changes:
    """Notice this behaviour this week; None chooses nothing. Raises ``RuleBroken(NOT_FOUND)``."""
    key = NOTICE + iso_week(session.today())
    with session.vault.work() as work:
        if behaviour_id is not None:
            work.put(Preference(key, work.get(Behaviour, behaviour_id).id))
        elif work.find(Preference, key) is not None:
            work.remove(Preference, key)
        return work.commit()


def noticed(reader: Reader, day: date) -> Behaviour | None:
    """What was chosen for the week of ``day``; None where nothing was, or where it is gone."""
    chosen = reader.find(Preference, NOTICE + iso_week(day))
    return reader.find(Behaviour, chosen.value) if chosen is not None else None


def to_choose_from(reader: Reader) -> tuple[Behaviour, ...]:
    """The behaviours that are alive, in the order stored; those of people who have left are not."""
    people = reader.people(include_left=True)
    left = {person.id for person in people if person.state is PersonState.LEFT}
    return tuple(item for item in reader.all(Behaviour) if item.state in ALIVE and item.person_id not in left)
