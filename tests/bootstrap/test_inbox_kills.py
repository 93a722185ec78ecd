"""Killed at any moment, the sealed inbox loses nothing that lay in it and brings nothing in twice."""

import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from desktop.bootstrap import vaults
from desktop.bootstrap.catching import empty_inbox
from desktop.domain.observations import Observation
from desktop.storage import layout, vault_folder
from tests.storage.vaults import brake, clock

LONGEST_SECONDS = 0.4


def test_nothing_is_lost_and_nothing_is_doubled(tmp_path: Path, checkout: Path, *, full_length: bool) -> None:
    folder = tmp_path / "valv"
    key = vaults.create(folder, None)
    lots = random.Random("inbox")
    sealed: list[str] = []
    for turn in range(200 if full_length else 8):
        program = [sys.executable, "-m", "tests.bootstrap.killed_captures", str(folder), str(turn)]
        with subprocess.Popen(program, cwd=checkout, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout
            assert process.stdout.readline() == "go\n"
            time.sleep(lots.uniform(0, LONGEST_SECONDS))
            process.kill()
            sealed += [line.strip() for line in process.stdout if line.endswith("\n")]
    assert sealed
    assert vault_folder.unlock(folder, None, brake(folder)) == key
    with vaults.session(folder, key, clock) as session:
        assert empty_inbox(folder, key, session).foreign == 0
        with session.vault.read() as reader:
            kept = Counter(item.text for item in reader.all(Observation))
    assert set(kept.values()) == {1}
    assert set(sealed) <= set(kept)
    assert len(kept) - len(sealed) <= (200 if full_length else 8), "at most the one that was on its way"
    assert not list((folder / layout.INBOX).glob("*.sealed"))
