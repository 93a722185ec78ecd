"""The information sheet that goes to employees before anything is written about them (GDPR Art. 13)."""

from collections.abc import Sequence

from desktop.domain.access_words import InformationTexts
from desktop.domain.paper import PaperOptions
from desktop.reports.inks import Rule
from desktop.reports.lines import Span, set_lines
from desktop.reports.looks import BODY, CAPTION, MM
from desktop.reports.pages import Footer, Furniture, document
from desktop.reports.story import Story
from desktop.reports.strips import Strip, paragraph, row, tie

_BETWEEN = 12 * MM


def information_sheet_pdf(texts: InformationTexts, options: PaperOptions) -> bytes:
    """The sheet as a PDF file: what is kept and why, the rights, and lines where the employer fills in its own."""
    story = Story(options.page_size)
    story.title(texts.eyebrow, texts.title, [])
    story.text([Span(texts.lead, BODY)])
    for heading, paragraphs in texts.parts:
        story.heading(heading)
        for number, text in enumerate(paragraphs):
            if number:
                story.air(4)
            story.text([Span(text, BODY)])
    story.heading(texts.to_fill_in)
    story.strips += _lines_to_fill_in(texts.lines, story.room)
    day = texts.day(options.printed_at.date())
    around = Furniture(
        title=texts.title,
        subject="",
        language=texts.language,
        header=(texts.title, day),
        footer=Footer(texts.page_of, (texts.footer,)),
        printed_at=options.printed_at,
        page_size=options.page_size,
    )
    return document(story.strips, around)


def _lines_to_fill_in(labels: Sequence[str], room: float) -> list[Strip]:
    """Two beside each other, each over its label; on one page."""
    width = (room - _BETWEEN) / 2
    columns = (0.0, width + _BETWEEN)
    strips: list[Strip] = []
    for first in range(0, len(labels), 2):
        pair = labels[first : first + 2]
        strips.append(
            Strip(9 * MM, tuple(Rule(x, width, 9 * MM - 1) for x, _ in zip(columns, pair, strict=False)))
        )
        cells = [
            paragraph(set_lines([Span(label, CAPTION)], width), x, width)
            for x, label in zip(columns, pair, strict=False)
        ]
        strips += row(cells, above=1, below=2)
    return tie(strips)
