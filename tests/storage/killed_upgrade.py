"""A process that upgrades a vault and dies, as if pulled out of the wall, before its n-th statement.

``python -m tests.storage.killed_upgrade PATH N``; it prints ``done`` when there were fewer statements.
"""

import os
import sys
from pathlib import Path

from desktop.storage.engine import connect
from desktop.storage.migrations.steps import STEPS
from desktop.storage.upgrade import upgrade
from tests.storage.example_steps import rebuild_team
from tests.storage.stored_vault import KEY


class Mortal:
    """A connection that lives for a number of statements."""

    def __init__(self, connection, statements):
        self._connection = connection
        self._left = statements

    def execute(self, statement):
        self._left -= 1
        if self._left == 0:
            os._exit(9)
        return self._connection.execute(statement)

    def rollback(self):
        self._connection.rollback()


if __name__ == "__main__":
    upgrade(Mortal(connect(Path(sys.argv[1]), KEY), int(sys.argv[2])), steps=(STEPS[0], rebuild_team))
    print("done")
