"""Connects Mallar with its presenter."""

from collections.abc import Callable

from desktop.ui.pages.templates.page import TemplatesPage
from desktop.ui.presenters.templates import TemplatesPresenter
from desktop.ui.presenters.wording import LANGUAGES
from desktop.ui.window.unlocked import Unlocked
from desktop.ui.window.wired import Wired


class _Saying:
    """Hands what was typed to an intent, and its sentence back to the page."""

    def __init__(self, page: TemplatesPage, intent: Callable[..., str | None]) -> None:
        self._page = page
        self._intent = intent

    def __call__(self, *asked: object) -> None:
        self._page.say_error(self._intent(*asked))


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

    said = (
        (page.renamed, presenter.rename),
        (page.when_said, presenter.say_when),
        (page.section_added, presenter.add_section),
        (page.section_titled, presenter.title_section),
        (page.section_minutes, presenter.give_minutes),
        (page.section_moved, presenter.move_section),
        (page.section_removed, presenter.remove_section),
        (page.question_added, presenter.add_question),
        (page.question_edited, presenter.edit_question),
        (page.question_moved, presenter.move_question),
        (page.question_removed, presenter.remove_question),
    )
    for signal, intent in said:
        signal.connect(_Saying(page, intent))
    page.chosen.connect(presenter.choose)
    page.made.connect(presenter.make)
    page.copied.connect(presenter.copy)
    page.archived.connect(archive)
    page.ordered.connect(presenter.order)
    page.tongue_chosen.connect(speak)
    presenter.watch(page.show_state)
    commands = {"edit": page.focus_name}
    return Wired(page, page.retranslate, presenter.close, commands, place="templates", focus_first=page.make)
