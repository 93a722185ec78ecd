"""The dialogue balance as one sentence (``product.md`` §3.5): for the manager alone, never a chart."""

from desktop.domain.dialogues import About
from desktop.services.balance import Balance
from desktop.services.today import Talk
from desktop.ui.presenters.dates import clock_time
from desktop.ui.presenters.note_chips import first_name
from desktop.ui.presenters.wording import tr


def balance_sentence(balance: Balance | None) -> str:
    """``De senaste fyra samtalen med Amir handlade mest om siffror.``; empty where there is nothing to say."""
    if balance is None:
        return ""
    sentence = {
        About.HOW: tr("De senaste fyra samtalen med {name} handlade mest om hur ni gör."),
        About.NUMBERS: tr("De senaste fyra samtalen med {name} handlade mest om siffror."),
        About.OTHER: tr("De senaste fyra samtalen med {name} handlade mest om annat än hur ni gör."),
    }[balance.about]
    return sentence.format(name=first_name(balance.person.name))


def about_question(talk: Talk) -> str:
    """``Amir, 14:00: vad handlade det mest om?``: asked in I dag on the same day, of a talk that was not answered."""
    name = first_name(talk.person.name) if talk.person is not None else talk.dialogue.title
    words = tr("{name}, {time}: vad handlade det mest om? Bara för dig, om du vill.")
    return words.format(name=name, time=clock_time(talk.dialogue.planned_at))


def about_name(about: About) -> str:
    """``Hur vi gör``: what a talk may be said to have been mostly about."""
    return {About.HOW: tr("Hur vi gör"), About.NUMBERS: tr("Siffror"), About.OTHER: tr("Annat")}[about]
