"""How many of what a file holds: "7 personer", "1 samtal"."""

from desktop.domain.dialogues import Dialogue
from desktop.domain.goals import Behaviour, Effect, Gap, Goal, Mark
from desktop.domain.observations import Feedback, Observation, TheirView
from desktop.domain.people import Person, Team
from desktop.domain.points import TalkingPoint
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.promises import Action, Agreement
from desktop.domain.quarters import Quarter
from desktop.domain.records import Record
from desktop.domain.templates import Template
from desktop.ui.presenters.wording import trn


def counted_kind(kind: type[Record], n: int) -> str:
    """``n`` records of a kind, in words; what has no name of its own is called the rest."""
    words = {
        Team: trn("{n} team", "{n} team", n),
        Person: trn("{n} person", "{n} personer", n),
        Goal: trn("{n} mål", "{n} mål", n),
        Gap: trn("{n} glapp", "{n} glapp", n),
        Behaviour: trn("{n} beteende", "{n} beteenden", n),
        Dialogue: trn("{n} samtal", "{n} samtal", n),
        Mark: trn("{n} märke", "{n} märken", n),
        TalkingPoint: trn("{n} samtalspunkt", "{n} samtalspunkter", n),
        Agreement: trn("{n} överenskommelse", "{n} överenskommelser", n),
        Action: trn("{n} åtagande", "{n} åtaganden", n),
        Observation: trn("{n} iakttagelse", "{n} iakttagelser", n),
        Feedback: trn("{n} feedback", "{n} feedback", n),
        Effect: trn("{n} effekt", "{n} effekter", n),
        Quarter: trn("{n} kvartal", "{n} kvartal", n),
        PrivateNote: trn("{n} privat anteckning", "{n} privata anteckningar", n),
        RecallMark: trn("{n} återkom-märke", "{n} återkom-märken", n),
        TheirView: trn("{n} egen bild", "{n} egna bilder", n),
        Template: trn("{n} mall", "{n} mallar", n),
    }
    return words.get(kind, trn("{n} annan uppgift", "{n} andra uppgifter", n)).format(n=n)
