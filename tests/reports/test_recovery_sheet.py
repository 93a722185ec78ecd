"""The recovery sheet: one page on which a tired person can read the code and type it again."""

import pytest

from desktop.domain import recovery_code
from desktop.domain.paper import PageSize
from desktop.reports.recovery_sheet import recovery_sheet_pdf
from desktop.ui.presenters.paper_texts import recovery_sheet_texts
from desktop.ui.presenters.wording import set_language
from tests.reports.papers import opened, options, pages_read

KEY = bytes(range(32))
GROUPS = recovery_code.groups(recovery_code.code_for(KEY))


def pages(label=None, **choices):
    return pages_read(recovery_sheet_pdf(GROUPS, label, recovery_sheet_texts(), options(**choices)))


@pytest.mark.parametrize("size", list(PageSize))
@pytest.mark.parametrize("language", ["sv", "en"])
def test_it_is_one_page_with_every_group_in_order(language, size):
    set_language(language)
    try:
        (page,) = pages("/home/karin/Vardag", page_size=size)
    finally:
        set_language("sv")
    place = 0
    for group in GROUPS:
        place = page.index(group, place) + 4
    assert "/home/karin/Vardag" in page


def test_the_code_on_it_opens_the_vault_again():
    (page,) = pages()
    typed = [word for word in page.split() if word in GROUPS]
    assert recovery_code.key_from(" ".join(typed)) == KEY


def test_it_says_what_it_is_when_it_was_made_and_how_to_keep_it():
    (page,) = pages()
    assert "Återställningsblad" in page
    assert "Skapat 10 mars 2026" in page
    assert "Förvara bladet tryggt" in page
    assert "Gäller anteckningarna" not in page


def test_the_code_is_in_letters_of_one_width_and_stands_nowhere_but_on_the_page():
    with opened(recovery_sheet_pdf(GROUPS, None, recovery_sheet_texts(), options())) as pdf:
        names = {str(font.BaseFont) for font in pdf.pages[0].Resources.Font.values()}
        assert any(name.endswith("NotoSansMono-Regular") for name in names)
        for group in GROUPS:
            assert group not in " ".join(str(value) for value in pdf.docinfo.values())
