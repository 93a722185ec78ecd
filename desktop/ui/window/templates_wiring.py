"""Connects Mallar with its presenter."""

from collections.abc import Callable

from desktop.ui.pages.templates.page import TemplatesPage
from desktop.ui.pages.templates.section_card import SectionCard
from desktop.ui.presenters.templates import TemplatesPresenter
from desktop.ui.presenters.wording import LANGUAGES
from desktop.ui.window.unlocked import Unlocked
from desktop.ui.window.wired import Wired


class _Saying:
    """Hands what was typed to an intent, and its sentence back to the field that it was typed in."""

    def __init__(self, intent: Callable[..., str | None], say: Callable[[str | None], None]) -> None:
        self._intent = intent
        self._say = say

    def __call__(self, *asked: object) -> None:
        self._say(self._intent(*asked))


class _SayingThere:
    """The same for a section, whose place comes first."""

    def __init__(
        self,
        page: TemplatesPage,
        intent: Callable[..., str | None],
        say: Callable[[SectionCard, str | None], None],
    ) -> None:
        self._page = page
        self._intent = intent
        self._say = say

    def __call__(self, place: int, *asked: object) -> None:
        sentence = self._intent(place, *asked)
        self._say(self._page.card(place), sentence)


def _say_added(card: SectionCard, sentence: str | None) -> None:
    card.new_question.say_outcome(sentence)


def _say_edited(card: SectionCard, sentence: str | None) -> None:
    card.editor.close_or_say(sentence)


def wire_templates(unlocked: Unlocked) -> Wired:
    """Mallar."""
    presenter = TemplatesPresenter(unlocked.bench)
    page = TemplatesPage()

    def speak(chosen: str) -> None:
        for tongue in LANGUAGES:
            if tongue == chosen:
                presenter.speak(tongue)

    def archive(archived: bool) -> None:  # noqa: FBT001 - as the signal carries it
        presenter.archive(archived=archived)

    at_the_name = (
        (page.renamed, presenter.rename),
        (page.section_added, presenter.add_section),
        (page.section_minutes, presenter.give_minutes),
        (page.section_moved, presenter.move_section),
        (page.section_removed, presenter.remove_section),
        (page.question_moved, presenter.move_question),
        (page.question_removed, presenter.remove_question),
    )
    for signal, intent in at_the_name:
        signal.connect(_Saying(intent, page.say_error))
    page.when_said.connect(_Saying(presenter.say_when, page.say_when))
    page.section_titled.connect(_SayingThere(page, presenter.title_section, SectionCard.say_titled))
    page.question_added.connect(_SayingThere(page, presenter.add_question, _say_added))
    page.question_edited.connect(_SayingThere(page, presenter.edit_question, _say_edited))
    page.chosen.connect(presenter.choose)
    page.made.connect(presenter.make)
    page.copied.connect(presenter.copy)
    page.archived.connect(archive)
    page.ordered.connect(presenter.order)
    page.tongue_chosen.connect(speak)
    presenter.watch(page.show_state)
    commands = {"edit": page.focus_name}
    return Wired(page, page.retranslate, presenter.close, commands, place="templates", focus_first=page.make)
