"""A dialogue from planned to met: planning, moving, calling off, and the notes taken in it."""

from dataclasses import replace
from datetime import datetime

from desktop.domain import dialogue_steps as steps
from desktop.domain.asking_about import HOW_IS_IT_GOING
from desktop.domain.dialogues import AHEAD, Dialogue, DialogueState, Place, Section
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.people import Person
from desktop.domain.private import RecallMark
from desktop.domain.text import note as readable_note
from desktop.services.changes import Changes
from desktop.services.laying_out import change_template, lay_out, to_ask_about
from desktop.services.ports import UnitOfWork
from desktop.services.removing import into_the_bin
from desktop.services.session import Session
from desktop.services.taking_out import take_out
from desktop.services.templates import FIRST_CHOICE, template_of

SHORTEST, LONGEST = 5, 480
"""Minutes of a dialogue."""


def plan(
    session: Session,
    person_id: str,
    planned_at: datetime,
    *,
    language: str,
    template_id: str | None = None,
    minutes: int | None = None,
) -> Changes:
    """Plan a dialogue at an aware moment; template and minutes come from the person's habits unless given.

    ``language`` (``sv`` or ``en``) is the language of its questions.
    """
    with session.vault.work() as work:
        plan_in(session, work, person_id, planned_at, language, template_id, minutes)
        return work.commit()


def plan_in(
    session: Session,
    work: UnitOfWork,
    person_id: str,
    planned_at: datetime,
    language: str,
    template_id: str | None = None,
    minutes: int | None = None,
) -> Dialogue:
    """As ``plan``, inside somebody else's unit of work."""
    person = work.get(Person, person_id)
    template = template_of(session, work, template_id or person.preferred_template or FIRST_CHOICE)
    dialogue = Dialogue(
        id=session.new_id(),
        person_id=person_id,
        template=template.id,
        title=template.name.shown(language)[0],
        language=language,
        planned_at=planned_at,
        minutes=minutes or (person.rhythm.minutes if person.rhythm else template.minutes),
    )
    work.put(dialogue)
    about = to_ask_about(work, dialogue) if template.id == HOW_IS_IT_GOING else None
    lay_out(session, work, dialogue, template, about)
    return dialogue


def use_template(session: Session, dialogue_id: str, template_id: str) -> Changes:
    """Change the template of a dialogue ahead, and remember it for the person; "Hur går det med …?" is about the
    behaviour that it is time to talk about, and is not remembered.

    Raises ``RuleBroken(WRONG_STATE)`` once it has begun or something was written in it.
    """
    with session.vault.work() as work:
        dialogue = work.get(Dialogue, dialogue_id)
        template = template_of(session, work, template_id)
        about = to_ask_about(work, dialogue) if template.id == HOW_IS_IT_GOING else None
        change_template(session, work, dialogue, template, about)
        if dialogue.person_id is not None and template.id != HOW_IS_IT_GOING:
            work.put(replace(work.get(Person, dialogue.person_id), preferred_template=template.id))
        return work.commit()


def move(session: Session, dialogue_id: str, planned_at: datetime) -> Changes:
    """Move a dialogue ahead to another aware moment; raises ``RuleBroken(WRONG_STATE)``."""
    with session.vault.work() as work:
        work.put(steps.moved(work.get(Dialogue, dialogue_id), planned_at))
        return work.commit()


def set_minutes(session: Session, dialogue_id: str, minutes: int) -> Changes:
    """Give a dialogue ahead another length. Raises ``RuleBroken``: MINUTES_OUT_OF_RANGE (5 to 480), WRONG_STATE."""
    if not SHORTEST <= minutes <= LONGEST:
        raise RuleBroken(Rule.MINUTES_OUT_OF_RANGE, limit=LONGEST)
    with session.vault.work() as work:
        dialogue = work.get(Dialogue, dialogue_id)
        if dialogue.state not in AHEAD:
            raise RuleBroken(Rule.WRONG_STATE)
        work.put(replace(dialogue, minutes=minutes))
        return work.commit()


def cancel(session: Session, dialogue_id: str) -> Changes:
    """Call a dialogue off: what was to be raised waits with the person, and nothing is counted."""
    with session.vault.work() as work:
        work.put(steps.cancelled(work.get(Dialogue, dialogue_id)))
        return work.commit()


def remove(session: Session, dialogue_id: str) -> Changes:
    """Take a dialogue away with its notes, into the bin; what came out of it (actions, agreements, marks) stays.

    Raises ``RuleBroken``: NOT_FOUND, or WHILE_TALKING while the two sit in it.
    """
    with session.vault.work() as work:
        dialogue = work.get(Dialogue, dialogue_id)
        if dialogue.state is DialogueState.ONGOING:
            raise RuleBroken(Rule.WHILE_TALKING)
        with into_the_bin(session, work, dialogue):
            take_out(work, dialogue)
        return work.commit()


def start(session: Session, dialogue_id: str) -> Changes:
    """Begin the meeting, or go back into it."""
    with session.vault.work() as work:
        work.put(steps.started(work.get(Dialogue, dialogue_id), session.now()))
        return work.commit()


def write_note(session: Session, section_id: str, text: str) -> Changes:
    """Save a section's shared note (the autosave). Raises ``RuleBroken``: TEXT_TOO_LONG, TEXT_UNREADABLE."""
    text = readable_note(text)
    with session.vault.work() as work:
        section = work.get(Section, section_id)
        dialogue = work.get(Dialogue, section.dialogue_id)
        work.put(steps.noted(section, dialogue, text, session.now()))
        return work.commit()


def remember_place(session: Session, dialogue_id: str, section_id: str, caret: int) -> Changes:
    """Keep where the writer is (caret in characters), so that a crash or sleep brings them back there."""
    with session.vault.work() as work:
        work.put(Place(id=dialogue_id, section_id=section_id, caret=caret))
        return work.commit()


def stamp_recall(session: Session, dialogue_id: str, section_id: str) -> Changes:
    """A silent "come back to this" (Ctrl+J), seen only afterwards by the manager alone."""
    with session.vault.work() as work:
        work.put(
            RecallMark(
                id=session.new_id(),
                dialogue_id=dialogue_id,
                section_id=section_id,
                stamped_at=session.now(),
            )
        )
        return work.commit()
