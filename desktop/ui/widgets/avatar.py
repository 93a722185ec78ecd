"""Initials in white on a quiet colour: nobody's photograph, and the same colour for the same person everywhere."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.ui.theme.look import look
from desktop.ui.theme.tokens import ON_AVATAR, avatar_ground
from desktop.ui.theme.type_scale import TextRole

AVATAR_SMALL, AVATAR_LARGE = 28, 44


def initials(name: str) -> str:
    """The first letters of the first and the last word of ``name``; one for a single word, none for none."""
    words = [word for word in name.split() if word[:1].isalpha()] or name.split()
    letters = [words[0][0], words[-1][0]] if len(words) > 1 else [word[0] for word in words]
    return "".join(letters).upper()


def paint_avatar(painter: QPainter, area: QRectF, person_id: str, name: str) -> None:
    """Paint the round avatar of a person into the square ``area``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(avatar_ground(person_id)))
    painter.drawEllipse(area)
    font = look().type.font(TextRole.H3)
    font.setPixelSize(max(9, round(area.height() * 0.39)))
    painter.setFont(font)
    painter.setPen(QColor(ON_AVATAR))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()


class Avatar(QWidget):
    """A person's avatar. Decorative: the name always stands beside it, so screen readers pass over it."""

    def __init__(
        self, person_id: str = "", name: str = "", size: int = AVATAR_LARGE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._person_id = person_id
        self._name = name
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_person(self, person_id: str, name: str) -> None:
        """Show somebody else."""
        self._person_id, self._name = person_id, name
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = look().type.scaled(self._size)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        side = min(self.width(), self.height())
        paint_avatar(QPainter(self), QRectF(0, 0, side, side), self._person_id, self._name)
