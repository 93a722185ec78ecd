"""The paper about a person: what is in force between the two, what was promised, said and told, and what it led to."""

from desktop.domain.paper import PaperOptions, PaperTexts
from desktop.domain.printable import PrintableBehaviour, PrintablePerson
from desktop.domain.progress import Progress, no_progress
from desktop.reports.characters import one_line
from desktop.reports.lines import Span
from desktop.reports.looks import BODY
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
from desktop.reports.story import MEASURE, Row, Story

_COLUMNS = (0.3, 0.7)


def person_pdf(
    printable: PrintablePerson, texts: PaperTexts, options: PaperOptions, progress: Progress = no_progress
) -> bytes:
    """The person document as a PDF file; as ``dialogue_pdf``."""
    story = Story(options.page_size)
    name = one_line(printable.name)
    story.title(facts_line([texts.person, one_line(printable.team)]), name, _facts(printable, texts))
    _add_in_force(story, printable, texts)
    add_actions(story, texts.actions, printable.actions, texts)
    _add_talks(story, printable, texts)
    add_feedback(story, printable.feedback, texts)
    _add_effects(story, printable, texts)
    if not _has_content(printable):
        story.text([Span(texts.nothing_shared, BODY)])
    add_endings(story, (name, printable.manager), texts, options)
    day = texts.dates.day(options.printed_at.date())
    around = furniture(
        f"{texts.person}: {name}",
        one_line(printable.role),
        (facts_line([texts.person, name]), day),
        texts,
        options,
    )
    return document(story.strips, around, progress)


def _has_content(printable: PrintablePerson) -> bool:
    return any(
        (
            printable.behaviours,
            printable.agreements,
            printable.actions,
            printable.talks,
            printable.feedback,
            printable.effects,
            printable.next_talk,
        )
    )


def _facts(printable: PrintablePerson, texts: PaperTexts) -> list[str]:
    since = texts.since(texts.dates.month(printable.since)) if printable.since else ""
    line = facts_line([one_line(printable.role), since])
    return [line] if line else []


def _add_in_force(story: Story, printable: PrintablePerson, texts: PaperTexts) -> None:
    if not printable.behaviours and not printable.agreements:
        return
    story.heading(texts.in_force)
    if printable.behaviours:
        story.subheading(texts.behaviours)
        story.air(2, tied=True)
        for behaviour in printable.behaviours:
            _add_behaviour(story, behaviour, texts)
    if printable.agreements:
        story.subheading(texts.agreements)
        story.air(2, tied=True)
        add_agreements(story, printable.agreements, texts)


def _add_behaviour(story: Story, behaviour: PrintableBehaviour, texts: PaperTexts) -> None:
    """The sentence, its state, and what was told about it, oldest first; nothing is counted."""
    since = texts.since(texts.dates.day(behaviour.agreed_on)) if behaviour.agreed_on else ""
    facts = [texts.states.behaviour[behaviour.state], since, one_line(behaviour.goal)]
    story.promise(behaviour.text, facts_line(facts))
    add_marks(story, behaviour.marks, texts)
    if behaviour.marks:
        story.air(8)


def _add_talks(story: Story, printable: PrintablePerson, texts: PaperTexts) -> None:
    if not printable.talks and not printable.next_talk:
        return
    story.heading(texts.talks)
    rows = [Row((texts.dates.day(talk.at.date()), talk.title)) for talk in printable.talks]
    if printable.next_talk:
        rows.insert(0, Row((texts.dates.day(printable.next_talk.date()), texts.next_talk)))
    story.table((texts.when, texts.what), _COLUMNS, rows)


def _add_effects(story: Story, printable: PrintablePerson, texts: PaperTexts) -> None:
    if not printable.effects:
        return
    story.heading(texts.effects)
    for number, effect in enumerate(printable.effects):
        if number:
            story.air(6)
        facts = facts_line([texts.dates.day(effect.noted_on), texts.states.effect[effect.state]])
        story.small(facts, tied=True)
        story.strips += note_strips(effect.text, 0, MEASURE)
