"""What one chooses about papers: kept between starts, for every paper alike."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain.paper import PaperOptions


@dataclass(frozen=True, slots=True)
class PaperChoices:
    """Room for signatures, room for the other person's own thoughts, and US Letter rather than A4."""

    signatures: bool = False
    own_thoughts: bool = False
    letter: bool = False

    def options(self, printed_at: datetime) -> "PaperOptions":
        """The same for whoever makes the paper."""
        from desktop.domain.paper import PageSize, PaperOptions  # read at the start, when no paper is wanted

        size = PageSize.LETTER if self.letter else PageSize.A4
        return PaperOptions(printed_at, size, self.signatures, self.own_thoughts)
