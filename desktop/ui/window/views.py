"""The views of the main window and where they stand in the sidebar."""

from dataclasses import dataclass

from desktop.ui.presenters.wording import tr


@dataclass(frozen=True)
class Place:
    """An entry of the sidebar; ``key`` is its number, ``below`` puts it in the group at the foot."""

    name: str
    text: str
    drawing: str
    key: str = ""
    below: bool = False


def places() -> tuple[Place, ...]:
    """Every entry of the sidebar in the language in use, in order; it is shown once a page answers for it."""
    return (
        Place("today", tr("I dag"), "sun", "1"),
        Place("people", tr("Personer"), "users", "2"),
        Place("goals", tr("Mål & beteenden"), "target", "3"),
        Place("quarters", tr("Kvartal"), "calendar-range", "4"),
        Place("templates", tr("Mallar"), "layout-template", "5"),
        Place("capture", tr("Fånga"), "plus", below=True),
        Place("settings", tr("Inställningar"), "settings", below=True),
        Place("lock", tr("Lås"), "lock", below=True),
    )
