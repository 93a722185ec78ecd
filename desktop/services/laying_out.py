"""From a template to the sections of a dialogue; "Hur går det med …?" names the behaviour that it is about."""

from dataclasses import replace

from desktop.domain.asking_about import HOW_IS_IT_GOING, asked, due_for_a_talk, longest_undiscussed
from desktop.domain.dialogues import AHEAD, Dialogue, Place, Section
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import Behaviour
from desktop.domain.templates import Template
from desktop.services.changes import Changes
from desktop.services.ports import UnitOfWork
from desktop.services.session import Session
from desktop.services.templates import template_of
from desktop.services.timeline import marks_with


def ask_how_it_goes(session: Session, dialogue_id: str, behaviour_id: str) -> Changes:
    """Make a dialogue ahead one about how it goes with a behaviour; raises ``RuleBroken`` as ``use_template``."""
    with session.vault.work() as work:
        template = template_of(session, work, HOW_IS_IT_GOING)
        behaviour = work.get(Behaviour, behaviour_id)
        change_template(session, work, work.get(Dialogue, dialogue_id), template, behaviour)
        return work.commit()


def change_template(
    session: Session, work: UnitOfWork, dialogue: Dialogue, template: Template, about: Behaviour | None
) -> None:
    """Lay a dialogue ahead out anew. Raises ``RuleBroken(WRONG_STATE)`` once it has begun or something was written."""
    sections = work.sections_of(dialogue.id)
    if dialogue.state not in AHEAD or any(item.note or item.their_words for item in sections):
        raise RuleBroken(Rule.WRONG_STATE)
    if work.find(Place, dialogue.id) is not None:
        work.remove(Place, dialogue.id)
    for section in sections:
        work.remove(Section, section.id)
    changed = replace(dialogue, template=template.id, title=template.name.shown(dialogue.language)[0])
    work.put(changed)
    lay_out(session, work, changed, template, about)


def to_ask_about(work: UnitOfWork, dialogue: Dialogue) -> Behaviour | None:
    """The behaviour that a dialogue about "Hur går det med …?" is to be about, if the person has any."""
    person_id = dialogue.person_id or ""
    behaviours = work.behaviours_of(person_id)
    marks = marks_with(work, behaviours, person_id)
    due = due_for_a_talk(behaviours, marks, dialogue.planned_at.date())
    return due.behaviour if due is not None else longest_undiscussed(behaviours, marks)


def lay_out(
    session: Session,
    work: UnitOfWork,
    dialogue: Dialogue,
    template: Template,
    about: Behaviour | None = None,
) -> None:
    """Write the template's sections into a dialogue; the first question names the behaviour that it is about."""
    language = dialogue.language
    opening = (asked(template.name.shown(language)[0], about, language),) if about is not None else ()
    for position, section in enumerate(template.sections):
        questions = tuple(question.shown(language)[0] for question in section.questions)
        work.put(
            Section(
                id=session.new_id(),
                dialogue_id=dialogue.id,
                position=position,
                title=section.title.shown(language)[0],
                minutes=section.minutes,
                questions=(*opening, *questions) if position == 0 else questions,
            )
        )
