"""The choices for the look of the program, between two starts: a small file outside the vault, no word about a person.

A file that is missing, cut or no settings at all is the same as none: the program opens with its defaults.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from desktop.services.whole_files import make_private_folder, write_whole

NAME = "settings.json"
_LARGEST = 64 * 1024


class StoredSettings:
    """A flat mapping of plain values in ``folder``; without a folder it lives in memory for this run."""

    def __init__(self, folder: Path | None) -> None:
        self._path = folder / NAME if folder is not None else None
        self._values: dict[str, object] | None = None

    def read(self) -> Mapping[str, object]:
        """What was written last; empty where nothing was, or where it could not be read."""
        if self._values is None:
            self._values = self._from_file()
        return self._values

    def write(self, values: Mapping[str, object]) -> None:
        """Keep ``values``; a folder that cannot be written keeps them for this run only."""
        if self._values == values:
            return
        self._values = dict(values)
        if self._path is not None:
            with suppress(OSError):
                make_private_folder(self._path.parent)
                write_whole(self._path, json.dumps(self._values).encode())

    def _from_file(self) -> dict[str, object]:
        if self._path is None:
            return {}
        try:
            with self._path.open("rb") as file:
                values = json.loads(file.read(_LARGEST))
        except (OSError, ValueError, RecursionError):
            return {}
        return values if isinstance(values, dict) else {}
