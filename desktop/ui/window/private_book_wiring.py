"""The private book on a person, connected: in the window's side pane, or in the manager's column of Förbered."""

from shiboken6 import isValid
from typing_extensions import override

from desktop.ui.presenters.bench import Workbench
from desktop.ui.presenters.mirror_words import MirrorPresenter
from desktop.ui.presenters.private_book import PrivateBookPresenter
from desktop.ui.presenters.untold import UntoldPresenter
from desktop.ui.widgets.mirror import MirrorPart
from desktop.ui.widgets.private_book import PrivateBook
from desktop.ui.widgets.untold import UntoldPart
from desktop.ui.window.unlocked import Unlocked


class ConnectedBook:
    """One person's private book; nothing is read before ``show``."""

    def __init__(self, bench: Workbench, person_id: str) -> None:
        self._presenter = PrivateBookPresenter(bench, person_id)
        self._presenter.when_gone = self._presenter.close
        self._shown = False
        self.book = PrivateBook()
        self.book.written.connect(self._write)
        self.book.opened.connect(self._presenter.open_note)
        self.book.removal_asked.connect(self._presenter.remove)

    def show(self) -> None:
        """Read the notes and show them, now and after each change."""
        if not self._shown:
            self._shown = True
            self._presenter.watch(self.book.show_state)

    def flush(self) -> None:
        """Save what was written since last time."""
        self.book.flush()

    def close(self) -> None:
        """The page is left."""
        self._presenter.close()
        self.book.deleteLater()

    def _write(self, text: str) -> None:
        self._presenter.write(text, self._came_of_it)

    def _came_of_it(self, sentence: str | None) -> None:
        if not isValid(self.book):
            return
        self.book.say_error(sentence or "")
        if sentence is None:
            self.book.editor.owe()


class WiredBook(ConnectedBook):
    """In the side pane, with what is untold above and the mirror below: closed until asked for, saved before it
    closes."""

    def __init__(self, unlocked: Unlocked, person_id: str) -> None:
        super().__init__(unlocked.bench, person_id)
        self._window = unlocked.window
        self._mirror = MirrorPresenter(unlocked.bench, person_id)
        self._mirror.when_gone = self._mirror.close
        self.mirror = MirrorPart()
        self.book.add_below(self.mirror)
        self._untold = UntoldPresenter(unlocked.bench, person_id)
        self._untold.when_gone = self._untold.close
        self.untold = UntoldPart()
        self.untold.telling.connect(unlocked.open_telling)
        self.untold.told.connect(self._untold.tell)
        self.untold.let_go.connect(self._untold.let_go)
        self.book.add_above(self.untold)

    @override
    def show(self) -> None:
        """Read the notes, the mirror and what is untold, and show them now and after each change."""
        if not self._shown:
            self._untold.watch(self.untold.show_state)
            self._mirror.watch(self.mirror.show_state)
        super().show()

    def retranslate(self) -> None:
        """Say every word again."""
        self.book.retranslate()
        self.mirror.retranslate()
        self.untold.retranslate()

    def toggle(self) -> None:
        """F7: open with the caret in place, or save and close."""
        if self._window.private_pane.guest is self.book:
            self.flush()
            self._window.show_private(None)
            return
        self.show()
        self._window.show_private(self.book)
        self.book.editor.setFocus()

    @override
    def close(self) -> None:
        """The page is left."""
        if self._window.private_pane.guest is self.book:
            self._window.show_private(None)
        self._mirror.close()
        self._untold.close()
        super().close()
