"""The preparation sheet: out as a paper to fill in, back as the other person's own words beside the questions."""

from dataclasses import replace
from uuid import UUID, uuid5

from desktop.domain.dialogues import Dialogue, Section
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.points import RaisedBy, TalkingPoint
from desktop.domain.printable import PrintableSheet
from desktop.domain.promises import ActionState, Owner
from desktop.domain.sheets import Sheet, SheetAnswers, SheetQuestion
from desktop.domain.text import note
from desktop.services.changes import Changes
from desktop.services.points import add_point_in
from desktop.services.ports import PrintReader, Reader, UnitOfWork
from desktop.services.printing import names_of, printed_action
from desktop.services.session import Session


def make_sheet(session: Session, dialogue_id: str) -> str:
    """The id of a sheet with the dialogue's questions as they are now; one that is still out with the same questions is
    used again. Raises ``RuleBroken``: NOT_FOUND, WITH_WHOM for a team's dialogue."""
    with session.vault.work() as work:
        dialogue = work.get(Dialogue, dialogue_id)
        if dialogue.person_id is None:
            raise RuleBroken(Rule.WITH_WHOM)
        questions = _questions(work, dialogue_id)
        for sheet in work.sheets_of(dialogue_id):
            if sheet.read_at is None and sheet.questions == questions:
                return sheet.id
        made = Sheet(session.new_id(), dialogue_id, session.now(), questions)
        work.put(made)
        work.commit()
        return made.id


def printable_sheet(session: Session, sheet_id: str) -> PrintableSheet:
    """The sheet as it is printed; raises ``RuleBroken(NOT_FOUND)``."""
    with session.vault.print_read() as reader:
        sheet = reader.get(Sheet, sheet_id)
        dialogue = reader.get(Dialogue, sheet.dialogue_id)
        person_id = dialogue.person_id or ""
        names = names_of(reader, person_id)
        return PrintableSheet(
            sheet_id=sheet.id,
            other=names[Owner.PERSON],
            manager=names[Owner.MANAGER],
            planned_at=dialogue.planned_at,
            questions=_by_section(reader, sheet),
            actions=tuple(
                printed_action(item, names)
                for item in reader.actions_of(person_id, open_only=True)
                if item.owner is Owner.PERSON and item.state is ActionState.OPEN
            ),
        )


def take_answers(session: Session, answers: SheetAnswers, dialogue_id: str | None = None) -> Changes:
    """Put the answers beside their questions and the person's points among the points; the same sheet again changes
    only what is different.

    Raises ``RuleBroken``: SHEET_UNKNOWN, SHEET_OF_OTHER when it is not the given dialogue's, SHEET_ALTERED when its
    fields are not those of the sheet, SHEET_EMPTY; then nothing was changed.
    """
    with session.vault.work() as work:
        sheet = work.find(Sheet, answers.sheet_id)
        if sheet is None:
            raise RuleBroken(Rule.SHEET_UNKNOWN)
        if dialogue_id is not None and sheet.dialogue_id != dialogue_id:
            raise RuleBroken(Rule.SHEET_OF_OTHER)
        if set(answers.answers) != set(range(len(sheet.questions))):
            raise RuleBroken(Rule.SHEET_ALTERED)
        if answers.is_empty:
            raise RuleBroken(Rule.SHEET_EMPTY)
        answered = _answered(session, sheet, answers)
        work.put(answered)
        _beside_questions(work, answered)
        _raise_points(session, work, answered)
        return work.commit()


def _questions(reader: Reader, dialogue_id: str) -> tuple[SheetQuestion, ...]:
    return tuple(
        SheetQuestion(section.id, question)
        for section in reader.sections_of(dialogue_id)
        for question in section.questions
    )


def _by_section(reader: PrintReader, sheet: Sheet) -> tuple[tuple[str, tuple[str, ...]], ...]:
    titles = {section.id: section.title for section in reader.sections_of(sheet.dialogue_id)}
    parts: list[tuple[str, list[str]]] = []
    last = None
    for question in sheet.questions:
        if question.section_id != last:
            parts.append((titles.get(question.section_id, ""), []))
            last = question.section_id
        parts[-1][1].append(question.text)
    return tuple((title, tuple(questions)) for title, questions in parts)


def _answered(session: Session, sheet: Sheet, answers: SheetAnswers) -> Sheet:
    questions = tuple(
        replace(item, answer=note(answers.answers[number])) for number, item in enumerate(sheet.questions)
    )
    points = note(answers.points)
    if (questions, points) == (sheet.questions, sheet.points) and sheet.read_at is not None:
        return sheet
    return replace(sheet, questions=questions, points=points, read_at=session.now())


def _beside_questions(work: UnitOfWork, sheet: Sheet) -> None:
    """The person's words in each section, under the question they answer; of a section that is gone, in the first."""
    sections = work.sections_of(sheet.dialogue_id)
    there = {section.id for section in sections}
    for place, section in enumerate(sections):
        answered = [
            item
            for item in sheet.questions
            if item.answer.strip() and _belongs(item, section, there, is_first=place == 0)
        ]
        words = "\n\n".join(f"{_quiet(item.text)}\n\n{item.answer.strip()}" for item in answered)
        if words or section.their_words:
            work.put(replace(section, their_words=words))


def _belongs(item: SheetQuestion, section: Section, there: set[str], *, is_first: bool) -> bool:
    return item.section_id == section.id or (is_first and item.section_id not in there)


def _quiet(question: str) -> str:
    """A question as an emphasised line of Markdown; signs that would end the emphasis are left as they are."""
    return question if "*" in question or not question.strip() else f"*{question.strip()}*"


def _raise_points(session: Session, work: UnitOfWork, sheet: Sheet) -> None:
    person_id = work.get(Dialogue, sheet.dialogue_id).person_id or ""
    for line in sheet.points.split("\n"):
        text = line.strip().lstrip("-•*").strip()
        point_id = str(uuid5(UUID(sheet.id), text))
        if text and work.find(TalkingPoint, point_id) is None:
            add_point_in(session, work, person_id, text, RaisedBy.PERSON, point_id)
