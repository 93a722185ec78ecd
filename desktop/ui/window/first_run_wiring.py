"""Connects the first run with its presenter, and what is chosen in it with the settings."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from desktop.ui.pages.first_run.page import FirstRunPage
from desktop.ui.presenters.door import Door, SystemKeys
from desktop.ui.presenters.first_run import FirstRunPresenter
from desktop.ui.presenters.settings import Settings
from desktop.ui.presenters.wording import LANGUAGES
from desktop.ui.theme.appearance import Appearance
from desktop.ui.window.wired import Wired

Keep = Callable[[Settings], None]


class _FirstRun(QObject):
    """The first run on screen."""

    def __init__(self, door: Door, appearance: Appearance, keep: Keep, keys: SystemKeys) -> None:
        super().__init__()
        self._appearance = appearance
        self._keep = keep
        self._spool = door.spool
        self.presenter = FirstRunPresenter(door, keys)
        self.page = FirstRunPage()
        page, presenter = self.page, self.presenter
        page.language.chosen.connect(self._choose_language)
        page.passphrase.suggestion_asked.connect(self._suggest)
        page.passphrase.chosen.connect(presenter.lock_with)
        page.passphrase.left_unlocked.connect(presenter.leave_unlocked)
        page.passphrase.went_back.connect(presenter.back)
        page.sheet.save_requested.connect(self._save_sheet)
        page.sheet.print_requested.connect(self._print_sheet)
        page.sheet.confirmed.connect(presenter.confirm_sheet)
        page.sheet.skipped.connect(presenter.skip_sheet)
        page.team.pasted.connect(presenter.team_pasted)
        page.start.keys_recorded.connect(self._record_keys)
        page.start.begun.connect(presenter.begin)
        presenter.watch(page.show_state)
        self.setParent(page)  # lives as long as the page does

    def _choose(self, settings: Settings) -> None:
        self._appearance.apply(settings)
        self._keep(settings)

    def _choose_language(self, chosen: str) -> None:
        for known in LANGUAGES:
            if known == chosen:
                self._choose(replace(self._appearance.settings, language=known))
        self.presenter.language_chosen()

    def _record_keys(self, keys: str) -> None:
        if self.presenter.record_keys(keys):
            self._choose(replace(self._appearance.settings, capture_keys=keys))

    def _suggest(self) -> None:
        self.page.passphrase.show_suggestion(self.presenter.suggestion())

    def _save_sheet(self) -> None:
        from desktop.ui.window.recovery_sheet import sheet_file

        path = sheet_file(self.page.window())
        if path is not None:
            self.presenter.save_sheet(path)

    def _print_sheet(self) -> None:
        self.presenter.print_sheet(self._hand_to_printer)

    def _hand_to_printer(self, content: bytes) -> str:
        from desktop.ui.window.recovery_sheet import print_sheet

        return print_sheet(self.page.window(), content, self._spool)


def wire_first_run(door: Door, appearance: Appearance, keep: Keep, keys: SystemKeys) -> Wired:
    """The first run."""
    wired = _FirstRun(door, appearance, keep, keys)
    page = wired.page
    return Wired(page, page.retranslate, wired.presenter.close, focus_first=page.first_control())
