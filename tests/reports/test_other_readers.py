"""What other programs say about the papers: fonts, structure, and the words in every script."""

import platform
import re
from pathlib import Path

import pytest

from desktop.reports.coverage import missing_glyphs
from desktop.reports.dialogue import dialogue_pdf
from desktop.reports.person import person_pdf
from desktop.reports.quarter import quarter_pdf
from desktop.reports.shaping import missing
from desktop.reports.team import team_pdf
from desktop.reports.typefaces import font_folder
from desktop.ui.presenters.quarter_words import quarter_texts
from tests.reports.papers import (
    dialogue,
    flowing,
    noted,
    opened,
    options,
    person,
    poppler,
    quarter,
    team,
    text_read,
    texts,
)

NAMES = [
    "Łukasz Żółć",
    "Dvořáková",
    "Yılmaz Işık",
    "Nguyễn Thị Ánh",
    "Þórður Ægir",
    "Adébáyọ̀",
    "Олексій Ґудзь",
    "Ελένη Παπαδοπούλου",
    "王小明",
    "たなか さくら",
    "प्रिया शर्मा",
]
FROM_THE_RIGHT = ["مرحبا بكم في العالم", "کتاب‌خانه", "שלום עולם", "علاء الدين"]


def every_paper():
    both = options(signatures=True, own_thoughts=True)
    mixed = dialogue(other=" ".join([*NAMES, *FROM_THE_RIGHT]), template="`kod` 👍🏽 ไทย")
    return [
        dialogue_pdf(dialogue(), texts(), both),
        person_pdf(person(), texts(), both),
        dialogue_pdf(mixed, texts(), both),
        dialogue_pdf(noted("**fet** *lutad* ***båda*** `kod`"), texts(), options()),
        quarter_pdf(quarter(), texts(), quarter_texts(), both),
        team_pdf(team(), texts(), quarter_texts(), both),
    ]


def test_every_font_is_embedded_as_a_subset_and_tells_its_characters():
    for paper in every_paper():
        with opened(paper) as pdf:
            fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
            assert fonts
            for font in fonts:
                assert font.FontDescriptor.FontFile2
                assert str(font.BaseFont)[7] == "+"
                assert "Helvetica" not in str(font.BaseFont)
                assert "beginbfchar" in font.ToUnicode.read_bytes().decode()
                assert len(font.Widths) == font.LastChar - font.FirstChar + 1 <= 256


@pytest.mark.parametrize("name", NAMES)
def test_names_copy_as_they_were_written(name):
    assert flowing(name) in flowing(text_read(dialogue_pdf(dialogue(other=name), texts(), options())))


@pytest.mark.parametrize("name", FROM_THE_RIGHT)
def test_names_from_the_right_copy_word_by_word(name):
    read = text_read(dialogue_pdf(noted(name), texts(), options()))
    for word in name.replace("\u200c", " ").split():
        assert word in read.replace("\u200c", " ")


def test_missing_characters_are_counted_through_everything_that_is_printed():
    assert missing_glyphs(dialogue()) == 0
    assert missing_glyphs(dialogue(other="ไทย", points=("ท", "ok")), "ย") == 5


@pytest.mark.rig
def test_poppler_finds_every_font_embedded_and_no_fault():
    for paper in every_paper():
        for line in poppler("pdffonts", paper).splitlines()[2:]:
            assert "TrueType" in line
            assert line.split()[-5:-2] == ["yes", "yes", "yes"], line
        assert "Pages:" in poppler("pdfinfo", paper)


@pytest.mark.rig
@pytest.mark.parametrize("name", [*NAMES, *FROM_THE_RIGHT])
def test_poppler_reads_the_words_as_they_were_written(name):
    read = flowing(poppler("pdftotext", dialogue_pdf(noted(name), texts(), options()))).replace("\u200c", "")
    for word in name.replace("\u200c", " ").split():
        assert flowing(word) in read


@pytest.mark.rig
def test_poppler_reads_a_talk_in_order():
    read = poppler("pdftotext", dialogue_pdf(dialogue(), texts(), options()), "-raw")
    places = [
        read.index(part)
        for part in ("Vi är överens om", "Åtaganden", "Vi pratade om", "Ringde Volvo", "Sida 1")
    ]
    assert places == sorted(places)


def test_a_paper_says_nothing_about_the_machine_it_was_made_on():
    for paper in every_paper():
        with opened(paper) as pdf:
            said = " ".join(f"{key} {value}" for key, value in pdf.docinfo.items())
            said += bytes(pdf.Root.Metadata.read_bytes()).decode()
            assert set(pdf.docinfo.keys()) <= {
                "/Title",
                "/Author",
                "/Subject",
                "/Keywords",
                "/Creator",
                "/Producer",
                "/CreationDate",
                "/ModDate",
                "/Trapped",
            }
        for trace in (str(font_folder()), str(Path.home())):
            assert trace not in said
            assert trace.encode() not in paper
        # A short name of a machine may stand among packed bytes by chance; here it would be told in words.
        assert not re.search(rf"\b{re.escape(platform.node())}\b", said)


def test_more_characters_than_one_subset_holds_still_copy_as_written():
    many = "".join(chr(code) for code in range(0x4E00, 0x9FA5) if missing(chr(code)) == 0)[:1_200]
    assert len(many) == 1_200
    pdf = dialogue_pdf(noted(many), texts(), options())
    assert many in flowing(text_read(pdf))
    with opened(pdf) as opened_pdf:
        names = {str(font.BaseFont) for font in opened_pdf.pages[0].Resources.Font.values()}
    assert len([name for name in names if name.endswith(("NotoSansSC-Regular", "NotoSansTC-Regular"))]) >= 5


def test_accents_that_are_put_in_place_by_hand_stay_with_their_letters():
    read = flowing(text_read(dialogue_pdf(noted("Ẹ́ẹ̀ g̈ q̃ före efter"), texts(), options())))
    for word in ("Ẹ́ẹ̀", "g̈", "q̃", "före", "efter"):
        assert flowing(word) in read
