"""Connects the preview of a paper with its presenter, the files it is saved to, and the printer."""

from desktop.domain.paper import PaperOptions
from desktop.domain.progress import Progress
from desktop.ui.pages.paper import PaperPage
from desktop.ui.presenters.housekeeping import MadePaper
from desktop.ui.presenters.paper import (
    InformationTitle,
    MakePaper,
    PaperTitle,
    dialogue_title,
    person_title,
)
from desktop.ui.window.paper_on_screen import PaperOnScreen
from desktop.ui.window.unlocked import Unlocked
from desktop.ui.window.wired import Wired


def wire_dialogue_paper(unlocked: Unlocked, dialogue_id: str) -> Wired:
    """The document of a dialogue."""

    def make(options: PaperOptions, progress: Progress) -> MadePaper:
        return unlocked.house.dialogue_paper(dialogue_id, options, progress)

    return _wire(unlocked, dialogue_title(unlocked.session, dialogue_id), make)


def wire_person_paper(unlocked: Unlocked, person_id: str) -> Wired:
    """The document of a person."""

    def make(options: PaperOptions, progress: Progress) -> MadePaper:
        return unlocked.house.person_paper(person_id, options, progress)

    return _wire(unlocked, person_title(unlocked.session, person_id), make, person_id)


def wire_information(unlocked: Unlocked) -> Wired:
    """The information sheet for employees."""

    def make(options: PaperOptions, progress: Progress) -> MadePaper:
        return unlocked.house.information_sheet(options, progress)

    return _wire(unlocked, InformationTitle("", unlocked.session.today(), is_dialogue=False), make)


def _wire(unlocked: Unlocked, title: PaperTitle, make: MakePaper, person_id: str | None = None) -> Wired:
    on_screen = PaperOnScreen(unlocked, title, make)
    presenter = on_screen.presenter
    page = PaperPage()
    on_screen.connect_page(page)

    def retranslate() -> None:
        page.retranslate()
        presenter.make()

    def close() -> None:
        presenter.close()
        page.let_go()

    page.back_requested.connect(unlocked.back)
    page.chosen.connect(presenter.choose)
    presenter.watch(page.show_state)
    presenter.make()
    return Wired(
        page,
        retranslate,
        close,
        commands=on_screen.commands(page),
        place="people",
        person_id=person_id,
        focus_first=page.sheets,
    )
