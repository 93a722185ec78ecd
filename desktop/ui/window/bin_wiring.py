"""Connects Papperskorg with its presenter; only what goes for good is asked about."""

from PySide6.QtCore import QObject

from desktop.ui.dialogs.ask import confirm
from desktop.ui.pages.bin import BinPage
from desktop.ui.presenters.bin import BinPresenter
from desktop.ui.presenters.wording import tr
from desktop.ui.window.unlocked import Unlocked
from desktop.ui.window.wired import Wired


class _Bin(QObject):
    """The bin on screen."""

    def __init__(self, unlocked: Unlocked) -> None:
        super().__init__()
        self._unlocked = unlocked
        self.presenter = BinPresenter(unlocked.bench)
        self.page = BinPage()
        self.page.put_back.connect(self.presenter.put_back)
        self.page.gone.connect(self._remove_for_good)
        self.page.emptied.connect(self._empty)
        self.presenter.watch(self.page.show_state)
        self.setParent(self.page)  # lives as long as the page does

    def _remove_for_good(self, entry_id: str) -> None:
        if self._sure(tr("Ta bort för gott?"), tr("Ta bort för gott")):
            self.presenter.remove_for_good(entry_id)

    def _empty(self) -> None:
        if self._sure(tr("Töm papperskorgen?"), tr("Töm papperskorgen")):
            self.presenter.empty()

    def _sure(self, heading: str, yes: str) -> bool:
        words = tr(
            "Det går inte att ångra. I säkerhetskopior som redan finns ligger det kvar tills de byts ut."
        )
        return confirm(self._unlocked.window, heading, words, yes, danger=True)


def wire_bin(unlocked: Unlocked) -> Wired:
    """Papperskorg."""
    wired = _Bin(unlocked)
    page = wired.page
    return Wired(page, page.retranslate, wired.presenter.close, place="settings", focus_first=page.first)
