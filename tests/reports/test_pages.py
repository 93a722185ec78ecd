"""Where pages end: no heading last, no agreement parted, heads of tables repeated, nothing lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.paper import PageSize
from desktop.domain.printable import PrintableAction, PrintableAgreement, PrintableSection
from desktop.reports.dialogue import dialogue_pdf
from desktop.reports.inks import Words
from desktop.reports.lines import Span
from desktop.reports.looks import BODY
from desktop.reports.pages import paginated
from desktop.reports.story import MEASURE, Row, Story
from desktop.reports.strips import Strip, gap
from tests.reports.papers import dialogue, options, pages_read, texts

ROOM = 700.0


def pages_of(story):
    return list(paginated(story.strips, ROOM, ROOM))


def strips(count, height=15.0):
    return [Strip(height) for _ in range(count)]


@given(st.integers(0, 60), st.integers(1, 30))
@settings(max_examples=200, deadline=None)
def test_a_heading_never_ends_a_page(before, lines):
    story = Story(PageSize.A4)
    story.strips += strips(before)
    start = len(story.strips)
    story.heading("Rubrik")
    story.subheading("Under")
    heads = {id(strip) for strip in story.strips[start:] if not strip.gap or strip.tied}
    story.text([Span("rad\n" * (lines - 1) + "rad", BODY)])
    story.strips += strips(5)
    for page in pages_of(story):
        assert id(page[-1]) not in heads


@given(st.integers(0, 60), st.integers(1, 40))
@settings(max_examples=200, deadline=None)
def test_an_agreement_that_a_page_can_hold_is_never_parted(before, lines):
    story = Story(PageSize.A4)
    story.strips += strips(before)
    start = len(story.strips)
    story.promise("rad\n" * (lines - 1) + "rad", "sedan i går")
    whole = {id(strip) for strip in story.strips[start:] if not strip.gap}
    assert [
        len(whole & {id(strip) for strip in page}) for page in pages_of(story) if whole & set(map(id, page))
    ] == [len(whole)]


def test_an_agreement_of_five_thousand_words_goes_on_over_pages():
    story = Story(PageSize.A4)
    story.promise("ord " * 5000, "")
    pages = pages_of(story)
    assert len(pages) > 3
    assert sum(len(page) for page in pages) >= len([strip for strip in story.strips if not strip.gap])


@given(st.lists(st.tuples(st.floats(1, 300), st.booleans(), st.booleans()), max_size=80))
@settings(max_examples=200, deadline=None)
def test_every_strip_but_gaps_is_on_exactly_one_page_and_none_hangs_over(parts):
    made = [
        Strip(height, tied=tied) if not blank else gap(height, tied=tied) for height, tied, blank in parts
    ]
    pages = list(paginated(made, ROOM, ROOM - 40))
    shown = [id(strip) for page in pages for strip in page if not strip.gap]
    assert shown == [id(strip) for strip in made if not strip.gap]
    for number, page in enumerate(pages):
        room = ROOM - 40 if number else ROOM
        assert sum(strip.height for strip in page) <= room + 0.1
        assert not page or not page[0].gap


def test_an_empty_paper_has_one_page():
    assert list(paginated([], ROOM, ROOM)) == [[]]


def test_the_head_of_a_table_stands_on_every_page_of_it():
    actions = tuple(PrintableAction("Karin", f"Sak nummer {number}") for number in range(90))
    pages = pages_read(dialogue_pdf(dialogue(actions=actions, sections=()), texts(), options()))
    with_rows = [page for page in pages if "Sak nummer" in page]
    assert len(with_rows) > 2
    assert all("Vem" in page and "Vad" in page and "När" in page for page in with_rows)
    assert "".join(pages).count("Sak nummer") == 90


def test_a_row_higher_than_a_page_goes_on_over_pages():
    story = Story(PageSize.A4)
    story.table(("Vem", "Vad"), (0.3, 0.7), [Row(("Karin", "ord " * 4000))])
    pages = pages_of(story)
    assert len(pages) > 2
    assert all(page[0] is pages[1][0] or not number for number, page in enumerate(pages))


def test_running_text_is_never_wider_than_can_be_read():
    story = Story(PageSize.A4)
    story.text([Span("ord " * 100, BODY)])
    widths = [ink.line.width for strip in story.strips for ink in strip.inks]
    assert max(widths) <= MEASURE <= story.room


def test_the_number_of_strips_and_pages_grows_in_step_with_the_text():
    def strips_of(sections):
        long = tuple(PrintableSection("Del", (), "Det gick bra i dag. " * 60) for _ in range(sections))
        return len(pages_read(dialogue_pdf(dialogue(sections=long), texts(), options())))

    few, many = strips_of(20), strips_of(80)
    assert 3.5 <= many / few <= 4.5


def test_agreements_keep_together_on_paper():
    agreements = tuple(
        PrintableAgreement(f"Början{number} " + "mitt " * 60 + f"slut{number}") for number in range(20)
    )
    pages = pages_read(dialogue_pdf(dialogue(agreements=agreements), texts(), options()))
    for number in range(20):
        assert any(f"Början{number} " in page and f"slut{number}" in page for page in pages)


@given(st.integers(0, 60), st.integers(1, 12))
@settings(max_examples=200, deadline=None)
def test_a_small_table_is_never_parted_and_no_row_of_a_large_one_stands_alone(before, count):
    story = Story(PageSize.A4)
    story.strips += strips(before)
    start = len(story.strips)
    story.table(("Vem", "Vad"), (0.3, 0.7), [Row(("Karin", f"Sak {number}")) for number in range(count)])
    made = {id(strip) for strip in story.strips[start:]}
    rows = [
        sum(1 for strip in page if id(strip) in made and any("Sak" in words_in(ink) for ink in strip.inks))
        for page in pages_of(story)
    ]
    assert sum(rows) == count
    shown = [on_page for on_page in rows if on_page]
    assert len(shown) == 1 or (count > 5 and min(shown) >= 2)


def words_in(ink):
    return "".join(piece.text for piece in ink.line.pieces) if isinstance(ink, Words) else ""


@given(st.integers(0, 60))
@settings(max_examples=60, deadline=None)
def test_what_was_told_once_is_never_parted(before):
    story = Story(PageSize.A4)
    story.strips += strips(before)
    start = len(story.strips)
    story.labelled([("Situation", "ord " * 60), ("Vad jag såg", "ord " * 80), ("Effekten", "ord")])
    made = {id(strip) for strip in story.strips[start:] if not strip.gap}
    assert len([1 for page in pages_of(story) if made & set(map(id, page))]) == 1


def test_what_was_told_at_length_goes_on_over_pages():
    story = Story(PageSize.A4)
    story.labelled([("Situation", "ord " * 3_000)])
    assert len(pages_of(story)) > 2
    story = Story(PageSize.A4)
    story.labelled([])
    assert story.strips == []
