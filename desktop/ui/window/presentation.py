"""Shows one page to a whole room: large text, the full screen, and nothing around it."""

from PySide6.QtCore import Qt

from desktop.ui.theme.appearance import Appearance
from desktop.ui.theme.type_scale import STEPS, TextRole
from desktop.ui.window.main import MainWindow

ROOM_PERCENT = round(100 * STEPS[TextRole.PRESENTATION].size / STEPS[TextRole.BODY].size)
"""Text size at which ordinary text has the size of the presentation."""


class Presentation:
    """On for as long as the room reads along. None of it is one of the user's choices, so none of it is stored; where
    their own text is larger still, it stays."""

    def __init__(self, window: MainWindow, appearance: Appearance) -> None:
        self._window = window
        self._appearance = appearance
        self._was_full = False
        self.is_on = False

    def begin(self) -> None:
        """Hide everything around the page, and let it be read from across the room."""
        self.is_on = True
        self._was_full = self._window.isFullScreen()
        self._window.show_chrome(shown=False)
        self._appearance.enlarge(ROOM_PERCENT)
        self._window.setWindowState(self._window.windowState() | Qt.WindowState.WindowFullScreen)

    def end(self) -> None:
        """As it was before; nothing happens where nobody reads along."""
        if not self.is_on:
            return
        self.is_on = False
        if not self._was_full:
            self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowFullScreen)
        self._window.show_chrome(shown=True)
        self._appearance.enlarge(0)
