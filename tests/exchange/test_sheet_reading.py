"""What comes back on a sheet is read whoever filled it in; what is no sheet of ours is refused with one reason."""

import contextlib
import io

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.errors import Rule
from desktop.domain.sheets import SheetAnswers, field_name, read_field_name
from desktop.exchange import child
from desktop.exchange.files_in import sheet_from_file
from desktop.exchange.sheet_reading import LONGEST_ANSWER, MOST_FIELDS, read_sheet
from desktop.exchange.untrusted import read_untrusted_sheet
from desktop.services.archive_content import ArchiveRefused
from tests.exchange.filling import (
    ANSWERS,
    POINTS,
    QUESTIONS,
    SHEET,
    changed,
    filled_by_a_browser,
    filled_by_mupdf,
    filled_by_qpdf,
    sheet,
)
from tests.reports.papers import dialogue, options, poppler, texts

FILLED = SheetAnswers(SHEET, dict(enumerate(ANSWERS)), POINTS)


@pytest.fixture(scope="module")
def paper() -> bytes:
    return sheet()


@pytest.fixture(scope="module")
def filled(paper: bytes) -> bytes:
    return filled_by_qpdf(paper, [*ANSWERS, POINTS])


def refusal(data: bytes) -> Rule:
    with pytest.raises(ArchiveRefused) as refused:
        read_sheet(data)
    return refused.value.rule


def test_filled_in_by_qpdfs_library(filled):
    assert read_sheet(filled) == FILLED


@pytest.mark.rig
def test_filled_in_by_mupdf(paper, tmp_path):
    assert read_sheet(filled_by_mupdf(tmp_path, paper, [*ANSWERS, POINTS])) == FILLED


def test_filled_in_by_the_engine_of_a_browser(paper):
    assert read_sheet(filled_by_a_browser(paper, [*ANSWERS, POINTS])) == FILLED


def test_a_child_reads_it_the_same(filled):
    assert read_untrusted_sheet(filled) == FILLED
    assert child.answer(io.BytesIO(filled), sheet=True).startswith(child.TAKEN)
    assert child.answer(io.BytesIO(b"x"), sheet=True).startswith(child.REFUSED)


def test_an_unfilled_sheet_is_empty_and_says_so(paper):
    read = read_sheet(paper)
    assert read == SheetAnswers(SHEET, {0: "", 1: "", 2: ""})
    assert read.is_empty


def test_the_sheet_is_a_form_that_other_programs_see(paper):
    with pikepdf.open(io.BytesIO(paper)) as pdf:
        names = [str(field.T) for field in pdf.Root.AcroForm.Fields]
        asked = [str(field.TU) for field in pdf.Root.AcroForm.Fields]
    assert names == [*(field_name(SHEET, number) for number in range(3)), field_name(SHEET, None)]
    assert asked[:3] == [question for _, questions in QUESTIONS for question in questions]
    assert sheet() == paper


@pytest.mark.rig
def test_the_sheet_is_sound_tagged_and_its_fonts_are_in_it(paper):
    structure = poppler("pdfinfo", paper, "-struct")
    assert structure.count("Form") == 4
    fonts = poppler("pdffonts", paper).splitlines()[2:]
    assert len(fonts) >= 3
    assert all(line.split()[-5] == "yes" for line in fonts)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"inte en pdf", b"%PDF-1.7\n" + bytes(range(256)) * 40])
def test_what_is_no_pdf(data):
    assert refusal(data) is Rule.SHEET_UNREADABLE


def test_a_cut_file_is_refused_or_lacks_nothing(filled):
    for part in range(200, len(filled), 997):
        try:
            read = read_sheet(filled[:part])
        except ArchiveRefused:
            continue
        assert set(read.answers) != {0, 1, 2} or read == FILLED


def test_a_locked_file(filled):
    with pikepdf.open(io.BytesIO(filled)) as pdf:
        for user in ("hemligt", ""):
            out = io.BytesIO()
            pdf.save(out, encryption=pikepdf.Encryption(owner="ägare", user=user))
            assert refusal(out.getvalue()) is Rule.SHEET_LOCKED


def test_a_scan_has_no_fields(filled):
    def flatten(pdf: pikepdf.Pdf) -> None:
        del pdf.Root.AcroForm

    def empty(pdf: pikepdf.Pdf) -> None:
        pdf.Root.AcroForm.Fields = pikepdf.Array()

    for change in (flatten, empty):
        assert refusal(changed(filled, change)) is Rule.SHEET_BY_HAND
    from desktop.reports.dialogue import dialogue_pdf

    assert refusal(dialogue_pdf(dialogue(), texts(), options())) is Rule.SHEET_BY_HAND


def test_somebody_elses_form(filled):
    def rename(pdf: pikepdf.Pdf) -> None:
        for number, field in enumerate(pdf.Root.AcroForm.Fields):
            field.T = pikepdf.String(f"Text{number}")

    assert refusal(changed(filled, rename)) is Rule.SHEET_UNKNOWN


def script(pdf: pikepdf.Pdf) -> None:
    code = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert('hej')"))
    pdf.Root.Names = pikepdf.Dictionary(JavaScript=pikepdf.Dictionary(Names=pikepdf.Array(["hej", code])))


def opening(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.Launch, F=pikepdf.String("calc.exe"))


def attachment(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["bilaga.exe"] = b"MZ"


def old_form(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm.XFA = pikepdf.String("<xfa/>")


def action_on_a_field(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm.Fields[0].AA = pikepdf.Dictionary()


def another_sheets_field(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm.Fields[0].T = pikepdf.String(field_name("00000000-0000-4000-8000-000000000000", 0))


def a_field_less(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.AcroForm.Fields[3]


def one_field_twice(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm.Fields[1].T = pdf.Root.AcroForm.Fields[0].T


def a_foreign_field(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm.Fields.append(
        pdf.make_indirect(pikepdf.Dictionary(T=pikepdf.String("extra"), FT=pikepdf.Name.Tx))
    )


def a_number_as_an_answer(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm.Fields[0].V = 7


def too_many_fields(pdf: pikepdf.Pdf) -> None:
    field = pdf.Root.AcroForm.Fields[0]
    pdf.Root.AcroForm.Fields = pikepdf.Array([field] * (MOST_FIELDS + 1))


def fields_within_fields(pdf: pikepdf.Pdf) -> None:
    field = pdf.make_indirect(pikepdf.Dictionary(T=pikepdf.String("inre")))
    field.Kids = pikepdf.Array([field])
    pdf.Root.AcroForm.Fields = pikepdf.Array([field])


@pytest.mark.parametrize(
    "change",
    [
        script, opening, attachment, old_form, action_on_a_field, another_sheets_field, a_field_less, one_field_twice, a_foreign_field,
        a_number_as_an_answer, too_many_fields, fields_within_fields,
    ],
    ids=lambda change: change.__name__,
)  # fmt: skip
def test_what_is_not_as_it_was_sent_out(filled, change):
    assert refusal(changed(filled, change)) is Rule.SHEET_ALTERED


def test_a_reader_that_remembers_the_page_has_altered_nothing(filled):
    def remember(pdf: pikepdf.Pdf) -> None:
        pdf.Root.OpenAction = pikepdf.Array([pdf.pages[0].obj, pikepdf.Name.Fit])

    assert read_sheet(changed(filled, remember)) == FILLED


def test_a_field_without_a_name_is_passed_over(filled):
    def add(pdf: pikepdf.Pdf) -> None:
        pdf.Root.AcroForm.Fields.append(pdf.make_indirect(pikepdf.Dictionary(FT=pikepdf.Name.Tx)))

    assert read_sheet(changed(filled, add)) == FILLED


def test_an_answer_as_a_stream_and_with_other_line_ends(paper):
    def fill(pdf: pikepdf.Pdf) -> None:
        pdf.Root.AcroForm.Fields[0].V = pdf.make_stream("Rad\råäö\r\nslut".encode("utf-16"))
        pdf.Root.AcroForm.Fields[1].V = pikepdf.String("a\0b\x07c")

    read = read_sheet(changed(paper, fill))
    assert read.answers[1] == "abc"
    assert read.answers[0].startswith("Rad\n")


def test_an_endless_answer(paper):
    data = filled_by_qpdf(paper, ["x" * (LONGEST_ANSWER + 1), "", "", ""])
    assert refusal(data) is Rule.TEXT_TOO_LONG


def test_files(tmp_path, filled):
    path = tmp_path / "svar.pdf"
    path.write_bytes(filled)
    assert sheet_from_file(path) == FILLED
    path.write_bytes(b"{}")
    with pytest.raises(ArchiveRefused) as refused:
        sheet_from_file(path)
    assert refused.value.rule is Rule.SHEET_UNREADABLE
    with path.open("wb") as file:
        file.truncate(500_000_000)
    with pytest.raises(ArchiveRefused) as refused:
        sheet_from_file(path)
    assert refused.value.rule is Rule.FILE_TOO_LARGE


@given(st.uuids(), st.none() | st.integers(0, 998))
def test_a_fields_name_says_which_sheet_and_question(sheet_id, question):
    assert read_field_name(field_name(str(sheet_id), question)) == (str(sheet_id), question)


@given(st.text())
def test_other_names_mean_nothing(name):
    assert read_field_name(name) is None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_spoilt_sheet_is_read_or_refused_and_never_more(filled, data):
    spoilt = bytearray(filled)
    for _ in range(data.draw(st.integers(1, 8))):
        spoilt[data.draw(st.integers(0, len(spoilt) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(ArchiveRefused):
        assert isinstance(read_sheet(bytes(spoilt)), SheetAnswers)
