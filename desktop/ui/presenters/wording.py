"""The words of the interface: Swedish stands in the code, English in a catalogue beside it.

Standard gettext rather than a Qt translator, so that presenters, pages and the command line share one way to speak.
The language in use is the only state that the program keeps for itself in a module.
"""

import gettext
from pathlib import Path
from typing import Literal

Language = Literal["sv", "en"]
LANGUAGES: tuple[Language, ...] = ("sv", "en")


class _Wording:
    """The language in use, and its catalogue once somebody has asked for a word."""

    def __init__(self) -> None:
        self.language: Language = "sv"
        self.folder = Path(__file__).parents[3] / "resources" / "translations"
        self.catalogue: gettext.NullTranslations | None = None

    def words(self) -> gettext.NullTranslations:
        if self.catalogue is None:
            self.catalogue = self._read()
        return self.catalogue

    def _read(self) -> gettext.NullTranslations:
        file = self.folder / f"{self.language}.mo"
        if self.language == "sv" or not file.is_file():
            return gettext.NullTranslations()
        with file.open("rb") as stream:
            return gettext.GNUTranslations(stream)


_wording = _Wording()


def set_language(language: Language, folder: Path | None = None) -> None:
    """Speak ``language`` from now on; its catalogue is read when the first word is asked for.

    ``folder`` holds ``en.mo``; without it the folder given last stays. A missing catalogue or entry falls back to
    Swedish.
    """
    if folder is not None:
        _wording.folder = folder
    _wording.language = language
    _wording.catalogue = None


def speak(catalogue: gettext.NullTranslations) -> None:
    """Take the words from ``catalogue`` until the language is set again (longer words for layout tests)."""
    _wording.catalogue = catalogue


def language() -> Language:
    """The language in use, ``sv`` or ``en``."""
    return _wording.language


def tr(text: str) -> str:
    """``text`` in the language in use."""
    return _wording.words().gettext(text)


def trn(one: str, many: str, n: int) -> str:
    """The form for ``n`` things; the caller puts the number in with ``.format(n=n)``."""
    return _wording.words().ngettext(one, many, n)


def trc(context: str, text: str) -> str:
    """``text`` where the same Swedish word has several English ones, told apart by ``context``."""
    return _wording.words().pgettext(context, text)
