"""Every kind of record that a page can show, in an order in which each one's references come before it."""

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
from desktop.domain.sheets import Sheet
from desktop.domain.templates import Template
from desktop.domain.workshop import Workshop

Living = (
    Team
    | Person
    | Goal
    | Gap
    | Behaviour
    | Workshop
    | Dialogue
    | Section
    | Place
    | Sheet
    | Mark
    | TalkingPoint
    | Agreement
    | Action
    | Observation
    | Feedback
    | Effect
    | Quarter
    | PrivateNote
    | RecallMark
    | TheirView
    | Template
    | PastVersion
    | Preference
)

LIVING_KINDS: tuple[type[Living], ...] = (
    Team,
    Person,
    Goal,
    Gap,
    Behaviour,
    Workshop,
    Dialogue,
    Section,
    Place,
    Sheet,
    Mark,
    TalkingPoint,
    Agreement,
    Action,
    Observation,
    Feedback,
    Effect,
    Quarter,
    PrivateNote,
    RecallMark,
    TheirView,
    Template,
    PastVersion,
    Preference,
)
