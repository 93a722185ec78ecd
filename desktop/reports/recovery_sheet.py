"""The sheet that opens the vault when everything else is lost: one page, to be read and typed by a person."""

from collections.abc import Sequence

from desktop.domain.paper import PaperOptions, RecoverySheetTexts
from desktop.reports.characters import one_line
from desktop.reports.inks import Rule, Words
from desktop.reports.lines import Span, set_lines
from desktop.reports.looks import BODY, CAPTION, MONO, Look
from desktop.reports.pages import Footer, Furniture, document
from desktop.reports.story import Story
from desktop.reports.strips import Strip, tie
from desktop.reports.tags import ListTags

_CODE = Look(MONO, 21, 40)
_NUMBER = CAPTION.pine()
_ACROSS = 4


def recovery_sheet_pdf(
    code_groups: Sequence[str], vault_label: str | None, texts: RecoverySheetTexts, options: PaperOptions
) -> bytes:
    """The recovery sheet as a PDF file of one page. ``code_groups`` are the code's groups, the check group last."""
    story = Story(options.page_size)
    facts = [texts.made(texts.day(options.printed_at.date()))]
    if vault_label:
        facts.append(texts.vault(one_line(vault_label)))
    story.title(texts.eyebrow, texts.title, facts)
    for text in texts.what_it_is:
        story.text([Span(text, BODY)])
        story.air(5)
    story.heading(texts.code)
    story.strips += _code(code_groups, story.room)
    story.air(8)
    story.small(texts.check_group)
    story.heading(texts.keep_title)
    for text in texts.keep:
        story.item([Span(text, BODY)])
        story.air(2)
    around = Furniture(
        title=texts.title,
        subject=texts.eyebrow,
        language=texts.language,
        header=(texts.title, ""),
        footer=Footer(_no_page_number, (texts.footer,)),
        printed_at=options.printed_at,
        page_size=options.page_size,
    )
    return document(story.strips, around)


def _no_page_number(_page: int, _pages: int) -> str:
    return ""


def _code(groups: Sequence[str], room: float) -> list[Strip]:
    """Four groups a row, each under its number, so that one can be read out and ticked off at a time."""
    share = room / _ACROSS
    tags = ListTags(numbered=True)
    strips = [Strip(0.1, (Rule(0, room, 0, 0.9),), tied=True)]
    for start in range(0, len(groups), _ACROSS):
        part = groups[start : start + _ACROSS]
        inks = []
        for place, group in enumerate(part):
            number = set_lines([Span(str(start + place + 1), _NUMBER)], share)[0]
            label, body = tags.item()
            inks.append(Words(number, place * share, 14, label))
            inks.append(Words(set_lines([Span(group, _CODE)], share)[0], place * share + 16, 30, body))
        strips.append(Strip(44, (*inks, Rule(0, room, 44)), tied=True))
    return tie(strips)
