"""Every document that ``vardag report`` writes about the sample team, on the same Tuesday.

``python -m tests.cli.sample_papers`` writes the listings in ``golden/`` anew, to be looked through before they are kept.
"""

import tempfile
from pathlib import Path

import pytest

from desktop.cli import main
from desktop.cli.commands import _PAPERS
from desktop.ui.presenters.wording import set_language
from tests.reports.heard import heard

ALL = [(name, language) for name in _PAPERS for language in ("sv", "en")]
GOLDEN = Path(__file__).parent / "golden"
_TEAMS = {"sv": "Projekt", "en": "Projects"}
_PLAIN = {"access-pack", "information", "preparation"}
"""Documents that nobody signs."""


def listing(name: str, language: str) -> Path:
    """Where the golden structure of one document stands."""
    return GOLDEN / f"{name}-{language}.txt"


def write_paper(name: str, language: str, path: Path) -> None:
    """One document, with all that it can have, as a PDF at `path`."""
    about = {"team": ("--team", _TEAMS[language]), "information": ()}.get(name, ("--person", "Amir"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VARDAG_NOW", "2026-03-10T09:00:00+01:00")
        also = () if name in _PLAIN else ("--signatures", "--own-thoughts")
        try:
            assert main(["--demo", "--lang", language, "report", name, *about, *also, "-o", str(path)]) == 0
        finally:
            set_language("sv")


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for each in ALL:
            pdf = Path(folder, "paper.pdf")
            write_paper(*each, pdf)
            listing(*each).write_text(heard(pdf.read_bytes()), encoding="utf-8")
