"""One run of the window: which of first run, lock and open vault is on screen, and what happens between them."""

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from desktop.bootstrap.front_door import FrontDoor
from desktop.bootstrap.shortcut import SystemShortcut
from desktop.bootstrap.warming import Warming
from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.progress import Cancelled
from desktop.storage.put_by import PutBy
from desktop.system.hotkey_here import hotkey_here
from desktop.system.settings_file import StoredSettings
from desktop.ui.jobs import JobRunner
from desktop.ui.presenters import sentences
from desktop.ui.presenters.door import Beginning, Found, Told
from desktop.ui.presenters.long_work import sentence_of, stopped
from desktop.ui.presenters.settings import Settings, as_values
from desktop.ui.theme.appearance import Appearance
from desktop.ui.window.first_paint import after_paint
from desktop.ui.window.main import MainWindow
from desktop.ui.window.return_progress import ReturnProgress
from desktop.ui.window.screens import Screens
from desktop.ui.window.wired import Wired

if TYPE_CHECKING:
    from desktop.bootstrap.housekeeping import HouseKeeper
    from desktop.services.session import Session
    from desktop.storage.keys import DataKey
    from desktop.ui.window.idle import IdleWatch
    from desktop.ui.window.trail import Place
    from desktop.ui.window.unlocked import Unlocked


class House(QObject):
    """Holds the window, the door and, while unlocked, what is behind it.

    ``entered`` when a vault is on screen, ``leaving`` while it still is, just before it is closed.
    ``chosen`` when a setting was chosen. ``shortcut`` opens Fånga over every program.
    """

    entered = Signal()
    leaving = Signal()
    chosen = Signal()

    def __init__(
        self,
        app: QApplication,
        window: MainWindow,
        appearance: Appearance,
        door: FrontDoor,
        jobs: JobRunner,
        kept: StoredSettings,
        screens: "Screens[Unlocked]",
    ) -> None:
        super().__init__()
        self.window = window
        self.unlocked: Unlocked | None = None
        self._app = app
        self._appearance = appearance
        self._door = door
        self._jobs = jobs
        self._kept = kept
        self._screens = screens
        self._at_door: Wired | None = None
        self.shortcut = SystemShortcut(hotkey_here, self)
        self._written = False
        self._place: Place | None = None
        self._put_by = PutBy(door.folder)
        self._return = ReturnProgress(door, window)
        window.recall(kept.read())
        window.closing.connect(self._save_everything)
        door.opened.connect(self._enter)
        door.begun.connect(self._begin)
        appearance.language_changed.connect(self._retranslate)

    def open_up(self) -> None:
        """Show what the start finds: first run, lock, or the open vault (after the first paint)."""
        try:
            found = self._door.found()
        except EnvironmentFailed as error:
            self._stand_at(self._screens.closed(sentences.failed(error), self.open_up))
            return
        if found is Found.NOT_LOCKED:
            self.window.show_chrome(shown=True)
            after_paint(self.window, self._open_unlocked)
        elif found is Found.NOTHING:
            self._stand_at(self._screens.first_run(self._door, self._appearance, self._keep, self.shortcut))
        else:
            self._stand_at(self._screens.lock(self._door, found))

    def stay_outside(self, folder: Path, again: Callable[[], None]) -> None:
        """Say that nothing can be written in the folder, and offer to look again."""
        self._stand_at(self._screens.closed(sentences.cannot_write_in(folder), again))

    def lock(self) -> None:
        """Save, clear every page, forget the key, and ask again; then one comes back to where one was.

        A vault without a passphrase has nothing to ask for: there nothing happens.
        """
        unlocked = self.unlocked
        if unlocked is None or not unlocked.house.is_locked_by_passphrase:
            return
        self._place = unlocked.place
        unlocked.flush()
        self._put_words_by(unlocked)
        self._jobs.cancel_all()
        self._leave_vault()
        self.open_up()

    def lock_or_offer(self) -> None:
        """Lock as the user asked for; where there is no lock, say so and offer one."""
        unlocked = self.unlocked
        if unlocked is not None and not unlocked.house.is_locked_by_passphrase:
            from desktop.ui.window.no_lock import offer_a_lock

            offer_a_lock(unlocked)
        else:
            self.lock()

    def tell_of_bug(self) -> None:
        """Something in the program was wrong: say it calmly; what was typed is still where it was."""
        self.window.banner(sentences.bug())

    def leave(self) -> None:
        """The end of the run: save, back up what was changed, keep the window's place."""
        self._save_everything()
        key, session = self._door.key, self._door.session
        if key is not None and session is not None and self._written:
            keeper = self._keeper(session)
            self._jobs.submit(lambda progress: keeper.back_up(None, progress), _done, _not_backed_up)
        self._jobs.drain()
        self._leave_vault()

    def _open_unlocked(self) -> None:
        self._door.unlock(None, self._told_at_start)

    def _told_at_start(self, error: Exception | None) -> None:
        if isinstance(error, EnvironmentFailed):
            self.window.show_chrome(shown=False)
            damaged = error.failure is Failure.VAULT_DAMAGED
            self._stand_at(
                self._screens.lock(self._door, Found.VAULT_DAMAGED)
                if damaged
                else self._screens.closed(sentences.failed(error), self.open_up)
            )

    def _enter(self, session: "Session") -> None:
        self._end_door()
        self._written = False
        from desktop.ui.window.unlocked import Unlocked

        unlocked = Unlocked(
            self.window, self._appearance, session, self._jobs, self._screens, self._keeper(session)
        )
        self.unlocked = unlocked
        unlocked.bench.feed.subscribe(self._note_change)
        self.window.commands.answer({"lock": self.lock_or_offer})
        self._watch_for_idleness()
        place, self._place = self._place, None
        owed = self._put_by.take(self._key_in_use())
        unlocked.return_to(unlocked.give_back(owed) if owed is not None else place)
        self.entered.emit()

    @cached_property
    def _idle(self) -> "IdleWatch":
        from desktop.ui.window.idle import IdleWatch

        watch = IdleWatch(self._in_meeting, parent=self)
        watch.left_alone.connect(self.lock)
        return watch

    def _watch_for_idleness(self) -> None:
        """Where a passphrase locks: then being left alone does too."""
        if self.unlocked is not None and self.unlocked.house.is_locked_by_passphrase:
            self._idle.watch(self._appearance.settings.lock_after)
        else:
            self._idle.rest()

    def _in_meeting(self) -> bool:
        return self.unlocked is not None and self.unlocked.in_meeting

    def _begin(self, how: Beginning, person_id: str | None) -> None:
        self._written = True
        if self.unlocked is not None and how is Beginning.PREPARE and person_id is not None:
            self.unlocked.plan_and_prepare(person_id)
        elif self.unlocked is not None and how is Beginning.WORKSHOP:
            self.unlocked.open_workshop()

    def _keeper(self, session: "Session") -> "HouseKeeper":
        from desktop.bootstrap.housekeeping import HouseKeeper

        return HouseKeeper(
            self._door,
            session,
            self._key_in_use(),
            self._appearance,
            self._jobs,
            self._keep,
            self.lock_or_offer,
            self._bring_back,
            self.shortcut,
        )

    def _key_in_use(self) -> "DataKey":
        key = self._door.key
        assert key is not None, "an open vault has its key"
        return key

    def _put_words_by(self, unlocked: "Unlocked") -> None:
        """Keep what could not be saved, sealed, for the next time the vault is unlocked."""
        unsaved = unlocked.unsaved
        if unsaved is not None:
            self._put_by.keep(self._key_in_use(), unsaved)

    def _bring_back(self, backup: Path, secret: str, told: Told) -> None:
        def put_back(key: "DataKey") -> None:
            self._save_everything()
            if self.unlocked is not None:
                self.leaving.emit()
                self.unlocked.close()
                self.unlocked = None
            self._door.put_back(backup, key, self._told_of_return)

        self._door.find_key(backup, secret, put_back, told)

    def _told_of_return(self, error: Exception | None) -> None:
        if error is None:
            self.window.toast(sentences.brought_back())
        elif isinstance(error, Cancelled):
            self.window.toast(stopped())
        else:
            self.window.banner(sentence_of(error))

    def _note_change(self, _: object) -> None:
        self._written = True
        if self._put_by.holds and self.unlocked is not None and self.unlocked.unsaved is None:
            self._put_by.forget()

    def _keep(self, settings: Settings) -> None:
        self._kept.write({**self._kept.read(), **as_values(settings)})
        self._watch_for_idleness()
        self.chosen.emit()

    def _save_everything(self) -> None:
        if self.unlocked is not None:
            self.unlocked.flush()
            self._put_words_by(self.unlocked)
        settings = replace(self._appearance.settings)
        self._kept.write({**self._kept.read(), **as_values(settings), **self.window.remembered()})

    def _leave_vault(self) -> None:
        self._idle.rest()
        if self.unlocked is not None:
            self.leaving.emit()
            self.unlocked.close()
            self.unlocked = None
            self.window.commands.silence("lock")
        self._door.close_vault()
        lines = sys.modules.get("desktop.reports.lines")
        if lines is not None:
            lines.forget_words()

    def _stand_at(self, wired: Wired) -> None:
        self._end_door()
        after_paint(self.window, Warming(self).begin)
        self._at_door = wired
        self.window.add_view("door", wired.page, None, wired.commands)
        self.window.open_view("door")
        if wired.focus_first is not None:
            wired.focus_first.setFocus()

    def _end_door(self) -> None:
        if self._at_door is not None:
            self._at_door.close()
            self._at_door = None
            self.window.remove_view("door")

    def _retranslate(self) -> None:
        if self._at_door is not None:
            self._at_door.retranslate()


def _done(_: object) -> None:
    """A backup at the end needs no word."""


def _not_backed_up(error: Exception) -> None:
    """The vault itself is saved; the next start offers a backup again."""
    if not isinstance(error, EnvironmentFailed):
        raise error
