"""Whether a vault is well: every page's seal, every tree and reference, both keys, who may read it, its
backups.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.progress import Progress, no_progress
from desktop.services.whole_files import open_to_others
from desktop.storage import backup_file, backups, key_file, layout
from desktop.storage.database_checks import Finding, Trouble, counts, findings_in
from desktop.storage.engine import connect
from desktop.storage.examining import examine, refuse_other_files
from desktop.storage.faults import storage_faults
from desktop.storage.keys import DataKey
from desktop.storage.migrations.steps import STEPS

_DAMAGE = frozenset({Failure.VAULT_DAMAGED, Failure.VAULT_MISSING, Failure.DISK_FAULTY})


@dataclass(frozen=True, slots=True)
class Health:
    """What a check found. ``rows`` counts all rows of all tables, ``backups`` those that were read whole."""

    findings: tuple[Finding, ...]
    rows: int
    backups: int

    @property
    def well(self) -> bool:
        """Whether nothing at all was wrong."""
        return not self.findings


def check(folder: Path, key: DataKey, progress: Progress = no_progress) -> Health:
    """Looks at everything in the folder, slowly and completely; changes nothing but the log, which it
    empties.

    Damage is told in the findings and not raised. Raises ``EnvironmentFailed`` only when nothing could be
    looked at: ``DISK_FULL``, ``READ_ONLY``, ``NO_ACCESS``, ``VAULT_NEWER``, ``VAULT_FOREIGN`` … are no
    damage, and nobody should restore for their sake (``VAULT_MISSING`` has its own
    place: ``vault_folder.state_of``). ``Cancelled`` comes from
    ``progress``, which counts the backups and the vault itself.
    """
    listed = backups.backups_of(folder / layout.BACKUPS, key)
    progress(0, len(listed) + 1)
    findings, rows = _database(layout.vault_path(folder), key)
    findings += [*_keys(folder, key), *_permissions(folder)]
    findings += [Finding(Trouble.BACKUP_DAMAGED, {"name": path.name}) for path in _unread(folder)]
    whole = 0
    for done, backup in enumerate(listed, start=1):
        progress(done, len(listed) + 1)
        if _reads_whole(backup.path):
            whole += 1
        else:
            findings.append(Finding(Trouble.BACKUP_DAMAGED, {"name": backup.path.name}))
    progress(len(listed) + 1, len(listed) + 1)
    return Health(tuple(findings), rows, whole)


def _database(path: Path, key: DataKey) -> tuple[list[Finding], int]:
    try:
        with storage_faults(path):
            refuse_other_files(path)
            _refuse_newer(examine(path, key))
            connection = connect(path, key)
            try:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
                found = findings_in(connection)
                return found, 0 if found else sum(counts(connection).values())
            finally:
                connection.close()
    except EnvironmentFailed as fault:
        if fault.failure not in _DAMAGE:
            raise
        return [Finding(Trouble.VAULT_UNREADABLE, {"failure": fault.failure.value})], 0


def _refuse_newer(found: int) -> None:
    if found > len(STEPS):
        raise EnvironmentFailed(Failure.VAULT_NEWER, found=found, known=len(STEPS))


def _keys(folder: Path, key: DataKey) -> Iterator[Finding]:
    copies = key_file.read_copies(folder)
    for name, copy in zip(layout.KEYS, copies, strict=True):
        if isinstance(copy, EnvironmentFailed) or not copy.belongs_to(key):
            yield Finding(Trouble.KEY_COPY_DAMAGED, {"name": name})
    sound = [copy for copy in copies if isinstance(copy, key_file.KeyFile)]
    if len(sound) == len(copies) and sound[0] != sound[1]:
        yield Finding(Trouble.KEY_COPIES_DIFFER)


def _permissions(folder: Path) -> Iterator[Finding]:
    """On Windows the folder's access list decides (``system/permissions.py``)."""
    vault = layout.vault_path(folder)
    for path in (folder, vault, *layout.beside(vault), *(folder / name for name in layout.KEYS)):
        if path.exists() and open_to_others(path):
            yield Finding(Trouble.READABLE_BY_OTHERS, {"name": path.name})


def _unread(folder: Path) -> list[Path]:
    return backups.damaged_backups(folder / layout.BACKUPS)


def _reads_whole(path: Path) -> bool:
    try:
        backup_file.verify(backup_file.read(path))
    except EnvironmentFailed:
        return False
    return True
