"""Connects a person's page with its presenters and the screens it leads to."""

from datetime import datetime, time

from PySide6.QtCore import QObject

from desktop.domain.dialogues import AHEAD, Dialogue, DialogueState
from desktop.domain.people import PersonState
from desktop.ui.pages.person.page import PersonPage
from desktop.ui.presenters.date_words import reading_of_day, reading_of_moment
from desktop.ui.presenters.person import FIRST_TALK, Details, PersonPresenter, read_time
from desktop.ui.presenters.promise_words import Promised
from desktop.ui.window.private_book_wiring import WiredBook
from desktop.ui.window.unlocked import Unlocked
from desktop.ui.window.wired import Wired


class _Person(QObject):
    """One person on screen."""

    def __init__(self, unlocked: Unlocked, person_id: str) -> None:
        super().__init__()
        self._unlocked = unlocked
        self.presenter = PersonPresenter(unlocked.bench, person_id)
        now = unlocked.session.now
        self.page = PersonPage(
            reading_of_moment(now, self.presenter.usual_time), reading_of_day(now), self._read_time
        )
        self.book = WiredBook(unlocked, person_id)
        self._connect_head()
        self._connect_lists()
        self._connect_talks()
        self.presenter.when_gone = unlocked.open_people
        self.presenter.watch(self.page.show_state)
        self.setParent(self.page)  # lives as long as the page does

    def _connect_head(self) -> None:
        page, presenter = self.page, self.presenter
        page.head.prepare_requested.connect(self.prepare)
        page.head.feedback_requested.connect(self.praise)
        page.head.paper_requested.connect(self.open_paper)
        page.head.access_requested.connect(self.open_access)
        page.head.state_chosen.connect(self._set_state)
        page.head.removal_requested.connect(self._remove)
        page.details.kept.connect(self._keep_details)
        page.private_requested.connect(self.book.toggle)
        page.first_talk_requested.connect(self._first_talk)
        page.in_force.agreement_ended.connect(presenter.end_agreement)

    def _connect_lists(self) -> None:
        page, presenter = self.page, self.presenter
        page.promised.typed.connect(self._add_action)
        page.promised.ticked.connect(presenter.tick_action)
        page.promised.dropped.connect(presenter.drop_action)
        page.promised.editor.promise_kept.connect(self._edit_action)
        page.next_time.typed.connect(self._add_point)
        page.next_time.moved.connect(presenter.move_point)
        page.next_time.dropped.connect(presenter.drop_point)
        page.next_time.editor.kept.connect(self._edit_point)

    def _connect_talks(self) -> None:
        page, presenter = self.page, self.presenter
        page.talks.opened.connect(self._open_dialogue)
        page.talks.moved.connect(presenter.move)
        page.talks.cancelled.connect(presenter.cancel)
        page.talks.planned.connect(self._plan)
        page.timeline.opened.connect(self._unlocked.open_dialogue)
        page.timeline.feedback_opened.connect(self._unlocked.open_feedback)
        page.timeline.told_opened.connect(self._unlocked.open_telling)

    def prepare(self) -> None:
        """F5: Förbered the next talk."""
        self._unlocked.plan_and_prepare(self.presenter.person_id)

    def praise(self) -> None:
        """Ctrl+Shift+F: say something now, in one line or more."""
        self._unlocked.open_praise(self.presenter.person_id)

    def open_access(self) -> None:
        """What the person would get."""
        self._unlocked.open_access(self.presenter.person_id)

    def open_paper(self) -> None:
        """To the preview of the person's document."""
        self._unlocked.open_person_paper(self.presenter.person_id)

    def retranslate(self) -> None:
        """Say every word again, in the side pane too."""
        self.page.retranslate()
        self.book.retranslate()

    def close(self) -> None:
        """The page is left."""
        self.book.close()
        self.presenter.close()

    def _read_time(self, words: str) -> time | None:
        return read_time(words, self._unlocked.session.now())

    def _set_state(self, state: object) -> None:
        self.presenter.set_state(PersonState(str(state)))

    def _remove(self) -> None:
        self._unlocked.flush()
        self.presenter.remove()

    def _keep_details(self, details: object) -> None:
        if isinstance(details, Details):
            self.page.details.close_or_say(self.presenter.save_details(details))

    def _first_talk(self) -> None:
        planned = self.presenter.plan(self._unlocked.session.now(), FIRST_TALK)
        if planned is not None:
            self._unlocked.open_prepare(planned)

    def _add_action(self, text: str) -> None:
        self.page.promised.new.say_outcome(self.presenter.add_action(text))

    def _edit_action(self, action_id: str, promised: object) -> None:
        if isinstance(promised, Promised):
            self.page.promised.editor.close_or_say(self.presenter.edit_action(action_id, promised))

    def _add_point(self, text: str) -> None:
        self.page.next_time.new.say_outcome(self.presenter.add_point(text))

    def _edit_point(self, point_id: str, text: str) -> None:
        self.page.next_time.editor.close_or_say(self.presenter.edit_point(point_id, text))

    def _plan(self, moment: object, template_id: str) -> None:
        if isinstance(moment, datetime):
            self.presenter.plan(moment, template_id)

    def _open_dialogue(self, dialogue_id: str) -> None:
        with self._unlocked.session.vault.read() as reader:
            state = reader.get(Dialogue, dialogue_id).state
        if state in AHEAD:
            self._unlocked.open_prepare(dialogue_id)
        elif state is DialogueState.ONGOING:
            self._unlocked.open_meeting(dialogue_id)
        else:
            self._unlocked.open_wrap_up(dialogue_id)


def wire_person(unlocked: Unlocked, person_id: str) -> Wired:
    """One person."""
    wired = _Person(unlocked, person_id)
    page = wired.page
    return Wired(
        page,
        wired.retranslate,
        wired.close,
        commands={
            "prepare": wired.prepare,
            "access": wired.open_access,
            "feedback": wired.praise,
            "new_dialogue": page.focus_plan,
            "private": wired.book.toggle,
            "edit": page.edit_current,
            "print": wired.open_paper,
            "save_pdf": wired.open_paper,
        },
        place="people",
        person_id=person_id,
        flush=wired.book.flush,
        focus_first=page.head.prepare,
    )
