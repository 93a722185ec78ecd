"""Commands that concern the house rather than a person: a backup, a file to take in, what the program is."""

from collections.abc import Callable
from functools import partial

from desktop.ui.presenters.housekeeping import Housekeeping
from desktop.ui.presenters.wording import tr
from desktop.ui.window.main import MainWindow


def house_commands(
    window: MainWindow, house: Housekeeping, open_settings: Callable[[], None]
) -> dict[str, Callable[[], None]]:
    """What answers while a vault is open, on every page. Inställningar does the work, and shows what comes of it."""
    return {
        "backup": partial(_on_settings, window, open_settings, "backup"),
        "import": partial(_on_settings, window, open_settings, "import"),
        "about": partial(_about, window, house),
    }


def _on_settings(window: MainWindow, open_settings: Callable[[], None], command: str) -> None:
    open_settings()
    window.commands.run(command)


def _about(window: MainWindow, house: Housekeeping) -> None:
    from desktop import __version__
    from desktop.ui.dialogs.ask import tell
    from desktop.ui.presenters.about import licences, privacy

    kept = tr("Allt ligger i {folder}.").format(folder=house.folder)
    tell(window, f"Vardag {__version__}", "\n\n".join([" ".join(privacy()), kept, licences()]))
