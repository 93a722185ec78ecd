"""The few sizes, weights and colours of every paper in points: black and pine, nothing else."""

from dataclasses import dataclass, replace
from functools import cache

Colour = tuple[float, float, float]

BLACK: Colour = (0, 0, 0)
PINE: Colour = (0x1E / 255, 0x65 / 255, 0x5F / 255)

REGULAR = "SourceSans3-Regular"
ITALIC = "SourceSans3-Italic"
SEMIBOLD = "SourceSans3-SemiBold"
SEMIBOLD_ITALIC = "SourceSans3-SemiBoldItalic"
MONO = "NotoSansMono-Regular"

_BOLD = {REGULAR: SEMIBOLD, ITALIC: SEMIBOLD_ITALIC}
_SLANTED = {REGULAR: ITALIC, SEMIBOLD: SEMIBOLD_ITALIC}


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """A face, its size and the distance between lines in points, and a colour.

    Looks are few and compared by identity, which lets set words be remembered cheaply; variants are made once.
    """

    face: str
    size: float
    leading: float
    colour: Colour = BLACK

    @cache  # noqa: B019 - looks are few and live as long as the program
    def bold(self) -> "Look":
        """The same, semibold."""
        return replace(self, face=_BOLD.get(self.face, self.face))

    @cache  # noqa: B019 - looks are few and live as long as the program
    def italic(self) -> "Look":
        """The same, slanted."""
        return replace(self, face=_SLANTED.get(self.face, self.face))

    @cache  # noqa: B019 - looks are few and live as long as the program
    def mono(self) -> "Look":
        """The same in a face where all letters are as wide, a little smaller so that it looks as large."""
        return replace(self, face=MONO, size=self.size * 0.9)

    @cache  # noqa: B019 - looks are few and live as long as the program
    def pine(self) -> "Look":
        """The same in pine."""
        return replace(self, colour=PINE)


TITLE = Look(SEMIBOLD, 20, 25)
H2 = Look(SEMIBOLD, 13, 17)
H3 = Look(SEMIBOLD, 10.5, 15, PINE)
BODY = Look(REGULAR, 10.5, 15)
LEAD = Look(REGULAR, 12.5, 18)
"""What a paper is about, before everything else."""
CAPTION = Look(REGULAR, 8.5, 12)
LABEL = Look(SEMIBOLD, 8.5, 12, PINE)

MM = 72 / 25.4
HAIRLINE = 0.4
"""The thickness of a thin rule, points."""
