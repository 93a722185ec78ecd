"""Connects a held dialogue with its presenter, its person and its paper."""

from PySide6.QtCore import QObject

from desktop.ui.pages.dialogue.page import DialoguePage
from desktop.ui.presenters.date_words import reading_of_day
from desktop.ui.presenters.dialogue import DialoguePresenter
from desktop.ui.presenters.promise_words import Promised
from desktop.ui.window.unlocked import Unlocked
from desktop.ui.window.wired import Wired


class _Dialogue(QObject):
    """One dialogue on screen."""

    def __init__(self, unlocked: Unlocked, dialogue_id: str) -> None:
        super().__init__()
        self._unlocked = unlocked
        self.presenter = DialoguePresenter(unlocked.bench, dialogue_id)
        self.page = DialoguePage(self.presenter.chips(), reading_of_day(unlocked.session.now))
        self.page.written.connect(self._write)
        self.page.action_ticked.connect(self.presenter.tick_action)
        self.page.editor.promise_kept.connect(self._edit_action)
        self.page.paper_requested.connect(self.open_paper)
        self.page.person_requested.connect(self._to_person)
        self.page.removal_requested.connect(self._remove)
        self.presenter.when_gone = self._leave
        self.presenter.watch(self.page.show_state)
        self.setParent(self.page)  # lives as long as the page does

    def open_paper(self) -> None:
        """To the preview."""
        self._unlocked.open_dialogue_paper(self.presenter.dialogue_id)

    def _write(self, section_id: str, text: str) -> None:
        self.page.sections.part(section_id).say_kept(self.presenter.write(section_id, text))

    def _edit_action(self, action_id: str, promised: object) -> None:
        if isinstance(promised, Promised):
            self.page.editor.close_or_say(self.presenter.edit_action(action_id, promised))

    def _remove(self) -> None:
        self._unlocked.flush()
        self.presenter.remove()

    def _leave(self) -> None:
        self._unlocked.back_or(self._unlocked.open_people)

    def _to_person(self) -> None:
        person = self.presenter.state.held.person
        if person is not None:
            self._unlocked.open_person(person.id)


def wire_dialogue(unlocked: Unlocked, dialogue_id: str) -> Wired:
    """A dialogue to read."""
    wired = _Dialogue(unlocked, dialogue_id)
    page = wired.page
    person = wired.presenter.state.held.person
    return Wired(
        page,
        page.retranslate,
        wired.presenter.close,
        commands={"print": wired.open_paper, "save_pdf": wired.open_paper, "edit": page.edit_current},
        place="people",
        person_id=person.id if person is not None else None,
        flush=page.flush,
        focus_first=page.paper,
    )
