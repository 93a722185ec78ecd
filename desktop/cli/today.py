"""``vardag today``: the day as the page I dag shows it, as text or as JSON."""

import argparse
import json
from collections.abc import Iterator
from typing import Any

from desktop.cli import statuses
from desktop.cli.terminal import session_of
from desktop.domain.dialogues import Dialogue
from desktop.services.naming import manager_name
from desktop.services.noticing import iso_week
from desktop.services.today import Promise, Talk, Today, today
from desktop.ui.presenters import dates
from desktop.ui.presenters.age_words import seen_or_asked
from desktop.ui.presenters.day_words import day_sentences, quoted
from desktop.ui.presenters.monday_questions import question_of_the_week
from desktop.ui.presenters.note_chips import first_name
from desktop.ui.presenters.today import greeting
from desktop.ui.presenters.wording import tr


def show_today(typed: argparse.Namespace) -> int:
    """Print the day."""
    with session_of(typed) as session:
        day, manager = today(session), manager_name(session)
    if typed.json:
        print(json.dumps(_as_json(day), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_as_text(day, manager)))
    return statuses.DONE


def _as_json(day: Today) -> dict[str, Any]:
    chosen = day.noticing.chosen
    return {
        "date": day.day.isoformat(),
        "week": iso_week(day.day),
        "question": question_of_the_week(day.day),
        "notice": chosen.behaviour.text if chosen is not None else None,
        "talks": [
            {
                "dialogue_id": item.dialogue.id,
                "person": _with(item),
                "planned_at": item.dialogue.planned_at.isoformat(),
                "template": item.dialogue.title,
                "minutes": item.dialogue.minutes,
            }
            for item in day.talks
        ],
        "promises": [
            {
                "action_id": item.action.id,
                "person": item.person.name,
                "text": item.action.text,
                "due_on": item.action.due_on.isoformat() if item.action.due_on else None,
                "overdue": item.overdue,
            }
            for item in day.promises
        ],
        "untold": [
            {
                "observation_id": item.observation.id,
                "person": item.person.name,
                "text": item.observation.text,
                "seen_at": item.observation.seen_at.isoformat(),
            }
            for item in day.untold
        ],
        "to_sort": [
            {
                "observation_id": item.observation.id,
                "person": None,
                "text": item.observation.text,
                "seen_at": item.observation.seen_at.isoformat(),
            }
            for item in day.to_sort
        ],
        "sentences": list(day_sentences(day)),
    }


def _with(talk: Talk) -> str | None:
    return talk.person.name if talk.person is not None else None


def _as_text(day: Today, manager: str) -> Iterator[str]:
    """Short, in the order of the page; a group that holds nothing is left out."""
    yield f"{greeting(day.now, manager)} · {dates.day_with_week(day.day)}"
    yield ""
    yield question_of_the_week(day.day)
    if day.noticing.chosen is not None:
        yield tr("Att lägga märke till: ”{text}”").format(text=day.noticing.chosen.behaviour.text)
    yield from _group(tr("Samtal i dag"), (_talk(item.dialogue, item) for item in day.talks))
    yield from _group(tr("Mina löften"), (_promise(item, day) for item in day.promises))
    yield from _group(
        tr("Inte berättat än"),
        (f"{quoted(item)} {seen_or_asked(item.observation.seen_at.date(), day.day)}" for item in day.untold),
    )
    yield from _group(tr("Att sortera"), (item.observation.text for item in day.to_sort))
    sentences = day_sentences(day)
    if sentences:
        yield ""
        yield from sentences


def _group(heading: str, lines: Iterator[str]) -> Iterator[str]:
    written = [f"  {line}" for line in lines]
    if written:
        yield ""
        yield heading
        yield from written


def _talk(dialogue: Dialogue, talk: Talk) -> str:
    whom = f"{_with(talk)} · " if talk.person is not None else ""
    return f"{dates.clock_time(dialogue.planned_at)}  {whom}{dialogue.title}"


def _promise(item: Promise, day: Today) -> str:
    due = f", {dates.near_day(item.action.due_on, day.day)}" if item.action.due_on else ""
    return f"{item.action.text} ({first_name(item.person.name)}{due})"
