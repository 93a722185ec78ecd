"""Whatever somebody writes prints as typed: no tag, no link, no picture, no crash, no word lost."""

import re
import string

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.printable import PrintableAction, PrintableAgreement
from desktop.reports.dialogue import dialogue_pdf
from desktop.reports.lines import Span, set_lines
from desktop.reports.looks import BODY
from tests.growth import in_step
from tests.reports.papers import dialogue, flowing, noted, opened, options, pages_read, text_read, texts

HOSTILE = [
    "<b>x",
    "</para>",
    "&#xD800;",
    "&amp; &lt;b&gt;",
    "<anna> ringde",
    '<img src="/etc/passwd"/>',
    '<a href="javascript:alert(1)">här</a>',
    "[här](javascript:alert(1))",
    "![bild](file:///etc/passwd)",
    "'); DROP TABLE people;--",
    "%s %n {0.__class__} {{7*7}}",
    "A & B < C > D",
    "(((((((((((",
    "\\) Tj ET endstream endobj",
    "]] TJ",
    "\\",
    "`<script>`",
    "<![CDATA[x]]>",
    "<?php echo 1 ?>",
]
"""Texts that mean something to a parser of markup, of PDF or of SQL."""

WORDS = re.compile(r"[^\W_]+")


def everywhere(text):
    return dialogue(
        other=text or "x",
        template=text,
        agreements=(PrintableAgreement(text),),
        actions=(PrintableAction(text, text),),
        points=(text,),
        feedback=(),
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_it_prints_as_typed_in_every_field(text):
    read = flowing(text_read(dialogue_pdf(everywhere(text), texts(), options())))
    assert read.count(flowing(text)) >= 5


@pytest.mark.parametrize("text", HOSTILE)
def test_every_word_of_it_prints_in_a_note(text):
    read = flowing(text_read(dialogue_pdf(noted(text), texts(), options())))
    for word in WORDS.findall(text):
        assert word in read


def test_nothing_can_be_followed_and_nothing_is_loaded():
    with opened(dialogue_pdf(noted("\n\n".join(HOSTILE)), texts(), options())) as pdf:
        assert not [page for page in pdf.pages if "/Annots" in page]
        keys = {
            key
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary | pikepdf.Stream)
            for key in each
        }
        assert "/FontFile2" in keys
        assert not {"/XObject", "/JavaScript", "/JS", "/URI", "/EmbeddedFile", "/AA", "/OpenAction"} & keys


@pytest.mark.parametrize("text", ["\0", "\ud800", "\udfff\ud800", "a\x00b\x1fc", "\ufffe"])
def test_what_cannot_be_a_character_becomes_a_sign_that_something_stood_there(text):
    read = text_read(dialogue_pdf(noted(f"före {text} efter"), texts(), options()))
    assert "före" in read
    assert "efter" in read
    assert "\ufffd" in read


@pytest.mark.parametrize("mark", ["\u202e", "\u202d", "\u2066", "\u2067", "\u200f", "\u061c"])
def test_no_name_turns_the_rest_of_its_line_round(mark):
    read = text_read(dialogue_pdf(dialogue(other=f"Amir{mark} Haddad"), texts(), options()))
    assert "Amir Haddad & Karin Ek" in read


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\u2029", "\x0b", "\x85"])
def test_every_kind_of_line_end_is_one(end):
    read = text_read(dialogue_pdf(noted(f"ett{end}två"), texts(), options()))
    assert "ett\ntvå" in read


def test_hundreds_of_accents_stay_on_their_line():
    lines = set_lines([Span("a" + "\u0301" * 500 + " b", BODY)], 400)
    assert len(lines) == 1
    heights = [abs(glyph.rise) for piece in lines[0].pieces for run in piece.runs for glyph in run.glyphs]
    assert max(heights) <= 350


def test_a_word_of_two_hundred_thousand_characters_is_set_in_proportion_to_its_length():
    pdf = dialogue_pdf(noted("x" * 200_000), texts(), options())
    assert sum(page.count("x") for page in pages_read(pdf)) == 200_000
    assert in_step(lambda many: dialogue_pdf(noted("x" * many), texts(), options()), 10_000)


def test_long_words_in_narrow_columns_and_long_names_are_not_cut():
    word = "kundrelationsutvecklingsansvarig" * 8
    shown = dialogue(other=word, actions=(PrintableAction(word, word),))
    assert flowing(text_read(dialogue_pdf(shown, texts(), options()))).count(word) >= 3


scripts = (
    string.ascii_letters
    + string.digits
    + "åäöÅÄÖéüßłżğışđặễőřčñçþðæœ"
    + "ΑΒΓΔαβγδώΐКиївРоссияўґ"
    + "中文日本語かなカナ"
    + "•–—…€→✓☐👍🎉"
    + "한국어ไทย"
)
marks = " \t\n#*_`-+=>|[]()!<>&;:.,?'\"\\~^$%{}/@"
fragments = st.one_of(
    st.sampled_from(HOSTILE),
    st.sampled_from(
        [
            "\n\n",
            "\n- ",
            "\n1. ",
            "\n> ",
            "\n    ",
            "\n```\n",
            "| a | b |\n|---|---|\n| c | d | e |\n",
            "! ",
            "* ",
        ]
    ),
    st.text(alphabet=scripts, min_size=1, max_size=12),
    st.text(alphabet=marks, min_size=1, max_size=6),
)
notes = st.lists(fragments, min_size=1, max_size=30).map("".join)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(notes)
def test_every_word_of_any_note_is_on_the_paper(note):
    read = flowing(text_read(dialogue_pdf(noted(note), texts(), options())))
    for word in WORDS.findall(note):
        assert flowing(word) in read, word


@pytest.mark.long
@settings(max_examples=10_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(notes)
def test_every_word_of_ten_thousand_notes_is_on_the_paper(note):
    read = flowing(text_read(dialogue_pdf(noted(note), texts(), options())))
    for word in WORDS.findall(note):
        assert flowing(word) in read, word


_SILENT = (
    "\u200d",
    "a \u200d b",
    "\ufe0f \u200c",
    "\u200d\u200d \u200d",
    "\u0301",
    " \u0301 ",
    "\u202e \u200d",
    "א \u200d ב",
)


@pytest.mark.parametrize("words", _SILENT)
def test_words_of_nothing_but_signs_that_have_no_shape_make_a_paper(words):
    paper = dialogue_pdf(noted(words, other=words, points=(words,), agreements=()), texts(), options())
    assert "Punkter" in text_read(paper)


@given(st.text(alphabet="a \u200c\u200d\ufe0f\u0301\u200b\u00adא", max_size=12))
@settings(max_examples=200, deadline=None)
def test_signs_without_a_shape_among_words_make_a_paper(words):
    assert pages_read(dialogue_pdf(noted(words, other=words, points=(words,)), texts(), options()))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_at_all_makes_a_paper_that_opens(text):
    with opened(dialogue_pdf(everywhere(text), texts(), options())) as pdf:
        assert len(pdf.pages) >= 1
