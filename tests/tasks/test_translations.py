"""The check of the translations sees each thing that can be wrong with them."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po

from tasks import translations

SOURCE = '''"""Speaks."""
from desktop.ui.presenters.wording import tr, trc, trn
ONE = tr("Hej {name}")
MANY = trn("{n} punkt", "{n} punkter", 2)
MENU = trc("meny", "Klart")
STATE = trc("tillstånd", "Klart")
'''
ENGLISH = {
    "Hej {name}": "Hello {name}",
    ("{n} punkt", "{n} punkter"): ("{n} point", "{n} points"),
    "Klart": "Done",
}


@pytest.fixture
def spoken(tmp_path: Path) -> Path:
    folder = tmp_path / "desktop"
    folder.mkdir()
    (folder / "speaks.py").write_text(SOURCE, encoding="utf-8")
    return folder


@pytest.fixture
def catalogue(tmp_path: Path, spoken: Path) -> Path:
    """Complete and compiled."""
    file = tmp_path / "en.po"
    write(file, translations.gather(spoken), ENGLISH)
    translations.renew(file, translations.gather(spoken))
    return file


def write(file: Path, gathered: translations.Catalog, english: dict[object, object]) -> None:
    for entry in gathered:
        if entry.id:
            entry.string = english[entry.id]
    gathered.fuzzy = False
    with file.open("wb") as stream:
        write_po(stream, gathered)


def change(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    with file.open("rb") as stream:
        file.with_suffix(".mo").write_bytes(translations.compiled(read_po(stream, locale="en")))


def test_a_complete_catalogue_is_praised(catalogue: Path, spoken: Path) -> None:
    assert len(translations.gather(spoken)) == 4
    assert translations.check(catalogue, translations.gather(spoken)) == []


@pytest.mark.parametrize(
    ("before", "after", "complaint"),
    [
        ('msgstr "Hello {name}"', 'msgstr ""', "No English: Hej {name}"),
        ('msgstr "Hello {name}"', 'msgstr "Hello {nome}"', "Other placeholders in English: Hej {name}"),
        ('msgstr[1] "{n} points"', 'msgstr[1] ""', "No English: {n} punkt"),
        ('msgid "Hej {name}"', '#, fuzzy\nmsgid "Hej {name}"', "Marked as unsure: Hej {name}"),
        ('msgid "Hej {name}"', 'msgid "Hej då {name}"', "Nobody says this any longer: Hej då {name}"),
    ],
)
def test_a_fault_is_seen(catalogue: Path, spoken: Path, before: str, after: str, complaint: str) -> None:
    change(catalogue, before, after)
    assert complaint in translations.check(catalogue, translations.gather(spoken))


def test_a_text_not_gathered_is_seen(catalogue: Path, spoken: Path) -> None:
    (spoken / "more.py").write_text('MORE = tr("Nytt")\n', encoding="utf-8")
    assert "Not gathered yet (./run translations): Nytt" in translations.check(
        catalogue, translations.gather(spoken)
    )


def test_a_stale_compilation_is_seen(catalogue: Path, spoken: Path) -> None:
    catalogue.with_suffix(".mo").write_bytes(b"old")
    assert translations.check(catalogue, translations.gather(spoken)) == [
        "en.mo is older than en.po (./run translations)"
    ]


def test_looking_at_nothing_is_seen(catalogue: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "Not a single text was found in desktop/" in translations.check(
        catalogue, translations.gather(empty)
    )


def test_gathering_again_changes_nothing(catalogue: Path, spoken: Path) -> None:
    before = catalogue.read_bytes(), catalogue.with_suffix(".mo").read_bytes()
    translations.renew(catalogue, translations.gather(spoken))
    assert (catalogue.read_bytes(), catalogue.with_suffix(".mo").read_bytes()) == before
