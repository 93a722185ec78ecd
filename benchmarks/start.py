"""From the command to the window: first paint, everything loaded, unlock and memory, each program a process of its own.

The limit is a bare window of the same toolkit (and the same with SQLAlchemy's ORM). What is measured and what limits it
run in turns. The deterministic companions are ``tests/bootstrap/test_start_imports.py``
and ``tests/ui/test_first_paint.py``.
"""

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from compileall import compile_dir
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.figures import Judged, Row
from benchmarks.programs import PASSPHRASE
from benchmarks.screen import screen
from benchmarks.vaults import KEY, NOW, filled
from desktop.storage import vault_folder
from desktop.storage.slots import calibrate

HERE: Final = Path(__file__).resolve().parent.parent
HANG_SECONDS: Final = 60
PAINT, SETTLED, UNLOCK, MEMORY, SIZE = 1.5, 2.5, 150, 1.15, 1.1
"""The goals of performance.md; first paint shall one day be 1.25."""

Told = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True)
class Vaults:
    """Folders: with 40 people and no dialogues, and the same with many; open to all, and locked."""

    small: Path
    large: Path
    small_locked: Path
    large_locked: Path


def measure(*, dialogues: int = 10_000, turns: int = 15) -> list[Row]:
    """Every row about the start; the vaults take half a minute to fill."""
    with ExitStack() as stack:
        place = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="vardag-bench-")))
        vaults = _vaults(place, dialogues)
        shown = stack.enter_context(screen())
        compile_dir(HERE / "desktop", quiet=1)  # as it is installed
        kept = {name: value for name, value in shown.items() if not name.startswith(("XDG_", "VARDAG_"))}
        home = {"HOME": str(place), "XDG_RUNTIME_DIR": str(place), "VARDAG_NOW": NOW.isoformat()}
        return _rows(Starts({**kept, **home}, vaults, turns), dialogues)


class Starts:
    """Runs the programs in turns and keeps what they told."""

    def __init__(self, environment: Mapping[str, str], vaults: Vaults, turns: int) -> None:
        self._environment = {**environment, "PYTHONPATH": str(HERE)}
        programs: dict[str, tuple[Path, tuple[str, ...]]] = {
            "bare": (vaults.small, ("bare",)),
            "paint": (vaults.small, ("real", "paint")),
            "paint_large": (vaults.large, ("real", "paint")),
            "lock": (vaults.small_locked, ("real", "paint")),
            "lock_large": (vaults.large_locked, ("real", "paint")),
            "orm": (vaults.small, ("bare", "orm")),
            "settle": (vaults.small, ("real", "settle")),
            "settle_large": (vaults.large, ("real", "settle")),
            "derive": (vaults.large_locked, ("derivation", str(vaults.large_locked))),
            "unlock": (vaults.large_locked, ("real", "unlock")),
        }
        self._runs: dict[str, list[Told]] = {name: [] for name in programs}
        for turn in range(turns + 1):
            for name, (vault, words) in programs.items():
                told = self._run(vault, words)
                if turn:  # the first turn fills the disk's cache and compiles
                    self._runs[name].append(told)

    def took(self, name: str, until: str, since: str = "spawned") -> tuple[float, ...]:
        """Milliseconds between two things told, a turn each."""
        return tuple((told[until]["at"] - told[since]["at"]) * 1000 for told in self._runs[name])

    def memory(self, name: str) -> tuple[float, ...]:
        """MiB at rest."""
        return tuple(told["rested"]["pss"] for told in self._runs[name])

    def _run(self, vault: Path, words: tuple[str, ...]) -> Told:
        spawned = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", f"benchmarks.programs.{words[0]}", *words[1:]],
            env={**self._environment, "VARDAG_VAULT": str(vault)},
            cwd=HERE,
            capture_output=True,
            text=True,
            timeout=HANG_SECONDS,
            check=True,
        )
        lines = (json.loads(line) for line in done.stdout.splitlines() if line.startswith("{"))
        return {"spawned": {"at": spawned}, **{line.pop("what"): line for line in lines}}


def _rows(starts: Starts, dialogues: int) -> list[Row]:
    bare = starts.took("bare", "painted")
    derived = starts.took("derive", "derived", since="begun")
    unlocked = starts.took("unlock", "settled", since="entered")
    many, none = f"{dialogues} dialogues", "no dialogues"
    rows = [
        Row("first paint, unlock window", "bare window", starts.took("lock", "painted"), bare, PAINT),
        Row("first paint, main window", "bare window", starts.took("paint", "painted"), bare, PAINT),
        _size(f"first paint, unlock, {many}", none, starts, ("lock_large", "lock"), "painted"),
        _size(f"first paint, main, {many}", none, starts, ("paint_large", "paint"), "painted"),
        Row("settled", "bare window", starts.took("settle", "settled"), bare, SETTLED),
        Row(
            "settled, to know",
            "bare + ORM",
            starts.took("settle", "settled"),
            starts.took("orm", "settled"),
            1.5,
        ),
        _size(f"settled, {many}", none, starts, ("settle_large", "settle"), "settled"),
        Row("unlock, Enter to I dag", "key derivation", unlocked, derived, UNLOCK, Judged.MORE),
    ]
    if all(starts.memory("orm")):
        ours, limit = starts.memory("settle_large"), starts.memory("orm")
        rows.append(Row(f"memory, settled, {many}", "PySide6 + ORM", ours, limit, MEMORY, unit="MiB"))
    return rows


def _size(name: str, against: str, starts: Starts, runs: tuple[str, str], until: str) -> Row:
    return Row(name, against, starts.took(runs[0], until), starts.took(runs[1], until), SIZE)


def _vaults(place: Path, dialogues: int) -> Vaults:
    cost = calibrate()
    vaults = Vaults(*(place / name for name in ("small", "large", "small-locked", "large-locked")))
    for open_one, locked, count in (
        (vaults.small, vaults.small_locked, 0),
        (vaults.large, vaults.large_locked, dialogues),
    ):
        filled(open_one, count).close()
        shutil.copytree(open_one, locked)
        vault_folder.change_passphrase(locked, KEY, PASSPHRASE, cost)
    return vaults
