"""The named queries, as statements built once: each page's reads are a fixed, small number of these.

Constants such as states stand in the text, so that SQLite's planner sees them; everything else is bound.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Integer,
    Select,
    bindparam,
    exists,
    func,
    literal_column,
    or_,
    select,
)

from desktop.domain.dialogues import OPEN, Dialogue, DialogueState, Section
from desktop.domain.goals import Behaviour, Effect, Gap, Goal, Mark
from desktop.domain.history import PastVersion
from desktop.domain.observations import Feedback, FeedbackState, Observation, ObservationState
from desktop.domain.people import Person, PersonState
from desktop.domain.points import WAITING, TalkingPoint
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.promises import Action, ActionState, Agreement, Owner
from desktop.domain.quarters import Quarter
from desktop.domain.records import KINDS, Record
from desktop.domain.removed import Removed
from desktop.domain.sheets import Sheet
from desktop.storage.mapping import mapping

Query = Select[Any]

NO_LIMIT: Final = -1
"""SQLite's way of saying "all" (https://www.sqlite.org/lang_select.html#limitoffset)."""


def _of(kind: type[Record]) -> Query:
    return select(*mapping(kind).columns)


def _columns(kind: type[Record]) -> Any:
    return mapping(kind).table.columns


def _is(column: ColumnElement[Any], *states: StrEnum) -> ColumnElement[bool]:
    """The column holds one of these, written out."""
    return column.in_([literal_column(f"'{state.value}'") for state in states])


def _listed(column: ColumnElement[Any]) -> ColumnElement[bool]:
    """The column holds one of the values of the bound JSON list ``ids``: one statement however long the list."""
    return column.in_(select(func.json_each(bindparam("ids")).table_valued("value").c.value))


def _sorted(states: Iterable[StrEnum]) -> list[StrEnum]:
    return sorted(states, key=str)


_ID: Final[BindParameter[str]] = bindparam("id")
_dialogue = _columns(Dialogue)
_section = _columns(Section)
_sheet = _columns(Sheet)
_point = _columns(TalkingPoint)
_agreement = _columns(Agreement)
_action = _columns(Action)
_behaviour = _columns(Behaviour)
_mark = _columns(Mark)
_observation = _columns(Observation)
_feedback = _columns(Feedback)
_effect = _columns(Effect)
_note = _columns(PrivateNote)
_recall = _columns(RecallMark)
_person = _columns(Person)
_past = _columns(PastVersion)
_goal = _columns(Goal)
_gap = _columns(Gap)
_quarter = _columns(Quarter)
_removed = _columns(Removed)

BY_ID: Final[dict[type[Any], Query]] = {kind: _of(kind).where(_columns(kind).id == _ID) for kind in KINDS}
ALL: Final[dict[type[Any], Query]] = {kind: _of(kind).order_by(_columns(kind).seq) for kind in KINDS}

PEOPLE: Final = _of(Person)
PEOPLE_HERE: Final = PEOPLE.where(_is(_person.state, PersonState.ACTIVE, PersonState.PAUSED))

_EARLIEST = (_dialogue.planned_at_utc, _dialogue.id)
_LATEST = (_dialogue.planned_at_utc.desc(), _dialogue.id)
_THEIR_DIALOGUES = _of(Dialogue).where(_dialogue.person_id == _ID)
DIALOGUES_OF: Final = _THEIR_DIALOGUES.order_by(*_LATEST).limit(bindparam("limit", type_=Integer))
DIALOGUES_BETWEEN: Final = (
    _of(Dialogue)
    .where(_dialogue.planned_at_utc >= bindparam("start"), _dialogue.planned_at_utc < bindparam("end"))
    .order_by(*_EARLIEST)
)
DIALOGUES_TO_WRAP_UP: Final = (
    _of(Dialogue)
    .where(_is(_dialogue.state, DialogueState.ONGOING, DialogueState.TO_WRAP_UP))
    .order_by(*_EARLIEST)
)
NEXT_DIALOGUE: Final = (
    _THEIR_DIALOGUES.where(_is(_dialogue.state, *_sorted(OPEN)))
    .order_by(*_EARLIEST)
    .limit(literal_column("1"))
)
LAST_ENDED: Final = (
    _THEIR_DIALOGUES.where(
        _is(_dialogue.state, DialogueState.ENDED), _dialogue.planned_at_utc < bindparam("before")
    )
    .order_by(*_LATEST)
    .limit(literal_column("1"))
)
SHEETS_OF: Final = _of(Sheet).where(_sheet.dialogue_id == _ID).order_by(_sheet.seq.desc())
SECTIONS_OF: Final = _of(Section).where(_section.dialogue_id == _ID).order_by(_section.position, _section.id)

_POINT_ORDER = (_point.position, _point.raised_on, _point.seq)
POINTS_OF: Final = _of(TalkingPoint).where(_point.person_id == _ID).order_by(*_POINT_ORDER)
WAITING_POINTS_OF: Final = POINTS_OF.where(_is(_point.state, *_sorted(WAITING)))

AGREEMENTS_OF: Final = (
    _of(Agreement).where(_agreement.person_id == _ID).order_by(_agreement.since.desc(), _agreement.id)
)

_DUE = (_action.due_on.is_(None), _action.due_on, _action.id)
_OPEN_ACTION = _is(_action.state, ActionState.OPEN)
ACTIONS_OF: Final = _of(Action).where(_action.person_id == _ID).order_by(*_DUE)
OPEN_ACTIONS_OF: Final = ACTIONS_OF.where(_OPEN_ACTION)
OPEN_ACTIONS_OF_MANAGER: Final = (
    _of(Action)
    .where(
        _OPEN_ACTION,
        _is(_action.owner, Owner.MANAGER),
        exists().where(
            _person.id == _action.person_id, _is(_person.state, PersonState.ACTIVE, PersonState.PAUSED)
        ),
    )
    .order_by(*_DUE)
)
ACTIONS_DUE: Final = (
    _of(Action).where(_OPEN_ACTION, _action.due_on <= bindparam("until")).order_by(_action.due_on, _action.id)
)

_TEAM_OF_PERSON = select(_person.team_id).where(_person.id == _ID).scalar_subquery()
BEHAVIOURS_OF: Final = (
    _of(Behaviour)
    .where(or_(_behaviour.person_id == _ID, _behaviour.team_id == _TEAM_OF_PERSON))
    .order_by(_behaviour.seq)
)
TEAM_BEHAVIOURS: Final = _of(Behaviour).where(_behaviour.team_id == _ID).order_by(_behaviour.seq)
GOALS_OF_TEAM: Final = _of(Goal).where(_goal.team_id == _ID).order_by(_goal.seq)
GAPS_OF_GOALS: Final = _of(Gap).where(_listed(_gap.goal_id)).order_by(_gap.seq)
_LATEST_VERSION = (_quarter.year.desc(), _quarter.number.desc(), _quarter.version.desc(), _quarter.seq.desc())
QUARTERS_OF: Final = _of(Quarter).where(_quarter.person_id == _ID).order_by(*_LATEST_VERSION)
QUARTERS_OF_TEAM: Final = _of(Quarter).where(_quarter.team_id == _ID).order_by(*_LATEST_VERSION)
MARKS_OF: Final = _of(Mark).where(_listed(_mark.behaviour_id)).order_by(_mark.on, _mark.id)
MARKS_BETWEEN: Final = (
    _of(Mark).where(_mark.on >= bindparam("start"), _mark.on < bindparam("end")).order_by(_mark.on, _mark.id)
)
PAST_VERSIONS_OF: Final = _of(PastVersion).where(_listed(_past.record_id)).order_by(_past.seq)

_SEEN_LATEST = (_observation.seen_at_utc.desc(), _observation.id)
OBSERVATIONS_OF: Final = _of(Observation).where(_observation.person_id == _ID).order_by(*_SEEN_LATEST)
TOLD_OBSERVATIONS_OF: Final = OBSERVATIONS_OF.where(_is(_observation.state, ObservationState.TOLD))
UNTOLD_OBSERVATIONS: Final = (
    _of(Observation)
    .where(_is(_observation.state, ObservationState.CAPTURED, ObservationState.LINKED))
    .order_by(*_SEEN_LATEST)
)
OBSERVATIONS_TO_SORT: Final = (
    _of(Observation)
    .where(_observation.person_id.is_(None), _observation.behaviour_id.is_(None))
    .order_by(*_SEEN_LATEST)
)
FEEDBACK_OF: Final = (
    _of(Feedback)
    .where(_feedback.person_id == _ID)
    .order_by(_feedback.given_at_utc.isnot(None), _feedback.given_at_utc.desc(), _feedback.id)
)
GIVEN_FEEDBACK_OF: Final = FEEDBACK_OF.where(
    _is(_feedback.state, FeedbackState.GIVEN, FeedbackState.ANSWERED)
)
EFFECTS_OF_GOALS: Final = _of(Effect).where(_listed(_effect.goal_id)).order_by(_effect.noted_on, _effect.id)

PRIVATE_NOTES_OF: Final = (
    _of(PrivateNote).where(_note.person_id == _ID).order_by(_note.written_at_utc.desc(), _note.id)
)
RECALL_MARKS: Final = _of(RecallMark).order_by(_recall.stamped_at_utc, _recall.id)
UNHANDLED_RECALL_MARKS: Final = RECALL_MARKS.where(_recall.handled == literal_column("0"))

REMOVED_BY: Final = (
    _of(Removed)
    .where(_removed.removed_at_utc <= bindparam("moment"))
    .order_by(_removed.removed_at_utc, _removed.id)
)
