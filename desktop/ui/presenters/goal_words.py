"""What is said of goals, gaps and effects: names of kinds, and the question at three and six months."""

from desktop.domain.goals import Effect, EffectState, Gap, GapAnswer, GapState, Pull
from desktop.services.effects_asked import EffectToAsk
from desktop.services.goal_overview import LeftAlone
from desktop.ui.presenters import dates
from desktop.ui.presenters.board import about_behaviour, quoted
from desktop.ui.presenters.wording import tr

_HALF_A_YEAR = 6
"""Months."""


def question_of_effect(asked: EffectToAsk) -> str:
    """``Det har gått några månader sedan ni kom överens om ”…”. Vad blev annorlunda?``"""
    return f"{since_agreement(asked)} {tr('Vad blev annorlunda?')}"


def since_agreement(asked: EffectToAsk) -> str:
    """``Det har gått några månader sedan ni kom överens om ”…”.``"""
    said = [quoted(item.text) for item in asked.behaviours]
    words = (
        tr("{first} och {last}").format(first=", ".join(said[:-1]), last=said[-1]) if said[1:] else said[0]
    )
    if asked.months >= _HALF_A_YEAR:
        sentence = tr("Det har gått ett halvår sedan ni kom överens om {behaviours}.")
    else:
        sentence = tr("Det har gått några månader sedan ni kom överens om {behaviours}.")
    return sentence.format(behaviours=words)


def pull_sign(pull: Pull) -> str:
    """The arrow, or the question mark, before what is measured."""
    return {Pull.ALONG: "⇢", Pull.AGAINST: "⇠", Pull.UNKNOWN: "?"}[pull]


def pull(of: Pull) -> str:
    """``drar åt andra hållet``."""
    return {
        Pull.ALONG: tr("drar åt samma håll"),
        Pull.AGAINST: tr("drar åt andra hållet"),
        Pull.UNKNOWN: tr("vet inte vart det drar"),
    }[of]


def about_gap(gap: Gap) -> str:
    """``drar åt andra hållet · får oss att korta kundsamtal``."""
    makes_us = tr("får oss att {what}").format(what=gap.makes_us) if gap.makes_us else ""
    return " · ".join(part for part in (pull(gap.pull), makes_us) if part)


def gap_answer(gap: Gap) -> str:
    """What is done about it: ``tas upp uppåt``, ``hanterat``; empty where nothing is."""
    if gap.state is GapState.HANDLED:
        return tr("hanterat")
    return {
        None: "",
        GapAnswer.TALK: tr("pratas om"),
        GapAnswer.COUNTER_QUESTION: tr("motfråga ställd"),
        GapAnswer.RAISE: tr("tas upp uppåt"),
        GapAnswer.LIVE_WITH: tr("vi lever med det"),
    }[gap.answer]


def effect_sign(effect: Effect) -> str:
    """Filled once somebody else has said the same."""
    return "▲" if effect.state is EffectState.CONFIRMED else "△"


def about_effect(effect: Effect) -> str:
    """``Bekräftad · 16 december 2025``."""
    state = tr("Bekräftad") if effect.state is EffectState.CONFIRMED else tr("Noterad")
    return f"{state} · {dates.full_day(effect.noted_on)}"


def about_left_alone(item: LeftAlone) -> str:
    """``Övar · Amir Haddad · senast 5 januari 2026``."""
    last = tr("senast {day}").format(day=dates.full_day(item.last)) if item.last else tr("inte pratat om än")
    return f"{about_behaviour(item.followed)} · {last}"
