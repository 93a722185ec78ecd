"""What the manager is called: kept in the vault, so that "Karin bokar …" finds its owner."""

from desktop.domain.preferences import MANAGER_NAME, Preference
from desktop.domain.text import one_line
from desktop.services.changes import Changes
from desktop.services.session import Session


def name_manager(session: Session, name: str) -> Changes:
    """Remember the manager's name; an empty one forgets it. Raises ``RuleBroken`` as ``one_line`` does."""
    name = one_line(name, required=False)
    with session.vault.work() as work:
        if name:
            work.put(Preference(MANAGER_NAME, name))
        elif work.find(Preference, MANAGER_NAME) is not None:
            work.remove(Preference, MANAGER_NAME)
        return work.commit()


def manager_name(session: Session) -> str:
    """What the manager is called; empty until it was said."""
    with session.vault.read() as reader:
        kept = reader.find(Preference, MANAGER_NAME)
    return kept.value if kept is not None else ""
