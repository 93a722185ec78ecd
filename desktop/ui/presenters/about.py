"""What the program is, in a few sentences."""

from desktop.ui.presenters.wording import tr


def privacy() -> tuple[str, ...]:
    """Privacy in five sentences, as in the README."""
    return (
        tr("Allt ligger i en krypterad fil på din dator, och programmet ansluter aldrig till nätet."),
        tr(
            "Filen öppnas med din lösenfras eller återställningsbladet; utan dem kan ingen läsa den, inte vi heller."
        ),
        tr(
            "Privata anteckningar ligger för sig och kan varken visas i samtalsläget eller komma med på papper."
        ),
        tr("Den du skriver om kan ha rätt att läsa det, så skriv som om hen kommer att göra det."),
        tr("Du kan när som helst ta ut allt igen, i en öppen fil."),
    )


def licences() -> str:
    """Whose work it stands on."""
    return tr(
        "Vardag är fri programvara under MIT-licensen. Den använder Qt för Python (LGPL), SQLCipher (BSD), "
        "SQLAlchemy (MIT), ReportLab (BSD), PDFium (Apache 2.0), teckensnitten Source Sans och Noto (OFL) och "
        "Lucides ikoner (ISC). Hela licenstexterna följer med programmet."
    )
