"""Tells by its content, never by its name, what kind of file somebody has chosen."""

import codecs
import re
from enum import StrEnum

from desktop.domain.errors import Rule
from desktop.services.archive_content import ArchiveRefused, Refusal

_GLANCE = 65_536
"""Bytes that are looked at; what a file is shows at its beginning."""
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMAT = re.compile(rb'"format"\s*:\s*"vardag-archive"')
_CARD = re.compile(r"\s*BEGIN:VCARD\b", re.IGNORECASE)
_HEADING = re.compile(r"\s*(?:#{1,6} \S|---\s*\n|[-*+] \S|\d+[.)] \S)")
_SEPARATORS = (";", "\t", ",", "|")
_WORD_IN_A_HEADER = re.compile(
    r"\b(?:namn|förnamn|efternamn|name|first ?name|last ?name|given name|surname|display name|e-?post|e-?mail|"
    r"befattning|titel|title|job title|roll|role)\b",
    re.IGNORECASE,
)


class FileKind(StrEnum):
    """What a file is, as far as this program cares."""

    ARCHIVE = "archive"
    TEMPLATE = "template"
    OTHER_JSON = "other_json"
    PEOPLE_CSV = "people_csv"
    VCARD = "vcard"
    MARKDOWN = "markdown"
    PDF = "pdf"
    EMPTY = "empty"
    UNKNOWN = "unknown"


def kind_of(data: bytes) -> FileKind:
    """What kind of file these bytes are the beginning (or all) of; never raises."""
    if not data.strip():
        return FileKind.EMPTY
    if data.lstrip()[:5] == b"%PDF-":
        return FileKind.PDF
    text = beginning_of(data)
    if text is None:
        return FileKind.UNKNOWN
    return _json_kind(data, text) if text.lstrip()[:1] in {"{", "["} else _text_kind(text)


def _text_kind(text: str) -> FileKind:
    if _CARD.match(text):
        return FileKind.VCARD
    if _is_table(text):
        return FileKind.PEOPLE_CSV
    return FileKind.MARKDOWN if _HEADING.match(text) else FileKind.UNKNOWN


def must_be(kind: FileKind, data: bytes) -> None:
    """Raise ``ArchiveRefused`` unless the file is of a kind: FILE_EMPTY, FILE_KIND_UNKNOWN, or FILE_KIND_LATER
    (``kind``) for what this program knows by sight but cannot take in here."""
    found = kind_of(data)
    if found is kind:
        return
    if found is FileKind.EMPTY:
        raise ArchiveRefused(Refusal(Rule.FILE_EMPTY))
    if found in {FileKind.UNKNOWN, FileKind.OTHER_JSON}:
        raise ArchiveRefused(Refusal(Rule.FILE_KIND_UNKNOWN))
    raise ArchiveRefused(Refusal(Rule.FILE_KIND_LATER, about={"kind": found.value}))


def beginning_of(data: bytes) -> str | None:
    """The file's first characters as text (UTF-8, UTF-16, else Windows-1252); None for what is none."""
    glance = data[:_GLANCE]
    for mark, encoding in _BYTE_ORDER_MARKS:
        if glance.startswith(mark):
            return glance.removeprefix(mark).decode(encoding, errors="ignore")
    if b"\0" in glance[:2]:
        return glance.decode("utf-16-le" if glance[:1] != b"\0" else "utf-16-be", errors="ignore")
    if b"\0" in glance:
        return None
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(glance)
    except UnicodeDecodeError:
        return glance.decode("cp1252", errors="ignore")


def _json_kind(data: bytes, text: str) -> FileKind:
    if _FORMAT.search(data):  # keys stand in any order: the word may be the file's last
        return FileKind.ARCHIVE
    return FileKind.TEMPLATE if re.search(r'"sections"\s*:', text) else FileKind.OTHER_JSON


def _is_table(text: str) -> bool:
    """A header row with a separator and a word that heads a column of people, or rows under that one word."""
    header = text.lstrip().partition("\n")[0]
    heads = _WORD_IN_A_HEADER.search(header) is not None
    return heads and (any(sign in header for sign in _SEPARATORS) or len(header.split()) <= 2)
