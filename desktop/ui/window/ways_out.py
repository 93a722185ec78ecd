"""What a paper on screen can become: ink, or a file, with a password where that is wanted. The same for every paper."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.ui.dialogs.files import where_to_save
from desktop.ui.presenters.wording import tr

if TYPE_CHECKING:
    from desktop.ui.presenters.paper import PaperPresenter
    from desktop.ui.widgets.beside_paper import BesidePaper
    from desktop.ui.window.actions import Handler
    from desktop.ui.window.unlocked import Unlocked


class WaysOut:
    """Asks what has to be asked, and hands the answers to the paper's presenter."""

    def __init__(self, unlocked: "Unlocked", paper: "PaperPresenter") -> None:
        self._window = unlocked.window
        self._paper = paper
        self._spool = unlocked.house.spool

    def connect_page(self, page: "BesidePaper") -> None:
        """From the page's buttons."""
        page.print_requested.connect(self.print)
        page.save_requested.connect(self.save)
        page.lock_wanted.connect(self._paper.want_lock)

    def commands(self) -> "Mapping[str, Handler]":
        """From keys and menus."""
        return {"print": self.print, "save_pdf": self.save}

    def save(self) -> None:
        """Ask for a password where one is wanted, then where to, and save the paper there.

        The password is forgotten when the file has been written or given up.
        """
        state = self._paper.state
        if state.paper is None:
            return
        wanted, password = self.password()
        if not wanted:
            return
        path = where_to_save(self._window, tr("Spara PDF"), state.title.suggested_file(), "pdf")
        if path is not None:
            self._paper.save(path, password)

    def password(self) -> tuple[bool, str | None]:
        """Ask for a password where one is wanted: whether to go on, and behind which password."""
        from desktop.ui.dialogs.password import ask_for_password

        if not self._paper.state.behind_password:
            return True, None
        password = ask_for_password(self._window)
        return password is not None, password

    def print(self) -> None:
        """Ask which printer, and print the paper as it is shown."""
        from desktop.ui.dialogs.printing import Printed, not_printed, print_pdf

        paper = self._paper.state.paper
        if paper is None:
            return
        came_of_it = print_pdf(self._window, paper.content, self._spool)
        if came_of_it is Printed.DONE:
            self._paper.printed()
        elif came_of_it is not Printed.LEFT:
            self._paper.not_printed(not_printed(came_of_it))
