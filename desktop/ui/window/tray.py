"""The icon in the system's tray, where there is one: Fånga, the window, the lock and the way out. Never a name."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from desktop.ui.presenters.wording import tr
from desktop.ui.theme.icons import icon

_ACTIVATES = (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick)


class Tray(QObject):
    """``answers`` does what is chosen: "capture", "open", "lock", "quit"."""

    def __init__(self, answers: Mapping[str, Callable[[], object]]) -> None:
        super().__init__()
        self._answers = answers
        self._icon = QSystemTrayIcon(self)
        self._menu = QMenu()
        self._items = {name: self._menu.addAction("") for name in answers}
        for name, item in self._items.items():
            item.setObjectName(name)
            item.triggered.connect(self._chosen)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self.retranslate()

    @staticmethod
    def is_possible() -> bool:
        """Whether this desktop has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self, *, shown: bool) -> None:
        """Show or hide it."""
        self._icon.setVisible(shown)

    def show_lock(self, *, shown: bool) -> None:
        """Offer the lock, where there is something to lock."""
        self._items["lock"].setVisible(shown)

    def words(self) -> list[str]:
        """What the menu says now."""
        return [item.text() for item in self._items.values() if item.isVisible()]

    def choose(self, name: str) -> None:
        """As if the user had chosen it."""
        self._items[name].trigger()

    def retranslate(self) -> None:
        """Say every word again, and wear the colours of the moment."""
        words = {
            "capture": tr("Fånga …"),
            "open": tr("Öppna Vardag"),
            "lock": tr("Lås"),
            "quit": tr("Avsluta Vardag"),
        }
        for name, item in self._items.items():
            item.setText(words[name])
        self._icon.setToolTip("Vardag")
        self._icon.setIcon(icon("sprout", "accent"))

    def close(self) -> None:
        """Take it away."""
        self._icon.hide()
        self._menu.deleteLater()

    def _chosen(self) -> None:
        self._answers[self.sender().objectName()]()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in _ACTIVATES:
            self._answers["open"]()
