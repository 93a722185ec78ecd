"""A dialogue that has been held: to read, and to correct. What is changed late says so."""

from dataclasses import dataclass
from datetime import date

from typing_extensions import override

from desktop.services import dialogues, promises
from desktop.services.held_dialogue import HeldDialogue, held_dialogue
from desktop.services.naming import manager_name
from desktop.ui.presenters.bench import Presenter, Workbench
from desktop.ui.presenters.note_chips import ChipReader
from desktop.ui.presenters.promise_words import Promised


@dataclass(frozen=True, slots=True)
class DialogueView:
    """The dialogue as it is shown; ``manager`` may be empty."""

    held: HeldDialogue
    manager: str
    today: date


class DialoguePresenter(Presenter[DialogueView]):
    """Intents: correct a section's note, tick and change an action made in the dialogue."""

    def __init__(self, bench: Workbench, dialogue_id: str) -> None:
        super().__init__(bench)
        self.dialogue_id = dialogue_id

    @override
    def derive(self) -> DialogueView:
        return DialogueView(
            held_dialogue(self.session, self.dialogue_id), manager_name(self.session), self.session.today()
        )

    def chips(self) -> ChipReader:
        """Reads the lines of this dialogue's notes."""
        held = self.state.held
        return ChipReader(held.who, held.dialogue.started_at or held.dialogue.planned_at)

    def write(self, section_id: str, text: str) -> str | None:
        """Autosave of a note. The sentence of a broken rule, empty when it went well, None when the computer
        refused: then the words are still owed."""
        return self._ask(lambda: dialogues.write_note(self.session, section_id, text))

    def remove(self) -> None:
        """Away with its notes, into the bin; what came out of it stays."""
        self._act(lambda: dialogues.remove(self.session, self.dialogue_id), "dialogue_removed")

    def tick_action(self, action_id: str) -> None:
        """Done, or open again."""
        self.bench.do(lambda: promises.tick_action(self.session, action_id), undo_as="action_ticked")

    def edit_action(self, action_id: str, promised: Promised) -> str | None:
        """Other words, owner or day; the sentence of a broken rule, empty when it went well, None while it is owed."""
        return self._ask(
            lambda: promises.edit_action(
                self.session, action_id, text=promised.text, owner=promised.owner, due_on=promised.due_on
            )
        )
