"""The private book in the window's side pane: closed until asked for, saved before it closes."""

from desktop.ui.presenters.private_book import PrivateBookPresenter
from desktop.ui.widgets.private_book import PrivateBook
from desktop.ui.window.unlocked import Unlocked


class WiredBook:
    """One person's private book while that person's page is open."""

    def __init__(self, unlocked: Unlocked, person_id: str) -> None:
        self._window = unlocked.window
        self._presenter = PrivateBookPresenter(unlocked.bench, person_id)
        self.book = PrivateBook()
        self.book.written.connect(self._write)
        self.book.opened.connect(self._presenter.open_note)
        self.book.removal_asked.connect(self._presenter.remove)
        self._shown = False

    def toggle(self) -> None:
        """F7: open with the caret in place, or save and close."""
        if self._window.private_pane.guest is self.book:
            self.flush()
            self._window.show_private(None)
            return
        if not self._shown:
            self._shown = True
            self._presenter.watch(self.book.show_state)
        self._window.show_private(self.book)
        self.book.editor.setFocus()

    def flush(self) -> None:
        """Save what was written since last time."""
        self.book.flush()

    def close(self) -> None:
        """The page is left."""
        if self._window.private_pane.guest is self.book:
            self._window.show_private(None)
        self._presenter.close()
        self.book.deleteLater()

    def _write(self, text: str) -> None:
        if not self._presenter.write(text):
            self.book.editor.owe()
