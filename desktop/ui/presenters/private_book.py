"""The private book on a person: written and read in its own pane, never in the meeting and never on paper."""

from dataclasses import dataclass

from typing_extensions import override

from desktop.domain.errors import RuleBroken
from desktop.domain.people import Person
from desktop.domain.private import PrivateNote
from desktop.services import private_book
from desktop.ui.presenters import sentences
from desktop.ui.presenters.bench import Presenter, Workbench


@dataclass(frozen=True, slots=True)
class PrivateBookState:
    """Notes latest first; ``open_id`` is the one being written, None for a fresh one that has no words yet."""

    name: str
    notes: tuple[PrivateNote, ...]
    open_id: str | None = None

    @property
    def open_note(self) -> PrivateNote | None:
        """The note being written."""
        return next((item for item in self.notes if item.id == self.open_id), None)


class PrivateBookPresenter(Presenter[PrivateBookState]):
    """Intents: open a note or a fresh one, write, take away."""

    def __init__(self, bench: Workbench, person_id: str) -> None:
        super().__init__(bench)
        self.person_id = person_id
        self._open_id: str | None = None

    @override
    def derive(self) -> PrivateBookState:
        with self.session.vault.read() as reader:
            person = reader.get(Person, self.person_id)
            return PrivateBookState(
                person.name, tuple(reader.private_notes_of(self.person_id)), self._open_id
            )

    def open_note(self, note_id: str | None) -> None:
        """Write on in a note, or begin a fresh one."""
        self._open_id = note_id
        self.refresh()

    def write(self, text: str) -> str | None:
        """Autosave; a fresh note comes into being with its first words. The sentence of a broken rule, empty when it
        went well, None when the computer refused: then the words are still owed."""
        try:
            return self._write(text)
        except RuleBroken as error:
            return sentences.broken(error)

    def remove(self, note_id: str) -> None:
        """Take a note away; Ångra brings it back."""
        if note_id == self._open_id:
            self._open_id = None
        self.bench.do(lambda: private_book.remove(self.session, note_id), undo_as="note_removed")
        self.refresh()

    def _write(self, text: str) -> str | None:
        note_id = self._open_id
        if note_id is not None:
            kept = self.bench.do(lambda: private_book.write(self.session, note_id, text))
            return None if kept is None else ""
        if not text.strip():
            return ""
        made = self.bench.do(lambda: private_book.new_note(self.session, self.person_id, text))
        if made is None:
            return None
        self._open_id = made.added(PrivateNote)
        self.refresh()
        return ""
