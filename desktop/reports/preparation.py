"""The preparation sheet: the dialogue's questions with room for answers, filled in on a screen or with a pen."""

from desktop.domain.paper import PaperOptions, PaperTexts, PreparationTexts
from desktop.domain.printable import PrintableSheet
from desktop.domain.progress import Progress, no_progress
from desktop.domain.sheets import field_name
from desktop.reports.characters import one_line
from desktop.reports.form import Fields, with_fields
from desktop.reports.lines import Span
from desktop.reports.looks import BODY
from desktop.reports.pages import Footer, Furniture, document
from desktop.reports.shared_parts import add_own_actions, facts_line
from desktop.reports.story import Story
from desktop.reports.strips import tie

_LINES, _POINT_LINES = 3, 4


def preparation_pdf(
    printable: PrintableSheet,
    texts: PaperTexts,
    words: PreparationTexts,
    options: PaperOptions,
    progress: Progress = no_progress,
) -> bytes:
    """The sheet as a PDF file with form fields; as ``dialogue_pdf``."""
    story, fields = Story(options.page_size), Fields()
    other, manager = one_line(printable.other), one_line(printable.manager)
    names = texts.between(other, manager) if manager else other
    moment = texts.dates.moment(printable.planned_at)
    story.title(words.eyebrow, words.title, [facts_line([names, moment])])
    story.text([Span(words.lead, BODY)])
    story.air(3)
    story.text([Span(words.hand_back(manager), BODY)])
    _add_questions(story, fields, printable)
    story.heading(words.points)
    story.small(words.points_hint, tied=True)
    story.air(6, tied=True)
    name = field_name(printable.sheet_id, None)
    story.strips.append(fields.strip(name, words.points, 0, story.room, _POINT_LINES))
    add_own_actions(story, words.actions, printable.actions, texts)
    day = texts.dates.day(printable.planned_at.date())
    around = Furniture(
        title=f"{words.title}: {names}, {day}",
        subject="",
        language=texts.language,
        header=(facts_line([words.title, names]), day),
        footer=Footer(texts.footer.page_of, (words.footer,)),
        printed_at=options.printed_at,
        page_size=options.page_size,
    )
    return with_fields(document(story.strips, around, progress), fields.places)


def _add_questions(story: Story, fields: Fields, printable: PrintableSheet) -> None:
    number = 0
    for title, questions in printable.questions:
        if title.strip():
            story.heading(title)
        for question in questions:
            begun = len(story.strips)
            story.text([Span(question, BODY)], tied=True)
            name = field_name(printable.sheet_id, number)
            story.strips.append(fields.strip(name, question, 0, story.room, _LINES))
            story.strips[begun:] = tie(story.strips[begun:])
            story.air(8)
            number += 1
