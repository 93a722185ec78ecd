"""What I dag says in whole sentences: the page shows them, and the command ``today`` prints them."""

from desktop.services.effects_asked import EffectToAsk
from desktop.services.today import Today, Untold
from desktop.ui.presenters.balance_words import balance_sentence
from desktop.ui.presenters.note_chips import first_name
from desktop.ui.presenters.wording import tr


def nothing_booked() -> str:
    """An empty day's question."""
    return tr("Inget inbokat i dag. Vem var det länge sedan du pratade med?")


def whisper(untold: Untold | None) -> str:
    """Friday's one untold thing; empty on any other day."""
    if untold is None:
        return ""
    return tr("{observation} Hinner du säga det före helgen?").format(observation=quoted(untold))


def quoted(untold: Untold) -> str:
    """``”Amir ringde kunden.”``, with the name before it where the words do not say whom they are about."""
    name, words = first_name(untold.person.name), untold.observation.text.rstrip(".")
    quote = tr("”{words}.”").format(words=words)
    called = {name, *untold.person.aliases}
    return quote if any(each in words for each in called) else f"{name}: {quote}"


def effect_question(asked: EffectToAsk) -> str:
    """Asked at three and six months of a goal."""
    return tr("Ni har hållit på ett tag med ”{goal}”. Vad blev annorlunda?").format(
        goal=asked.goal.sentence.rstrip(".")
    )


def day_sentences(day: Today) -> tuple[str, ...]:
    """Everything of the day that is a sentence of its own, in the order of the page."""
    said = (
        whisper(day.before_the_weekend),
        nothing_booked() if day.somebody else "",
        *map(effect_question, day.effects),
        balance_sentence(day.balance),
    )
    return tuple(sentence for sentence in said if sentence)
