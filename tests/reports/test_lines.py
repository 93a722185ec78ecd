"""Lines break where a reader expects, hold what was written, and run in the right direction."""

from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.reports import lines, shaping, typefaces
from desktop.reports.lines import Span, forget_words, set_lines
from desktop.reports.looks import BODY
from desktop.reports.shaping import missing, runs
from desktop.reports.typefaces import FALLBACKS, Typeface

LATIN = "SourceSans3-Regular"
_WORDS = ("en ", "jag ", "leveransen ", "AV, ", "e-post ", "(kund", "10\u00a0mars ", "中文")
_BLANKS = ("", "", "", " ", "\u2002", "\t")


def told(text, width=300.0):
    return ["".join(piece.text for piece in line.pieces) for line in set_lines([Span(text, BODY)], width)]


def face_of(text):
    return runs(text, LATIN)[0].face.fontName.removeprefix("Vardag")


@given(st.text(alphabet="abcå -/中", max_size=400), st.floats(40, 500))
@settings(max_examples=200, deadline=None)
def test_no_line_is_too_wide_and_nothing_but_blanks_is_lost(text, width):
    found = set_lines([Span(text, BODY)], width)
    assert all(line.width <= width + 0.05 for line in found)
    assert "".join(told(text, width)).replace(" ", "") == text.replace(" ", "")


@given(st.lists(st.sampled_from(_WORDS), max_size=120), st.sampled_from(_BLANKS), st.floats(20, 400))
@settings(max_examples=300, deadline=None)
def test_the_quick_way_breaks_lines_as_the_slow_one_does(words, blank, width):
    def drawn():
        spans = [Span("Gjordes\u2002", BODY.bold()), Span("".join([*words, blank, *words]), BODY)]
        return [
            ("".join(piece.text for piece in line.pieces).rstrip(), round(line.width, 6))
            for line in set_lines(spans, width)
        ]

    with mock.patch.object(lines, "_spaced", return_value=None):
        slow = drawn()
    assert drawn() == slow


def test_newlines_are_kept_and_an_empty_text_is_one_empty_line():
    assert told("ett\n\ntvå") == ["ett", "", "två"]
    assert told("") == [""]


def test_a_word_that_changes_look_in_the_middle_is_not_broken_there():
    found = set_lines([Span("xxxx ", BODY), Span("halv", BODY), Span("fet", BODY.bold())], 45)
    assert ["".join(piece.text for piece in line.pieces) for line in found] == ["xxxx", "halvfet"]


def test_lines_may_break_after_a_hyphen_and_between_characters_without_spaces():
    assert told("kund-möte", 30) == ["kund-", "möte"]
    assert len(told("中文日本語", 25)) > 2


def test_a_non_breaking_space_does_not_break():
    assert told("a 10\u00a0mars", 35)[-1] == "10\u00a0mars"


def test_a_short_paragraph_does_not_end_with_a_lone_word():
    text = "När leveransen riskerar att bli sen ringer jag kunden samma dag innan de hinner ringa oss."
    for width in range(250, 420, 10):
        found = set_lines([Span(text, BODY)], width)
        if len(found) == 2:
            assert found[-1].width >= width * 0.12


def test_hebrew_runs_from_the_right_and_numbers_in_it_from_the_left():
    (line,) = set_lines([Span("שלום 123 עולם", BODY)], 300)
    assert line.right_to_left
    assert [piece.text for piece in line.pieces if not piece.space] == ["עולם", "123", "שלום"]


def test_arabic_letters_join_and_persian_ones_too():
    (run,) = runs("سلام", LATIN, right_to_left=True)
    assert run.face.fontName == "VardagIBMPlexSansArabic-Regular"
    assert len(run.glyphs) < 4 or all(glyph.code >= 0x110000 for glyph in run.glyphs)
    assert missing("گپچ‌ها") == 0


def test_every_script_we_promise_has_a_face_and_the_rest_is_counted():
    promised = (
        "Łukasz Dvořák Yılmaz Nguyễn Thị Þórður Adébáyọ̀ Ελένη Παπαδοπούλου Олексій Ґудзь "
        "مرحبا گفتگو שלום नमस्ते 中文 日本語 カナ 👍🏽 ✓ € – ”citat”"
    )
    assert missing(promised) == 0
    assert missing("ไทย") == 3
    assert missing("\U0001e922\ufe0f") == 1


def test_latin_greek_and_cyrillic_share_one_face():
    assert {face_of(word) for word in ("Åsa", "Ελένη", "Олексій", "Nguyễn")} == {LATIN}
    assert face_of("नमस्ते") == "NotoSans-Regular"
    assert face_of("中文") == "NotoSansSC-Common"


def test_a_missing_character_is_drawn_as_a_box_and_still_reads_as_itself():
    (run,) = runs("ท", LATIN)
    assert run.face._alias_text[run.glyphs[0].code] == "ท"


def test_the_fonts_are_read_once_a_process(monkeypatch):
    read = []
    begin = Typeface.__init__
    monkeypatch.setattr(Typeface, "__init__", lambda face, name: (read.append(name), begin(face, name))[1])
    typefaces._faces.clear()
    forget_words()
    for _ in range(3):
        set_lines([Span("hej שלום 中文 한 ท", BODY)], 300)
        forget_words()
    assert sorted(read) == sorted({LATIN, *FALLBACKS})


def test_words_can_be_forgotten():
    set_lines([Span("hemligt", BODY)], 300)
    forget_words()
    assert not lines._every_word
    assert shaping._remembered.cache_info().currsize == 0


def test_a_letter_before_a_joiner_that_parts_is_drawn_as_a_word_ends():
    def glyphs(text):
        return [
            run.face.face.charToGlyph[glyph.code]
            for run in runs(text, LATIN, right_to_left=True)
            for glyph in run.glyphs
        ]

    parted, joined, alone = glyphs("می\u200cآید"), glyphs("میآید"), glyphs("می")
    assert parted != joined
    assert parted[-2:] == alone
    assert runs("می\u200cآید", LATIN, right_to_left=True)[0].width > 0
    assert missing("می\u200cآید") == 0


@given(st.integers(30, 200))
@settings(max_examples=60)
def test_no_line_of_chinese_or_japanese_begins_with_a_full_stop_or_ends_with_a_bracket(width):
    lines = told(
        "人人生而自由,在尊严和权利上一律平等。「すべての人間は、生まれながらにして自由」であり、かつ（尊厳）です。",
        width,
    )
    assert "".join(lines).startswith("人人生而自由,在")
    for line in lines:
        assert line[0] not in "。、」）,"
        assert line[-1] not in "「（"


def test_a_name_from_the_right_is_a_guest_in_the_documents_own_words():
    (own,) = set_lines([Span("שלום & Karin Ek", BODY)], 300)
    assert own.right_to_left
    (guest,) = set_lines([Span("שלום & Karin Ek", BODY)], 300, left_to_right=True)
    assert not guest.right_to_left
    assert [piece.text for piece in guest.pieces if not piece.space] == ["שלום", "&", "Karin", "Ek"]
