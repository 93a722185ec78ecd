"""After the first paint, while somebody reads the window or types a passphrase: the libraries that come next.

Not in a thread: the interpreter's lock would make the window wait all the same, at moments of its own choosing.
"""

from collections.abc import Sequence
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

NEXT = (
    "cryptography.hazmat.primitives.ciphers.aead",
    "cryptography.hazmat.primitives.kdf.argon2",
    "sqlalchemy",
    "sqlalchemy.orm",
    "desktop.services.session",
    "desktop.exchange.template_book",
    "desktop.storage.opening",
    "desktop.storage.mapping",
    "desktop.storage.vault",
    "desktop.bootstrap.vaults",
    "desktop.bootstrap.housekeeping",
    "desktop.ui.window.unlocked",
    "desktop.ui.window.today_wiring",
)
"""In the order in which an unlock needs them."""


class Warming(QObject):
    """Imports one module each time the window has nothing to do; whoever needs one earlier imports it as ever."""

    def __init__(self, parent: QObject, names: Sequence[str] = NEXT) -> None:
        super().__init__(parent)
        self._left = list(reversed(names))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._import_one)

    def begin(self) -> None:
        """From now on, until all are there."""
        self._timer.start(0)

    def _import_one(self) -> None:
        if not self._left:
            self._timer.stop()
            return
        import_module(self._left.pop())
