"""Hands on the keys: real key presses and clicks, as the window system sends them."""

from tests.journeys.rig.screen import Screen

PAUSE_MS = 6
"""Between two letters: faster than any hand."""


class Hands:
    """Types and clicks on one screen; everything goes to the window that has the focus."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen

    def press(self, *keys: str) -> None:
        """Press keys one after the other, named as xdotool names them: ``ctrl+Return``."""
        self._screen.ask("xdotool", "key", "--delay", "20", *keys)

    def write(self, text: str, pause_ms: int = PAUSE_MS) -> None:
        """Type a text; each line break is a Return."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self.press("Return")
            if line:
                self._screen.ask("xdotool", "type", "--delay", str(pause_ms), "--", line)

    def click(self, left: int, top: int) -> None:
        """Click once, at this place of the screen."""
        self._screen.ask("xdotool", "mousemove", str(left), str(top), "click", "1")
