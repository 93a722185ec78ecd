"""Connects Berätta with its presenter, and with where one came from."""

from PySide6.QtCore import QObject

from desktop.domain.observations import Feedback
from desktop.services.feedback import Part, feedback_on, feedback_to
from desktop.ui.pages.feedback.page import FeedbackPage
from desktop.ui.presenters.feedback import FeedbackPresenter, feedback_kept
from desktop.ui.window.unlocked import Unlocked
from desktop.ui.window.wired import Wired


class _Feedback(QObject):
    """One feedback on screen."""

    def __init__(self, unlocked: Unlocked, begun: Feedback) -> None:
        super().__init__()
        self._unlocked = unlocked
        self.presenter = FeedbackPresenter(unlocked.bench, begun)
        self.presenter.when_gone = unlocked.back
        self.page = FeedbackPage()
        page, presenter = self.page, self.presenter
        page.written.connect(self._write)
        page.give_requested.connect(self.forward)
        page.done_requested.connect(self.forward)
        page.take_back_requested.connect(self._take_back)
        page.apart_requested.connect(self._set_apart)
        page.let_go_requested.connect(self._let_go)
        page.person_requested.connect(self._to_person)
        presenter.when_kept(page.say_kept)
        presenter.watch(page.show_state)
        self.setParent(page)  # lives as long as the page does

    def forward(self) -> None:
        """Ctrl+Enter: told; and once it is told, done here."""
        self.page.flush()
        if self.presenter.state.given:
            self._leave()
            return
        sentence = self.presenter.give()
        if sentence:
            self.page.say_nothing_seen(sentence)
        elif sentence is not None:
            self.page.first().setFocus()

    def _write(self, part: object, text: str) -> None:
        self.presenter.write(Part(str(part)), text)

    def _take_back(self) -> None:
        self.page.flush()
        self._unlocked.bench.settle()
        self.presenter.take_back()
        self.page.first().setFocus()

    def _set_apart(self) -> None:
        self.presenter.set_apart()
        self.page.first().setFocus()

    def _let_go(self) -> None:
        self.page.flush()
        if self.presenter.let_go():
            self._leave()

    def _leave(self) -> None:
        self._unlocked.bench.settle()
        self._unlocked.back_or(self._to_person)

    def _to_person(self) -> None:
        self._unlocked.open_person(self.presenter.state.person.id)


def wire_telling(unlocked: Unlocked, observation_id: str) -> Wired:
    """Berätta, from an observation."""
    return _wire(unlocked, feedback_on(unlocked.session, observation_id))


def wire_praise(unlocked: Unlocked, person_id: str) -> Wired:
    """Berätta, from nothing."""
    return _wire(unlocked, feedback_to(unlocked.session, person_id))


def wire_feedback(unlocked: Unlocked, feedback_id: str) -> Wired:
    """A feedback that was begun or given."""
    return _wire(unlocked, feedback_kept(unlocked.session, feedback_id))


def _wire(unlocked: Unlocked, begun: Feedback) -> Wired:
    wired = _Feedback(unlocked, begun)
    page = wired.page
    return Wired(
        page,
        page.retranslate,
        wired.presenter.close,
        commands={"forward": wired.forward},
        place="people",
        person_id=begun.person_id,
        flush=page.flush,
        focus_first=page.first(),
    )
