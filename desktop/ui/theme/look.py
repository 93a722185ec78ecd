"""The look in force: it hangs on the application, as Qt's own palette and font do.

A widget that paints itself reads it while painting and never keeps it, so that a switch of theme or size shows at once.
"""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop.ui.theme.tokens import LIGHT, Tokens
from desktop.ui.theme.type_scale import TypeScale

_PROPERTY = "vardagLook"


@dataclass(frozen=True)
class Look:
    """Colours, type and motion in force; ``icons`` is the folder with the drawings. ``still`` is the user's own wish
    for less motion."""

    tokens: Tokens = LIGHT
    type: TypeScale = field(default_factory=TypeScale)
    still: bool = False
    icons: Path = Path(__file__).parents[3] / "resources" / "icons"

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing is to move: as the user wants, or the system."""
        return self.still or not _system_moves()

    def colour(self, token: str) -> QColor:
        """The colour of the token with this name."""
        return QColor(getattr(self.tokens, token))


def _system_moves() -> bool:
    from PySide6.QtWidgets import (
        QStyle,
    )  # five milliseconds of a start, and nothing moves before the first paint

    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0


_DEFAULT = Look()


def look() -> Look:
    """The look in force."""
    app = QApplication.instance()
    found = app.property(_PROPERTY) if app is not None else None
    return found if isinstance(found, Look) else _DEFAULT


def wear(app: QApplication, new: Look) -> None:
    """Put ``new`` in force for everything that is painted from now on."""
    app.setProperty(_PROPERTY, new)
