"""A quarter on paper: in the order it is talked about, its marks as shapes that are also told in words."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.goals import MarkKind
from desktop.domain.printable import (
    PrintableGoal,
    PrintableQuarter,
    PrintableQuote,
    PrintableTalk,
)
from desktop.domain.quarters import WHOLE_YEAR, Period
from desktop.reports.quarter import quarter_pdf
from desktop.reports.team import team_pdf
from desktop.ui.presenters import wording
from desktop.ui.presenters.quarter_words import quarter_texts
from tests.reports.papers import (
    FIRST,
    PLANNED,
    STORY,
    dialogue,
    opened,
    options,
    pages_read,
    poppler,
    quarter,
    team,
    text_read,
    texts,
)
from tests.reports.test_dialogue_paper import in_order


def made(printable=None, **choices) -> bytes:
    return quarter_pdf(printable or quarter(), texts(), quarter_texts(), options(**choices))


def test_what_became_different_comes_first_and_the_pen_last():
    in_order(
        text_read(made(signatures=True, own_thoughts=True)),
        "Kvartal 1 2026",
        "Amir Haddad",
        "projektledare · 1 januari 2026 – 31 mars 2026",
        "Utkast",
        "Vad blev annorlunda?",
        "Kunderna ringer oss först.",
        "Beteenden",
        "När leveransen riskerar att bli sen ringer jag samma dag",
        "Sitter · sedan 7 oktober 2025 · Kundvärde",
        "Så sa vi första gången: ”Jag ringer när det är sent”",
        "2 mars 2026 · Hinder",
        "Montören var dubbelbokad",
        "De väntar inte längre.",
        "Gjordes",
        "Vi är överens om",
        "Åtaganden",
        "Effekter",
        "Nordfors vill göra en pilot",
        "Feedback",
        "Våra samtal",
        "Framåt",
        "Piloten i hall 2.",
        "Mina egna tankar",
        "Namnteckning",
    )


@pytest.mark.rig
def test_the_strip_is_heard_as_well_as_seen():
    said = " ".join(poppler("pdfinfo", made(), "-struct-text").split())
    assert "Figure" in said
    assert _strips(made()) == [
        "Märken: Pratat om vecka 2, Gjordes vecka 4, På väg vecka 4, Hinder vecka 10, Effekt vecka 10"
    ]


def test_a_years_strip_is_heard_in_months():
    year = Period(2026, WHOLE_YEAR)
    done = tuple((MarkKind.DONE,) if month == 2 else () for month in range(12))
    paper = quarter(period=year, columns=year.columns(), stories=(replace(STORY, strip=done),))
    assert _strips(made(paper)) == ["Märken: Gjordes mars"]


def _strips(pdf):
    """What the strips of a paper are heard as."""
    with opened(pdf) as file:
        return [
            str(item.Alt)
            for item in file.objects
            if hasattr(item, "keys") and item.get("/S") == "/Figure" and "/Alt" in item
        ]


def test_a_locked_version_says_which_and_when():
    text = text_read(made(quarter(version=2, locked_on=date(2026, 4, 2))))
    assert "Version 2, låst 2 april 2026" in text
    assert "31 mars 2026\nUtkast" not in text


def test_the_same_values_give_the_same_bytes():
    assert made() == made()


def test_a_year_is_told_in_months_and_quotes_its_quarters():
    year = Period(2026, WHOLE_YEAR)
    printable = quarter(
        period=year,
        columns=year.columns(),
        stories=(replace(STORY, strip=(*((MarkKind.DONE,),) * 3, *((),) * 9)),),
        earlier=(PrintableQuote(1, "Lugnare"), PrintableQuote(2, "Ännu lugnare")),
    )
    in_order(
        text_read(made(printable)),
        "Året 2026",
        "Kunderna ringer oss först.",
        "Kvartal 1",
        "Lugnare",
        "Kvartal 2",
        "Ännu lugnare",
        "dec",
    )


def test_a_year_without_words_of_its_own_has_its_quarters():
    in_order(
        text_read(made(quarter(summary="", earlier=(PrintableQuote(1, "Lugnare"),)))),
        "Vad blev annorlunda?",
        "Kvartal 1",
        "Lugnare",
    )


def test_nothing_told_is_said_and_nothing_else_is_invented():
    text = text_read(made(PrintableQuarter("Amir", FIRST, FIRST.columns())))
    assert "Inget är berättat i perioden än." in text
    for heading in ("Beteenden", "Effekter", "Framåt", "Vad blev annorlunda?"):
        assert heading not in text


def test_a_behaviour_without_marks_has_no_strip_and_no_legend():
    quiet = replace(
        STORY, strip=((),) * 13, changed="", first_text="", behaviour=replace(STORY.behaviour, marks=())
    )
    text = text_read(made(quarter(stories=(quiet,), effects=(), feedback=())))
    assert "Gjordes" not in text
    assert "jan" not in text.replace("januari", "")


def test_many_marks_in_a_week_grow_upwards_and_stay_on_the_paper():
    crowded = replace(STORY, strip=((MarkKind.DONE,) * 31, *((),) * 12))
    assert len(pages_read(made(quarter(stories=(crowded,) * 12)))) > 2


def test_a_quarter_of_four_hundred_talks_is_printed_whole():
    talks = tuple(PrintableTalk(PLANNED, f"Samtal {number}") for number in range(400))
    text = text_read(made(quarter(talks=talks)))
    assert all(f"Samtal {number}" in text for number in (0, 199, 399))


def test_an_agreement_of_five_thousand_words_loses_none():
    words = " ".join(f"ord{number}" for number in range(5000))
    agreement = replace(dialogue().agreements[0], text=words)
    text = text_read(made(quarter(agreements=(agreement,))))
    assert all(f"ord{number}" in text for number in (0, 2500, 4999))


def test_the_team_has_a_goal_behaviours_gaps_and_effects():
    in_order(
        text_read(team_pdf(team(), texts(), quarter_texts(), options(signatures=True))),
        "Team · Kvartal 1 2026",
        "Projekt",
        "Vi frågar mer.",
        "Vårt mål",
        "”Kundvärde och långsiktiga relationer”",
        "Så märks det",
        "Kunden ringer oss först",
        "Beteenden",
        "Glapp vi tar upp",
        "Beläggning",
        "drar åt andra hållet",
        "korta kundsamtal",
        "Effekter",
        "Framåt",
        "Fortsätta fråga.",
        "Namnteckning",
    )


def test_a_team_of_which_nothing_is_told():
    empty = team(summary="", goals=(), ahead="")
    assert "Inget är berättat i perioden än." in text_read(
        team_pdf(empty, texts(), quarter_texts(), options())
    )
    bare = team(summary="", ahead="", goals=(PrintableGoal("Bara ord"),))
    text = text_read(team_pdf(bare, texts(), quarter_texts(), options()))
    assert "”Bara ord”" in text
    assert "Glapp" not in text


def test_in_english():
    wording.set_language("en")
    try:
        text = text_read(made())
        in_order(text, "Quarter 1 2026", "What changed?", "Behaviours", "The first time we said", "Ahead")
    finally:
        wording.set_language("sv")
