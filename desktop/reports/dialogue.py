"""The paper about one talk: what we agreed on, who does what, what we talked about, when we meet again."""

from desktop.domain.dialogues import DialogueState
from desktop.domain.paper import PaperOptions, PaperTexts
from desktop.domain.printable import PrintableDialogue, PrintableSection
from desktop.domain.progress import Progress, no_progress
from desktop.reports.characters import one_line
from desktop.reports.lines import Span
from desktop.reports.looks import BODY, CAPTION, LABEL
from desktop.reports.markdown_notes import note_strips
from desktop.reports.note_parts import note_part_strips
from desktop.reports.pages import document
from desktop.reports.shared_parts import (
    add_actions,
    add_agreements,
    add_endings,
    add_feedback,
    facts_line,
    furniture,
)
from desktop.reports.story import INDENT, MEASURE, Story


def dialogue_pdf(
    printable: PrintableDialogue, texts: PaperTexts, options: PaperOptions, progress: Progress = no_progress
) -> bytes:
    """The dialogue document as a PDF file.

    The same values give the same bytes. ``progress`` is called once a page; what it raises comes out of here.
    """
    story = Story(options.page_size)
    names = _names(printable, texts)
    at = printable.held_at or printable.planned_at
    story.title(facts_line([texts.dialogue, one_line(printable.template)]), names, _facts(printable, texts))
    if printable.agreements:
        story.heading(texts.agreed)
        add_agreements(story, printable.agreements, texts)
    add_actions(story, texts.actions, printable.actions, texts)
    _add_talk(story, printable, texts)
    add_feedback(story, printable.feedback, texts)
    if printable.next_talk:
        story.heading(texts.next_talk)
        story.text([Span(texts.dates.moment(printable.next_talk), BODY)])
    add_endings(story, (printable.other, printable.manager), texts, options)
    day = texts.dates.day(at.date())
    around = furniture(
        f"{texts.dialogue}: {names}, {day}",
        one_line(printable.template),
        (facts_line([texts.dialogue, names]), day),
        texts,
        options,
    )
    return document(story.strips, around, progress)


def _names(printable: PrintableDialogue, texts: PaperTexts) -> str:
    other, manager = one_line(printable.other), one_line(printable.manager)
    return texts.between(other, manager) if other and manager else other or manager


def _facts(printable: PrintableDialogue, texts: PaperTexts) -> list[str]:
    at = printable.held_at or printable.planned_at
    facts = [texts.dates.moment(at)]
    if printable.held_at and printable.held_at.date() != printable.planned_at.date():
        facts.append(texts.planned(texts.dates.day(printable.planned_at.date())))
    if printable.state is not DialogueState.ENDED:
        facts.append(texts.states.dialogue[printable.state])
    return [fact for fact in facts if fact]


def _add_talk(story: Story, printable: PrintableDialogue, texts: PaperTexts) -> None:
    """Points and sections. Sections without a word are left out once something has been written."""
    said = [section for section in printable.sections if section.note.strip() or section.their_words.strip()]
    if not printable.points and not printable.sections:
        return
    story.heading(texts.talked_about)
    if printable.points:
        story.subheading(texts.points)
        for point in printable.points:
            story.item([Span(point, BODY)])
    if not said and printable.state is DialogueState.ENDED and not printable.points:
        story.text([Span(texts.nothing_shared, BODY)])
        return
    for section in said or printable.sections:
        _add_section(story, section, printable, texts)


def _add_section(
    story: Story, section: PrintableSection, printable: PrintableDialogue, texts: PaperTexts
) -> None:
    story.subheading(section.title)
    for question in section.questions:
        story.question(question)
    if section.their_words.strip():
        story.air(4, tied=True)
        story.text([Span(texts.words_of(one_line(printable.other)), LABEL)], tied=True)
        story.barred(note_strips(section.their_words, INDENT, MEASURE - INDENT))
    if section.note.strip():
        story.air(4, tied=True)
        story.strips += note_part_strips(section.note, texts.states.note_line, 0, MEASURE)
    if section.edited_after:
        changed = texts.changed_after(texts.dates.day(section.edited_after.date()))
        story.text([Span(changed, CAPTION.italic())])
