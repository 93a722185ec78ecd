"""Steps that a later schema may need, to try the upgrade with: one that rebuilds a parent table, and bad ones."""

REBUILD = (
    """CREATE TABLE new_team (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
        state TEXT NOT NULL, extra TEXT NOT NULL, motto TEXT) STRICT""",
    "INSERT INTO new_team (seq, id, name, state, extra) SELECT seq, id, name, state, extra FROM team",
    "DROP TABLE team",
    "ALTER TABLE new_team RENAME TO team",
    "UPDATE team SET motto = 'Vi ringer'",
)


def rebuild_team(connection):
    """As https://www.sqlite.org/lang_altertable.html#otheralter says; people refer to teams."""
    for statement in REBUILD:
        connection.execute(statement)


def lose_the_teams(connection):
    connection.execute("DELETE FROM team")


def stumble(connection):
    connection.execute("DROP INDEX person_team")
    raise ZeroDivisionError
