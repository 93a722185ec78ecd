"""Every paper is PDF/A-2b, by the word of programs that are not ours."""

import io
import subprocess

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from desktop.domain.printable import PrintableSection
from desktop.reports.dialogue import dialogue_pdf
from desktop.reports.standards import metadata, srgb_profile
from tests.reports.judges import SILENT, UNCLAIMED, access_faults, archive_faults, findings
from tests.reports.papers import PRINTED, dialogue, noted, opened, options, texts
from tests.reports.test_hostile_text import HOSTILE
from tests.reports.test_other_readers import every_paper
from tests.reports.test_tags import papers


@pytest.mark.parametrize("number", range(11))
def test_a_checker_that_knows_what_may_stand_in_an_archive_finds_nothing(number, tmp_path):
    path = tmp_path / "papper.pdf"
    path.write_bytes([*papers(), *every_paper()][number])
    assert findings(path) == []
    assert archive_faults(path.read_bytes()) == set()
    assert access_faults(path) - SILENT == UNCLAIMED


def test_the_checker_can_find_something(tmp_path):
    path = tmp_path / "papper.pdf"
    with opened(dialogue_pdf(dialogue(), texts(), options())) as pdf:
        del pdf.Root.OutputIntents
        pdf.save(path)
    assert findings(path)


@pytest.mark.parametrize("number", range(11))
def test_every_stream_ends_on_a_line_of_its_own_and_is_as_long_as_it_says(number):
    paper = [*papers(), *every_paper()][number]
    assert paper.startswith(b"%PDF-1.7\n%")
    assert all(byte > 127 for byte in paper[10:14])
    assert paper.count(b"\r\nendstream\n") == paper.count(b"endstream") > 0
    assert paper.rstrip().endswith(b"%%EOF")
    with pikepdf.open(io.BytesIO(paper)) as pdf:
        assert pdf.get_warnings() == []
        assert len(pdf.trailer.ID) == 2


def test_colours_mean_srgb():
    ours = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    across = ImageCms.buildTransform(ours, ImageCms.createProfile("sRGB"), "RGB", "RGB")
    colours = Image.frombytes(
        "RGB", (256, 1), bytes(value for each in range(256) for value in (each, each * 7 % 256, 255 - each))
    )
    changed = ImageCms.applyTransform(colours, across)
    assert max(abs(one - other) for one, other in zip(colours.tobytes(), changed.tobytes(), strict=True)) <= 1


def test_the_metadata_says_what_the_document_information_says():
    with (
        opened(dialogue_pdf(dialogue(other="A < B & C"), texts(), options())) as pdf,
        pdf.open_metadata() as xmp,
    ):
        assert xmp["dc:title"] == str(pdf.docinfo.Title) == "Samtal: A < B & C & Karin Ek, 10 mars 2026"
        assert xmp["xmp:CreateDate"] == "2026-03-10T15:30:00+01:00"
        assert xmp["pdf:Producer"] == str(pdf.docinfo.Producer) == "Vardag"
        assert xmp.pdfa_status == "2B"


def test_a_paper_without_a_subject_says_nothing_of_one():
    assert "description" not in metadata(title="a", subject="", language="sv", at=PRINTED)


@pytest.mark.rig
@pytest.mark.parametrize("number", range(11))
def test_qpdf_and_mupdf_find_no_fault(number, tmp_path):
    path = tmp_path / "papper.pdf"
    path.write_bytes([*papers(), *every_paper()][number])
    checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=True)
    assert "No syntax or stream encoding errors found" in checked.stdout
    drawn = subprocess.run(
        ["mutool", "draw", "-q", "-F", "stext", "-o", "-", path], capture_output=True, check=True
    )
    said = drawn.stderr.decode().replace("warning: ICC support is not available", "")
    assert said.strip() == ""


@given(st.text(max_size=200))
@settings(max_examples=60)
def test_whatever_is_written_it_may_be_archived(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("any") / "papper.pdf"
    path.write_bytes(
        dialogue_pdf(
            dialogue(other=text, points=(text,), sections=(PrintableSection(text, (text,), text, text),)),
            texts(),
            options(),
        )
    )
    assert findings(path) == []
    assert archive_faults(path.read_bytes()) == set()
    assert access_faults(path) - SILENT == UNCLAIMED


def test_hostile_texts_may_be_archived_too(tmp_path):
    path = tmp_path / "papper.pdf"
    path.write_bytes(
        dialogue_pdf(noted("\n\n".join(HOSTILE), other="<b>x &#xD800; ()\\ endobj"), texts(), options())
    )
    assert findings(path) == []
