"""What the parts of a paper are, for those who hear it rather than see it.

Every ink says which tag it belongs to; ``None`` is decoration, which a reader passes over. Whoever adds a document gets
its tags for free: ``Story``'s methods, ``paragraph`` and ``note_strips`` make them, and the order in which strips are
drawn is the order in which they are read. A part that goes on over pages keeps its tag, since its strips share one.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Kind(StrEnum):
    """Standard structure types (ISO 32000-1, 14.8.4). ``NOTE_HEADING`` becomes one level below the one before."""

    P = "P"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    NOTE_HEADING = "H"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    TABLE = "Table"
    HEAD = "THead"
    ROWS = "TBody"
    ROW = "TR"
    HEAD_CELL = "TH"
    CELL = "TD"
    QUOTE = "BlockQuote"
    CODE = "Code"
    FIGURE = "Figure"
    DIVISION = "Div"
    FORM = "Form"
    ARTIFACT = "Artifact"


@dataclass(slots=True, eq=False)
class Tag:
    """One part, known by identity; ``parent`` is None for what stands directly in the document.

    ``attributes`` are written as they stand (for an artifact: what kind of one). ``alt`` tells in words what a figure
    shows, ``said`` what a drawn sign reads as.
    """

    kind: Kind
    parent: "Tag | None" = None
    attributes: str = ""
    alt: str = ""
    said: str = ""

    def put_in(self, around: "Tag") -> None:
        """Let ``around`` hold the outermost part that this one is in, unless it does already."""
        tag = self
        while tag.parent is not None:
            if tag is around:
                return
            tag = tag.parent
        if tag is not around:
            tag.parent = around


HEADER = Tag(Kind.ARTIFACT, attributes="/Type /Pagination /Subtype /Header")
FOOTER = Tag(Kind.ARTIFACT, attributes="/Type /Pagination /Subtype /Footer")


class Tagged(Protocol):
    """Anything drawn that belongs to a part."""

    @property
    def tag(self) -> Tag | None: ...


class ListTags:
    """A list: a label and a body for every item. ``numbered`` tells how its labels count."""

    def __init__(self, parent: Tag | None = None, *, numbered: bool = False) -> None:
        counting = "Decimal" if numbered else "Disc"
        self._list = Tag(Kind.LIST, parent, f"/O /List /ListNumbering /{counting}")

    def item(self, said: str = "") -> tuple[Tag, Tag]:
        """The next item's label and body; ``said`` is what a drawn label reads as."""
        item = Tag(Kind.ITEM, self._list)
        return Tag(Kind.LABEL, item, said=said), Tag(Kind.BODY, item)


class TableTags:
    """A table: cells for its head and for every row."""

    def __init__(self, parent: Tag | None = None) -> None:
        table = Tag(Kind.TABLE, parent)
        self._head, self._rows = Tag(Kind.HEAD, table), Tag(Kind.ROWS, table)

    def head(self, columns: int) -> list[Tag]:
        """The cells of the row that names the columns."""
        row = Tag(Kind.ROW, self._head)
        return [Tag(Kind.HEAD_CELL, row, "/O /Table /Scope /Column") for _ in range(columns)]

    def row(self, columns: int) -> list[Tag]:
        """The cells of the next row."""
        row = Tag(Kind.ROW, self._rows)
        return [Tag(Kind.CELL, row) for _ in range(columns)]
