"""The people in the sidebar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.services.session import Session


@dataclass(frozen=True)
class SidebarPerson:
    """``talk_today`` puts a dot beside the name."""

    id: str
    name: str
    talk_today: bool = False


def sidebar_people(session: "Session") -> Sequence[SidebarPerson]:
    """Everybody who has not left, by name, with a dot for an open talk today."""
    from desktop.domain.dialogues import OPEN  # the empty window is painted without the rules of dialogues

    now = session.now()
    start = datetime.combine(now.date(), time(), now.tzinfo)
    with session.vault.read() as reader:
        today = {
            item.person_id
            for item in reader.dialogues_between(start, start + timedelta(days=1))
            if item.state in OPEN
        }
        return tuple(SidebarPerson(item.id, item.name, item.id in today) for item in reader.people())
