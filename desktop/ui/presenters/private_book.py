"""The private book on a person: written and read in its own pane, never in the meeting and never on paper."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

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
        self._pending: dict[str, str] = {}

    @override
    def derive(self) -> PrivateBookState:
        with self.session.vault.read() as reader:
            person = reader.get(Person, self.person_id)
            stored = {note.id: note for note in reader.private_notes_of(self.person_id)}
        for note_id, text in self._pending.items():  # what is on its way to the disk is already so
            known = stored.get(note_id) or PrivateNote(note_id, self.person_id, self.session.now(), "")
            stored = {note_id: replace(known, text=text), **{k: v for k, v in stored.items() if k != note_id}}
        latest = sorted(stored.values(), key=lambda note: note.written_at, reverse=True)
        return PrivateBookState(person.name, tuple(latest), self._open_id)

    def open_note(self, note_id: str | None) -> None:
        """Write on in a note, or begin a fresh one."""
        self._open_id = note_id
        self.refresh()

    def write(self, text: str, told: Callable[[str | None], None]) -> None:
        """Autosave, beside the window; a fresh note comes into being with its first words. ``told`` hears the sentence
        of a broken rule, nothing when it went well, None when the computer refused: then the words are still owed."""
        if self._open_id is None and not text.strip():
            told("")
            return
        fresh = self._open_id is None
        note_id = self._open_id = self._open_id or self.session.new_id()
        self._pending[note_id] = text

        def came_of_it(error: Exception | None) -> None:
            if error is None and self._pending.get(note_id) == text:
                del self._pending[note_id]
            if isinstance(error, RuleBroken):
                told(sentences.broken(error))
            else:
                told("" if error is None else None)

        self.bench.keep(
            partial(private_book.write, person_id=self.person_id, note_id=note_id, text=text), came_of_it
        )
        if fresh:
            self.refresh()

    def remove(self, note_id: str) -> None:
        """Take a note away; Ångra brings it back."""
        self.bench.settle()
        if note_id == self._open_id:
            self._open_id = None
        never_kept = self._pending.pop(note_id, None) is not None and not self._is_stored(note_id)
        if not never_kept:
            self.bench.do(lambda: private_book.remove(self.session, note_id), undo_as="note_removed")
        self.refresh()

    def _is_stored(self, note_id: str) -> bool:
        with self.session.vault.read() as reader:
            return reader.find(PrivateNote, note_id) is not None
