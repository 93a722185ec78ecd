"""What a paper says to those who hear it: every part in order and by its kind, decoration passed over."""

import pikepdf
import pytest

from desktop.domain.printable import PrintableAction, PrintableSection
from desktop.reports.dialogue import dialogue_pdf
from desktop.reports.person import person_pdf
from desktop.reports.recovery_sheet import recovery_sheet_pdf
from desktop.ui.presenters.paper_texts import recovery_sheet_texts
from tests.reports.papers import dialogue, noted, opened, options, pages_read, person, poppler, texts

_PAINTS = {"TJ", "Tj", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do"}


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


def tree(pdf: bytes) -> list:
    """The structure as nested lists: a part's kind, then its children; a marked content is its page and number."""
    with opened(pdf) as file:
        places = {page.objgen: number for number, page in enumerate(file.pages)}

        def part(element):
            page = element.get("/Pg")
            kids = []
            for kid in element.K:
                if isinstance(kid, int):
                    kids.append((places[page.objgen], kid))
                elif kid.get("/Type") == "/MCR":
                    kids.append((places[kid.Pg.objgen], int(kid.MCID)))
                else:
                    assert kid.P.objgen == element.objgen
                    kids.append(part(kid))
            return [str(element.S)[1:], *kids]

        return part(file.Root.StructTreeRoot.K)


def marks_of(branch):
    for kid in branch[1:]:
        yield from marks_of(kid) if isinstance(kid, list) else [kid]


def kinds(branch, wanted):
    found = [branch] if branch[0] == wanted else []
    return found + [each for kid in branch[1:] if isinstance(kid, list) for each in kinds(kid, wanted)]


def shape(branch):
    """The kinds alone."""
    inner = [shape(kid) for kid in branch[1:] if isinstance(kid, list)]
    return f"{branch[0]}({' '.join(inner)})" if inner else branch[0]


@pytest.mark.parametrize("number", range(5))
def test_everything_that_is_painted_is_a_part_or_decoration(number):
    paper = papers()[number]
    with opened(paper) as pdf:
        for page in pdf.pages:
            depth = painted = 0
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                if name in {"BDC", "BMC"}:
                    assert depth == 0 or str(operands[0]) == "/Span", (
                        "a part within a part is written in the tree"
                    )
                    depth += 1
                elif name == "EMC":
                    depth -= 1
                elif name in _PAINTS:
                    assert depth > 0
                    painted += 1
            assert depth == 0
            assert painted > 0


@pytest.mark.parametrize("number", range(5))
def test_every_marked_content_belongs_to_the_part_that_the_page_says(number):
    paper = papers()[number]
    in_tree = list(marks_of(tree(paper)))
    assert len(in_tree) == len(set(in_tree)) > 0
    on_pages = []
    with opened(paper) as pdf:
        rows = pdf.Root.StructTreeRoot.ParentTree.Nums
        parents = {int(rows[place]): rows[place + 1] for place in range(0, len(rows), 2)}
        for place, page in enumerate(pdf.pages):
            assert page.Tabs == "/S"
            here = [
                operands[1].MCID
                for operands, operator in pikepdf.parse_content_stream(page)
                if str(operator) == "BDC" and "/MCID" in operands[1]
            ]
            assert len(here) == len(parents[int(page.StructParents)])
            on_pages += [(place, int(mark)) for mark in here]
    assert sorted(on_pages) == sorted(in_tree)


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


def is_part(each, kind):
    return isinstance(each, pikepdf.Dictionary) and each.get("/S") == kind


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
