"""Crowds with many ties: every named query answers the same, in the same order, from SQL and from plain Python."""

import tempfile
from datetime import UTC, date, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.dialogues import Dialogue, Section
from desktop.domain.goals import Behaviour, Effect, Gap, Goal, Mark
from desktop.domain.history import PastVersion
from desktop.domain.observations import Feedback, Observation
from desktop.domain.people import Person, Team
from desktop.domain.points import TalkingPoint
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.promises import Action, Agreement
from desktop.domain.quarters import Quarter
from desktop.domain.removed import Removed
from desktop.domain.sheets import Sheet
from tests.memory_vault import MemoryVault
from tests.storage.sample_records import INDIA, NINE, drawn
from tests.storage.stored_vault import stored_vault

DAYS = [date(2026, 3, day) for day in (9, 10, 11)]
MOMENTS = [NINE, NINE.astimezone(UTC), NINE.astimezone(INDIA), NINE + timedelta(hours=1)]
NAMES = ["Åsa", "åsa", "Zoë", "zoe", "Örjan", "anna"]
POOLS = {
    "id": st.sampled_from("hgfedcba"),
    "name": st.sampled_from(NAMES),
    "team_id": st.sampled_from([None, "a", "b"]),
    "person_id": st.sampled_from("ab"),
    "goal_id": st.sampled_from("ab"),
    "behaviour_id": st.sampled_from("ab"),
    "dialogue_id": st.sampled_from("ab"),
    "section_id": st.sampled_from("ab"),
    "observation_id": st.sampled_from([None, "a", "b"]),
    "record_id": st.sampled_from("ab"),
    "position": st.integers(0, 1),
    **dict.fromkeys(("year", "number", "version"), st.integers(1, 2)),
    **dict.fromkeys(("on", "noted_on", "raised_on", "since", "due_on"), st.sampled_from(DAYS)),
    **dict.fromkeys(
        ("planned_at", "seen_at", "written_at", "stamped_at", "removed_at"), st.sampled_from(MOMENTS)
    ),
    "given_at": st.none() | st.sampled_from(MOMENTS),
}
MAYBE_UNDATED = {(TalkingPoint, "raised_on"), (Agreement, "since"), (Action, "due_on")}
PARENTS = (Team, Person, Goal, Behaviour, Dialogue, Section)
KINDS = (
    *PARENTS,
    Mark,
    TalkingPoint,
    Agreement,
    Action,
    Observation,
    Feedback,
    Effect,
    PrivateNote,
    RecallMark,
    PastVersion,
    Gap,
    Quarter,
    Sheet,
    Removed,
)


def crowd_of(kind):
    def choice(name):
        pool = POOLS.get(name)
        return pool | st.none() if (kind, name) in MAYBE_UNDATED else pool

    return st.lists(drawn(kind, choice), max_size=6, unique_by=lambda record: record.id)


def foundation():
    for id in "ab":
        yield from (Team(id, id), Person(id, id, team_id="a"), Goal(id, id), Behaviour(id, id))
        yield from (Dialogue(id, "m", NINE, 30), Section(id, id, 0, id, 5), Observation(id, NINE, id))


def questions(reader):
    yield [reader.people(), reader.people(include_left=True)]
    yield [reader.dialogues_between(start, end) for start in MOMENTS for end in MOMENTS]
    yield [reader.dialogues_to_wrap_up(), reader.open_actions_of_manager(), reader.untold_observations()]
    yield [reader.observations_to_sort()]
    yield [reader.removed_by(moment) for moment in (NINE - timedelta(seconds=1), *MOMENTS)]
    yield [reader.recall_marks(), reader.recall_marks(unhandled_only=False)]
    yield [reader.actions_due(day) for day in DAYS]
    yield [reader.marks_of(ids) for ids in ("", "a", "ab")]
    yield [reader.marks_between(start, end) for start in DAYS for end in DAYS]
    yield [reader.gaps_of_goals(ids) for ids in ("", "a", "ab")]
    yield [reader.past_versions_of(ids) for ids in ("", "a", "ab")]
    yield [reader.effects_of_goals(ids) for ids in ("", "a", "ab")]
    for id in "abc":
        yield [reader.dialogues_of(id), reader.dialogues_of(id, limit=1), reader.next_dialogue(id)]
        yield [reader.last_ended(id), *(reader.last_ended(id, moment) for moment in MOMENTS)]
        yield [
            reader.sections_of(id),
            reader.sheets_of(id),
            reader.agreements_of(id),
            reader.behaviours_of(id),
            reader.feedback_of(id),
        ]
        yield [reader.team_behaviours(id), reader.goals_of_team(id)]
        yield [reader.quarters_of(id), reader.quarters_of(id, team=True)]
        yield [reader.points_of(id), reader.points_of(id, waiting_only=False)]
        yield [reader.actions_of(id), reader.actions_of(id, open_only=True)]
        yield [reader.observations_of(id), reader.private_notes_of(id)]


@given(st.tuples(*map(crowd_of, KINDS)))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_both_vaults_answer_every_question_alike(crowds):
    answers = []
    with tempfile.TemporaryDirectory() as folder:
        for vault in (stored_vault(Path(folder)), MemoryVault()):
            with vault.work() as work:
                for record in foundation():
                    work.put(record)
                for crowd in crowds:
                    for record in crowd:
                        work.put(record)
                work.commit()
            with vault.read() as reader:
                answers.append([repr(answer) for answer in questions(reader)])
            vault.close()
    assert answers[0] == answers[1]
