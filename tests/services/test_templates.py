"""Own templates are copied, edited, ordered and put away; the built-in ones never change."""

import dataclasses

import pytest

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.templates import LocalText, Template, TemplateSection, TemplateState
from desktop.services import templates
from desktop.services.session import Session
from tests.services.desk import GROWTH, MONDAY, found


def own(session: Session, *, archived: bool = False) -> list[str]:
    with session.vault.read() as reader:
        return [item.name.sv for item in templates.own_templates(reader, archived=archived)]


def test_own_come_before_built_in(session: Session) -> None:
    templates.new_template(session, LocalText(sv="Min"))

    assert [item.name.sv for item in templates.all_templates(session)] == [
        "Min",
        "Måndagssamtalet",
        "Utveckling",
    ]


def test_a_copy_is_an_own_template(session: Session) -> None:
    copied = templates.copy_template(session, "monday", LocalText("Vår måndag", "Our Monday"))

    copy = found(session, Template, copied.added(Template))
    assert copy.sections == MONDAY.sections
    assert (copy.name.en, copy.state, copy.minutes) == ("Our Monday", TemplateState.OWN, 30)


def test_a_copy_of_a_copy(session: Session) -> None:
    first = templates.copy_template(session, "growth", LocalText(sv="En")).added(Template)
    templates.copy_template(session, first, LocalText(sv="Två"))

    assert own(session) == ["En", "Två"]


def test_what_was_edited_is_tidied(session: Session) -> None:
    mine = found(session, Template, templates.new_template(session, LocalText(sv="Min")).added(Template))
    question = LocalText(sv=" Vad hände? ")

    templates.save_template(
        session,
        dataclasses.replace(
            mine, sections=(TemplateSection(LocalText(sv="Läget"), 10, (question, LocalText(sv="  "))),)
        ),
    )

    assert found(session, Template, mine.id).sections[0].questions == (LocalText(sv="Vad hände?"),)


def test_a_built_in_template_cannot_be_saved(session: Session) -> None:
    with pytest.raises(RuleBroken) as refused:
        templates.save_template(session, GROWTH)

    assert refused.value.rule is Rule.WRONG_STATE


@pytest.mark.parametrize("minutes", [-1, 481])
def test_impossible_minutes_are_refused(session: Session, minutes: int) -> None:
    mine = found(session, Template, templates.new_template(session, LocalText(sv="Min")).added(Template))

    with pytest.raises(RuleBroken) as refused:
        templates.save_template(
            session, dataclasses.replace(mine, sections=(TemplateSection(LocalText(sv="A"), minutes),))
        )

    assert refused.value.rule is Rule.MINUTES_OUT_OF_RANGE


def test_a_template_needs_a_name_in_one_language(session: Session) -> None:
    with pytest.raises(RuleBroken):
        templates.new_template(session, LocalText(" ", ""))


def test_templates_are_ordered_and_put_away(session: Session) -> None:
    first, second = (
        templates.new_template(session, LocalText(sv=name)).added(Template) for name in ("En", "Två")
    )

    templates.order_templates(session, [second, first])
    assert own(session) == ["Två", "En"]

    templates.archive_template(session, first)
    assert (own(session), own(session, archived=True)) == (["Två"], ["En"])

    templates.archive_template(session, first, archived=False)
    assert own(session) == ["Två", "En"]


def test_an_unknown_template_is_not_found(session: Session) -> None:
    with pytest.raises(RuleBroken) as refused:
        templates.copy_template(session, "nowhere", LocalText(sv="x"))

    assert refused.value.rule is Rule.NOT_FOUND
