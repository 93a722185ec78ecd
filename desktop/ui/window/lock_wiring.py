"""Connects the lock and the closed door with those who decide."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.ui.pages.lock import LockPage
from desktop.ui.presenters.door import Door, Found
from desktop.ui.presenters.lock import LockPresenter
from desktop.ui.window.wired import Wired, nothing


def wire_lock(door: Door, found: Found) -> Wired:
    """The lock page."""
    presenter = LockPresenter(door, found)
    page = LockPage()
    page.unlock_requested.connect(presenter.unlock)
    page.code_entered.connect(presenter.enter_code)
    page.passphrase_chosen.connect(presenter.choose)
    page.backup_chosen.connect(presenter.bring_back)
    page.code_asked.connect(presenter.use_code)
    page.passphrase_asked.connect(presenter.use_passphrase)
    page.backups_asked.connect(presenter.use_backup)
    page.second_passed.connect(presenter.second_passed)
    presenter.watch(page.show_state)
    return Wired(page, page.retranslate, presenter.close, focus_first=page.first_control())


def wire_closed(sentence: str, again: Callable[[], None]) -> Wired:
    """The page that says why there is no way in, and offers to look once more: ``again``."""
    from desktop.ui.pages.closed import ClosedPage

    page = ClosedPage(sentence)

    def look_again() -> None:
        QTimer.singleShot(0, again)  # the page goes away meanwhile

    page.again_asked.connect(look_again)
    page.quit_asked.connect(QApplication.closeAllWindows)
    return Wired(page, page.retranslate, nothing, focus_first=page.again)
