"""What the wiring of one screen gives to the window: a page, its commands, and how it ends."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtWidgets import QWidget

from desktop.ui.window.actions import Handler


class Page(Protocol):
    """What every page can do besides showing its state."""

    def retranslate(self) -> None:
        """Say every word again in the language in use."""


class Apart(Protocol):
    """A screen in a window of its own (samtalsläge)."""

    def flush(self) -> None:
        """Save what is still in a text field."""

    def end(self) -> None:
        """Close its window for good."""

    @property
    def unsaved(self) -> Mapping[str, str]:
        """The words that could not be saved yet, by section."""


def nothing() -> None:
    """For screens that hold nothing back."""


@dataclass(frozen=True)
class Wired:
    """A screen with its presenter connected.

    ``flush`` saves what is still in a text field (blur, lock, quit); ``close`` ends the presenter. ``focus_first`` is
    where the caret goes when the page opens.
    """

    page: QWidget
    retranslate: Callable[[], None]
    close: Callable[[], None]
    commands: Mapping[str, Handler] = field(default_factory=dict)
    place: str | None = None
    person_id: str | None = None
    flush: Callable[[], None] = nothing
    focus_first: QWidget | None = None
