"""Talk templates: the built-in ones and one's own, copied, edited, ordered and archived."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.templates import LocalText, Template, TemplateSection, TemplateState
from desktop.domain.text import one_line
from desktop.services.changes import Changes
from desktop.services.ports import Reader
from desktop.services.session import Session

FIRST_CHOICE = "monday"
"""The template a person's talks begin with until another was chosen."""


def template_of(session: Session, reader: Reader, template_id: str) -> Template:
    """A built-in template by key or an own one by id; raises ``RuleBroken(NOT_FOUND)``."""
    built_in = next((item for item in session.built_in if item.id == template_id), None)
    return built_in or reader.get(Template, template_id)


def own_templates(reader: Reader, *, archived: bool = False) -> Sequence[Template]:
    """One's own templates in their order; the archived ones instead if asked."""
    wanted = TemplateState.ARCHIVED if archived else TemplateState.OWN
    return sorted(
        (item for item in reader.all(Template) if item.state is wanted), key=lambda item: item.position
    )


def all_templates(session: Session) -> tuple[Template, ...]:
    """What one can choose from: own first, then built-in."""
    with session.vault.read() as reader:
        return (*own_templates(reader), *session.built_in)


def copy_template(session: Session, template_id: str, name: LocalText) -> Changes:
    """Make an own copy under a new name; a built-in template is never changed itself."""
    with session.vault.work() as work:
        source = template_of(session, work, template_id)
        work.put(
            replace(
                source,
                id=session.new_id(),
                name=_local(name),
                state=TemplateState.OWN,
                position=_last(work) + 1,
            )
        )
        return work.commit()


def new_template(session: Session, name: LocalText) -> Changes:
    """An empty own template."""
    with session.vault.work() as work:
        work.put(Template(id=session.new_id(), name=_local(name), position=_last(work) + 1))
        return work.commit()


def save_template(session: Session, template: Template) -> Changes:
    """Store an own template as edited. Raises ``RuleBroken``: WRONG_STATE for a built-in one, EMPTY_TEXT for one
    without a name, MINUTES_OUT_OF_RANGE."""
    if any(item.id == template.id for item in session.built_in):
        raise RuleBroken(Rule.WRONG_STATE)
    with session.vault.work() as work:
        work.get(Template, template.id)
        work.put(
            replace(template, name=_local(template.name), sections=tuple(map(_section, template.sections)))
        )
        return work.commit()


def archive_template(session: Session, template_id: str, *, archived: bool = True) -> Changes:
    """Put an own template away, or take it back. Dialogues that used it keep their questions."""
    with session.vault.work() as work:
        state = TemplateState.ARCHIVED if archived else TemplateState.OWN
        work.put(replace(work.get(Template, template_id), state=state))
        return work.commit()


def order_templates(session: Session, template_ids: Sequence[str]) -> Changes:
    """Put own templates in this order."""
    with session.vault.work() as work:
        for position, template_id in enumerate(template_ids):
            work.put(replace(work.get(Template, template_id), position=position))
        return work.commit()


def _last(reader: Reader) -> int:
    return max((item.position for item in reader.all(Template)), default=-1)


def _local(text: LocalText) -> LocalText:
    if not text.sv.strip() and not text.en.strip():
        raise RuleBroken(Rule.EMPTY_TEXT)
    return _tidy(text)


def _tidy(text: LocalText) -> LocalText:
    return replace(
        text,
        sv=one_line(text.sv, required=False),
        en=one_line(text.en, required=False),
    )


def _section(section: TemplateSection) -> TemplateSection:
    if not 0 <= section.minutes <= 480:
        raise RuleBroken(Rule.MINUTES_OUT_OF_RANGE, limit=480)
    questions = tuple(_tidy(item) for item in section.questions if item.sv.strip() or item.en.strip())
    return replace(section, title=_tidy(section.title), questions=questions)
