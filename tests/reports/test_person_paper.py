"""The paper about a person holds everything that is shared with that person."""

from datetime import date

import pytest

from desktop.domain.goals import BehaviourState
from desktop.domain.printable import (
    PrintableAction,
    PrintableBehaviour,
    PrintableEffect,
    PrintableFeedback,
    PrintablePerson,
)
from desktop.domain.promises import ActionState
from desktop.reports.person import person_pdf
from tests.reports.papers import opened, options, person, text_read, texts
from tests.reports.test_dialogue_paper import in_order


def read(printable=None, **choices):
    return text_read(person_pdf(printable or person(), texts(), options(**choices)))


def test_what_is_in_force_then_promises_talks_feedback_and_effects():
    in_order(
        read(signatures=True),
        "Person · Projekt Väst",
        "Amir Haddad",
        "projektledare · sedan januari 2026",
        "Gäller nu",
        "När leveransen riskerar att bli sen ringer jag samma dag",
        "Övar · sedan 2 februari 2026 · Kundvärde",
        "17 februari 2026 · Hinder Montören var dubbelbokad",
        "Överenskommelser",
        "Åtaganden",
        "Boka Lisa till piloten",
        "Våra samtal",
        "24 mars 2026",
        "Nästa samtal",
        "10 mars 2026",
        "Måndagssamtalet",
        "”Du ringde kunden före leveransen”",
        "1 mars 2026 · Bekräftad",
        "Nu ringer ni före",
        "Namnteckning",
    )


def test_a_person_of_whom_nothing_is_known_but_the_name():
    text = read(PrintablePerson("Amir"))
    assert "Inget är antecknat än." in text
    assert "Gäller nu" not in text


def test_title_and_language_in_the_metadata():
    with opened(person_pdf(person(), texts(), options())) as pdf:
        assert pdf.docinfo.Title == "Person: Amir Haddad"
        assert pdf.Root.Lang == "sv"


def test_parts_that_are_missing_leave_no_heading_and_no_gap():
    lean = person(agreements=(), actions=(), talks=(), feedback=(), next_talk=None, role="", since=None)
    text = read(lean)
    for heading in ("Överenskommelser", "Åtaganden", "Våra samtal", "Feedback"):
        assert heading not in text
    assert "Beteenden" not in read(person(behaviours=()))
    assert "Övar" in read(person(behaviours=(PrintableBehaviour("När", BehaviourState.PRACTISING),)))


def test_several_effects_and_feedback_without_a_day():
    effects = (PrintableEffect(date(2026, 2, 1), "Ett"), PrintableEffect(date(2026, 3, 1), "Två"))
    told = (PrintableFeedback("Först"), PrintableFeedback("Sedan"))
    in_order(read(person(effects=effects, feedback=told)), "”Först”", "”Sedan”", "Noterad", "Ett", "Två")


@pytest.mark.parametrize(
    ("action", "when"),
    [
        (PrintableAction("Amir", "Sak", None, ActionState.DONE, date(2026, 3, 5)), "klart 5 mars 2026"),
        (PrintableAction("Amir", "Sak", date(2026, 3, 6), ActionState.DROPPED), "Släppt"),
        (PrintableAction("Amir", "Sak", None, ActionState.DONE), "Klart"),
        (PrintableAction("", "Sak"), "Sak"),
    ],
)
def test_when_something_was_to_be_done_and_what_became_of_it(action, when):
    assert when in read(person(actions=(action,)))
