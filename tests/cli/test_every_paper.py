"""Every document that ``vardag report`` writes, about the sample team: held to the same standards by other programs."""

import pikepdf
import pytest

from desktop.cli.commands import _PAPERS
from tests.cli.sample_papers import ALL, GOLDEN, listing, write_paper
from tests.reports.heard import heard
from tests.reports.judges import (
    UNCLAIMED,
    access_faults,
    all_is_marked,
    archive_faults,
    findings,
    is_part,
    kinds,
    marks_agree,
    tree,
)


@pytest.fixture(scope="module", params=ALL, ids="-".join)
def paper(request, tmp_path_factory):
    name, language = request.param
    path = tmp_path_factory.mktemp("papers") / f"{name}.pdf"
    write_paper(name, language, path)
    return name, language, path


def test_it_may_be_archived(paper, tmp_path):
    """The checker knows no forms, so those are taken away before it looks; their font and their look stay."""
    name, _, path = paper
    if name == "preparation":
        with pikepdf.open(path) as pdf:
            for each in pdf.Root.AcroForm.Fields:
                assert "/AP" in each
                assert each.F == 4
            assert "/NeedAppearances" not in pdf.Root.AcroForm
            pdf.pages[0].Resources.Font.update(pdf.Root.AcroForm.DR.Font)
            del pdf.Root.AcroForm
            for page in pdf.pages:
                if "/Annots" in page:
                    del page.Annots
            path = tmp_path / "without.pdf"
            pdf.save(path)
    assert findings(path) == []


def test_another_checker_agrees_with_its_form_too(paper):
    assert archive_faults(paper[2].read_bytes()) == set()


def test_whoever_hears_it_misses_nothing(paper):
    assert access_faults(paper[2]) == UNCLAIMED


def test_the_checkers_can_find_something(paper, tmp_path):
    spoilt = tmp_path / "spoilt.pdf"
    with pikepdf.open(paper[2]) as pdf:
        del pdf.Root.Lang
        del pdf.Root.OutputIntents
        for each in pdf.objects:
            if is_part(each, "/H1"):
                each.S = pikepdf.Name.H3
        pdf.save(spoilt)
    assert access_faults(spoilt) > UNCLAIMED
    assert archive_faults(spoilt.read_bytes())


def test_every_part_of_it_is_told(paper):
    _, language, path = paper
    content = path.read_bytes()
    all_is_marked(content)
    marks_agree(content)
    told = tree(content)
    assert len(kinds(told, "H1")) == 1
    with pikepdf.open(path) as pdf:
        assert pdf.Root.Lang == language
        assert pdf.Root.ViewerPreferences.DisplayDocTitle is True
        with pdf.open_outline() as outline:
            assert outline.root
        for each in pdf.objects:
            assert not is_part(each, "/Figure") or str(each.Alt)
            assert not is_part(each, "/TH") or each.A.Scope == "/Column"


def test_nothing_in_it_can_be_followed_and_every_font_is_inside(paper):
    with pikepdf.open(paper[2]) as pdf:
        keys = {
            key
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary | pikepdf.Stream)
            for key in each
        }
        assert not {"/JavaScript", "/JS", "/URI", "/EmbeddedFile", "/AA", "/OpenAction", "/Encrypt"} & keys
        fonts = [
            each
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font"
        ]
        assert fonts
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)


def test_every_document_is_tried():
    assert set(_PAPERS) >= {
        "dialogue",
        "person",
        "quarter",
        "team",
        "preparation",
        "access-pack",
        "information",
    }


def test_it_is_heard_as_it_was(paper):
    """Words, parts, fonts, outline and number of pages; renewed by ``python -m tests.cli.sample_papers``."""
    name, language, path = paper
    assert heard(path.read_bytes()) == listing(name, language).read_text(encoding="utf-8")


def test_every_listing_has_its_document():
    assert set(GOLDEN.iterdir()) == {listing(*each) for each in ALL}
