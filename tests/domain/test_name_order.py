"""People stand in the order in which a Swedish reader looks for them."""

import pytest

from desktop.domain.name_order import name_order


@pytest.mark.parametrize(
    "names",
    [
        ["Anna", "bo", "Carl", "Zoë", "Åke", "Ärla", "Örjan"],
        ["Zara", "Ærling", "Øyvind"],
        ["Ed", "Éva", "Evert"],
        ["Strand", "Strand\u00e5s", "Str\u00f6m"],
        ["anna", "Anna B", "Annika"],
        ["Muller", "Müller", "Mulligan"],
        ["", "\u0301", "A"],
    ],
)
def test_names_in_order(names):
    backwards = names[::-1]
    assert sorted(backwards, key=name_order) == names


def test_composed_and_decomposed_letters_stand_together():
    assert name_order("A\u030asa") == name_order("Åsa")


def test_case_does_not_matter():
    assert name_order("ÅSA STRAẞE") == name_order("åsa strasse")
