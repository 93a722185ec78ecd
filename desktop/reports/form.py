"""Fields that are filled in with any PDF reader, put onto a finished paper (ISO 32000-1, 12.7).

A field is a place on the paper, ruled so that a pen can use it too, and a form field over it whose name says what it
answers and whose tooltip asks the question aloud. The file stays PDF/A-2b and tagged.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field

import pikepdf
import uharfbuzz
from pikepdf import Array, Dictionary, Name, String

from desktop.reports.looks import HAIRLINE, MM, PINE
from desktop.reports.shapes import pen
from desktop.reports.sheet import Sheet
from desktop.reports.strips import Strip
from desktop.reports.tags import Kind, Tag
from desktop.reports.typefaces import font_folder

_FACE = "SourceSans3-Regular"
_FONT = "VardagText"
_SIZE = 11.0
_RULED = 8 * MM
_MULTILINE = 1 << 12
_PRINTED = 4
_FIRST, _LAST = 32, 255
_FLAGS_NONSYMBOLIC = 32


@dataclass(slots=True)
class Fields:
    """The fields of one paper, in the order in which they were drawn."""

    places: list["Place"] = field(default_factory=list)

    def strip(self, name: str, asked: str, x: float, width: float, lines: int) -> Strip:
        """Room for an answer, ``lines`` ruled lines high, which never breaks over a page."""
        height = lines * _RULED
        return Strip(height + 4, (FieldInk(self, name, asked, x, width, height, Tag(Kind.FORM)),))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a field lies: its page (from 0) and its rectangle in points."""

    name: str
    asked: str
    page: int
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class FieldInk:
    """The ruled lines of a field, which are decoration; drawing them notes where it lies and what ``part`` it is."""

    fields: Fields
    name: str
    asked: str
    x: float
    width: float
    height: float
    part: Tag
    tag: Tag | None = None

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        x, low = left + self.x, top - self.height
        for number in range(round(self.height / _RULED)):
            y = low + number * _RULED
            sheet.rule(pen(PINE, HAIRLINE), x, y, x + self.width, y)
        sheet.part(self.part)
        box = (x, low, x + self.width, top)
        self.fields.places.append(Place(self.name, self.asked, sheet.getPageNumber() - 1, box))


def with_fields(paper: bytes, places: Sequence[Place]) -> bytes:
    """The paper with its fields, the same bytes for the same paper."""
    with pikepdf.open(io.BytesIO(paper)) as pdf:
        font = pdf.make_indirect(_font(pdf))
        resources = Dictionary(Font=Dictionary({f"/{_FONT}": font}))
        parts = _form_parts(pdf)
        key = int(pdf.Root.StructTreeRoot.ParentTreeNextKey)
        by_number = pdf.Root.StructTreeRoot.ParentTree.Nums
        widgets = []
        for number, (place, part) in enumerate(zip(places, parts, strict=True)):
            page = pdf.pages[place.page]
            widget = pdf.make_indirect(_widget(pdf, place, page.obj, resources, key + number))
            part.K = Array([Dictionary(Type=Name.OBJR, Obj=widget, Pg=page.obj)])
            by_number.append(key + number)
            by_number.append(part)
            page.obj.Annots = Array([*page.obj.get("/Annots", []), widget])
            widgets.append(widget)
        pdf.Root.StructTreeRoot.ParentTreeNextKey = key + len(widgets)
        pdf.Root.AcroForm = Dictionary(Fields=Array(widgets), DR=resources, DA=String(_appearance()))
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
        return out.getvalue()


def _appearance() -> str:
    return f"/{_FONT} {_SIZE:g} Tf 0 g"


def _widget(
    pdf: pikepdf.Pdf, place: Place, page: pikepdf.Object, resources: Dictionary, number: int
) -> Dictionary:
    left, low, right, high = (round(side, 2) for side in place.box)
    empty = pdf.make_stream(
        b"/Tx BMC EMC",
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, round(right - left, 2), round(high - low, 2)]),
        Resources=resources,
    )
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        FT=Name.Tx,
        T=String(place.name),
        TU=String(place.asked),
        Ff=_MULTILINE,
        F=_PRINTED,
        Rect=Array([left, low, right, high]),
        DA=String(_appearance()),
        AP=Dictionary(N=empty),
        P=page,
        StructParent=number,
    )


def _form_parts(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    """The structure's form parts, in reading order."""
    found: list[pikepdf.Object] = []

    def walk(part: pikepdf.Object) -> None:
        if part.get("/S") == Name.Form:
            found.append(part)
        for kid in _kids(part):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                walk(kid)

    walk(pdf.Root.StructTreeRoot.K)
    return found


def _kids(part: pikepdf.Object) -> list[pikepdf.Object]:
    kids = part.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _font(pdf: pikepdf.Pdf) -> Dictionary:
    """The face that answers are typed in, with every letter of Windows-1252, since nobody knows which will be typed."""
    letters = {code: bytes([code]).decode("cp1252", errors="ignore") for code in range(_FIRST, _LAST + 1)}
    face = uharfbuzz.Face((font_folder() / f"{_FACE}.ttf").read_bytes())
    chosen = uharfbuzz.SubsetInput()
    chosen.sets(uharfbuzz.SubsetInputSets.UNICODE).update(
        {ord(letter) for letter in letters.values() if letter}
    )
    subset = uharfbuzz.subset(face, chosen)
    drawn = uharfbuzz.Font(subset)
    thousandths = 1000 / subset.upem
    extents = drawn.get_font_extents("ltr")
    widths = [
        round(drawn.get_glyph_h_advance(drawn.get_nominal_glyph(ord(letter)) or 0) * thousandths)
        if letter
        else 0
        for letter in letters.values()
    ]
    program = bytes(subset.blob.data)
    name = Name(f"/VARDAG+{_FACE}")
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=_FLAGS_NONSYMBOLIC,
        FontBBox=Array(
            [-200, round(extents.descender * thousandths), 1200, round(extents.ascender * thousandths)]
        ),
        ItalicAngle=0,
        Ascent=round(extents.ascender * thousandths),
        Descent=round(extents.descender * thousandths),
        CapHeight=660,
        StemV=80,
        FontFile2=pdf.make_stream(program, Length1=len(program)),
    )
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=name,
        FirstChar=_FIRST,
        LastChar=_LAST,
        Widths=Array(widths),
        Encoding=Name.WinAnsiEncoding,
        FontDescriptor=pdf.make_indirect(descriptor),
    )
