"""Every example of the CommonMark specification makes a paper, and no word of it is lost on the way."""

import json
import re
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pytest

from desktop.domain.printable import PrintableSection
from desktop.reports.characters import clean
from desktop.reports.dialogue import dialogue_pdf
from tests.reports.judges import findings
from tests.reports.papers import noted, options, pages_read, poppler, texts

EXAMPLES = json.loads((Path(__file__).parent / "commonmark" / "examples.json").read_text(encoding="utf-8"))
SECTIONS = {name: list(each) for name, each in groupby(EXAMPLES, key=lambda example: example["section"])}
WHOSE = "Amir Haddads egna ord"
_WORDS = re.compile(r"[^\W_]+")


def letters(text):
    return "".join(filter(str.isalnum, text))


def test_they_are_all_there():
    assert [example["example"] for example in EXAMPLES] == list(range(1, 653))


@pytest.mark.parametrize("section", SECTIONS)
def test_every_letter_of_a_note_is_on_the_paper_in_its_place(section):
    for example in SECTIONS[section]:
        (page,) = pages_read(paper_of([example]))
        told = page.split(WHOSE, 1)[1].rpartition("Sida 1 av 1")[0]
        assert letters(told) == letters(clean(example["markdown"])), example


@pytest.mark.parametrize("section", SECTIONS)
def test_a_paper_of_them_may_be_archived(section, tmp_path):
    path = tmp_path / "papper.pdf"
    path.write_bytes(paper_of(SECTIONS[section]))
    assert findings(path) == []


@pytest.mark.rig
@pytest.mark.parametrize("section", SECTIONS)
def test_poppler_finds_every_word(section):
    read = poppler("pdftotext", paper_of(SECTIONS[section]), "-raw").replace("\n", "")
    for example in SECTIONS[section]:
        for word in _WORDS.findall(clean(example["markdown"])):
            assert word in read, example


def paper_of(examples):
    """The examples as somebody's own words: a shared note gives the signs at its lines' beginnings another meaning."""
    parts = tuple(
        PrintableSection(f"Exempel {example['example']}", (), "", example["markdown"]) for example in examples
    )
    return dialogue_pdf(replace(noted(""), sections=parts), texts(), options())
