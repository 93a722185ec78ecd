"""Lucide's drawings in the colour and size of the moment, with the thinner stroke of the design."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.ui.theme.look import look
from desktop.ui.theme.measures import ICON

_DRAWN_STROKE, _DRAWN_SIZE, _STROKE = 2, 24, 1.5


def pixmap(name: str, token: str = "text2", size: int = ICON, ratio: float = 1.0, room: int = 0) -> QPixmap:
    """The drawing ``name`` in the colour of ``token``, ``size`` pixels at 100 % text, for a screen's pixel ratio.

    ``room`` pixels stay empty after it.
    """
    worn = look()
    return _drawn(worn.icons, name, getattr(worn.tokens, token), worn.type.scaled(size), ratio, room)


def icon(name: str, token: str = "text2", size: int = ICON, ratio: float = 1.0, room: int = 0) -> QIcon:
    """The same as a QIcon, faint where the control is disabled; ask again when the look has changed."""
    made = QIcon(pixmap(name, token, size, ratio, room))
    made.addPixmap(pixmap(name, "text3", size, ratio, room), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=256)
def _source(folder: Path, name: str) -> str:
    return (folder / "lucide" / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _drawn(folder: Path, name: str, colour: str, size: int, ratio: float, room: int) -> QPixmap:
    stroke = _STROKE * _DRAWN_SIZE / ICON
    text = _source(folder, name).replace("currentColor", colour)
    text = text.replace(f'stroke-width="{_DRAWN_STROKE}"', f'stroke-width="{stroke:.2f}"')
    drawing = QPixmap(round((size + room) * ratio), round(size * ratio))
    drawing.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawing)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    drawing.setDevicePixelRatio(ratio)
    return drawing


def forget_drawings() -> None:
    """Let go of every drawing: pixmaps must not outlive the application that made them."""
    _drawn.cache_clear()
