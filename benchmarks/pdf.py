"""The dialogue on paper, against the same words through reportlab's own paragraphs with the same fonts.

Alternating runs in one process, medians; the limit is ``performance.md``'s row for PDF (at most 1.5 times the bare
way, in step with the pages, memory flat).
"""

import io
import random
import tracemalloc
from collections.abc import Callable
from datetime import UTC, date, datetime

from benchmarks.figures import Row, in_turns
from desktop.domain.paper import PaperOptions
from desktop.domain.printable import PrintableAction, PrintableAgreement, PrintableDialogue, PrintableSection
from desktop.reports.dialogue import dialogue_pdf
from desktop.reports.typefaces import font_folder
from desktop.ui.presenters.paper_texts import paper_texts

GOAL, LINEAR = 1.5, 1.1
_AT = datetime(2026, 3, 10, 14, tzinfo=UTC)
_SMALL, _LARGE = 4, 100
_SENTENCES = (
    "när leveransen riskerar att bli sen ringer jag kunden samma dag innan de hinner ringa oss och frågar vad som "
    "behövs för att arbetet ska gå vidare på måndag det är inte så vi har gjort men nu gör vi det"
)


def measure(rounds: int = 7) -> list[Row]:
    """4 and 100 pages both ways, growth from 4 to 100, and memory: the peak a page at 100 beside that at 4."""
    bare = _bare()
    few, many = sample(_SMALL), sample(_LARGE)
    small = in_turns(lambda: _paper(few), lambda: bare(few), rounds + 1)
    large = in_turns(lambda: _paper(many), lambda: bare(many), rounds + 1)
    return [
        Row(f"dialogue as PDF, {_SMALL} pages", "bare platypus", *small, GOAL),
        Row(f"dialogue as PDF, {_LARGE} pages", "bare platypus", *large, GOAL),
        Row(
            f"a page of {_LARGE}",
            f"a page of {_SMALL}",
            tuple(time / _LARGE for time in large[0]),
            tuple(time / _SMALL for time in small[0]),
            LINEAR,
        ),
        Row(
            f"memory a page of {_LARGE}",
            f"a page of {_SMALL}",
            (_peak(many) / 1024 / _LARGE,),
            (_peak(few) / 1024 / _SMALL,),
            LINEAR,
            unit="KiB",
        ),
    ]


def sample(pages: int) -> PrintableDialogue:
    """A talk of about that many pages."""
    paragraph = sentences()

    return PrintableDialogue(
        other="Amir Haddad",
        manager="Karin Ek",
        template="Måndagssamtalet",
        planned_at=_AT,
        agreements=tuple(PrintableAgreement(paragraph(14), _AT.date()) for _ in range(2)),
        actions=tuple(PrintableAction("Karin", paragraph(8), date(2026, 3, 13)) for _ in range(4)),
        sections=tuple(
            PrintableSection(f"Del {number}", (paragraph(8),), "\n\n".join(paragraph(75) for _ in range(7)))
            for number in range(pages)
        ),
    )


def sentences() -> Callable[[int], str]:
    """Makes a sentence of so many words as they come: few very often, many seldom; the same ones in every run."""
    lot = random.Random(1)
    common = _SENTENCES.split()
    rare = [
        "".join(lot.choice("abdefgiklmnoprstuväåö") for _ in range(lot.randint(4, 11))) for _ in range(4_000)
    ]

    def sentence(count: int) -> str:
        chosen = [lot.choice(common) if lot.random() < 0.6 else lot.choice(rare) for _ in range(count)]
        return f"{' '.join(chosen).capitalize()}."

    return sentence


def _paper(talk: PrintableDialogue) -> bytes:
    return dialogue_pdf(talk, paper_texts(), PaperOptions(_AT))


def _bare() -> Callable[[PrintableDialogue], bytes]:
    """Headings, paragraphs and a table, with nothing that the paper does beyond them."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

    for weight in ("Regular", "SemiBold", "Italic"):
        pdfmetrics.registerFont(TTFont(f"Bare{weight}", str(font_folder() / f"SourceSans3-{weight}.ttf")))
    body = ParagraphStyle("body", fontName="BareRegular", fontSize=10.5, leading=15)
    head = ParagraphStyle("head", fontName="BareSemiBold", fontSize=13, leading=17)
    small = ParagraphStyle("small", fontName="BareItalic", fontSize=8.5, leading=12)

    def build(talk: PrintableDialogue) -> bytes:
        out = io.BytesIO()
        story: list[Flowable] = [Paragraph(f"{talk.other} &amp; {talk.manager}", head)]
        story += [Paragraph(agreement.text, body) for agreement in talk.agreements]
        story.append(
            Table([[Paragraph(action.owner, body), Paragraph(action.text, body)] for action in talk.actions])
        )
        for section in talk.sections:
            story.append(Paragraph(section.title, head))
            story += [Paragraph(question, small) for question in section.questions]
            for text in section.note.split("\n\n"):
                story += [Paragraph(text, body), Spacer(1, 4)]
        SimpleDocTemplate(out, initialFontName="BareRegular").build(story)
        return out.getvalue()

    return build


def _peak(talk: PrintableDialogue) -> float:
    tracemalloc.start()
    _paper(talk)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return float(peak)
