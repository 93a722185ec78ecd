"""The first schema: a table for every kind of record in the archive, private ones in tables of their own."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite3 import Connection

STATEMENTS: Final[Sequence[str]] = (
    """
    CREATE TABLE team (
        seq INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL,
        extra TEXT NOT NULL,
        CONSTRAINT pk_team PRIMARY KEY (seq),
        CONSTRAINT ck_team_state CHECK (state IN ('active', 'archived')),
        CONSTRAINT uq_team_id UNIQUE (id)
    ) STRICT
    """,
    """
    CREATE TABLE person (
        seq INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, email TEXT NOT NULL,
        team_id TEXT, started_on TEXT, aliases TEXT NOT NULL, state TEXT NOT NULL, rhythm TEXT,
        preferred_template TEXT, extra TEXT NOT NULL,
        CONSTRAINT pk_person PRIMARY KEY (seq),
        CONSTRAINT ck_person_state CHECK (state IN ('active', 'paused', 'left')),
        CONSTRAINT ck_person_aliases CHECK (json_valid("aliases")),
        CONSTRAINT ck_person_rhythm CHECK (json_valid("rhythm")),
        CONSTRAINT uq_person_id UNIQUE (id),
        CONSTRAINT fk_person_team_id FOREIGN KEY(team_id) REFERENCES team (id) ON DELETE RESTRICT
    ) STRICT
    """,
    "CREATE INDEX person_team ON person (team_id)",
    """
    CREATE TABLE goal (
        seq INTEGER NOT NULL, id TEXT NOT NULL, sentence TEXT NOT NULL, team_id TEXT, success TEXT NOT NULL,
        state TEXT NOT NULL, created_on TEXT, extra TEXT NOT NULL,
        CONSTRAINT pk_goal PRIMARY KEY (seq),
        CONSTRAINT ck_goal_state CHECK (state IN ('draft', 'active', 'closed')),
        CONSTRAINT uq_goal_id UNIQUE (id),
        CONSTRAINT fk_goal_team_id FOREIGN KEY(team_id) REFERENCES team (id) ON DELETE RESTRICT
    ) STRICT
    """,
    "CREATE INDEX goal_team ON goal (team_id)",
    """
    CREATE TABLE gap (
        seq INTEGER NOT NULL, id TEXT NOT NULL, goal_id TEXT NOT NULL, measured TEXT NOT NULL,
        pull TEXT NOT NULL, makes_us TEXT NOT NULL, answer TEXT, state TEXT NOT NULL, extra TEXT NOT NULL,
        CONSTRAINT pk_gap PRIMARY KEY (seq),
        CONSTRAINT ck_gap_pull CHECK (pull IN ('along', 'against', 'unknown')),
        CONSTRAINT ck_gap_answer CHECK (answer IN ('talk', 'counter_question', 'raise', 'live_with')),
        CONSTRAINT ck_gap_state CHECK (state IN ('seen', 'raised', 'handled')),
        CONSTRAINT uq_gap_id UNIQUE (id),
        CONSTRAINT fk_gap_goal_id FOREIGN KEY(goal_id) REFERENCES goal (id) ON DELETE RESTRICT
    ) STRICT
    """,
    "CREATE INDEX gap_goal ON gap (goal_id)",
    """
    CREATE TABLE behaviour (
        seq INTEGER NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL, goal_id TEXT, person_id TEXT, team_id
        TEXT, state TEXT NOT NULL, agreed_on TEXT, extra TEXT NOT NULL,
        CONSTRAINT pk_behaviour PRIMARY KEY (seq),
        CONSTRAINT ck_behaviour_state CHECK (state IN ('draft', 'agreed', 'practising', 'settled',
        'resting')),
        CONSTRAINT uq_behaviour_id UNIQUE (id),
        CONSTRAINT fk_behaviour_goal_id FOREIGN KEY(goal_id) REFERENCES goal (id) ON DELETE RESTRICT,
        CONSTRAINT fk_behaviour_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE RESTRICT,
        CONSTRAINT fk_behaviour_team_id FOREIGN KEY(team_id) REFERENCES team (id) ON DELETE RESTRICT
    ) STRICT
    """,
    "CREATE INDEX behaviour_goal ON behaviour (goal_id)",
    "CREATE INDEX behaviour_person ON behaviour (person_id)",
    "CREATE INDEX behaviour_team ON behaviour (team_id)",
    """
    CREATE TABLE dialogue (
        seq INTEGER NOT NULL, id TEXT NOT NULL, template TEXT NOT NULL, planned_at TEXT NOT NULL,
        planned_at_utc INTEGER NOT NULL, minutes INTEGER NOT NULL, person_id TEXT, team_id TEXT,
        title TEXT NOT NULL, language TEXT NOT NULL, started_at TEXT, ended_at TEXT, state TEXT NOT NULL,
        about TEXT, extra TEXT NOT NULL,
        CONSTRAINT pk_dialogue PRIMARY KEY (seq),
        CONSTRAINT ck_dialogue_state CHECK (state IN ('planned', 'prepared', 'ongoing', 'to_wrap_up',
        'ended', 'cancelled')),
        CONSTRAINT ck_dialogue_about CHECK (about IN ('how', 'numbers', 'other')),
        CONSTRAINT uq_dialogue_id UNIQUE (id),
        CONSTRAINT fk_dialogue_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE RESTRICT,
        CONSTRAINT fk_dialogue_team_id FOREIGN KEY(team_id) REFERENCES team (id) ON DELETE RESTRICT
    ) STRICT
    """,
    "CREATE INDEX dialogue_person ON dialogue (person_id, planned_at_utc, id)",
    "CREATE INDEX dialogue_person_state ON dialogue (person_id, state, planned_at_utc, id)",
    "CREATE INDEX dialogue_planned ON dialogue (planned_at_utc, id)",
    "CREATE INDEX dialogue_state ON dialogue (state, planned_at_utc, id)",
    "CREATE INDEX dialogue_team ON dialogue (team_id)",
    """
    CREATE TABLE section (
        seq INTEGER NOT NULL, id TEXT NOT NULL, dialogue_id TEXT NOT NULL, position INTEGER NOT NULL,
        title TEXT NOT NULL, minutes INTEGER NOT NULL, questions TEXT NOT NULL, note TEXT NOT NULL,
        their_words TEXT NOT NULL, edited_after TEXT, extra TEXT NOT NULL,
        CONSTRAINT pk_section PRIMARY KEY (seq),
        CONSTRAINT ck_section_questions CHECK (json_valid("questions")),
        CONSTRAINT uq_section_id UNIQUE (id),
        CONSTRAINT fk_section_dialogue_id FOREIGN KEY(dialogue_id) REFERENCES dialogue (id) ON DELETE
        RESTRICT
    ) STRICT
    """,
    "CREATE INDEX section_dialogue ON section (dialogue_id, position, id)",
    """
    CREATE TABLE place (
        seq INTEGER NOT NULL, id TEXT NOT NULL, section_id TEXT NOT NULL, caret INTEGER NOT NULL,
        CONSTRAINT pk_place PRIMARY KEY (seq),
        CONSTRAINT uq_place_id UNIQUE (id),
        CONSTRAINT fk_place_section_id FOREIGN KEY(section_id) REFERENCES section (id) ON DELETE RESTRICT
    ) STRICT
    """,
    "CREATE INDEX place_section ON place (section_id)",
    """
    CREATE TABLE mark (
        seq INTEGER NOT NULL, id TEXT NOT NULL, behaviour_id TEXT NOT NULL, kind TEXT NOT NULL,
        "on" TEXT NOT NULL, text TEXT NOT NULL, person_id TEXT, dialogue_id TEXT, extra TEXT NOT NULL,
        CONSTRAINT pk_mark PRIMARY KEY (seq),
        CONSTRAINT ck_mark_kind CHECK (kind IN ('done', 'on_the_way', 'obstacle', 'effect',
        'talked_about')),
        CONSTRAINT uq_mark_id UNIQUE (id),
        CONSTRAINT fk_mark_behaviour_id FOREIGN KEY(behaviour_id) REFERENCES behaviour (id) ON DELETE
        RESTRICT,
        CONSTRAINT fk_mark_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE RESTRICT,
        CONSTRAINT fk_mark_dialogue_id FOREIGN KEY(dialogue_id) REFERENCES dialogue (id) ON DELETE RESTRICT
    ) STRICT
    """,
    'CREATE INDEX mark_behaviour ON mark (behaviour_id, "on", id)',
    "CREATE INDEX mark_dialogue ON mark (dialogue_id)",
    "CREATE INDEX mark_person ON mark (person_id)",
    """
    CREATE TABLE talking_point (
        seq INTEGER NOT NULL, id TEXT NOT NULL, person_id TEXT NOT NULL, text TEXT NOT NULL,
        raised_by TEXT NOT NULL, raised_on TEXT, state TEXT NOT NULL, dialogue_id TEXT,
        carried INTEGER NOT NULL, position INTEGER NOT NULL, extra TEXT NOT NULL,
        CONSTRAINT pk_talking_point PRIMARY KEY (seq),
        CONSTRAINT ck_talking_point_raised_by CHECK (raised_by IN ('manager', 'person', 'suggested')),
        CONSTRAINT ck_talking_point_state CHECK (state IN ('new', 'talked_about', 'next_time', 'dropped')),
        CONSTRAINT uq_talking_point_id UNIQUE (id),
        CONSTRAINT fk_talking_point_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE
        RESTRICT,
        CONSTRAINT fk_talking_point_dialogue_id FOREIGN KEY(dialogue_id) REFERENCES dialogue (id) ON DELETE
        RESTRICT
    ) STRICT
    """,
    "CREATE INDEX talking_point_dialogue ON talking_point (dialogue_id)",
    "CREATE INDEX talking_point_person ON talking_point (person_id, state)",
    """
    CREATE TABLE agreement (
        seq INTEGER NOT NULL, id TEXT NOT NULL, person_id TEXT NOT NULL, text TEXT NOT NULL,
        state TEXT NOT NULL, since TEXT, dialogue_id TEXT, behaviour_id TEXT, extra TEXT NOT NULL,
        CONSTRAINT pk_agreement PRIMARY KEY (seq),
        CONSTRAINT ck_agreement_state CHECK (state IN ('proposed', 'in_force', 'changed', 'ended')),
        CONSTRAINT uq_agreement_id UNIQUE (id),
        CONSTRAINT fk_agreement_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE RESTRICT,
        CONSTRAINT fk_agreement_dialogue_id FOREIGN KEY(dialogue_id) REFERENCES dialogue (id) ON DELETE
        RESTRICT,
        CONSTRAINT fk_agreement_behaviour_id FOREIGN KEY(behaviour_id) REFERENCES behaviour (id) ON DELETE
        RESTRICT
    ) STRICT
    """,
    "CREATE INDEX agreement_behaviour ON agreement (behaviour_id)",
    "CREATE INDEX agreement_dialogue ON agreement (dialogue_id)",
    "CREATE INDEX agreement_person ON agreement (person_id)",
    """
    CREATE TABLE action (
        seq INTEGER NOT NULL, id TEXT NOT NULL, person_id TEXT NOT NULL, text TEXT NOT NULL, owner TEXT,
        due_on TEXT, state TEXT NOT NULL, done_on TEXT, dialogue_id TEXT, extra TEXT NOT NULL,
        CONSTRAINT pk_action PRIMARY KEY (seq),
        CONSTRAINT ck_action_owner CHECK (owner IN ('manager', 'person')),
        CONSTRAINT ck_action_state CHECK (state IN ('open', 'done', 'dropped')),
        CONSTRAINT uq_action_id UNIQUE (id),
        CONSTRAINT fk_action_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE RESTRICT,
        CONSTRAINT fk_action_dialogue_id FOREIGN KEY(dialogue_id) REFERENCES dialogue (id) ON DELETE
        RESTRICT
    ) STRICT
    """,
    "CREATE INDEX action_dialogue ON action (dialogue_id)",
    "CREATE INDEX action_person ON action (person_id, state, due_on)",
    "CREATE INDEX action_state_due ON action (state, due_on, id)",
    """
    CREATE TABLE observation (
        seq INTEGER NOT NULL, id TEXT NOT NULL, seen_at TEXT NOT NULL, seen_at_utc INTEGER NOT NULL,
        text TEXT NOT NULL, person_id TEXT, behaviour_id TEXT, state TEXT NOT NULL, told_at TEXT,
        extra TEXT NOT NULL,
        CONSTRAINT pk_observation PRIMARY KEY (seq),
        CONSTRAINT ck_observation_state CHECK (state IN ('captured', 'linked', 'told')),
        CONSTRAINT uq_observation_id UNIQUE (id),
        CONSTRAINT fk_observation_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE
        RESTRICT,
        CONSTRAINT fk_observation_behaviour_id FOREIGN KEY(behaviour_id) REFERENCES behaviour (id) ON DELETE
        RESTRICT
    ) STRICT
    """,
    "CREATE INDEX observation_behaviour ON observation (behaviour_id)",
    "CREATE INDEX observation_person ON observation (person_id, seen_at_utc, id)",
    "CREATE INDEX observation_state ON observation (state, seen_at_utc, id)",
    """
    CREATE TABLE feedback (
        seq INTEGER NOT NULL, id TEXT NOT NULL, person_id TEXT NOT NULL, situation TEXT NOT NULL,
        saw TEXT NOT NULL, effect TEXT NOT NULL, question TEXT NOT NULL, reply TEXT NOT NULL,
        state TEXT NOT NULL, given_at TEXT, given_at_utc INTEGER, extra TEXT NOT NULL,
        CONSTRAINT pk_feedback PRIMARY KEY (seq),
        CONSTRAINT ck_feedback_state CHECK (state IN ('draft', 'given', 'answered')),
        CONSTRAINT uq_feedback_id UNIQUE (id),
        CONSTRAINT fk_feedback_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE RESTRICT
    ) STRICT
    """,
    "CREATE INDEX feedback_person ON feedback (person_id)",
    """
    CREATE TABLE effect (
        seq INTEGER NOT NULL, id TEXT NOT NULL, goal_id TEXT NOT NULL, noted_on TEXT NOT NULL,
        text TEXT NOT NULL, state TEXT NOT NULL, extra TEXT NOT NULL,
        CONSTRAINT pk_effect PRIMARY KEY (seq),
        CONSTRAINT ck_effect_state CHECK (state IN ('noted', 'confirmed')),
        CONSTRAINT uq_effect_id UNIQUE (id),
        CONSTRAINT fk_effect_goal_id FOREIGN KEY(goal_id) REFERENCES goal (id) ON DELETE RESTRICT
    ) STRICT
    """,
    "CREATE INDEX effect_goal ON effect (goal_id, noted_on, id)",
    """
    CREATE TABLE private_note (
        seq INTEGER NOT NULL, id TEXT NOT NULL, person_id TEXT NOT NULL, written_at TEXT NOT NULL,
        written_at_utc INTEGER NOT NULL, text TEXT NOT NULL, extra TEXT NOT NULL,
        CONSTRAINT pk_private_note PRIMARY KEY (seq),
        CONSTRAINT uq_private_note_id UNIQUE (id),
        CONSTRAINT fk_private_note_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE
        RESTRICT
    ) STRICT
    """,
    "CREATE INDEX private_note_person ON private_note (person_id, written_at_utc, id)",
    """
    CREATE TABLE private_recall_mark (
        seq INTEGER NOT NULL, id TEXT NOT NULL, dialogue_id TEXT NOT NULL, section_id TEXT NOT NULL,
        stamped_at TEXT NOT NULL, stamped_at_utc INTEGER NOT NULL, text TEXT NOT NULL,
        handled INTEGER NOT NULL,
        CONSTRAINT pk_private_recall_mark PRIMARY KEY (seq),
        CONSTRAINT ck_private_recall_mark_handled CHECK (handled IN (0, 1)),
        CONSTRAINT uq_private_recall_mark_id UNIQUE (id),
        CONSTRAINT fk_private_recall_mark_dialogue_id FOREIGN KEY(dialogue_id) REFERENCES dialogue (id) ON
        DELETE RESTRICT,
        CONSTRAINT fk_private_recall_mark_section_id FOREIGN KEY(section_id) REFERENCES section (id) ON
        DELETE RESTRICT
    ) STRICT
    """,
    "CREATE INDEX private_recall_mark_dialogue ON private_recall_mark (dialogue_id)",
    "CREATE INDEX private_recall_mark_handled ON private_recall_mark (handled, stamped_at_utc, id)",
    "CREATE INDEX private_recall_mark_section ON private_recall_mark (section_id)",
    """
    CREATE TABLE their_view (
        seq INTEGER NOT NULL, id TEXT NOT NULL, person_id TEXT NOT NULL, about TEXT NOT NULL,
        written_on TEXT NOT NULL, text TEXT NOT NULL, extra TEXT NOT NULL,
        CONSTRAINT pk_their_view PRIMARY KEY (seq),
        CONSTRAINT uq_their_view_id UNIQUE (id),
        CONSTRAINT fk_their_view_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE RESTRICT
    ) STRICT
    """,
    "CREATE INDEX their_view_about ON their_view (about)",
    "CREATE INDEX their_view_person ON their_view (person_id)",
    """
    CREATE TABLE template (
        seq INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, "when" TEXT NOT NULL,
        sections TEXT NOT NULL, state TEXT NOT NULL, position INTEGER NOT NULL, extra TEXT NOT NULL,
        CONSTRAINT pk_template PRIMARY KEY (seq),
        CONSTRAINT ck_template_state CHECK (state IN ('built_in', 'own', 'archived')),
        CONSTRAINT ck_template_name CHECK (json_valid("name")),
        CONSTRAINT ck_template_when CHECK (json_valid("when")),
        CONSTRAINT ck_template_sections CHECK (json_valid("sections")),
        CONSTRAINT uq_template_id UNIQUE (id)
    ) STRICT
    """,
    """
    CREATE TABLE past_version (
        seq INTEGER NOT NULL, id TEXT NOT NULL, record_id TEXT NOT NULL, until TEXT NOT NULL,
        text TEXT NOT NULL, state TEXT NOT NULL, dialogue_id TEXT,
        CONSTRAINT pk_past_version PRIMARY KEY (seq),
        CONSTRAINT uq_past_version_id UNIQUE (id),
        CONSTRAINT fk_past_version_dialogue_id FOREIGN KEY(dialogue_id) REFERENCES dialogue (id) ON DELETE
        RESTRICT
    ) STRICT
    """,
    "CREATE INDEX past_version_dialogue ON past_version (dialogue_id)",
    "CREATE INDEX past_version_record ON past_version (record_id)",
    """
    CREATE TABLE preference (
        seq INTEGER NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL,
        CONSTRAINT pk_preference PRIMARY KEY (seq),
        CONSTRAINT uq_preference_id UNIQUE (id)
    ) STRICT
    """,
)


def apply(connection: "Connection") -> None:
    """Makes every table and index in an empty vault."""
    for statement in STATEMENTS:
        connection.execute(statement)
