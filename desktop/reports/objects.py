"""Objects of a PDF file as reportlab writes them, where its own are not what PDF/A asks for."""

import zlib
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject
from typing_extensions import override

_LEVEL = 5
"""Of zlib: half of the time of its usual 6, a fiftieth more bytes."""


class Written(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """An object whose bytes are ready."""

    __RefOnly__ = 1

    def __init__(self, body: str = "") -> None:
        self.body = body

    @override
    def format(self, document: object) -> bytes:
        return self.body.encode("latin-1")


class Stream(PDFObject):  # type: ignore[misc]
    """A stream with ``entries`` in its dictionary; reportlab's own lack the line end before ``endstream``.

    That is both its characters, so that a last byte that looks like one of them is not taken for a part of it.
    """

    __RefOnly__ = 1

    def __init__(self, content: bytes, entries: str = "") -> None:
        self.content, self.entries = content, entries

    @override
    def format(self, document: object) -> bytes:
        head = f"<< {self.entries} /Length {len(self.content)} >>\nstream\n"
        return b"".join((head.encode("latin-1"), self.content, b"\r\nendstream\n"))


def packed(content: bytes, entries: str = "") -> Stream:
    """A stream of compressed bytes."""
    return Stream(compressed(content), f"{entries} /Filter /FlateDecode")


def compressed(content: bytes) -> bytes:
    """As ``/FlateDecode`` reads it."""
    return zlib.compress(content, _LEVEL)


def number_of(document: Any, part: PDFObject) -> int:
    """The number of ``part`` in reportlab's ``document``, where it comes in if it was not there."""
    number: int = document.idToObjectNumberAndVersion[document.Reference(part).name][0]
    return number


def text_string(text: str) -> str:
    """``text`` as a string of the file (ISO 32000-1, 7.9.2.2)."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
