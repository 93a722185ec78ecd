"""A paper on a page: made by the house with the choices in force, which it remembers, and led to printer and files."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.ui.presenters.paper import MakePaper, PaperPresenter, PaperTitle
from desktop.ui.window.ways_out import WaysOut

if TYPE_CHECKING:
    from desktop.ui.presenters.paper_choices import PaperChoices
    from desktop.ui.widgets.beside_paper import BesidePaper
    from desktop.ui.window.actions import Handler
    from desktop.ui.window.unlocked import Unlocked


class PaperOnScreen:
    """``presenter`` makes it. The page has to be connected, and watches the presenter in its own way."""

    def __init__(self, unlocked: "Unlocked", title: PaperTitle, make: MakePaper) -> None:
        self._house = unlocked.house
        self.presenter = PaperPresenter(
            unlocked.bench,
            unlocked.jobs,
            title,
            make,
            unlocked.house.save_paper,
            unlocked.house.settings.paper,
            self._keep,
            unlocked.window.toast,
        )
        self.ways_out = WaysOut(unlocked, self.presenter)

    def connect_page(self, page: "BesidePaper") -> None:
        """From the page's buttons, and those of its preview."""
        self.ways_out.connect_page(page)
        page.preview.cancel_requested.connect(self.presenter.cancel)
        page.preview.make_requested.connect(self.presenter.make)

    def commands(self, page: "BesidePaper") -> "Mapping[str, Handler]":
        """From keys and menus."""
        return {**self.ways_out.commands(), "find": page.find_words}

    def _keep(self, choices: "PaperChoices") -> None:
        self._house.choose(replace(self._house.settings, paper=choices))
