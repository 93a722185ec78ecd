"""The paper about a quarter or a year with one person: what became different, told through behaviours and stories."""

from collections.abc import Sequence
from datetime import date

from desktop.domain.goals import MarkKind
from desktop.domain.paper import PaperOptions, PaperTexts, QuarterTexts
from desktop.domain.printable import PrintableEffect, PrintableQuarter, PrintableStory, PrintableTeam
from desktop.domain.progress import Progress, no_progress
from desktop.domain.quarters import WHOLE_YEAR, Period
from desktop.reports.characters import one_line
from desktop.reports.lines import Span
from desktop.reports.looks import BODY, CAPTION, LABEL, LEAD
from desktop.reports.mark_strip import legend, mark_strip
from desktop.reports.markdown_notes import note_strips
from desktop.reports.pages import document
from desktop.reports.shared_parts import (
    add_actions,
    add_agreements,
    add_endings,
    add_feedback,
    add_marks,
    facts_line,
    furniture,
)
from desktop.reports.story import BETWEEN_LABEL, INDENT, MEASURE, Row, Story

_TALK_COLUMNS = (0.3, 0.7)

_WEEK = 7
"""Days."""


def quarter_pdf(
    printable: PrintableQuarter,
    texts: PaperTexts,
    words: QuarterTexts,
    options: PaperOptions,
    progress: Progress = no_progress,
) -> bytes:
    """A person's quarter as a PDF file; as ``dialogue_pdf``."""
    story = Story(options.page_size)
    name, period = one_line(printable.name), period_title(printable.period, words)
    story.title(period, name, _facts(printable, texts, words))
    _add_summary(story, printable, words)
    add_stories(story, printable.stories, printable.columns, texts, words)
    if printable.agreements:
        story.heading(texts.agreed)
        add_agreements(story, printable.agreements, texts)
    add_actions(story, texts.actions, printable.actions, texts)
    add_effects(story, printable.effects, texts)
    add_feedback(story, printable.feedback, texts)
    _add_talks(story, printable, texts)
    _add_ahead(story, printable, texts, words)
    if not _has_content(printable):
        story.text([Span(words.nothing_told, BODY)])
    add_endings(story, (name, printable.manager), texts, options)
    around = furniture(
        f"{period}: {name}",
        one_line(printable.role),
        (facts_line([period, name]), version(printable, texts, words)),
        texts,
        options,
    )
    return document(story.strips, around, progress)


def period_title(period: Period, words: QuarterTexts) -> str:
    """``Kvartal 1 2026``."""
    return (
        words.year(period.year) if period.number == WHOLE_YEAR else words.quarter(period.number, period.year)
    )


def version(printable: PrintableQuarter | PrintableTeam, texts: PaperTexts, words: QuarterTexts) -> str:
    """Which version of the summary this is: locked on a day, or a draft."""
    if printable.locked_on is None:
        return words.draft
    return words.locked(printable.version, texts.dates.day(printable.locked_on))


def add_stories(
    story: Story,
    stories: Sequence[PrintableStory],
    columns: Sequence[date],
    texts: PaperTexts,
    words: QuarterTexts,
) -> None:
    """Each behaviour with its strip, its chosen sentences and what became different; what the shapes mean, once."""
    if not stories:
        return
    story.heading(texts.behaviours)
    for each in stories:
        _add_story(story, each, columns, texts, words)
    if any(any(each.strip) for each in stories):
        story.air(2)
        story.strips.append(legend(texts.states.mark, INDENT))


def add_effects(story: Story, effects: Sequence[PrintableEffect], texts: PaperTexts) -> None:
    """What became different, as stories."""
    if not effects:
        return
    story.heading(texts.effects)
    for number, effect in enumerate(effects):
        if number:
            story.air(6)
        facts = facts_line([texts.dates.day(effect.noted_on), texts.states.effect[effect.state]])
        story.small(facts, tied=True)
        story.strips += note_strips(effect.text, 0, MEASURE)


def _facts(printable: PrintableQuarter, texts: PaperTexts, words: QuarterTexts) -> list[str]:
    days = words.from_to(texts.dates.day(printable.period.first), texts.dates.day(printable.period.last))
    return [facts_line([one_line(printable.role), days]), version(printable, texts, words)]


def _add_summary(story: Story, printable: PrintableQuarter, words: QuarterTexts) -> None:
    if not printable.summary.strip() and not printable.earlier:
        return
    story.heading(words.changed)
    if printable.summary.strip():
        story.strips += note_strips(printable.summary, 0, MEASURE, LEAD)
    for number, earlier in enumerate(printable.earlier):
        if number or printable.summary.strip():
            story.air(8)
        story.text([Span(words.of_quarter(earlier.number), LABEL)], tied=True)
        story.strips += note_strips(earlier.text, 0, MEASURE)


def _add_story(
    story: Story, each: PrintableStory, columns: Sequence[date], texts: PaperTexts, words: QuarterTexts
) -> None:
    behaviour = each.behaviour
    since = texts.since(texts.dates.day(behaviour.agreed_on)) if behaviour.agreed_on else ""
    story.promise(
        behaviour.text, facts_line([texts.states.behaviour[behaviour.state], since, one_line(behaviour.goal)])
    )
    if each.first_text:
        story.beneath([Span(words.first_said(each.first_text), CAPTION.italic())])
    if any(each.strip):
        story.air(9 if each.first_text else 3, tied=True)
        told = _told(each, columns, texts, words)
        story.hang(mark_strip(columns, each.strip, words.months, INDENT, MEASURE - INDENT, told))
        story.air(3)
    add_marks(story, behaviour.marks, texts)
    if each.changed.strip():
        story.air(4, tied=True)
        story.beneath([Span(words.changed, LABEL)], tied=True)
        story.hang(note_strips(each.changed, INDENT, MEASURE - INDENT))
    story.air(10)


def _told(each: PrintableStory, columns: Sequence[date], texts: PaperTexts, words: QuarterTexts) -> str:
    """The strip in words."""
    said = [
        words.mark_in(_mark(kind, texts), _week_or_month(start, columns, words))
        for start, kinds in zip(columns, each.strip, strict=True)
        for kind in kinds
    ]
    return f"{words.marks}: {', '.join(said)}"


def _week_or_month(start: date, columns: Sequence[date], words: QuarterTexts) -> str:
    """What one column of the strip covers: its first day alone would say more than the strip shows."""
    if (columns[1] - columns[0]).days == _WEEK:
        return words.week(start.isocalendar().week)
    return words.months[start.month - 1]


def _mark(kind: MarkKind, texts: PaperTexts) -> str:
    return texts.states.mark[kind]


def _add_talks(story: Story, printable: PrintableQuarter, texts: PaperTexts) -> None:
    if printable.talks:
        story.heading(texts.talks)
        rows = [Row((texts.dates.day(talk.at.date()), talk.title)) for talk in reversed(printable.talks)]
        story.table((texts.when, texts.what), _TALK_COLUMNS, rows)


def _add_ahead(story: Story, printable: PrintableQuarter, texts: PaperTexts, words: QuarterTexts) -> None:
    if not printable.ahead.strip() and printable.next_talk is None:
        return
    story.heading(words.ahead)
    if printable.ahead.strip():
        story.strips += note_strips(printable.ahead, 0, MEASURE)
    if printable.next_talk:
        story.air(4)
        label = texts.next_talk + BETWEEN_LABEL
        story.text([Span(label, LABEL), Span(texts.dates.moment(printable.next_talk), BODY)])


def _has_content(printable: PrintableQuarter) -> bool:
    return any(
        (
            printable.summary.strip(),
            printable.earlier,
            printable.stories,
            printable.agreements,
            printable.actions,
            printable.effects,
            printable.feedback,
            printable.talks,
            printable.ahead.strip(),
            printable.next_talk,
        )
    )
