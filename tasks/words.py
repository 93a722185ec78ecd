"""What set-up says to a person, in Swedish or English as the system prefers."""

import os
import sys
from typing import NoReturn

ENVIRONMENT = 3
"""Exit status: something outside the program is missing."""

_SENTENCES = {
    "setting_up": (
        "Gör i ordning Vardag. Första gången tar det någon minut.",
        "Getting Vardag ready. The first time takes a minute or so.",
    ),
    "refreshing": ("Hämtar det som är nytt sedan sist.", "Fetching what is new since last time."),
    "venv_failed": (
        "Det gick inte att göra en egen Python-miljö i {place}. Finns det plats på disken? Kör sedan ./run igen.",
        "A Python environment could not be made in {place}. Is there room on the disk? Then give ./run again.",
    ),
    "install_failed": (
        "Allt som Vardag behöver gick inte att hämta. Inget är förstört: kör ./run igen när nätet är tillbaka.",
        "Not everything Vardag needs could be fetched. Nothing is broken: give ./run again when the network is back.",
    ),
    "no_build": (
        "Något som Vardag behöver finns inte färdigt för det här systemet (se raden ovan). README säger vilka som går.",
        "Something Vardag needs is not made for this system (see the line above). README says which will do.",
    ),
    "read_only": (
        "Vardag kan inte skriva i {place}. Lägg mappen där du får spara filer och kör ./run igen.",
        "Vardag cannot write in {place}. Put the folder where you may save files and give ./run again.",
    ),
    "libraries_installing": (
        "Lägger till det som fönstret behöver från systemet: {packages}.",
        "Adding what the window needs from the system: {packages}.",
    ),
    "libraries_failed": (
        "Det gick inte att lägga till det som fönstret behöver. Prova själv: {command}",
        "What the window needs could not be added. Try it yourself: {command}",
    ),
    "libraries_missing": (
        """Fönstret behöver något från systemet som saknas här. Ge det här kommandot och sedan ./run igen:

    {command}
""",
        """The window needs something from the system that is missing here. Give this command, then ./run again:

    {command}
""",
    ),
    "libraries_unknown": (
        "Fönstret behöver bibliotek som saknas här: {names}. Lägg till dem med ditt systems pakethanterare.",
        "The window needs libraries that are missing here: {names}. Add them with your system's package manager.",
    ),
    "no_screen": (
        """Här finns ingen skärm att öppna fönstret på. Utan skärm fungerar till exempel ./run --demo check,
och import, export, report, when och backup; ./run --help visar alla.""",
        """There is no screen here to open the window on. Without one there is for example ./run --demo check,
and import, export, report, when and backup; ./run --help shows all.""",
    ),
    "rig_installing": (
        "Lägger till det som proven behöver: {packages}.",
        "Adding what the tests need: {packages}.",
    ),
    "rig_failed": (
        "Det gick inte att lägga till det som proven behöver. Prova själv: {command}",
        "What the tests need could not be added. Try it yourself: {command}",
    ),
}


def say(key: str, **about: str) -> None:
    """Prints the sentence on standard error, so that a command's own output stays clean."""
    swedish, english = _SENTENCES[key]
    print((swedish if speaks_swedish() else english).format(**about), file=sys.stderr, flush=True)


def stop(key: str, **about: str) -> NoReturn:
    """Says the sentence and ends with the status for a missing environment."""
    say(key, **about)
    sys.exit(ENVIRONMENT)


def speaks_swedish() -> bool:
    """As POSIX orders the variables: the first one set decides."""
    chosen = next(
        (value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), ""
    )
    return chosen.lower().startswith("sv")
