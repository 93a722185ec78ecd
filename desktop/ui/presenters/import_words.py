"""An import told line by line: what was added, was already there, or was refused and why. Kinds and ids, no content."""

from desktop.domain.dialogues import Dialogue, Place, Section
from desktop.domain.goals import Behaviour, Effect, Gap, Goal, Mark
from desktop.domain.history import PastVersion
from desktop.domain.observations import Feedback, Observation, TheirView
from desktop.domain.people import Person, Team
from desktop.domain.points import TalkingPoint
from desktop.domain.preferences import Preference
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.promises import Action, Agreement
from desktop.domain.quarters import Quarter
from desktop.domain.records import Record
from desktop.domain.removed import Removed
from desktop.domain.sheets import Sheet
from desktop.domain.templates import Template
from desktop.domain.workshop import Workshop
from desktop.services.archive_content import Refusal
from desktop.services.importing import ImportLine, Outcome
from desktop.ui.presenters import sentences
from desktop.ui.presenters.wording import tr


def refusal_line(refusal: Refusal) -> str:
    """Why something in a file cannot be taken, and where in the file it stands."""
    why = sentences.refused(refusal.rule, refusal.about)
    return f"{refusal.place}: {why}" if refusal.place else why


def import_line(line: ImportLine) -> str:
    """What became of one record."""
    words = {
        Outcome.ADDED: tr("tillagt"),
        Outcome.ALREADY_THERE: tr("fanns redan"),
        Outcome.CONFLICT: tr("krockar med det som finns, lämnat orört"),
        Outcome.REFUSED: tr("går inte att ta in"),
    }
    if line.outcome is Outcome.CONFLICT and not line.ours:  # leads to nothing without one that was left out
        left_out = tr("hör till något som lämnats, togs inte in")
        return f"{kind_name(line.kind)} {line.id}: {left_out}"
    why = f": {refusal_line(line.refusal)}" if line.refusal is not None else ""
    return f"{kind_name(line.kind)} {line.id}: {words[line.outcome]}{why}"


def kind_name(kind: type[Record]) -> str:
    """What a kind of record is called."""
    return {
        Team: tr("team"),
        Person: tr("person"),
        Goal: tr("mål"),
        Gap: tr("glapp"),
        Behaviour: tr("beteende"),
        Workshop: tr("påbörjad verkstad"),
        Dialogue: tr("samtal"),
        Section: tr("avsnitt"),
        Place: tr("plats i ett samtal"),
        Sheet: tr("underlag"),
        Mark: tr("märke"),
        TalkingPoint: tr("samtalspunkt"),
        Agreement: tr("överenskommelse"),
        Action: tr("åtagande"),
        Observation: tr("iakttagelse"),
        Feedback: tr("feedback"),
        Effect: tr("effekt"),
        Quarter: tr("kvartal"),
        PrivateNote: tr("privat anteckning"),
        RecallMark: tr("återkom-märke"),
        TheirView: tr("deras syn"),
        Template: tr("mall"),
        PastVersion: tr("tidigare lydelse"),
        Preference: tr("val"),
        Removed: tr("något borttaget"),
    }[kind]
