"""The sealed inbox and the vault: what was caught while it was locked comes in, and what cannot be read is told of."""

from dataclasses import dataclass
from pathlib import Path

from desktop.services.capturing import Sealed, take_in
from desktop.services.changes import Changes
from desktop.services.session import Session
from desktop.storage import inbox
from desktop.storage.keys import DataKey


@dataclass(frozen=True, slots=True)
class CameIn:
    """What came of emptying the inbox: ``changes`` in the vault, and how many ``foreign`` files were laid aside."""

    changes: Changes
    foreign: int


def empty_inbox(folder: Path, key: DataKey, session: Session) -> CameIn:
    """Bring everything in the inbox into the vault, then take its files away, in this order: a program that dies in
    between brings nothing in twice. Lays the public key out first, so that the inbox works from the first unlock on.

    Raises ``EnvironmentFailed``; then what had not come in is still in the inbox.
    """
    inbox.publish_key(folder, key)
    waiting, foreign = inbox.waiting(folder, key)
    if not waiting:
        return CameIn(Changes(), foreign)
    changes = take_in(session, [Sealed(item.id, item.text, item.seen_at, item.told) for item in waiting])
    inbox.clear(folder, waiting)
    return CameIn(changes, foreign)
