"""A paper behind a password opens with it and not without, and holds the same paper."""

import io
import subprocess

import pikepdf
import pypdfium2
import pytest

from desktop.domain.errors import Rule, RuleBroken
from desktop.reports.dialogue import dialogue_pdf
from desktop.reports.protection import protected
from tests.reports.papers import dialogue, options, text_read, texts

PASSWORD = "Åsa & Łukasz 7"


@pytest.fixture(scope="module")
def paper():
    return dialogue_pdf(dialogue(), texts(), options())


@pytest.fixture(scope="module")
def locked(paper):
    return protected(paper, PASSWORD)


def test_it_opens_with_the_password_alone(locked):
    for wrong in ("", "Åsa", PASSWORD.lower()):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(io.BytesIO(locked), password=wrong)
        with pytest.raises(pypdfium2.PdfiumError):
            pypdfium2.PdfDocument(locked, password=wrong)
    document = pypdfium2.PdfDocument(locked, password=PASSWORD)
    assert "Amir Haddad & Karin Ek" in document[0].get_textpage().get_text_bounded()
    document.close()


def test_a_password_typed_with_loose_accents_is_the_same_password(locked):
    with pikepdf.open(io.BytesIO(protected_loosely(locked)), password=PASSWORD) as pdf:
        assert len(pdf.pages) == 1


def protected_loosely(locked):
    import unicodedata

    with pikepdf.open(io.BytesIO(locked), password=PASSWORD) as pdf:
        out = io.BytesIO()
        pdf.save(out)
    return protected(out.getvalue(), unicodedata.normalize("NFD", PASSWORD))


def test_it_is_aes_256_in_its_sixth_revision(locked):
    with pikepdf.open(io.BytesIO(locked), password=PASSWORD) as pdf:
        assert (pdf.encryption.R, pdf.encryption.V, pdf.encryption.bits) == (6, 5, 256)
        assert {pdf.encryption.stream_method.name, pdf.encryption.string_method.name} == {"aesv3"}


def test_nothing_of_it_can_be_read_in_the_file_and_nothing_says_archive(locked, paper):
    assert b"pdfaid:part" in paper
    for trace in (b"pdfaid", b"Amir", b"Haddad", "Amir".encode("utf-16-be"), b"Vardag"):
        assert trace not in locked
    with pikepdf.open(io.BytesIO(locked), password=PASSWORD) as pdf:
        with pdf.open_metadata() as xmp:
            assert xmp.pdfa_status == ""
        assert pdf.Root.MarkInfo.Marked is True
        out = io.BytesIO()
        pdf.save(out)
    assert text_read(out.getvalue()) == text_read(paper)


@pytest.mark.parametrize("nothing", ["", "  ", "\u3000"])
def test_no_password_is_no_protection(paper, nothing):
    with pytest.raises(RuleBroken) as broken:
        protected(paper, nothing)
    assert broken.value.rule is Rule.PASSWORD_EMPTY


@pytest.mark.rig
def test_poppler_opens_it_too(locked, tmp_path):
    path = tmp_path / "papper.pdf"
    path.write_bytes(locked)
    told = subprocess.run(
        ["pdfinfo", "-upw", PASSWORD, path], capture_output=True, text=True, check=True
    ).stdout
    assert "AES-256" in told
    assert subprocess.run(["pdfinfo", path], capture_output=True, check=False).returncode != 0
