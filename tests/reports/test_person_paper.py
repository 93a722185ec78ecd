"""The paper about a person holds everything that is shared with that person."""

from desktop.domain.printable import PrintablePerson
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
