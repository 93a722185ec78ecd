"""How the tree of parts is built from what documents add, whatever the order they add it in."""

import pytest

from desktop.domain.goals import MarkKind
from desktop.domain.paper import PageSize
from desktop.reports.lines import Span
from desktop.reports.looks import BODY
from desktop.reports.pages import document
from desktop.reports.quarter import quarter_pdf
from desktop.reports.shared_parts import furniture
from desktop.reports.story import Story
from desktop.ui.presenters.quarter_words import quarter_texts
from tests.reports.judges import is_part, shape, tree
from tests.reports.papers import opened, options, quarter, texts


def told(story):
    pdf = document(story.strips, furniture("Titel", "", ("", ""), texts(), options()))
    return pdf, shape(tree(pdf))


def test_what_is_told_with_no_behaviour_above_is_a_list_of_its_own():
    story = Story(PageSize.A4)
    story.title("Person", "Amir", [])
    day = "10 mars 2026"
    story.marks([(MarkKind.DONE, day, "Ringde"), (MarkKind.DONE, day, "Ringde igen")], [day])
    story.heading("Rubrik")
    story.marks([(MarkKind.DONE, day, "Ringde åter")], [day])
    assert told(story)[1] == "Document(P H1 L(LI(LBody(P)) LI(LBody(P))) H2 L(LI(LBody(P))) P)"


def test_what_hangs_on_nothing_stands_by_itself():
    story = Story(PageSize.A4)
    story.beneath([Span("ensam", BODY)])
    assert told(story)[1] == "Document(P P)"


def test_items_with_other_things_between_are_two_lists():
    story = Story(PageSize.A4)
    story.item([Span("ett", BODY)])
    story.air(3)
    story.promise("två", "sedan i går")
    story.text([Span("emellan", BODY)])
    story.item([Span("tre", BODY)])
    assert told(story)[1] == "Document(L(LI(Lbl LBody(P)) LI(Lbl LBody(P P))) P L(LI(Lbl LBody(P))) P)"


def test_a_heading_whose_own_heading_is_missing_takes_its_place():
    story = Story(PageSize.A4)
    story.subheading("Under")
    story.title("Person", "Amir", [])
    story.subheading("Under")
    pdf, parts = told(story)
    assert parts == "Document(H1 P H1 H2 P)"
    with opened(pdf) as file, file.open_outline() as outline:
        assert [entry.title for entry in outline.root] == ["Under", "Amir"]
        assert [entry.title for entry in outline.root[1].children] == ["Under"]


def test_the_strip_of_a_behaviour_is_a_figure_within_it_that_says_where_it_lies():
    pdf = quarter_pdf(quarter(), texts(), quarter_texts(), options())
    assert "LBody(P P Figure" in shape(tree(pdf)).replace("P P P Figure", "P P Figure")
    with opened(pdf) as file:
        figures = [each for each in file.objects if is_part(each, "/Figure")]
        assert figures
        for figure in figures:
            assert str(figure.Alt)
            left, low, right, high = (float(side) for side in figure.A.BBox)
            assert 0 < left < right < 596
            assert 0 < low < high < 842
            assert high - low == pytest.approx(24.5, abs=12)
