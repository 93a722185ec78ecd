"""What the coach says: one sentence a hint, asked rather than told, in the language of the interface."""

from dataclasses import dataclass
from enum import Enum

from desktop.domain.coach.hints import Advice, CoachRule, Hint, Topic
from desktop.ui.presenters.wording import tr


class About(Enum):
    """What a field takes, and so which rules look at it."""

    BEHAVIOUR = "behaviour"
    OBSERVATION = "observation"
    """What was seen or heard, and feedback: all four rules."""
    PERSON = "person"
    """Any other text about somebody: the nudge about sensitive words alone."""


@dataclass(frozen=True, slots=True)
class Coaching:
    """What a field shows below itself: up to two sentences, or the quiet one for what is clear, or nothing."""

    lines: tuple[str, ...] = ()
    clear: str = ""


def coaching(text: str, about: About, *, discreet: bool = False) -> Coaching:
    """What the coach says of ``text``; ``discreet`` where the one it is about reads along."""
    advice = judge(text, about)
    if discreet and advice.hints:
        return Coaching((_together(), *filter(None, map(suggestion, advice.hints))))
    lines = tuple(line for found in advice.hints for line in _lines(found))
    return Coaching(lines, _clear(about) if about is About.BEHAVIOUR and advice.clear else "")


def judge(text: str, about: About) -> Advice:
    """What the rules find in ``text``; the word lists are read in when they are first needed."""
    if about is About.BEHAVIOUR:
        from desktop.domain.coach.behaviours import judge_behaviour

        return judge_behaviour(text)
    from desktop.domain.coach.observations import judge_note, judge_observation

    return judge_observation(text) if about is About.OBSERVATION else judge_note(text)


def spoken(advice: Advice, about: About) -> tuple[str, ...]:
    """The same in lines for a terminal, where silence would be no answer."""
    if not advice.judged:
        return (tr("Coachen läser bara svenska och engelska."),)
    return tuple(line for found in advice.hints for line in _lines(found)) or (_clear(about),)


def hint(found: Hint) -> str:
    """The sentence of a hint."""
    return _sentence(found.rule).format(word=found.match.lower())


def suggestion(found: Hint) -> str:
    """What to write instead of what a sensitive word says, where there is something; otherwise nothing."""
    if found.topic in {Topic.HEALTH, Topic.ADDICTION}:
        return tr("Skriv hellre anpassningen i arbetet: vad som gäller, och till när.")
    return ""


def _together() -> str:
    """Said in the meeting: it asks about the note, not about the person, and leaves the choice to both."""
    return tr("Känslig uppgift? Behövs den här? Ni bestämmer tillsammans.")


def _clear(about: About) -> str:
    if about is About.BEHAVIOUR:
        return tr("Det här går att se på måndag.")
    return tr("Här fanns inget att fråga om.")


def _lines(found: Hint) -> tuple[str, ...]:
    return tuple(line for line in (hint(found), suggestion(found)) if line)


def _sentence(rule: CoachRule) -> str:
    return {
        CoachRule.KPI: tr("Det här är något ni mäter. Vad gör ni annorlunda som kan märkas i den siffran?"),
        CoachRule.EFFECT: tr("’{word}’ beskriver en effekt. Vad gör ni, rent konkret, för att komma dit?"),
        CoachRule.OTHERS: tr("Det rår ni inte helt på själva. Vad gör ni som gör det mer troligt?"),
        CoachRule.NEG: tr("Det säger vad som ska bort. Vad gör ni i stället?"),
        CoachRule.MULTI: tr("Är det här ett eller två beteenden? Börja gärna med det ena."),
        CoachRule.INNER: tr("’{word}’ syns inte utifrån. Hur märker någon annan det?"),
        CoachRule.VAGUE: tr(
            "’{word}’ kan betyda olika saker. Om jag stod bredvid, vad skulle jag se eller höra?"
        ),
        CoachRule.AGENT: tr("Vem gör det? Skriv gärna jag, vi eller ett namn."),
        CoachRule.CUE: tr("När händer det? Börja gärna med ’När …’ eller ’Innan …’."),
        CoachRule.LONG: tr("Går det att säga i en kort mening?"),
        CoachRule.GENERAL: tr("Vilket tillfälle tänker du på?"),
        CoachRule.TRAIT: tr("Beskriv vad som hände, inte hur personen är."),
        CoachRule.MINDREAD: tr("Det är en tolkning. Vad såg eller hörde du?"),
        CoachRule.SENSITIVE: tr("Känslig uppgift? Behövs den här, eller hör den hemma hos HR?"),
    }[rule]
