"""The tree of parts as it is written into a file (ISO 32000-1, 14.7), grown while the pages are drawn.

A part comes in where something of it is first drawn, with the parts around it; what is drawn of it later, on the same
page or another, is added to it.
"""

from collections.abc import Iterator
from typing import Any

from desktop.reports.objects import Written, number_of, text_string
from desktop.reports.tags import Kind, Tag

_HEADINGS = {Kind.H1: 1, Kind.H2: 2, Kind.H3: 3}
_DEEPEST_HEADING = 6


class _Element:
    """A part that has been drawn: its children and its marked contents (page, number) in reading order."""

    __slots__ = ("kids", "kind", "tag", "written")

    def __init__(self, tag: Tag, kind: str) -> None:
        self.tag, self.kind = tag, kind
        self.kids: list[_Element | tuple[int, int]] = []
        self.written = Written()


class Structure:
    """Grows with the pages; pages count from 0."""

    def __init__(self) -> None:
        self._root = _Element(Tag(Kind.DIVISION), "Document")
        self._elements: dict[Tag, _Element] = {}
        self._pages: list[list[_Element]] = []
        self._level = 0

    def marked(self, tag: Tag, page: int) -> tuple[str, int]:
        """The name and the number of a new marked content of ``tag`` on ``page``."""
        while len(self._pages) <= page:
            self._pages.append([])
        element = self._element(tag)
        marks = self._pages[page]
        element.kids.append((page, len(marks)))
        marks.append(element)
        return element.kind, len(marks) - 1

    def placed(self, tag: Tag) -> None:
        """``tag`` comes in here, with nothing marked."""
        self._element(tag)

    def _element(self, tag: Tag) -> _Element:
        element = self._elements.get(tag)
        if element is None:
            around = self._element(tag.parent) if tag.parent else self._root
            element = self._elements[tag] = _Element(tag, self._name(tag.kind))
            around.kids.append(element)
        return element

    def _name(self, kind: Kind) -> str:
        if kind is Kind.NOTE_HEADING:
            return f"H{min(self._level + 1, _DEEPEST_HEADING)}"
        if kind not in _HEADINGS:
            return kind
        self._level = min(_HEADINGS[kind], self._level + 1)
        return f"H{self._level}"

    def write(self, document: Any) -> Written:
        """Put the tree into reportlab's ``document``, all of whose pages are there; gives its root."""
        root, parents = Written(), Written()
        top, by_page = number_of(document, root), number_of(document, parents)
        every = list(_within(self._root))
        numbers = {element: number_of(document, element.written) for element, _ in every}
        pages = [
            document.idToObjectNumberAndVersion[f"Page{page + 1}"][0] for page in range(len(self._pages))
        ]
        for element, around in every:
            parent = numbers[around] if around else top
            element.written.body = _body(element, parent, numbers, pages)
        rows = (
            f"{page} [{' '.join(f'{numbers[element]} 0 R' for element in marks)}]"
            for page, marks in enumerate(self._pages)
        )
        parents.body = f"<< /Nums [{' '.join(rows)}] >>"
        root.body = (
            f"<< /Type /StructTreeRoot /K {numbers[self._root]} 0 R /ParentTree {by_page} 0 R "
            f"/ParentTreeNextKey {len(self._pages)} >>"
        )
        return root


def _within(element: _Element, around: _Element | None = None) -> Iterator[tuple[_Element, _Element | None]]:
    yield element, around
    for kid in element.kids:
        if isinstance(kid, _Element):
            yield from _within(kid, element)


def _body(element: _Element, parent: int, numbers: dict[_Element, int], pages: list[int]) -> str:
    tag = element.tag
    page = next((kid[0] for kid in element.kids if isinstance(kid, tuple)), None)
    kids = [
        f"{numbers[kid]} 0 R" if isinstance(kid, _Element) else _mark(kid, page, pages)
        for kid in element.kids
    ]
    parts = [f"/S /{element.kind} /P {parent} 0 R /K [{' '.join(kids)}]"]
    if page is not None:
        parts.append(f"/Pg {pages[page]} 0 R")
    if tag.attributes:
        parts.append(f"/A << {tag.attributes} >>")
    parts += [
        f"/{key} {text_string(text)}" for key, text in (("Alt", tag.alt), ("ActualText", tag.said)) if text
    ]
    return f"<< {' '.join(parts)} >>"


def _mark(kid: tuple[int, int], page: int | None, pages: list[int]) -> str:
    if kid[0] == page:
        return str(kid[1])
    return f"<< /Type /MCR /Pg {pages[kid[0]]} 0 R /MCID {kid[1]} >>"
