"""Connects the first run with its presenter, and the choice of language with the look."""

from collections.abc import Callable
from dataclasses import replace

from desktop.ui.pages.first_run import FirstRunPage
from desktop.ui.presenters.door import Door
from desktop.ui.presenters.first_run import FirstRunPresenter
from desktop.ui.presenters.settings import Settings
from desktop.ui.presenters.wording import LANGUAGES
from desktop.ui.theme.appearance import Appearance
from desktop.ui.window.wired import Wired


def wire_first_run(door: Door, appearance: Appearance, keep: Callable[[Settings], None]) -> Wired:
    """The first run."""
    presenter = FirstRunPresenter(door)
    page = FirstRunPage()

    def choose_language(chosen: str) -> None:
        for known in LANGUAGES:
            if known == chosen:
                settings = replace(appearance.settings, language=known)
                appearance.apply(settings)
                keep(settings)
        presenter.language_chosen()

    def suggest() -> None:
        page.show_suggestion(presenter.suggestion())

    def save_sheet() -> None:
        from desktop.ui.window.recovery_sheet import sheet_file

        path = sheet_file(page.window())
        if path is not None:
            presenter.save_sheet(path)

    def printed() -> None:
        presenter.print_sheet(hand_to_printer)

    def hand_to_printer(content: bytes) -> str:
        from desktop.ui.window.recovery_sheet import print_sheet

        return print_sheet(page.window(), content)

    page.language_chosen.connect(choose_language)
    page.suggestion_asked.connect(suggest)
    page.passphrase_chosen.connect(presenter.lock_with)
    page.left_unlocked.connect(presenter.leave_unlocked)
    page.went_back.connect(presenter.back)
    page.sheet_save_requested.connect(save_sheet)
    page.sheet_print_requested.connect(printed)
    page.sheet_confirmed.connect(presenter.confirm_sheet)
    page.sheet_skipped.connect(presenter.skip_sheet)
    page.team_pasted.connect(presenter.team_pasted)
    page.begun.connect(presenter.begin)
    presenter.watch(page.show_state)
    return Wired(page, page.retranslate, presenter.close, focus_first=page.first_control())
