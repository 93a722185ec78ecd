"""Finds icons, themes, templates, translations and fonts, in a checkout and in an installed program."""

from pathlib import Path

_INSTALLED = Path(__file__).resolve().parent.parent / "_resources"
_CHECKOUT = Path(__file__).resolve().parent.parent.parent / "resources"


def resource_path(*parts: str) -> Path:
    """The file or folder below `resources/`; the wheel carries that folder as `desktop/_resources`.

    Bootstrap hands the folders on to whom needs them: ui and reports do not import system.
    """
    return (_INSTALLED if _INSTALLED.is_dir() else _CHECKOUT).joinpath(*parts)
