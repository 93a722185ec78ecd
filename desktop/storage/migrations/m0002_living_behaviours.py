"""Workshops, preparation sheets and quarters; the day to follow a behaviour up, and what a feedback tells of."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite3 import Connection

STATEMENTS: Final[Sequence[str]] = (
    """
    CREATE TABLE new_behaviour (
        seq INTEGER NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL, goal_id TEXT, person_id TEXT,
        team_id TEXT, state TEXT NOT NULL, agreed_on TEXT, follow_up_on TEXT, extra TEXT NOT NULL,
        CONSTRAINT pk_behaviour PRIMARY KEY (seq),
        CONSTRAINT ck_behaviour_state CHECK (state IN ('draft', 'agreed', 'practising', 'settled',
        'resting')),
        CONSTRAINT uq_behaviour_id UNIQUE (id),
        CONSTRAINT fk_behaviour_goal_id FOREIGN KEY(goal_id) REFERENCES goal (id) ON DELETE RESTRICT,
        CONSTRAINT fk_behaviour_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE RESTRICT,
        CONSTRAINT fk_behaviour_team_id FOREIGN KEY(team_id) REFERENCES team (id) ON DELETE RESTRICT
    ) STRICT
    """,
    """
    INSERT INTO new_behaviour (seq, id, text, goal_id, person_id, team_id, state, agreed_on, extra)
    SELECT seq, id, text, goal_id, person_id, team_id, state, agreed_on, extra FROM behaviour
    """,
    "DROP TABLE behaviour",
    "ALTER TABLE new_behaviour RENAME TO behaviour",
    "CREATE INDEX behaviour_goal ON behaviour (goal_id)",
    "CREATE INDEX behaviour_person ON behaviour (person_id)",
    "CREATE INDEX behaviour_team ON behaviour (team_id)",
    """
    CREATE TABLE new_feedback (
        seq INTEGER NOT NULL, id TEXT NOT NULL, person_id TEXT NOT NULL, situation TEXT NOT NULL,
        saw TEXT NOT NULL, effect TEXT NOT NULL, question TEXT NOT NULL, reply TEXT NOT NULL, state
        TEXT NOT NULL, given_at TEXT, given_at_utc INTEGER, observation_id TEXT, extra TEXT NOT NULL,
        CONSTRAINT pk_feedback PRIMARY KEY (seq),
        CONSTRAINT ck_feedback_state CHECK (state IN ('draft', 'given', 'answered')),
        CONSTRAINT uq_feedback_id UNIQUE (id),
        CONSTRAINT fk_feedback_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE RESTRICT,
        CONSTRAINT fk_feedback_observation_id FOREIGN KEY(observation_id) REFERENCES observation (id) ON
        DELETE RESTRICT
    ) STRICT
    """,
    """
    INSERT INTO new_feedback (seq, id, person_id, situation, saw, effect, question, reply, state,
    given_at, given_at_utc, extra) SELECT seq, id, person_id, situation, saw, effect, question, reply,
    state, given_at, given_at_utc, extra FROM feedback
    """,
    "DROP TABLE feedback",
    "ALTER TABLE new_feedback RENAME TO feedback",
    "CREATE INDEX feedback_observation ON feedback (observation_id)",
    "CREATE INDEX feedback_person ON feedback (person_id)",
    """
    CREATE TABLE workshop (
        seq INTEGER NOT NULL, id TEXT NOT NULL, goal_id TEXT NOT NULL, step INTEGER NOT NULL, monday
        TEXT NOT NULL, chosen TEXT NOT NULL, begun_on TEXT, extra TEXT NOT NULL,
        CONSTRAINT pk_workshop PRIMARY KEY (seq),
        CONSTRAINT ck_workshop_chosen CHECK (json_valid("chosen")),
        CONSTRAINT uq_workshop_id UNIQUE (id),
        CONSTRAINT fk_workshop_goal_id FOREIGN KEY(goal_id) REFERENCES goal (id) ON DELETE RESTRICT
    ) STRICT
    """,
    "CREATE INDEX workshop_goal ON workshop (goal_id)",
    """
    CREATE TABLE sheet (
        seq INTEGER NOT NULL, id TEXT NOT NULL, dialogue_id TEXT NOT NULL, made_at TEXT NOT NULL,
        questions TEXT NOT NULL, points TEXT NOT NULL, read_at TEXT, extra TEXT NOT NULL,
        CONSTRAINT pk_sheet PRIMARY KEY (seq),
        CONSTRAINT ck_sheet_questions CHECK (json_valid("questions")),
        CONSTRAINT uq_sheet_id UNIQUE (id),
        CONSTRAINT fk_sheet_dialogue_id FOREIGN KEY(dialogue_id) REFERENCES dialogue (id) ON DELETE
        RESTRICT
    ) STRICT
    """,
    "CREATE INDEX sheet_dialogue ON sheet (dialogue_id)",
    """
    CREATE TABLE quarter (
        seq INTEGER NOT NULL, id TEXT NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL,
        person_id TEXT, team_id TEXT, version INTEGER NOT NULL, state TEXT NOT NULL, language TEXT
        NOT NULL, parts TEXT NOT NULL, texts TEXT NOT NULL, quotes TEXT NOT NULL, dialogue_id TEXT,
        locked_at TEXT, document TEXT NOT NULL, extra TEXT NOT NULL,
        CONSTRAINT pk_quarter PRIMARY KEY (seq),
        CONSTRAINT ck_quarter_state CHECK (state IN ('draft', 'gone_through', 'locked')),
        CONSTRAINT ck_quarter_parts CHECK (json_valid("parts")),
        CONSTRAINT ck_quarter_texts CHECK (json_valid("texts")),
        CONSTRAINT ck_quarter_quotes CHECK (json_valid("quotes")),
        CONSTRAINT uq_quarter_id UNIQUE (id),
        CONSTRAINT fk_quarter_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE RESTRICT,
        CONSTRAINT fk_quarter_team_id FOREIGN KEY(team_id) REFERENCES team (id) ON DELETE RESTRICT,
        CONSTRAINT fk_quarter_dialogue_id FOREIGN KEY(dialogue_id) REFERENCES dialogue (id) ON DELETE
        RESTRICT
    ) STRICT
    """,
    "CREATE INDEX quarter_dialogue ON quarter (dialogue_id)",
    "CREATE INDEX quarter_person ON quarter (person_id, year, number, version)",
    "CREATE INDEX quarter_team ON quarter (team_id, year, number, version)",
    'CREATE INDEX mark_on ON mark ("on", id)',
)


def apply(connection: "Connection") -> None:
    """Rebuilds two tables with a column more each, and makes three new ones."""
    for statement in STATEMENTS:
        connection.execute(statement)
