"""Shows one page to a whole room: large text, the full screen, and nothing around it."""

from dataclasses import replace

from PySide6.QtCore import Qt

from desktop.ui.theme.appearance import Appearance
from desktop.ui.theme.type_scale import STEPS, TextRole
from desktop.ui.window.main import MainWindow

ROOM_PERCENT = round(100 * STEPS[TextRole.PRESENTATION].size / STEPS[TextRole.BODY].size)
"""Text size at which ordinary text has the size of the presentation."""


class Presentation:
    """On for as long as the room reads along. The user's own text size comes back afterwards, and is never stored
    otherwise; where it is larger still, it stays."""

    def __init__(self, window: MainWindow, appearance: Appearance) -> None:
        self._window = window
        self._appearance = appearance
        self._usual_percent: int | None = None
        self._was_full = False

    @property
    def is_on(self) -> bool:
        """Whether the room reads along."""
        return self._usual_percent is not None

    def begin(self) -> None:
        """Hide everything around the page, and let it be read from across the room."""
        if self.is_on:
            return
        settings = self._appearance.settings
        self._usual_percent = settings.text_percent
        self._was_full = bool(self._window.windowState() & Qt.WindowState.WindowFullScreen)
        self._window.show_chrome(shown=False)
        self._appearance.apply(replace(settings, text_percent=max(ROOM_PERCENT, settings.text_percent)))
        self._window.setWindowState(self._window.windowState() | Qt.WindowState.WindowFullScreen)

    def end(self) -> None:
        """As it was before."""
        percent, self._usual_percent = self._usual_percent, None
        if percent is None:
            return
        if not self._was_full:
            self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowFullScreen)
        self._window.show_chrome(shown=True)
        self._appearance.apply(replace(self._appearance.settings, text_percent=percent))
