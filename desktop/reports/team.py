"""The paper about a team's quarter or year: the goal, the behaviours, the gaps that are raised. No names on it."""

from datetime import date

from desktop.domain.paper import PaperOptions, PaperTexts, QuarterTexts
from desktop.domain.printable import PrintableGoal, PrintableTeam
from desktop.domain.progress import Progress, no_progress
from desktop.reports.characters import one_line
from desktop.reports.lines import Span
from desktop.reports.looks import BODY, LABEL, LEAD
from desktop.reports.markdown_notes import note_strips
from desktop.reports.pages import document
from desktop.reports.quarter import add_effects, add_stories, period_title, version
from desktop.reports.shared_parts import add_endings, facts_line, furniture
from desktop.reports.story import BETWEEN_LABEL, MEASURE, Row, Story

_GAP_COLUMNS = (0.36, 0.27, 0.37)


def team_pdf(
    printable: PrintableTeam,
    texts: PaperTexts,
    words: QuarterTexts,
    options: PaperOptions,
    progress: Progress = no_progress,
) -> bytes:
    """A team's quarter as a PDF file; as ``dialogue_pdf``."""
    story = Story(options.page_size)
    name, period = one_line(printable.name), period_title(printable.period, words)
    days = words.from_to(texts.dates.day(printable.period.first), texts.dates.day(printable.period.last))
    story.title(facts_line([words.team, period]), name, [days, version(printable, texts, words)])
    if printable.summary.strip():
        story.heading(words.changed)
        story.strips += note_strips(printable.summary, 0, MEASURE, LEAD)
    for goal in printable.goals:
        _add_goal(story, goal, printable.columns, texts, words)
    if printable.ahead.strip():
        story.heading(words.ahead)
        story.strips += note_strips(printable.ahead, 0, MEASURE)
    if not (printable.goals or printable.summary.strip() or printable.ahead.strip()):
        story.text([Span(words.nothing_told, BODY)])
    add_endings(story, (printable.manager,), texts, options)
    around = furniture(
        f"{period}: {name}",
        words.team,
        (facts_line([period, name]), version(printable, texts, words)),
        texts,
        options,
    )
    return document(story.strips, around, progress)


def _add_goal(
    story: Story, goal: PrintableGoal, columns: tuple[date, ...], texts: PaperTexts, words: QuarterTexts
) -> None:
    story.heading(words.our_goal)
    story.text([Span(texts.quoted(goal.sentence), BODY.bold())], tied=bool(goal.success))
    if goal.success.strip():
        story.text([Span(words.success + BETWEEN_LABEL, LABEL), Span(goal.success, BODY)])
    add_stories(story, goal.stories, columns, texts, words)
    _add_gaps(story, goal, words)
    add_effects(story, goal.effects, texts)


def _add_gaps(story: Story, goal: PrintableGoal, words: QuarterTexts) -> None:
    if goal.gaps:
        story.heading(words.gaps)
        rows = [Row((gap.measured, words.pull[gap.pull], gap.makes_us)) for gap in goal.gaps]
        story.table(words.gap_heads, _GAP_COLUMNS, rows)
