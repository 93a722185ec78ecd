"""The paper that lies in the printer, until somebody has chosen."""

import pytest
from PySide6.QtCore import QLocale

from desktop.bootstrap.paper_size import with_usual_paper
from desktop.ui.presenters.settings import settings_from


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("sv_SE", False),
        ("en_GB", False),
        ("de_DE", False),
        ("C", False),
        ("en_US", True),
        ("fr_CA", True),
        ("es_MX", True),
    ],
)
def test_letter_where_it_is_the_usual_size(name, letter):
    assert settings_from(with_usual_paper({}, QLocale(name))).paper.letter is letter


@pytest.mark.parametrize("chosen", [True, False])
def test_what_was_chosen_stays_wherever_the_computer_is(chosen):
    for name in ("en_US", "sv_SE"):
        assert settings_from(with_usual_paper({"paper_letter": chosen}, QLocale(name))).paper.letter is chosen
