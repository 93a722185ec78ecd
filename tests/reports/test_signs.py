"""Marks on a behaviour as drawn shapes: told apart without colour, told in words to those who hear the paper."""

import pikepdf
import pytest

from desktop.domain.goals import MarkKind
from desktop.domain.paper import PageSize
from desktop.reports.pages import document
from desktop.reports.shared_parts import furniture
from desktop.reports.signs import Sign, sign_line
from desktop.reports.story import Story
from desktop.reports.strips import Strip
from tests.reports.papers import opened, options, texts
from tests.reports.test_standards import findings
from tests.reports.test_tags import is_part, shape, tree


def paper(*strips):
    return document(strips, furniture("Titel", "", ("", ""), texts(), options()))


def painted(strip):
    """The path and painting operators of a page with one strip, footer aside."""
    with opened(paper(strip)) as pdf:
        ops = [str(operator) for _, operator in pikepdf.parse_content_stream(pdf.pages[0])]
    return " ".join(
        op for op in ops[: ops.index("BT")] if op in {"m", "l", "c", "h", "S", "f", "B", "f*", "B*"}
    )


def test_every_kind_has_a_form_of_its_own():
    forms = [painted(Strip(16, (Sign(kind, 8, 8),))) for kind in MarkKind]
    assert len(set(forms)) == len(MarkKind) == 5
    assert all(forms)


def test_a_line_of_marks_is_one_figure_with_words_and_a_place_on_the_page(tmp_path):
    marks = [
        (0.0, MarkKind.TALKED_ABOUT),
        (0.5, MarkKind.DONE),
        (1.0, MarkKind.EFFECT),
        (7.0, MarkKind.OBSTACLE),
    ]
    content = paper(sign_line(marks, 400, "Gjordes i februari, effekt i mars"))
    assert shape(tree(content)) == "Document(Figure P)"
    with opened(content) as pdf:
        (figure,) = [each for each in pdf.objects if is_part(each, "/Figure")]
        assert str(figure.Alt) == "Gjordes i februari, effekt i mars"
        left, low, right, high = (float(side) for side in figure.A.BBox)
        assert right - left == pytest.approx(400)
        assert 0 < low < high < 842
    (tmp_path / "papper.pdf").write_bytes(content)
    assert findings(tmp_path / "papper.pdf") == []


def test_what_is_told_with_no_behaviour_above_is_a_list_of_its_own():
    story = Story(PageSize.A4)
    story.title("Person", "Amir", [])
    story.told(MarkKind.DONE, "10 mars 2026", "Ringde")
    story.told(MarkKind.DONE, "11 mars 2026", "Ringde igen")
    story.heading("Rubrik")
    story.told(MarkKind.DONE, "12 mars 2026", "Ringde åter")
    assert (
        shape(tree(paper(*story.strips)))
        == "Document(P H1 L(LI(LBody(P)) LI(LBody(P))) H2 L(LI(LBody(P))) P)"
    )


def test_a_heading_whose_own_heading_is_missing_takes_its_place():
    story = Story(PageSize.A4)
    story.subheading("Under")
    story.title("Person", "Amir", [])
    story.subheading("Under")
    content = paper(*story.strips)
    assert shape(tree(content)) == "Document(H1 P H1 H2 P)"
    with opened(content) as pdf, pdf.open_outline() as outline:
        assert [entry.title for entry in outline.root] == ["Under", "Amir"]
        assert [entry.title for entry in outline.root[1].children] == ["Under"]
