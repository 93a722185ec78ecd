"""The child process in which a file nobody vouches for is read: bytes in, a canonical archive or refusals out.

Run as ``python -m desktop.exchange.child``; with the word ``sheet`` a returned preparation sheet is read, and its
answers come out. It opens nothing but its own code, and may use ten seconds and 512 MB.
"""

import json
import sys
from datetime import UTC, date, datetime
from importlib import import_module
from typing import Any, BinaryIO

from desktop.domain.errors import Rule
from desktop.exchange.archive_reading import LARGEST_MEGABYTES, read_archive
from desktop.exchange.archive_writing import archive_value
from desktop.services.archive_content import ArchiveRefused, Refusal

SECONDS = 10
MEGABYTES = 512
TAKEN, REFUSED = b"A", b"R"
SHEET = "sheet"
"""The word that says what is read."""

_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def main(source: BinaryIO | None = None, target: BinaryIO | None = None) -> None:
    """Read everything from standard input and answer on standard output."""
    limit_resources()
    source, target = source or sys.stdin.buffer, target or sys.stdout.buffer
    target.write(answer(source, sheet=SHEET in sys.argv[1:]))
    target.flush()


def answer(source: BinaryIO, *, sheet: bool = False) -> bytes:
    """``TAKEN`` and the same archive (or a sheet's answers) in this program's own form, or ``REFUSED`` and why
    (``refusals_from``)."""
    try:
        data = source.read(LARGEST_MEGABYTES * 1_000_000 + 1)
        value = _sheet(data) if sheet else archive_value(read_archive(data), _LONG_AGO, "")
        return TAKEN + json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    except ArchiveRefused as refused:
        return REFUSED + json.dumps([_plain(item) for item in refused.refusals]).encode()
    except MemoryError:
        return REFUSED + json.dumps([_plain(too_heavy())]).encode()


def _sheet(data: bytes) -> dict[str, Any]:
    from desktop.exchange.sheet_reading import read_sheet

    read = read_sheet(data)
    answers = [[question, text] for question, text in sorted(read.answers.items())]
    return {"sheet_id": read.sheet_id, "answers": answers, "points": read.points}


def refusals_from(data: bytes) -> list[Refusal]:
    """The refusals that a child wrote; raises ``ValueError`` or ``KeyError`` for anything else."""
    return [Refusal(Rule(item["rule"]), item["place"], item["about"]) for item in json.loads(data)]


def too_heavy() -> Refusal:
    """What is said when a file needs more memory than any archive does."""
    return Refusal(Rule.FILE_TOO_HEAVY, about={"limit": MEGABYTES})


def limit_resources(system: Any = None) -> None:
    """Take away memory, time and the making of files, where the operating system knows how."""
    try:
        system = system or import_module("resource")
    except ImportError:
        return
    for name, limit in (("RLIMIT_AS", MEGABYTES << 20), ("RLIMIT_CPU", SECONDS), ("RLIMIT_FSIZE", 0)):
        try:
            system.setrlimit(getattr(system, name), (limit, limit))
        except (AttributeError, OSError, ValueError):
            continue


def _plain(item: Refusal) -> dict[str, Any]:
    about = {key: held.isoformat() if isinstance(held, date) else held for key, held in item.about.items()}
    return {"rule": item.rule.value, "place": item.place, "about": about}


if __name__ == "__main__":
    main()
