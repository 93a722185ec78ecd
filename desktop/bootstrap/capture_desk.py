"""Fånga wherever one is: in the window, at the lock, from the system. Decides where a capture goes."""

from datetime import datetime

from PySide6.QtCore import QObject

from desktop.bootstrap.catching import empty_inbox
from desktop.bootstrap.front_door import FrontDoor
from desktop.bootstrap.house import House
from desktop.domain.clock import Clock
from desktop.domain.errors import EnvironmentFailed
from desktop.storage import inbox
from desktop.ui.presenters import sentences
from desktop.ui.presenters.capture import Catcher, InInbox, InVault
from desktop.ui.theme.appearance import Appearance
from desktop.ui.window.capture_window import CaptureWindow
from desktop.ui.window.first_paint import after_paint


class CaptureDesk(QObject):
    """Lives as long as the window. Made after the first paint; ``house`` tells it of every unlock and lock."""

    def __init__(self, house: House, door: FrontDoor, clock: Clock, appearance: Appearance) -> None:
        super().__init__(house)
        self._house = house
        self._door = door
        self._clock = clock
        self.window = CaptureWindow()
        house.entered.connect(self._entered)
        house.leaving.connect(self._leaving)
        appearance.language_changed.connect(self.window.retranslate)
        house.window.commands.answer({"capture": self.open})
        if house.unlocked is not None:
            self._entered()

    def open(self) -> None:
        """Ctrl+Shift+N, the tray, the system's shortcut, another start. Where there is no vault yet, the window that
        makes one comes forward instead."""
        catcher = self._catcher()
        if catcher is not None:
            self.window.ask(catcher)
        else:
            self._house.window.raise_()
            self._house.window.activateWindow()

    def look_into_inbox(self) -> None:
        """Bring in what lies in the sealed inbox, if the vault is open."""
        unlocked, key = self._house.unlocked, self._door.key
        if unlocked is None or key is None:
            return
        try:
            came_in = empty_inbox(self._door.folder, key, unlocked.session)
        except EnvironmentFailed as error:
            unlocked.bench.outlet.failed(error)
            return
        if came_in.changes:
            unlocked.bench.feed.publish(came_in.changes)
            self._house.window.toast(sentences.came_in(len(came_in.changes.items)))
        if came_in.foreign:
            self._house.window.banner(sentences.laid_aside(came_in.foreign))

    def close(self) -> None:
        """The end of the run."""
        self.window.forget()
        self.window.deleteLater()

    def _catcher(self) -> Catcher | None:
        unlocked = self._house.unlocked
        if unlocked is not None:
            return InVault(unlocked.bench, shows_names=not unlocked.in_meeting)
        return InInbox(self._seal, self._clock) if inbox.can_seal(self._door.folder) else None

    def _seal(self, text: str, seen_at: datetime, told: bool) -> None:  # noqa: FBT001 - one of three, in order
        inbox.seal(self._door.folder, text, seen_at, told=told)

    def _entered(self) -> None:
        unlocked, catcher = self._house.unlocked, self._catcher()
        if unlocked is not None:
            unlocked.meeting_begun.connect(self.window.put_away)
        if catcher is not None and self.window.isVisible():
            self.window.presenter.begin(catcher, self.window.page.text())
        after_paint(self._house.window, self.look_into_inbox)

    def _leaving(self) -> None:
        """The vault is about to be locked: what stands in the open field is kept, what was left with Esc goes away.

        Where it cannot be kept it stays on screen: it is nobody's but the one's who typed it just now.
        """
        text = self.window.unsaved()
        if not text or self.window.presenter.keep(text):
            self.window.forget()
