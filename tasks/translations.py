"""Swedish stands in the code, English in resources/translations/en.po: gathered, compiled and checked here.

Runs inside the environment (`./run translations`), since it leans on Babel.
"""

import io
import re
import sys
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tasks.places import ROOT

ENGLISH = ROOT / "resources" / "translations" / "en.po"
KEYWORDS = {"tr": None, "trn": (1, 2), "trc": ((1, "c"), 2)}
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def main(arguments: list[str]) -> int:
    """Without a word: gathers and compiles. With `--check`: changes nothing, status 1 when something lacks."""
    if "--check" in arguments:
        complaints = check(ENGLISH, gather(ROOT / "desktop"))
        print("\n".join(complaints) or f"{len(_entries(read(ENGLISH)))} texts, all in Swedish and English")
        return 1 if complaints else 0
    english = renew(ENGLISH, gather(ROOT / "desktop"))
    lacking = [_first(entry.id) for entry in _entries(english) if not _translated(entry) or entry.fuzzy]
    print(f"{len(_entries(english))} texts, {len(lacking)} without English")
    print("\n".join(f"  {text}" for text in lacking))
    return 0


def gather(folder: Path) -> Catalog:
    """All literal texts given to `tr`, `trn` and `trc` below the folder."""
    found = Catalog(charset="utf-8")
    kinds = [("**.py", "python")]
    for name, line, text, comments, context in extract_from_dir(str(folder), kinds, keywords=KEYWORDS):
        place = f"{folder.name}/{Path(name).as_posix()}"
        found.add(text, None, [(place, line)], auto_comments=comments, context=context)
    return found


def read(file: Path) -> Catalog:
    """The catalogue as it stands; an empty one when there is none yet."""
    if not file.exists():
        return Catalog(locale="en", charset="utf-8", project="Vardag", fuzzy=False)
    with file.open("rb") as stream:
        return read_po(stream, locale="en", charset="utf-8")


def renew(file: Path, gathered: Catalog) -> Catalog:
    """Puts new texts into the file, drops those that nobody says any longer, and compiles it."""
    english = read(file)
    english.update(gathered, no_fuzzy_matching=True, update_creation_date=False)
    english.obsolete.clear()
    english.fuzzy = False
    with file.open("wb") as stream:
        write_po(stream, english, width=100, include_lineno=False, sort_output=True)
    file.with_suffix(".mo").write_bytes(compiled(read(file)))
    return english


def compiled(catalogue: Catalog) -> bytes:
    """The bytes of the `.mo` file."""
    stream = io.BytesIO()
    write_mo(stream, catalogue)
    return stream.getvalue()


def check(file: Path, gathered: Catalog) -> list[str]:
    """What is wrong, one line each; nothing when the English is complete, current and compiled."""
    english = read(file)
    known = {_key(entry): entry for entry in _entries(english)}
    said = {_key(entry) for entry in _entries(gathered)}
    wrong = [f"Not gathered yet (./run translations): {_first(key[1])}" for key in said - known.keys()]
    wrong += [f"Nobody says this any longer: {_first(key[1])}" for key in known.keys() - said]
    for entry in known.values():
        wrong += _faults(entry)
    binary = file.with_suffix(".mo")
    if not binary.exists() or binary.read_bytes() != compiled(english):
        wrong.append(f"{binary.name} is older than {file.name} (./run translations)")
    if not said:
        wrong.append("Not a single text was found in desktop/")
    return sorted(wrong)


def _faults(entry: Message) -> list[str]:
    text = _first(entry.id)
    if not _translated(entry):
        return [f"No English: {text}"]
    wrong = [f"Marked as unsure: {text}"] if entry.fuzzy else []
    expected = set(_PLACEHOLDER.findall(" ".join(_forms(entry.id))))
    # The singular may leave out its number, so all forms together must have what all forms have.
    found = set(_PLACEHOLDER.findall(" ".join(_forms(entry.string))))
    return wrong + ([f"Other placeholders in English: {text}"] if expected != found else [])


def _entries(catalogue: Catalog) -> list[Message]:
    return [entry for entry in catalogue if entry.id]


def _key(entry: Message) -> tuple[str | None, object]:
    return entry.context, entry.id


def _forms(text: object) -> tuple[str, ...]:
    return tuple(text) if isinstance(text, (tuple, list)) else (str(text),)


def _first(text: object) -> str:
    return _forms(text)[0]


def _translated(entry: Message) -> bool:
    return bool(entry.string) and all(_forms(entry.string))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
