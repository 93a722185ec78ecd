"""What kind of place a folder is: a vault in use belongs on this computer's own disk.

A folder that a cloud service copies away, file by file and at its own time, tears a database and its log
apart; on a network drive locks cannot be trusted (https://www.sqlite.org/useovernet.html). Backups may lie
in either.
"""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Final

_MOUNTS: Final = Path("/proc/self/mountinfo")
_CLOUD: Final = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "my drive",
    "icloud",
    "mobile documents",
    "cloudstorage",
    "nextcloud",
    "owncloud",
    "pcloud",
    "syncthing",
)
_NETWORK: Final = {
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p",
    "afs",
    "ceph",
    "davfs",
    "fuse.sshfs",
    "fuse.rclone",
}
_CLOUD_VARIABLES: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


class Place(StrEnum):
    """Where a folder lies."""

    OWN_DISK = "own_disk"
    CLOUD = "cloud"
    NETWORK = "network"


def place_of(folder: Path, mounts: Path = _MOUNTS) -> Place:
    """Looks at names and at the system's list of mounts; the folder need not exist. A guess, made for
    warning.
    """
    resolved = folder.resolve()
    if _is_cloud(resolved):
        return Place.CLOUD
    if str(folder).startswith(("\\\\", "//")) or _file_system(resolved, mounts) in _NETWORK:
        return Place.NETWORK
    return Place.OWN_DISK


def _is_cloud(folder: Path) -> bool:
    if any(part.casefold().startswith(_CLOUD) for part in folder.parts):
        return True
    roots = (os.environ.get(name) for name in _CLOUD_VARIABLES)
    return any(root and folder.is_relative_to(Path(root).resolve()) for root in roots)


def _file_system(folder: Path, mounts: Path) -> str:
    """The kind of the innermost mount above the folder; empty where there is no list
    (proc_pid_mountinfo(5)).
    """
    try:
        lines = mounts.read_text(sys.getfilesystemencoding(), "surrogateescape").splitlines()
    except OSError:
        return ""
    innermost, kind = Path(), ""
    for line in lines:
        before, _, after = line.partition(" - ")
        fields = before.split(" ")
        if len(fields) < 5:
            continue
        point = Path(_unescaped(fields[4]))
        if folder.is_relative_to(point) and len(point.parts) >= len(innermost.parts):
            innermost, kind = point, after.split(" ")[0]
    return kind


def _unescaped(field: str) -> str:
    for sign in " \t\n\\":
        field = field.replace(f"\\{ord(sign):03o}", sign)
    return field
