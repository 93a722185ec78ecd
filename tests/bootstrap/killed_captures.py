"""A program for a test to kill: seals captures into a vault's inbox and brings them in, over and over until it dies.

``python -m tests.bootstrap.killed_captures FOLDER ROUND``; says each text once it lies in the inbox.
"""

import sys
from itertools import count
from pathlib import Path

from desktop.bootstrap import vaults
from desktop.bootstrap.catching import empty_inbox
from desktop.storage import inbox, vault_folder
from tests.storage.vaults import brake, clock

if __name__ == "__main__":
    folder, turn = Path(sys.argv[1]), sys.argv[2]
    key = vault_folder.unlock(folder, None, brake(folder))
    with vaults.session(folder, key, clock) as session:
        print("go", flush=True)
        for number in count():
            inbox.seal(folder, f"{turn}.{number}", clock())
            print(f"{turn}.{number}", flush=True)
            if number % 3 == 2:
                empty_inbox(folder, key, session)
