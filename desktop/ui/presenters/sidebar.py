"""A person as the sidebar shows them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SidebarPerson:
    """``talk_today`` puts a dot beside the name."""

    id: str
    name: str
    talk_today: bool = False
