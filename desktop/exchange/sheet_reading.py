"""Reads a returned preparation sheet with suspicion: the words in its fields, and nothing else of the file.

A form field's value is text and stays text. What a sheet of ours never holds (scripts, attached files, actions) makes
the file another than the one that was sent out, and it is refused whole.
"""

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf

from desktop.domain.errors import Rule
from desktop.domain.sheets import SheetAnswers, read_field_name
from desktop.domain.text import without_unreadable
from desktop.services.archive_content import ArchiveRefused, Refusal

MOST_FIELDS = 1_000
LONGEST_ANSWER = 50_000
_DEEPEST = 16
_FOREIGN = ("/JavaScript", "/EmbeddedFiles")
_ACTIVE = ("/OpenAction", "/AA", "/AF", "/Collection")
_LINE_BREAK = re.compile("\r\n?")


def read_sheet(data: bytes) -> SheetAnswers:
    """The answers on a returned sheet.

    Raises ``ArchiveRefused``: SHEET_UNREADABLE (no PDF, or a damaged one), SHEET_LOCKED (it asks for a password),
    SHEET_BY_HAND (no form fields: a scan, or a print), SHEET_UNKNOWN (fields of something else), SHEET_ALTERED.
    """
    try:
        with pikepdf.open(io.BytesIO(data), suppress_warnings=True, attempt_recovery=True) as pdf:
            if pdf.is_encrypted:
                raise ArchiveRefused(Refusal(Rule.SHEET_LOCKED))
            _must_be_plain(pdf)
            return _answers(list(_fields(pdf)))
    except pikepdf.PasswordError:
        raise ArchiveRefused(Refusal(Rule.SHEET_LOCKED)) from None
    except (pikepdf.PdfError, pikepdf.ForeignObjectError, ValueError, TypeError, KeyError, AttributeError):
        raise ArchiveRefused(Refusal(Rule.SHEET_UNREADABLE)) from None


def _must_be_plain(pdf: pikepdf.Pdf) -> None:
    names = pdf.Root.get("/Names", pikepdf.Dictionary())
    form = pdf.Root.get("/AcroForm", pikepdf.Dictionary())
    active = any(key in pdf.Root for key in _ACTIVE if not _leads_to_a_page(pdf.Root.get(key)))
    if active or any(key in names for key in _FOREIGN) or "/XFA" in form:
        raise ArchiveRefused(Refusal(Rule.SHEET_ALTERED))


def _leads_to_a_page(action: Any) -> bool:
    """Readers write down at which page a file was left (ISO 32000-1, 12.3.2): that is no action."""
    return action is None or isinstance(action, pikepdf.Array)


def _fields(pdf: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    form = pdf.Root.get("/AcroForm")
    fields = form.get("/Fields") if form is not None else None
    if fields is None or not len(fields):
        raise ArchiveRefused(Refusal(Rule.SHEET_BY_HAND))
    waiting = [(field, 0) for field in fields]
    seen = 0
    while waiting:
        field, depth = waiting.pop(0)
        seen += 1
        if seen > MOST_FIELDS or depth > _DEEPEST or any(key in field for key in ("/A", "/AA")):
            raise ArchiveRefused(Refusal(Rule.SHEET_ALTERED))
        if "/T" in field:
            yield str(field.T), _text(field.get("/V"))
        waiting += [(kid, depth + 1) for kid in field.get("/Kids", []) if "/T" in kid]


def _text(value: Any) -> str:
    """A field's value: a string, or a stream of text (ISO 32000-1, 12.7.4.3)."""
    if value is None:
        return ""
    if isinstance(value, pikepdf.Stream):
        text = str(
            pikepdf.String(value.read_bytes(pikepdf.StreamDecodeLevel.generalized)[: 4 * LONGEST_ANSWER])
        )
    elif isinstance(value, pikepdf.String):
        text = str(value)
    else:
        raise ArchiveRefused(Refusal(Rule.SHEET_ALTERED))
    if len(text) > LONGEST_ANSWER:
        raise ArchiveRefused(
            Refusal(Rule.TEXT_TOO_LONG, about={"limit": LONGEST_ANSWER, "length": len(text)})
        )
    return without_unreadable(_LINE_BREAK.sub("\n", text)).text


def _answers(fields: list[tuple[str, str]]) -> SheetAnswers:
    ours = [(known, text) for name, text in fields if (known := read_field_name(name)) is not None]
    if not ours:
        raise ArchiveRefused(Refusal(Rule.SHEET_UNKNOWN))
    sheets = {sheet_id for (sheet_id, _), _ in ours}
    asked = [question for (_, question), _ in ours]
    if len(sheets) != 1 or len(set(asked)) != len(asked) or len(ours) != len(fields) or None not in asked:
        raise ArchiveRefused(Refusal(Rule.SHEET_ALTERED))
    answers = {question: text for (_, question), text in ours if question is not None}
    points = next(text for (_, question), text in ours if question is None)
    return SheetAnswers(sheets.pop(), answers, points)
