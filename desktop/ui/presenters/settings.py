"""What the user has chosen for the look of the program: known before any vault is open, and no word about a person."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Protocol

from desktop.ui.presenters.paper_choices import PaperChoices
from desktop.ui.presenters.wording import LANGUAGES, Language

SMALLEST_TEXT, LARGEST_TEXT = 90, 200
LOCK_AFTER = (1, 5, 15, 30, 0)
LONGEST_KEYS = 40


class ThemeMode(StrEnum):
    """Follow the system, or stay light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Motion(StrEnum):
    """Follow the system, or never move anything."""

    SYSTEM = "system"
    REDUCED = "reduced"


@dataclass(frozen=True)
class Settings:
    """The choices; ``text_percent`` lies between 90 and 200. ``language`` is None until somebody has chosen.

    ``capture_keys`` open Fånga over every program ("Alt+Shift+Space"; empty for none), ``tray`` shows the icon there.
    ``lock_after`` are the minutes alone after which the window locks, 0 for never; one of ``LOCK_AFTER``.
    """

    language: Language | None = None
    theme: ThemeMode = ThemeMode.SYSTEM
    text_percent: int = 100
    motion: Motion = Motion.SYSTEM
    lock_after: int = 5
    capture_keys: str = ""
    tray: bool = True
    paper: PaperChoices = field(default_factory=PaperChoices)

    def looks_like(self, other: "Settings") -> bool:
        """Whether the window looks and speaks the same with both."""
        unseen = {name: getattr(other, name) for name in ("paper", "lock_after", "capture_keys", "tray")}
        return replace(self, **unseen) == other


class SettingsFile(Protocol):
    """Where the choices are kept between two starts: a flat mapping of plain values, outside the vault."""

    def read(self) -> Mapping[str, object]:
        """What was written last; empty where nothing was, or where it could not be read."""
        ...

    def write(self, values: Mapping[str, object]) -> None:
        """Keep ``values``; raises ``EnvironmentFailed`` when the computer refuses."""
        ...


def settings_from(values: Mapping[str, object]) -> Settings:
    """The choices in ``values``; each that is missing or makes no sense keeps its default."""
    settings = Settings()
    for known in LANGUAGES:
        if values.get("language") == known:
            settings = replace(settings, language=known)
    for mode in ThemeMode:
        if values.get("theme") == mode.value:
            settings = replace(settings, theme=mode)
    for motion in Motion:
        if values.get("motion") == motion.value:
            settings = replace(settings, motion=motion)
    percent = values.get("text_percent")
    if isinstance(percent, int) and not isinstance(percent, bool):
        settings = replace(settings, text_percent=min(max(percent, SMALLEST_TEXT), LARGEST_TEXT))
    minutes = values.get("lock_after")
    if type(minutes) is int and minutes in LOCK_AFTER:
        settings = replace(settings, lock_after=minutes)
    keys = values.get("capture_keys")
    if isinstance(keys, str) and len(keys) <= LONGEST_KEYS:
        settings = replace(settings, capture_keys=keys)
    return replace(settings, paper=_paper_from(values), tray=values.get("tray") is not False)


def _paper_from(values: Mapping[str, object]) -> PaperChoices:
    return PaperChoices(
        signatures=values.get("paper_signatures") is True,
        own_thoughts=values.get("paper_own_thoughts") is True,
        letter=values.get("paper_letter") is True,
    )


def as_values(settings: Settings) -> dict[str, object]:
    """The choices as plain values for the file."""
    values: dict[str, object] = {
        name: value.value if isinstance(value, StrEnum) else value
        for name, value in vars(settings).items()
        if name != "paper"
    }
    return values | {f"paper_{name}": value for name, value in asdict(settings.paper).items()}
