"""What a paper says to those who hear it: every part in order and by its kind, decoration passed over."""

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.printable import PrintableAction, PrintableSection
from desktop.reports.dialogue import dialogue_pdf
from desktop.reports.person import person_pdf
from desktop.reports.recovery_sheet import recovery_sheet_pdf
from desktop.ui.presenters.paper_texts import recovery_sheet_texts
from tests.reports.judges import all_is_marked, is_part, kinds, marks_agree, marks_of, shape, tree
from tests.reports.papers import dialogue, noted, opened, options, pages_read, person, poppler, texts


def papers():
    both = options(signatures=True, own_thoughts=True)
    many = tuple(PrintableAction("Karin", f"Sak nummer {number}") for number in range(90))
    return [
        dialogue_pdf(dialogue(), texts(), both),
        person_pdf(person(), texts(), both),
        dialogue_pdf(dialogue(actions=many), texts(), both),
        dialogue_pdf(noted("# Rubrik\n\n- ett\n  1. två\n\n> citat\n\n```\nkod\n```\n\n| a | b |\n|-|-|\n| 1 | |"), texts(), both),
        recovery_sheet_pdf(["ABCD"] * 14, None, recovery_sheet_texts(), options()),
    ]  # fmt: skip


@pytest.mark.parametrize("number", range(5))
def test_everything_that_is_painted_is_a_part_or_decoration(number):
    all_is_marked(papers()[number])


@pytest.mark.parametrize("number", range(5))
def test_every_marked_content_belongs_to_the_part_that_the_page_says(number):
    marks_agree(papers()[number])


def test_the_shape_of_a_talk():
    paper = dialogue_pdf(dialogue(sections=()), texts(), options(signatures=True))
    assert shape(tree(paper)) == (
        "Document(P H1 P "
        "H2 L(LI(Lbl LBody(P P))) "
        "H2 Table(THead(TR(TH TH TH)) TBody(TR(TD TD TD) TR(TD TD TD))) "
        "H2 H3 L(LI(Lbl LBody(P))) "
        "H2 P P H2 P "
        "Div(P P P P) Div(P P P P) P P)"
    )


def test_the_shape_of_a_note():
    note = "# Rubrik\n\n- ett\n- två\n  1. inre\n\n> citat\n>\n> # mer\n\n```\nkod\n```\n\n| a | b |\n|-|-|\n| 1 | |"
    assert (
        "H3 H4 L(LI(Lbl LBody(P)) LI(Lbl LBody(P L(LI(Lbl LBody(P)))))) BlockQuote(P P) P(Code) "
        "Table(THead(TR(TH TH)) TBody(TR(TD TD)))"
    ) in shape(tree(dialogue_pdf(noted(note), texts(), options())))


def test_what_was_told_about_a_behaviour_belongs_to_it_and_their_own_words_are_a_quotation():
    assert "L(LI(Lbl LBody(P P L(LI(LBody(P))))))" in shape(tree(person_pdf(person(), texts(), options())))
    assert "BlockQuote(P)" in shape(tree(dialogue_pdf(dialogue(), texts(), options())))


def test_a_table_over_pages_is_one_table_with_its_head_told_once():
    many = tuple(PrintableAction("Karin", f"Sak nummer {number}") for number in range(90))
    whole = tree(dialogue_pdf(dialogue(actions=many, sections=()), texts(), options()))
    (table,) = kinds(whole, "Table")
    assert len({page for page, _ in marks_of(table)}) > 2
    assert len(kinds(table, "TR")) == 91
    assert [len(list(marks_of(cell))) for cell in kinds(table, "TH")] == [1, 1, 1]


def test_a_paragraph_over_pages_is_one_paragraph():
    long = PrintableSection("Läget", (), "Det gick bra i dag. " * 500)
    whole = tree(dialogue_pdf(dialogue(sections=(long,)), texts(), options()))
    spread = [part for part in kinds(whole, "P") if len({page for page, _ in marks_of(part)}) > 1]
    assert len(spread) == 1


def test_heads_of_columns_say_so_and_lists_say_how_they_count():
    with opened(dialogue_pdf(noted("1. a\n\n- b"), texts(), options())) as pdf:
        counted = {str(each.A.ListNumbering) for each in pdf.objects if is_part(each, "/L")}
        assert counted == {"/Decimal", "/Disc"}
        said = {
            str(each.ActualText) for each in pdf.objects if is_part(each, "/Lbl") and "/ActualText" in each
        }
        assert said == {"•"}
    with opened(dialogue_pdf(dialogue(), texts(), options())) as pdf:
        assert {str(each.A.Scope) for each in pdf.objects if is_part(each, "/TH")} == {"/Column"}


def test_titles_and_language_are_there_for_the_window_and_the_voice():
    for paper in papers():
        with opened(paper) as pdf:
            assert pdf.Root.MarkInfo.Marked is True
            assert pdf.Root.ViewerPreferences.DisplayDocTitle is True
            assert pdf.Root.Lang == "sv"
            assert str(pdf.docinfo.Title)


def test_header_and_footer_are_passed_over_and_the_last_footer_is_heard():
    long = PrintableSection("Läget", (), "Det gick bra i dag. " * 500)
    with opened(dialogue_pdf(dialogue(sections=(long,)), texts(), options())) as pdf:
        kinds_of = [
            [
                str(operands[1].Subtype)
                for operands, operator in pikepdf.parse_content_stream(page)
                if str(operator) == "BDC" and "/Subtype" in operands[1]
            ]
            for page in pdf.pages
        ]
    assert kinds_of[0] == ["/Footer"]
    assert kinds_of[1] == ["/Header", "/Footer"]
    assert kinds_of[-1] == ["/Header"]


@pytest.mark.rig
def test_poppler_tells_the_words_of_every_part_in_order():
    told = [
        line.strip()
        for line in poppler(
            "pdfinfo", dialogue_pdf(dialogue(), texts(), options()), "-struct-text"
        ).splitlines()
    ]
    places = [
        told.index(part)
        for part in (
            '"Amir Haddad & Karin Ek"',
            '"Vi är överens om"',
            '"sedan 24 februari 2026"',
            "Table (block)",
            '"Boka Lisa till piloten"',
            '"Semesterplanen"',
            "BlockQuote",
            '"Jag vill prata om piloten."',
            '"”Du ringde kunden före leveransen”"',
        )
    ]  # fmt: skip
    assert places == sorted(places)


def test_words_on_two_lines_are_two_words():
    note = "ordet " * 60
    with opened(dialogue_pdf(noted(note), texts(), options())) as pdf:
        lines = [str(operator) for _, operator in pikepdf.parse_content_stream(pdf.pages[0])].count("ET")
    assert lines > 5
    read = "".join(pages_read(dialogue_pdf(noted(note), texts(), options()))).replace("\r\n", "")
    assert read.count("ordet") == 60
    assert "ordetordet" not in read


_FORMS = st.sampled_from(
    ["# a", "## b", "- c", "  - d", "1. e", "> f", "```", "| g | h |", "|-|-|", "---", "    i", "", "! j", "@ k", "ü **l** *m*", "مرحبا", "[n](o)"]
)  # fmt: skip


@given(st.lists(_FORMS, max_size=40))
@settings(max_examples=60)
def test_whatever_form_a_note_has_its_parts_and_marks_agree(lines):
    paper = dialogue_pdf(noted("\n".join(lines)), texts(), options())
    all_is_marked(paper)
    marks_agree(paper)
