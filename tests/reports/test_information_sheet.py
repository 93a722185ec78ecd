"""The information sheet: one page, everything Art. 13 asks a person to be told, and lines for the employer's own."""

from desktop.domain.paper import PageSize
from desktop.reports.information_sheet import information_sheet_pdf
from desktop.ui.presenters import wording
from desktop.ui.presenters.access_words import information_texts
from tests.reports.papers import opened, options, pages_read


def test_it_fits_on_one_sheet_in_both_languages():
    """On A4 on one side; Letter is shorter and turns the sheet over."""
    try:
        for language in ("sv", "en"):
            wording.set_language(language)
            for size, most in ((PageSize.A4, 1), (PageSize.LETTER, 2)):
                pages = pages_read(information_sheet_pdf(information_texts(), options(page_size=size)))
                assert len(pages) <= most
                text = "\n".join(pages)
                assert information_texts().lines[-1] in text
                for heading, _ in information_texts().parts:
                    assert heading in text
    finally:
        wording.set_language("sv")


def test_it_says_what_it_is_and_in_which_language():
    with opened(information_sheet_pdf(information_texts(), options())) as pdf:
        assert pdf.docinfo.Title == "Så hanteras anteckningar från våra samtal"
        assert pdf.Root.Lang == "sv"
        assert "/StructTreeRoot" in pdf.Root
