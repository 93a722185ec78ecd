"""Where the window was: kept as plain numbers, and put right when the screen it was on is gone."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.ui.theme.measures import SIDE_PANE, SMALLEST_WINDOW

_FIRST_SIZE = (1200, 800)
_HANDLE = 64
"""How much of the title must lie on a screen, in pixels, for the window to be taken hold of."""


@dataclass(frozen=True)
class Remembered:
    """The window's place and the side pane's width, in pixels."""

    area: QRect | None
    maximized: bool
    side_pane: int


def remembered_from(values: Mapping[str, object]) -> Remembered:
    """Read what ``as_values`` wrote; what makes no sense is left out."""
    numbers = [values.get(name) for name in ("x", "y", "width", "height")]
    whole = [number for number in numbers if isinstance(number, int) and abs(number) < 1 << 15]
    pane = values.get("side_pane")
    return Remembered(
        area=QRect(*whole) if len(whole) == len(numbers) else None,
        maximized=values.get("maximized") is True,
        side_pane=pane if isinstance(pane, int) and 0 < pane < 1 << 12 else SIDE_PANE,
    )


def as_values(window: QWidget, side_pane: int) -> dict[str, object]:
    """The window's place as plain values."""
    filled = window.isMaximized() or window.isFullScreen()
    area = window.normalGeometry() if filled else window.geometry()
    return {
        "x": area.x(),
        "y": area.y(),
        "width": area.width(),
        "height": area.height(),
        "maximized": window.isMaximized(),
        "side_pane": side_pane,
    }


def on_a_screen(area: QRect | None, screens: list[QRect]) -> QRect:
    """``area`` if its head can be seen on one of ``screens``; else its size, fitted, in the middle of the first."""
    first = screens[0] if screens else QRect(0, 0, *_FIRST_SIZE)
    wanted = area or QRect(0, 0, *_FIRST_SIZE)
    head = QRect(wanted.x(), wanted.y(), wanted.width(), 1)
    if area is not None and any(screen.intersected(head).width() >= _HANDLE for screen in screens):
        return wanted
    width = max(min(wanted.width(), first.width()), min(SMALLEST_WINDOW[0], first.width()))
    height = max(min(wanted.height(), first.height()), min(SMALLEST_WINDOW[1], first.height()))
    placed = QRect(0, 0, width, height)
    placed.moveCenter(first.center())
    return placed


def place(window: QWidget, remembered: Remembered) -> None:
    """Put the window where it was, or where it can be seen."""
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    window.setGeometry(on_a_screen(remembered.area, screens))
    if remembered.maximized:
        window.setWindowState(window.windowState() | window.windowState().WindowMaximized)
