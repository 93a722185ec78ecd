"""Writes a file that the user asked for, at the place the user chose."""

from pathlib import Path

from desktop.services.whole_files import os_faults, write_whole


def write_atomically(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path``, in place of what was there, readable by its owner alone; a link stays a link.

    Raises ``EnvironmentFailed`` (DISK_FULL, READ_ONLY, FILE_MISSING when the folder is gone, FILE_IN_USE, NO_ACCESS,
    DISK_FAULTY) with ``path``; then what was there before is untouched and no part of the new file is left. What is
    no file (``/dev/stdout``, a pipe) is written to, never replaced.
    """
    with os_faults(path):
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(data)
            return
        write_whole(path.resolve() if path.is_symlink() else path, data)
