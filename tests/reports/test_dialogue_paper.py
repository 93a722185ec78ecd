"""The paper about a talk holds what was said, in order, in the reader's language."""

from datetime import date, timedelta

import pytest

from desktop.domain.dialogues import DialogueState
from desktop.domain.paper import PageSize
from desktop.domain.printable import PrintableAgreement, PrintableFeedback, PrintableSection
from desktop.domain.progress import Cancelled
from desktop.domain.promises import AgreementState
from desktop.reports.dialogue import dialogue_pdf
from desktop.ui.presenters.wording import set_language
from tests.reports.papers import PLANNED, STOCKHOLM, dialogue, opened, options, pages_read, text_read, texts


def read(printable=None, **choices):
    return text_read(dialogue_pdf(printable or dialogue(), texts(), options(**choices)))


def in_order(text, *parts):
    place = 0
    for part in parts:
        found = text.find(part, place)
        assert found >= 0, (part, text)
        place = found + len(part)


def test_it_says_what_was_agreed_then_who_does_what_then_what_was_said_then_when_next():
    in_order(
        read(),
        "Samtal · Måndagssamtalet",
        "Amir Haddad & Karin Ek",
        "tisdag 10 mars 2026, kl. 14.02",
        "Vi är överens om",
        "När leveransen riskerar att bli sen ringer jag samma dag",
        "sedan 24 februari 2026",
        "Åtaganden",
        "Karin",
        "Boka Lisa till piloten",
        "13 mars 2026",
        "klart 5 mars 2026",
        "Vi pratade om",
        "Semesterplanen",
        "Vardagen",
        "När märkte du att ni gjorde annorlunda?",
        "Amir Haddads egna ord",
        "Jag vill prata om piloten.",
        "Ringde Volvo i torsdags.",
        "Hinder Fick inte loss montören",
        "Åtagande Karin bokar Lisa fre",
        "”Du ringde kunden före leveransen”",
        "Nästa samtal",
        "tisdag 24 mars 2026, kl. 14.00",
        "Sida 1 av 1 · Utskriven 10 mars 2026 · Innehåller inga privata anteckningar",
    )


def test_own_thoughts_and_signatures_only_when_wanted():
    plain = read()
    assert "Mina egna tankar" not in plain
    assert "Namnteckning" not in plain
    full = read(own_thoughts=True, signatures=True)
    in_order(
        full,
        "Mina egna tankar",
        "Ort och datum",
        "Namnteckning",
        "Förtydligande",
        "inte att vi är överens om allt",
    )


def test_sections_that_nobody_wrote_in_are_left_out_once_there_are_notes():
    silent = PrintableSection("Framåt", ("Vad behöver du av mig?",))
    assert "Framåt" not in read(dialogue(sections=(*dialogue().sections, silent)))
    assert "Vad behöver du av mig?" in read(
        dialogue(sections=(silent,), state=DialogueState.PREPARED, points=())
    )


def test_a_talk_without_a_word_says_so():
    assert "Inget är antecknat än." in read(dialogue(sections=(PrintableSection("Läget"),), points=()))


def test_a_talk_without_sections_has_no_empty_heading():
    assert "Vi pratade om" not in read(dialogue(sections=(), points=()))


def test_a_moved_talk_says_when_it_was_planned_and_a_cancelled_one_that_it_was():
    assert "Planerat till 10 mars 2026" in read(dialogue(held_at=PLANNED + timedelta(days=1)))
    assert "Inställt" in read(dialogue(held_at=None, state=DialogueState.CANCELLED))


def test_what_was_changed_afterwards_is_marked():
    section = PrintableSection("Läget", (), "Lugnt.", edited_after=PLANNED + timedelta(days=10))
    assert "Ändrad efteråt, 20 mars 2026" in read(dialogue(sections=(section,)))


def test_feedback_with_all_its_parts_and_agreements_that_have_ended():
    given = PrintableFeedback(
        "Du lät henne tala", date(2026, 3, 3), "Statusmötet", "Hon vågade", "Hur då?", "Tack"
    )
    in_order(
        read(
            dialogue(
                feedback=(given,), agreements=(PrintableAgreement("Gammalt", None, AgreementState.ENDED),)
            )
        ),
        "Avslutad",
        "Situation Statusmötet",
        "Vad jag såg Du lät henne tala",
        "Effekten Hon vågade",
        "Frågan Hur då?",
        "Svaret Tack",
    )


def test_names_that_are_missing_leave_no_gap():
    assert "Amir Haddad\n" in read(dialogue(manager=""))
    assert "&" not in read(dialogue(manager=""))


def test_english():
    set_language("en")
    try:
        words = texts()
        assert words.language == "en"
        pdf = dialogue_pdf(dialogue(), words, options())
        assert opened(pdf).Root.Lang == "en"
        assert "Tuesday 10 March 2026, 14:02" in text_read(pdf)
    finally:
        set_language("sv")


def test_the_same_input_gives_the_same_bytes_and_another_time_others():
    first = dialogue_pdf(dialogue(), texts(), options())
    dialogue_pdf(dialogue(other="Łukasz שלום مرحبا"), texts(), options())
    assert dialogue_pdf(dialogue(), texts(), options()) == first
    assert dialogue_pdf(dialogue(), texts(), options(printed_at=PLANNED + timedelta(days=1))) != first


def test_metadata_outline_and_page_size():
    with opened(dialogue_pdf(dialogue(), texts(), options(page_size=PageSize.LETTER))) as pdf:
        assert pdf.docinfo.Title == "Samtal: Amir Haddad & Karin Ek, 10 mars 2026"
        assert pdf.docinfo.CreationDate == "D:20260310153000+01'00'"
        assert pdf.Root.Lang == "sv"
        with pdf.open_outline() as outline:
            titles = [part.title for part in outline.root[0].children]
        assert titles[:3] == ["Vi är överens om", "Åtaganden", "Vi pratade om"]
        assert [round(float(side)) for side in pdf.pages[0].MediaBox] == [0, 0, 612, 792]


def test_a_long_talk_has_a_header_and_the_number_of_pages_on_every_page():
    long = PrintableSection("Läget", (), "\n\n".join(["Det gick bra. " * 40] * 20))
    pages = pages_read(dialogue_pdf(dialogue(sections=(long,)), texts(), options()))
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert f"Sida {number} av {len(pages)}" in page
        assert "10 mars 2026" in page
        assert "Amir Haddad & Karin Ek" in page


def test_progress_is_told_and_can_stop_it():
    told = []
    dialogue_pdf(dialogue(), texts(), options(), lambda done, total: told.append((done, total)))
    assert told == [(0, 1), (1, 1)]

    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        dialogue_pdf(dialogue(), texts(), options(), stop)


def test_times_are_printed_in_the_offset_they_carry():
    assert PLANNED.tzinfo is STOCKHOLM
    assert "kl. 14.02" in read()
