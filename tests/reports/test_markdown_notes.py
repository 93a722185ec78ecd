"""Notes keep their form: emphasis, lists, quotes, code and tables, line ends as typed, links as words."""

import re
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.note_lines import LineKind
from desktop.reports import markdown_notes
from desktop.reports.inks import Bar, Dot, Rule, Words
from desktop.reports.looks import BODY, ITALIC, MONO, SEMIBOLD
from desktop.reports.markdown_notes import inline_spans, note_strips
from desktop.reports.note_parts import note_part_strips
from desktop.ui.presenters.paper_texts import paper_texts
from tests.growth import in_step

LABELS = paper_texts().states.note_line


def rows(strips):
    """The text of every line, from top to bottom."""
    return [
        " ".join(
            "".join(piece.text for piece in ink.line.pieces) for ink in strip.inks if isinstance(ink, Words)
        ).strip()
        for strip in strips
        if any(isinstance(ink, Words) and ink.line.pieces for ink in strip.inks)
    ]


def faces(strips):
    return {
        piece.text: piece.look.face
        for strip in strips
        for ink in strip.inks
        if isinstance(ink, Words)
        for piece in ink.line.pieces
    }


def inks(strips, kind):
    return [ink for strip in strips for ink in strip.inks if isinstance(ink, kind)]


def left(strips, word):
    return next(
        ink.x for ink in inks(strips, Words) if word in "".join(piece.text for piece in ink.line.pieces)
    )


def read(note):
    return rows(note_strips(note, 0, 400))


@pytest.mark.parametrize(
    ("note", "lines"),
    [
        ("rad ett\nrad två", ["rad ett", "rad två"]),
        ("ett\n\ntvå", ["ett", "två"]),
        ("# Rubrik\ntext", ["Rubrik", "text"]),
        ("1986. Ett bra år\n7. Nästa", ["1986. Ett bra år", "7. Nästa"]),
        ("[här](http://a.se)", ["här (http://a.se)"]),
        ('[här](/a "titel")', ['här (/a "titel")']),
        ("<http://a.se>", ["http://a.se"]),
        ("<a@b.se>", ["a@b.se"]),
        ("[a@b.se](mailto:a@b.se)", ["a@b.se (mailto:a@b.se)"]),
        ("[](http://a.se)", ["(http://a.se)"]),
        ("![en bild](x.png)", ["en bild (x.png)"]),
        ("[ref]: http://a.se 'x'", ["[ref]: http://a.se 'x'"]),
        ("<div>\nhej\n</div>", ["<div>", "hej", "</div>"]),
        ("&amp; &#65; &nbsp;", ["&amp; &#65; &nbsp;"]),
        ("```python\nx  =  1\n```", ["python", "x  =  1"]),
        ("| a | b |\n|---|---|\n| c | d |", ["a b", "c d"]),
        ("| a | b |\n|---|---|\n| c | d | e |", ["| a | b |", "|---|---|", "| c | d | e |"]),
        ("\\*inte lista\\*", ["*inte lista*"]),
        ("a  \nb", ["a", "b"]),
        ("   ", []),
        ("", []),
    ],
)
def test_what_a_note_says(note, lines):
    assert read(note) == lines


_STARTS = (
    "",
    "a",
    "Åb",
    "”c”",
    "1. ",
    "2) ",
    "1",
    "- ",
    "+ ",
    "–",
    "# ",
    "> ",
    "===",
    "---",
    "    ",
    " ",
    ":",
    "~~~",
    "!",
)
_ENDS = ("", "d", "e  ", "f & g", "h. 1)", "&amp;", "\u00a0")


@given(st.lists(st.tuples(st.sampled_from(_STARTS), st.sampled_from(_ENDS)), max_size=5))
@settings(max_examples=500, deadline=None)
def test_a_note_that_skips_the_parser_looks_as_if_it_had_not(written):
    def drawn():
        strips = note_strips("\n".join(map("".join, written)), 0, 200)
        return [
            (strip.height, strip.tied, strip.gap, rows([strip]), [ink.x for ink in strip.inks])
            for strip in strips
        ]

    with mock.patch.object(markdown_notes, "_MARKUP", re.compile("")):
        parsed = drawn()
    assert drawn() == parsed


def test_emphasis_and_code_have_their_faces():
    shown = faces(note_strips("vanlig **stark** *lutad* `kod` ***båda***", 0, 400))
    assert shown["vanlig"] == BODY.face
    assert (shown["stark"], shown["lutad"], shown["kod"]) == (SEMIBOLD, ITALIC, MONO)
    assert shown["båda"] == "SourceSans3-SemiBoldItalic"


def test_lists_stand_in_further_the_deeper_they_are_and_have_their_bullets():
    strips = note_strips("- yttre\n  - inre\n    1. innerst", 0, 400)
    assert left(strips, "yttre") < left(strips, "inre") < left(strips, "innerst")
    assert len(inks(strips, Dot)) == 2
    assert "1." in faces(strips)


def test_quotes_and_code_have_a_bar_and_a_break_a_rule():
    assert len(inks(note_strips("> citat\n> mer", 0, 400), Bar)) == 2
    assert inks(note_strips("```\nkod\n```", 0, 400), Bar)
    assert len(inks(note_strips("a\n\n---\n\nb", 0, 400), Rule)) == 1
    assert inks(note_strips("- > citat i lista", 0, 400), Bar)


def test_thousands_of_levels_lose_nothing():
    deep = "> " * 3000 + "djupt"
    assert "djupt" in "".join(read(deep))
    nested = "".join("  " * level + f"- nivå{level}\n" for level in range(80))
    said = "".join(read(nested))
    assert all(f"nivå{level}" in said for level in range(80))


@pytest.mark.parametrize(("wild", "times"), [("[", 20_000), ("![", 10_000), ("*a _b ", 400), ("- a\n", 200)])
def test_wild_notes_cost_in_step_with_their_length(wild, times):
    def read_all(many: int) -> None:
        assert "".join(read(wild * many)).replace(" ", "")

    assert in_step(read_all, times)


def test_a_list_of_a_thousand_levels_loses_nothing():
    wild = "".join(f"{' ' * deep}- a\n" for deep in range(1_000))
    assert "".join(read(wild)).count("a") == 1_000


@pytest.mark.parametrize("kind", [kind for kind in LineKind if kind not in {LineKind.TEXT, LineKind.LIST}])
def test_a_sign_at_the_start_of_a_line_becomes_its_label(kind):
    strips = note_part_strips(f"före\n{kind.value} Karin *bokar* Lisa\n- lista", LABELS, 0, 400)
    assert rows(strips) == ["före", f"{LABELS[kind]}  Karin bokar Lisa", "lista"]
    assert faces(strips)["bokar"] == ITALIC


def test_signs_in_code_or_without_words_are_left_alone():
    assert rows(note_part_strips("```\n! kod\n```", LABELS, 0, 400)) == ["! kod"]
    assert rows(note_part_strips("!bang\n! ", LABELS, 0, 400)) == ["!bang", "!"]


def test_a_labelled_line_that_would_lose_letters_is_set_as_typed():
    assert "".join(span.text for span in inline_spans("a &amp; **b**", BODY)) == "a &amp; b"


@pytest.mark.parametrize(
    "wild", ["*a " * 3_000 + "b" + "*" * 3_000, "*a **b " * 3_000 + "c" + "** c* " * 3_000]
)
def test_emphasis_within_emphasis_without_end_is_set_as_typed(wild):
    assert "".join(read(wild)).replace(" ", "") == wild.replace(" ", "")
    assert inline_spans(wild, BODY)[0].text == wild


def test_many_brackets_on_a_labelled_line_are_set_as_typed():
    assert inline_spans("[" * 3_000, BODY)[0].text == "[" * 3_000


def test_what_was_written_within_a_list_keeps_its_form():
    assert read("-\n- ```\n  kod\n  ```\n- > citat") == ["kod", "citat"]


def test_a_table_is_as_wide_as_what_it_holds_and_never_wider_than_the_page():
    def widths(note):
        return [ink.width for ink in inks(note_strips(note, 0, 400), Rule)]

    assert max(widths("| a | b |\n|-|-|\n| 1 | 2 |")) < 60
    assert max(widths("| a | b |\n|-|-|\n| 1 | " + "ord " * 90 + " |")) == pytest.approx(400)
    many = "|" + "ordet ord|" * 12 + "\n|" + "-|" * 12 + "\n|" + "ordet ord|" * 12
    assert max(widths(many)) == pytest.approx(400)
    for strip in note_strips(many, 0, 400):
        for ink in strip.inks:
            if isinstance(ink, Words):
                assert ink.x + ink.line.width <= 400.1
