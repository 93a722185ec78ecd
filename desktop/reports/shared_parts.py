"""Parts that more than one paper has: agreements, actions, feedback, signatures, and the words around the pages."""

from collections.abc import Sequence
from datetime import date

from desktop.domain.goals import MarkKind
from desktop.domain.paper import PaperOptions, PaperTexts
from desktop.domain.printable import PrintableAction, PrintableAgreement, PrintableFeedback, PrintableMark
from desktop.domain.promises import ActionState
from desktop.reports.lines import Span
from desktop.reports.looks import BODY
from desktop.reports.pages import Footer, Furniture
from desktop.reports.story import Row, Story

_LONG_DAY = date(2026, 9, 30)
"""A day whose name is as long as they come."""
_COLUMNS = (0.22, 0.52, 0.26)
_OWN_COLUMNS = (0.74, 0.26)


def furniture(
    title: str, subject: str, header: tuple[str, str], texts: PaperTexts, options: PaperOptions
) -> Furniture:
    """What surrounds the pages of a paper in these words and with these choices."""
    printed = texts.footer.printed(texts.dates.day(options.printed_at.date()))
    return Furniture(
        title=title,
        subject=subject,
        language=texts.language,
        header=header,
        footer=Footer(texts.footer.page_of, (printed, texts.footer.no_private)),
        printed_at=options.printed_at,
        page_size=options.page_size,
    )


def add_agreements(story: Story, agreements: Sequence[PrintableAgreement], texts: PaperTexts) -> None:
    """Each agreement with its state and since when."""
    for agreement in agreements:
        facts = [texts.states.agreement[agreement.state]]
        if agreement.since:
            facts.append(texts.since(texts.dates.day(agreement.since)))
        story.promise(agreement.text, facts_line(facts))


def add_marks(story: Story, marks: Sequence[PrintableMark], texts: PaperTexts) -> None:
    """What was told about the behaviour above, in the order given."""

    def label(day: date, kind: MarkKind) -> str:
        return facts_line([texts.dates.day(day), texts.states.mark[kind]])

    story.marks(
        [(mark.kind, label(mark.on, mark.kind), mark.text) for mark in marks],
        [label(_LONG_DAY, kind) for kind in MarkKind],
    )


def add_actions(story: Story, heading: str, actions: Sequence[PrintableAction], texts: PaperTexts) -> None:
    """Who does what until when, as a table with a box to tick; nothing when there are none."""
    if not actions:
        return
    story.heading(heading)
    rows = [
        Row((action.owner, action.text, _when(action, texts)), ticked=action.state is ActionState.DONE)
        for action in actions
    ]
    story.table((texts.who, texts.what, texts.when), _COLUMNS, rows)


def add_own_actions(
    story: Story, heading: str, actions: Sequence[PrintableAction], texts: PaperTexts
) -> None:
    """What one person does until when, as ``add_actions`` but without saying who."""
    if not actions:
        return
    story.heading(heading)
    rows = [
        Row((action.text, _when(action, texts)), ticked=action.state is ActionState.DONE, box_in=0)
        for action in actions
    ]
    story.table((texts.what, texts.when), _OWN_COLUMNS, rows)


def add_feedback(story: Story, feedback: Sequence[PrintableFeedback], texts: PaperTexts) -> None:
    """What was told, part by part, and the reply; nothing when there is none."""
    if not feedback:
        return
    story.heading(texts.feedback)
    add_feedback_parts(story, feedback, texts)


def add_feedback_parts(story: Story, feedback: Sequence[PrintableFeedback], texts: PaperTexts) -> None:
    """Each feedback's day, its parts and the reply, under whatever heading stands above."""
    for number, given in enumerate(feedback):
        if number:
            story.air(9)
        if given.given_on:
            story.small(texts.dates.day(given.given_on), tied=True)
        parts = _feedback_parts(given, texts)
        if parts and not parts[0][0]:
            story.text([Span(parts[0][1], BODY)])
        else:
            story.labelled(parts)


def add_endings(story: Story, names: Sequence[str], texts: PaperTexts, options: PaperOptions) -> None:
    """Room for own thoughts and signatures, where they are wanted."""
    if options.own_thoughts:
        story.heading(texts.signature.own_thoughts)
        story.ruled(8)
    if options.signatures:
        story.signatures((*names, "", "")[:2], texts.signature.labels, texts.signature.meaning)


def facts_line(facts: Sequence[str]) -> str:
    """Small facts on one line, those that are empty left out."""
    return " · ".join(fact for fact in facts if fact)


def _when(action: PrintableAction, texts: PaperTexts) -> str:
    due = texts.dates.day(action.due_on) if action.due_on else ""
    if action.state is ActionState.DONE and action.done_on:
        done = texts.done_on(texts.dates.day(action.done_on))
        return f"{due}\n{done}" if due else done
    state = texts.states.action[action.state]
    return f"{due}\n{state}" if due and state else due or state


def _feedback_parts(given: PrintableFeedback, texts: PaperTexts) -> list[tuple[str, str]]:
    labels = texts.feedback_parts
    parts = [
        (labels.situation, given.situation),
        (labels.saw, given.saw),
        (labels.effect, given.effect),
        (labels.question, given.question),
        (labels.reply, given.reply),
    ]
    said = [(label, text) for label, text in parts if text.strip()]
    return [("", texts.quoted(given.saw))] if len(said) == 1 and given.saw.strip() else said
