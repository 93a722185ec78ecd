"""A shared note as it was typed in the meeting: lines that begin with a sign get their label, the rest is Markdown."""

from collections.abc import Iterator, Mapping

from desktop.domain.note_lines import LineKind
from desktop.reports.characters import clean
from desktop.reports.lines import Span, set_lines
from desktop.reports.looks import BODY, LABEL
from desktop.reports.markdown_notes import inline_spans, note_strips
from desktop.reports.strips import Strip, gap, paragraph

_LABELLED = {kind.value: kind for kind in LineKind if kind not in {LineKind.TEXT, LineKind.LIST}}
_AFTER_LABEL = "\u2002"


def note_part_strips(note: str, labels: Mapping[LineKind, str], x: float, width: float) -> list[Strip]:
    """The note between ``x`` and ``x + width`` (points), every word of it, signs turned into labels."""
    strips: list[Strip] = []
    before: LineKind | None = None
    for kind, text in _parts(clean(note)):
        if kind is LineKind.TEXT:
            part = note_strips(text, x, width)
        else:
            spans = [Span(labels[kind] + _AFTER_LABEL, LABEL), *inline_spans(text, BODY)]
            part = paragraph(set_lines(spans, width), x, width)
        if part and strips:
            strips.append(gap(2 if kind is before or LineKind.TEXT not in {kind, before} else 5))
        strips += part
        before = kind if part else before
    return strips


def _parts(note: str) -> Iterator[tuple[LineKind, str]]:
    """Stretches of Markdown and single labelled lines; nothing within a fenced block is a label."""
    held: list[str] = []
    fenced = False
    for line in note.split("\n"):
        if line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        kind = None if fenced else _LABELLED.get(line[:1])
        if kind is None or line[1:2] != " " or not line[2:].strip():
            held.append(line)
            continue
        if held:
            yield LineKind.TEXT, "\n".join(held)
            held = []
        yield kind, line[2:].strip()
    if held:
        yield LineKind.TEXT, "\n".join(held)
