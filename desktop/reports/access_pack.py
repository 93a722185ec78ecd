"""The access pack on paper: everything kept on a person, in the order of a life together, private notes last.

The one document that private notes may reach, which is why it is made of an ``AccessPack`` and of no ``Printable…``
value, and is read through the ordinary connection: the person has a right to them (GDPR Art. 15).
"""

from collections.abc import Sequence
from datetime import date
from operator import attrgetter

from desktop.domain.access_words import AccessTexts
from desktop.domain.dialogues import Dialogue, Section
from desktop.domain.goals import Behaviour
from desktop.domain.living import Living
from desktop.domain.observations import Feedback, FeedbackState, Observation
from desktop.domain.paper import PaperOptions, PaperTexts
from desktop.domain.people import Person
from desktop.domain.printable import PrintableAction, PrintableFeedback, PrintableMark
from desktop.domain.progress import Progress, no_progress
from desktop.domain.promises import Action, Agreement, Owner
from desktop.domain.quarters import Quarter
from desktop.reports.characters import one_line
from desktop.reports.lines import Span
from desktop.reports.looks import BODY, LABEL
from desktop.reports.markdown_notes import note_strips
from desktop.reports.note_parts import note_part_strips
from desktop.reports.pages import Footer, Furniture, document
from desktop.reports.shared_parts import (
    add_actions,
    add_feedback,
    add_feedback_parts,
    add_marks,
    facts_line,
)
from desktop.reports.story import INDENT, MEASURE, Row, Story
from desktop.services.access_pack import AccessPack, written_in

_COLUMNS = (0.3, 0.7)
Entry = tuple[str, str]
"""Small facts, and a text (Markdown)."""


def access_pack_pdf(
    pack: AccessPack,
    texts: PaperTexts,
    words: AccessTexts,
    options: PaperOptions,
    progress: Progress = no_progress,
    *,
    private: bool,
) -> bytes:
    """The pack as a PDF file; ``private`` says that private notes are in it. As ``dialogue_pdf`` otherwise."""
    story, day = Story(options.page_size), texts.dates.day(options.printed_at.date())
    name = one_line(pack.person.name)
    story.title(words.title, name, [day])
    for paragraph in (*words.intro, *([] if private else [words.without_private])):
        story.text([Span(paragraph, BODY)])
        story.air(4)
    if len(pack.shown) < len(pack.others):
        story.small(words.masked)
    _Pack(pack, story, texts, words).add()
    around = Furniture(
        title=f"{words.title}: {name}",
        subject="",
        language=texts.language,
        header=(facts_line([words.title, name]), day),
        footer=Footer(texts.footer.page_of, (texts.footer.printed(day),)),
        printed_at=options.printed_at,
        page_size=options.page_size,
    )
    return document(story.strips, around, progress)


class _Pack:
    """Adds one part after the other; a part of which there is nothing is left out."""

    def __init__(self, pack: AccessPack, story: Story, texts: PaperTexts, words: AccessTexts) -> None:
        self._pack = pack
        self._content = pack.content
        self._story = story
        self._texts = texts
        self._words = words

    def add(self) -> None:
        """Everything."""
        self._details(self._content.people[0])
        begun = len(self._story.strips)
        self._dialogues()
        self._points()
        self._agreements()
        self._actions()
        self._behaviours()
        self._observations()
        self._feedback()
        self._quarters()
        self._entries(
            self._words.their_views,
            [(self._texts.dates.day(item.written_on), item.text) for item in self._content.their_views],
        )
        self._private()
        self._removed()
        if len(self._story.strips) == begun:
            self._story.heading(self._words.dialogues)
            self._story.text([Span(self._words.nothing, BODY)])

    def _details(self, person: Person) -> None:
        words = self._words
        team = next((item.name for item in self._content.teams if item.id == person.team_id), "")
        known = (
            (words.name, person.name),
            (words.role, person.role),
            (words.email, person.email),
            (words.team, team),
            (words.started, self._texts.dates.day(person.started_on) if person.started_on else ""),
            (words.aliases, ", ".join(person.aliases)),
            (words.state, words.person_state(person.state)),
            (words.rhythm, words.rhythm_of(person.rhythm) if person.rhythm else ""),
        )
        self._story.heading(words.details)
        rows = [Row((label, value)) for label, value in known if value]
        self._story.table((words.label, words.value), _COLUMNS, rows)

    def _dialogues(self) -> None:
        talks = sorted(self._content.dialogues, key=attrgetter("planned_at"), reverse=True)
        if talks:
            self._story.heading(self._words.dialogues)
        for talk in talks:
            self._dialogue(talk)

    def _dialogue(self, talk: Dialogue) -> None:
        story = self._story
        story.subheading(facts_line([self._texts.dates.day(talk.planned_at.date()), one_line(talk.title)]))
        about = self._words.mostly_about(self._words.about(talk.about)) if talk.about else ""
        facts = facts_line([self._texts.states.dialogue[talk.state], about])
        if facts:
            story.small(facts)
        sections = [item for item in self._content.sections if item.dialogue_id == talk.id]
        for section in sorted(sections, key=attrgetter("position")):
            if not section.note.strip() and not section.their_words.strip():
                continue
            story.air(9, tied=True)
            story.text([Span(section.title, LABEL)], tied=True)
            for question in section.questions:
                story.question(question)
            story.air(3, tied=True)
            if section.their_words.strip():
                story.barred(note_strips(section.their_words, INDENT, MEASURE - INDENT))
                story.air(5)
            if section.note.strip():
                story.strips += note_part_strips(section.note, self._texts.states.note_line, 0, MEASURE)
        self._sheet(talk)

    def _sheet(self, talk: Dialogue) -> None:
        for sheet in self._content.sheets:
            answers = [item for item in sheet.questions if item.answer.strip()]
            if sheet.dialogue_id != talk.id or not (answers or sheet.points.strip()):
                continue
            self._story.air(9, tied=True)
            self._story.text([Span(self._words.sheets, LABEL)], tied=True)
            for item in answers:
                self._story.question(item.text)
                self._story.barred(note_strips(item.answer, INDENT, MEASURE - INDENT))
                self._story.air(3)
            if sheet.points.strip():
                self._story.barred(note_strips(sheet.points, INDENT, MEASURE - INDENT))

    def _points(self) -> None:
        words, dates = self._words, self._texts.dates
        entries = []
        for item in self._content.talking_points:
            raised = dates.day(item.raised_on) if item.raised_on else ""
            entries.append(
                (
                    facts_line([raised, words.raised_by(item.raised_by), words.point_state(item.state)]),
                    item.text,
                )
            )
        self._entries(words.points, entries)

    def _agreements(self) -> None:
        if not self._content.agreements:
            return
        self._story.heading(self._texts.agreements)
        for item in self._content.agreements:
            since = self._texts.since(self._texts.dates.day(item.since)) if item.since else ""
            self._story.promise(item.text, facts_line([self._texts.states.agreement[item.state], since]))
            self._earlier(item)

    def _earlier(self, item: Agreement | Behaviour) -> None:
        """What it said before, each wording once."""
        past = [one.text for one in self._content.past_versions if one.record_id == item.id]
        for text in dict.fromkeys(past):
            if text != item.text:
                self._story.beneath([Span(self._words.earlier_words(text), BODY)])

    def _actions(self) -> None:
        names = {Owner.PERSON: self._pack.person.name, Owner.MANAGER: self._words.manager}
        add_actions(
            self._story,
            self._texts.actions,
            [
                PrintableAction(
                    names[item.owner] if item.owner else "",
                    item.text,
                    item.due_on,
                    item.state,
                    item.done_on,
                )
                for item in sorted(self._content.actions, key=_by_due_day)
            ],
            self._texts,
        )

    def _behaviours(self) -> None:
        if not self._content.behaviours:
            return
        self._story.heading(self._texts.behaviours)
        for item in self._content.behaviours:
            self._behaviour(item)

    def _behaviour(self, item: Behaviour) -> None:
        since = self._texts.since(self._texts.dates.day(item.agreed_on)) if item.agreed_on else ""
        self._story.promise(item.text, facts_line([self._texts.states.behaviour[item.state], since]))
        self._earlier(item)
        marks = [mark for mark in self._content.marks if mark.behaviour_id == item.id]
        if marks:
            self._story.air(3)
            add_marks(
                self._story, [PrintableMark(mark.on, mark.kind, mark.text) for mark in marks], self._texts
            )
            self._story.air(8)

    def _observations(self) -> None:
        self._entries(
            self._words.observations,
            [(self._seen(item), item.text) for item in self._content.observations],
        )

    def _seen(self, item: Observation) -> str:
        told = item.told_at.date() if item.told_at else None
        day = self._texts.dates.day(item.seen_at.date())
        return facts_line([day, self._words.observation_state(item.state, told)])

    def _feedback(self) -> None:
        """Given feedback, then drafts: the person may read those too, told that they are drafts."""
        given = [item for item in self._content.feedback if item.state is not FeedbackState.DRAFT]
        add_feedback(self._story, [_given(item) for item in given], self._texts)
        drafts = [item for item in self._content.feedback if item.state is FeedbackState.DRAFT]
        if drafts:
            self._story.subheading(self._words.feedback_draft)
            add_feedback_parts(self._story, [_given(item) for item in drafts], self._texts)

    def _quarters(self) -> None:
        entries = [
            (self._words.quarter(item.year, item.number), _words_of(item)) for item in self._content.quarters
        ]
        self._entries(self._words.quarters, entries)

    def _private(self) -> None:
        words = self._words
        notes = sorted(self._content.private_notes, key=attrgetter("written_at"))
        self._entries(words.private_notes, [(words.moment(item.written_at), item.text) for item in notes])
        recalls = [item for item in self._content.recall_marks if item.text.strip()]
        self._entries(words.recalls, [(words.moment(item.stamped_at), item.text) for item in recalls])

    def _removed(self) -> None:
        """What lies in the bin, each record under what it is and how long it is kept."""
        said = self._words.removed_facts
        self._entries(
            self._words.removed,
            [
                (said(item.record, entry.removed_at, entry.until), written_in(item.record))
                for entry in self._pack.removed
                for item in entry.gone
                if not _is_unwritten(item.record)
            ],
        )

    def _entries(self, heading: str, entries: Sequence[Entry]) -> None:
        """A heading, then each text under its small facts; nothing when there are none."""
        said = [entry for entry in entries if entry[1].strip()]
        if said:
            self._story.heading(heading)
        for number, (facts, text) in enumerate(said):
            if number:
                self._story.air(6)
            self._story.small(facts, tied=True)
            self._story.strips += note_strips(text, 0, MEASURE)


def _is_unwritten(record: Living) -> bool:
    """A section that holds only its template's questions."""
    return isinstance(record, Section) and not (record.note + record.their_words).strip()


def _given(item: Feedback) -> PrintableFeedback:
    return PrintableFeedback(
        saw=item.saw,
        given_on=item.given_at.date() if item.given_at else None,
        situation=item.situation,
        effect=item.effect,
        question=item.question,
        reply=item.reply,
    )


def _by_due_day(action: Action) -> tuple[bool, date]:
    """Earliest first, those without a day last."""
    return action.due_on is None, action.due_on or date.max


def _words_of(quarter: Quarter) -> str:
    return "\n\n".join(item.text for item in quarter.texts)
