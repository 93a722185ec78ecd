"""The manager's private book on a person; nothing here ever moves to the shared side by itself."""

from dataclasses import replace

from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.text import note as readable_note
from desktop.services.changes import Changes
from desktop.services.removing import into_the_bin
from desktop.services.session import Session


def new_note(session: Session, person_id: str, text: str = "") -> Changes:
    """Begin a private note, written now."""
    with session.vault.work() as work:
        work.put(
            PrivateNote(
                id=session.new_id(), person_id=person_id, written_at=session.now(), text=readable_note(text)
            )
        )
        return work.commit()


def write(session: Session, person_id: str, note_id: str, text: str) -> Changes:
    """Save a private note (the autosave); one that is not there yet begins with its first words.

    Raises ``RuleBroken``: TEXT_TOO_LONG, TEXT_UNREADABLE.
    """
    text = readable_note(text)
    with session.vault.work() as work:
        known = work.find(PrivateNote, note_id)
        begun = known or PrivateNote(id=note_id, person_id=person_id, written_at=session.now(), text="")
        work.put(replace(begun, text=text))
        return work.commit()


def remove(session: Session, note_id: str) -> Changes:
    """Take a private note away, into the bin."""
    with session.vault.work() as work:
        with into_the_bin(session, work, work.get(PrivateNote, note_id)):
            work.remove(PrivateNote, note_id)
        return work.commit()


def expand_recall(session: Session, mark_id: str, text: str, *, handled: bool) -> Changes:
    """Write out afterwards what a silent mark stood for, or put it away."""
    with session.vault.work() as work:
        mark = work.get(RecallMark, mark_id)
        work.put(replace(mark, text=readable_note(text), handled=handled))
        return work.commit()
