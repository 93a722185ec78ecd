"""Sizes of text: pixels and line heights for each role, times the text size that the user chose."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QFont


class TextRole(StrEnum):
    """What a text is for; decides its size, line and weight."""

    CAPTION = "caption"
    BODY = "body"
    BODY_STRONG = "body_strong"
    NOTE = "note"
    MEETING = "meeting"
    PRESENTATION = "presentation"
    H3 = "h3"
    H2 = "h2"
    H1 = "h1"


@dataclass(frozen=True)
class Step:
    """Size and line in pixels at 100 %."""

    size: int
    line: int
    strong: bool = False


STEPS = {
    TextRole.CAPTION: Step(12, 16),
    TextRole.BODY: Step(14, 20),
    TextRole.BODY_STRONG: Step(14, 20, strong=True),
    TextRole.NOTE: Step(16, 26),
    TextRole.MEETING: Step(18, 28),
    TextRole.PRESENTATION: Step(24, 36),
    TextRole.H3: Step(16, 22, strong=True),
    TextRole.H2: Step(20, 28, strong=True),
    TextRole.H1: Step(28, 36, strong=True),
}


@dataclass(frozen=True)
class TypeScale:
    """The scale at ``percent`` (90 to 200) of the sizes above, in the system's own family."""

    family: str = ""
    percent: int = 100

    def size(self, role: TextRole) -> int:
        """Pixels of the letters."""
        return round(STEPS[role].size * self.percent / 100)

    def line(self, role: TextRole) -> int:
        """Pixels from one baseline to the next."""
        return round(STEPS[role].line * self.percent / 100)

    def scaled(self, pixels: int) -> int:
        """A measure that grows with the text, such as an icon beside it."""
        return round(pixels * self.percent / 100)

    def font(self, role: TextRole) -> QFont:
        """A new font for ``role``."""
        font = QFont(self.family) if self.family else QFont()
        font.setPixelSize(self.size(role))
        font.setWeight(QFont.Weight.DemiBold if STEPS[role].strong else QFont.Weight.Normal)
        return font
