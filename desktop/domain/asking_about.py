"""Which behaviour to ask about in the next dialogue, and which ones a text speaks of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.behaviour_life import months_after, talked_about_on
from desktop.domain.goals import ALIVE, Behaviour, BehaviourState, Mark

HOW_IS_IT_GOING = "how_is_it_going"
"""The built-in template that is about one behaviour; its name has an ellipsis where the behaviour goes."""

_QUOTES = {"sv": ("”", "”"), "en": ("“", "”")}
_MARKS = (*_QUOTES.values(), ('"', '"'))
_FEW_WORDS = 2
"""Spaces in a sentence that can be known without quotation marks."""


class Because(StrEnum):
    """Why a whole talk may be about a behaviour: the day agreed for it has come, or a month has passed."""

    FOLLOW_UP = "follow_up"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Due:
    """A behaviour that it is time to talk about."""

    behaviour: Behaviour
    because: Because


def longest_undiscussed(behaviours: Iterable[Behaviour], marks: Sequence[Mark]) -> Behaviour | None:
    """The one being worked on that was talked about longest ago, or never: the only one that is suggested."""
    alive = [item for item in behaviours if item.state in ALIVE]
    return min(alive, key=lambda item: talked_about_on(item, marks) or date.min, default=None)


def due_for_a_talk(behaviours: Iterable[Behaviour], marks: Sequence[Mark], day: date) -> Due | None:
    """The behaviour that a talk on ``day`` may be all about: first what was to be followed up by then."""
    alive = [item for item in behaviours if item.state in ALIVE]
    last = {item.id: talked_about_on(item, marks) or date.min for item in alive}
    agreed = [
        (item.follow_up_on, item)
        for item in alive
        if item.follow_up_on is not None and last[item.id] < item.follow_up_on <= day
    ]
    if agreed:
        return Due(min(agreed, key=lambda pair: pair[0])[1], Because.FOLLOW_UP)
    waiting = [item for item in alive if item.follow_up_on is None or item.follow_up_on <= last[item.id]]
    longest = min(waiting, key=lambda item: last[item.id], default=None)
    if longest is None or last[longest.id] >= months_after(day, -1):
        return None
    return Due(longest, Because.MONTH)


def asked(template_name: str, behaviour: Behaviour, language: str) -> str:
    """``Hur går det med ”ringa …”?``: the template's name as a question about one behaviour."""
    opening, closing = _QUOTES[language]
    return template_name.replace("…", f"{opening}{behaviour.text}{closing}")


def named_in(text: str, behaviours: Iterable[Behaviour]) -> tuple[Behaviour, ...]:
    """The agreed behaviours whose words stand whole in a text (case and spaces apart), in the order given.

    One or two words ("Ringa", an emoji) must stand within quotation marks: else they may mean anything.
    """
    said = _plain(text)
    agreed = (item for item in behaviours if item.state is not BehaviourState.DRAFT)
    return tuple(item for item in agreed if _stands_in(_plain(item.text), said))


def _stands_in(words: str, said: str) -> bool:
    if words.count(" ") < _FEW_WORDS:
        return bool(words) and any(f"{opening}{words}{closing}" in said for opening, closing in _MARKS)
    return words in said


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
