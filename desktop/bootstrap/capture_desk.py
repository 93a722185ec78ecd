"""Fånga wherever one is: in the window, at the lock, from the system. Decides where a capture goes."""

from contextlib import suppress
from datetime import datetime

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from desktop.bootstrap.catching import empty_inbox
from desktop.bootstrap.front_door import FrontDoor
from desktop.bootstrap.house import House
from desktop.domain.clock import Clock
from desktop.domain.errors import EnvironmentFailed
from desktop.storage import inbox
from desktop.system.front import bring_to_front
from desktop.ui.presenters import sentences
from desktop.ui.presenters.capture import Catcher, InInbox, InVault
from desktop.ui.theme.appearance import Appearance
from desktop.ui.window.capture_window import CaptureWindow
from desktop.ui.window.first_paint import after_paint
from desktop.ui.window.tray import Tray

PAUSE_MS = 450


class CaptureDesk(QObject):
    """Lives as long as the window. Made after the first paint; ``house`` tells it of every unlock and lock."""

    def __init__(self, house: House, door: FrontDoor, clock: Clock, appearance: Appearance) -> None:
        super().__init__(house)
        self._house = house
        self._door = door
        self._clock = clock
        self.window = (
            CaptureWindow(bring_to_front, PAUSE_MS)
            if QApplication.platformName() == "xcb"
            else CaptureWindow()
        )
        house.entered.connect(self._entered)
        house.leaving.connect(self._leaving)
        house.chosen.connect(self._show_tray)
        house.shortcut.pressed.connect(self.open)
        self._appearance = appearance
        self._tray: Tray | None = None
        appearance.language_changed.connect(self._retranslate)
        appearance.changed.connect(self._retranslate)
        house.window.commands.answer({"capture": self.open})
        with suppress(
            EnvironmentFailed
        ):  # another program has them by now; the settings show that they are free
            house.shortcut.hold(appearance.settings.capture_keys)
        self._show_tray()
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
        self._house.shortcut.close()
        self._appearance.language_changed.disconnect(self._retranslate)
        self._appearance.changed.disconnect(self._retranslate)
        if self._tray is not None:
            self._tray.close()
        self.window.forget()
        self.window.deleteLater()

    def _come_forward(self) -> None:
        """The window; in a meeting the meeting's, which is the only one there is."""
        for shown in QApplication.topLevelWidgets():
            if shown.isVisible() and shown is not self.window and shown.windowType() == Qt.WindowType.Window:
                shown.setWindowState(shown.windowState() & ~Qt.WindowState.WindowMinimized)
                shown.raise_()
                shown.activateWindow()

    def _show_tray(self) -> None:
        wanted = self._appearance.settings.tray and Tray.is_possible()
        if wanted and self._tray is None:
            answers = {
                "capture": self.open,
                "open": self._come_forward,
                "lock": self._house.lock_or_offer,
                "quit": self._house.window.close,
            }
            self._tray = Tray(answers)
        if self._tray is not None:
            self._tray.show_lock(shown=self._house.unlocked is not None)
            self._tray.show(shown=wanted)

    def _retranslate(self) -> None:
        self.window.retranslate()
        if self._tray is not None:
            self._tray.retranslate()

    def _catcher(self) -> Catcher | None:
        unlocked = self._house.unlocked
        if unlocked is not None:
            return InVault(unlocked.bench, shows_names=not unlocked.in_meeting)
        return self._inbox() if inbox.can_seal(self._door.folder) else None

    def _inbox(self) -> Catcher:
        return InInbox(self._seal, self._clock, is_new=self._door.session is not None)

    def _seal(self, text: str, seen_at: datetime, told: bool) -> None:  # noqa: FBT001 - one of three, in order
        inbox.seal(self._door.folder, text, seen_at, told=told)

    def _entered(self) -> None:
        unlocked, catcher = self._house.unlocked, self._catcher()
        if unlocked is not None:
            unlocked.meeting_begun.connect(self.window.put_away)
        self._show_tray()
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
        else:
            self.window.presenter.move_to(self._inbox())
        if self._tray is not None:
            self._tray.show_lock(shown=False)
