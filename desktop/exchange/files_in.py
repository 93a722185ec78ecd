"""The way in for every file that somebody chooses: looked at, then read where it can do no harm."""

import stat
from pathlib import Path

from desktop.domain.errors import Rule
from desktop.domain.progress import Progress, no_progress
from desktop.domain.sheets import SheetAnswers
from desktop.exchange.archive_reading import LARGEST_MEGABYTES
from desktop.exchange.detect import FileKind, kind_of, must_be
from desktop.exchange.untrusted import read_untrusted, read_untrusted_sheet
from desktop.services.archive_content import ArchiveContent, ArchiveRefused, Refusal
from desktop.services.whole_files import os_faults


def archive_from_file(path: Path, progress: Progress = no_progress) -> ArchiveContent:
    """The records of an archive; raises as ``read_file``, ``detect.must_be`` and ``read_untrusted`` do."""
    data = read_file(path)
    must_be(FileKind.ARCHIVE, data)
    return read_untrusted(data, progress)


def sheet_from_file(path: Path, progress: Progress = no_progress) -> SheetAnswers:
    """A returned preparation sheet's answers; raises as ``archive_from_file``, SHEET_UNREADABLE for what is no PDF."""
    data = read_file(path)
    if kind_of(data) is not FileKind.PDF:
        raise ArchiveRefused(Refusal(Rule.SHEET_UNREADABLE))
    return read_untrusted_sheet(data, progress)


def read_file(path: Path) -> bytes:
    """A file's bytes. Raises ``ArchiveRefused(FILE_TOO_LARGE)`` before reading more than 50 MB, FILE_KIND_UNKNOWN for
    what is no file (a folder, a device, a pipe), ``EnvironmentFailed`` when it cannot be read."""
    most = LARGEST_MEGABYTES * 1_000_000
    with os_faults(path):
        if not stat.S_ISREG(path.stat().st_mode):
            raise ArchiveRefused(Refusal(Rule.FILE_KIND_UNKNOWN))
        with path.open("rb") as file:
            data = file.read(most + 1)
    if len(data) > most:
        raise ArchiveRefused(Refusal(Rule.FILE_TOO_LARGE, about={"limit": LARGEST_MEGABYTES}))
    return data
