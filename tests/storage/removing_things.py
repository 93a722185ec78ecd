"""A program for a test to kill: removes actions and puts them back, over and over until it dies.

``python -m tests.storage.removing_things FOLDER``; says ``go`` when it has begun.
"""

import sys
from datetime import datetime
from itertools import cycle
from pathlib import Path

from desktop.domain.promises import Action
from desktop.domain.removed import Removed
from desktop.services.promises import remove_action
from desktop.services.putting_back import put_back
from desktop.services.session import Session
from desktop.storage.vault import OpenVault
from tests.storage.sample_records import NINE
from tests.storage.stored_vault import KEY


def now() -> datetime:
    return NINE


if __name__ == "__main__":
    session = Session(OpenVault(Path(sys.argv[1]) / "vault.db", KEY), now)
    print("go", flush=True)
    for turn in cycle((True, False)):
        with session.vault.read() as reader:
            ids = [item.id for item in (reader.all(Action) if turn else reader.all(Removed))]
        for id in ids:
            if turn:
                remove_action(session, id)
            else:
                put_back(session, id)
