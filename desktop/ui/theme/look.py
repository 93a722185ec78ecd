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
    """Colours, type and motion in force; ``icons`` is the folder with the drawings."""

    tokens: Tokens = LIGHT
    type: TypeScale = field(default_factory=TypeScale)
    reduced_motion: bool = False
    icons: Path = Path(__file__).parents[3] / "resources" / "icons"

    def colour(self, token: str) -> QColor:
        """The colour of the token with this name."""
        return QColor(getattr(self.tokens, token))


_DEFAULT = Look()


def look() -> Look:
    """The look in force."""
    app = QApplication.instance()
    found = app.property(_PROPERTY) if app is not None else None
    return found if isinstance(found, Look) else _DEFAULT


def wear(app: QApplication, new: Look) -> None:
    """Put ``new`` in force for everything that is painted from now on."""
    app.setProperty(_PROPERTY, new)
