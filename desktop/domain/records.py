"""Every kind of record a vault holds, in an order in which each one's references come before it."""

from desktop.domain.living import LIVING_KINDS, Living
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.removed import Removed

Record = Living | Removed

KINDS: tuple[type[Record], ...] = (*LIVING_KINDS, Removed)

PRIVATE_KINDS: frozenset[type[Record]] = frozenset({PrivateNote, RecallMark, Removed})
"""What lives in ``private_*`` tables."""
