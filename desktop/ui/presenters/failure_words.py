"""What is said when the computer could not, and when a check of the files found something wrong.

A sentence says what happened, what is safe, and what to do next; its facts stand in braces.
"""

from desktop.domain.errors import Failure
from desktop.ui.presenters.wording import tr


def sentences() -> dict[Failure, str]:
    """Every failure's, in the language in use."""
    return {**_of_disk(), **_of_vault()}


def _of_disk() -> dict[Failure, str]:
    return {
        Failure.DISK_FULL: tr(
            "Det är fullt på disken. Det du skriver ligger kvar här och sparas så snart det finns plats."
        ),
        Failure.READ_ONLY: tr(
            "Mappen går inte att skriva i just nu. Inget är förlorat. Välj en annan plats, eller försök igen."
        ),
        Failure.FILE_MISSING: tr("Filen eller mappen finns inte där längre. Välj en annan plats."),
        Failure.FILE_IN_USE: tr(
            "Filen är öppen i ett annat program. Stäng den där, eller spara med ett annat namn."
        ),
        Failure.NO_ACCESS: tr(
            "Vardag får inte läsa eller skriva där. Välj en annan plats, eller fråga den som sköter datorn."
        ),
        Failure.DISK_FAULTY: tr(
            "Disken svarar inte som den ska, så det senaste är inte sparat än. Det ligger kvar här. "
            "Gör en säkerhetskopia på en annan disk."
        ),
        Failure.NO_HOME: tr(
            "Vardag hittar ingen hemmapp att spara i. Starta med --vault och en mapp, så går det."
        ),
        Failure.NO_SCREEN: tr(
            "Här finns ingen skärm att öppna fönstret på. Utan skärm fungerar till exempel report, export och when; "
            "vardag --help visar alla."
        ),
        Failure.NOT_A_FOLDER: tr("Där mappen skulle ligga finns redan en fil. Välj en annan mapp."),
        Failure.PRINTER_GONE: tr("Utskriften kom inte fram till skrivaren. Försök igen, eller spara en PDF."),
        Failure.PRINTER_REFUSES: tr(
            "Skrivaren tar inte emot utskrifter just nu. Välj en annan skrivare, eller spara en PDF så länge."
        ),
        Failure.MEMORY_FULL: tr("Datorns minne räcker inte just nu. Stäng några program och försök igen."),
    }


def _of_vault() -> dict[Failure, str]:
    return {
        Failure.WRONG_PASSPHRASE: tr("Det stämde inte. Försök igen."),
        Failure.PASSPHRASE_NEEDED: tr("Anteckningarna är låsta. Ange lösenfrasen med --passphrase-file."),
        Failure.WRONG_RECOVERY_CODE: tr(
            "Koden hör inte till de här anteckningarna. Jämför med bladet, eller leta efter ett annat blad."
        ),
        Failure.TRY_LATER: tr("Försök igen om {seconds} s."),
        Failure.VAULT_DAMAGED: tr(
            "Filen med dina anteckningar är skadad. Den är orörd. Återställ från en säkerhetskopia."
        ),
        Failure.VAULT_NEWER: tr(
            "Anteckningarna är sparade av en nyare Vardag. De är orörda. Uppdatera programmet och försök igen."
        ),
        Failure.VAULT_FOREIGN: tr(
            "Filen hör till ett annat program. Den är orörd. Välj en annan mapp för Vardag."
        ),
        Failure.VAULT_IN_USE: tr(
            "Vardag är redan öppet med de här anteckningarna. Stäng det fönstret och försök igen."
        ),
        Failure.VAULT_MISSING: tr("Här finns inga anteckningar än. Börja med att skapa dem."),
        Failure.VAULT_LOST: tr(
            "Filen med dina anteckningar är borta. Återställ från en säkerhetskopia, eller lägg tillbaka filen."
        ),
        Failure.SHORTCUT_TAKEN: tr("Kombinationen används redan av ett annat program. Prova en annan."),
        Failure.SHORTCUT_UNSUITABLE: tr(
            "Den kombinationen går inte att använda överallt. Håll ner Ctrl eller Alt och tryck en bokstav, en "
            "siffra, en F-tangent eller mellanslag."
        ),
        Failure.INBOX_CLOSED: tr(
            "Lås upp Vardag en gång först. Sedan går det att fånga även när det är låst."
        ),
        Failure.VAULT_EXISTS: tr("Här finns redan anteckningar. De är orörda. Välj en annan mapp."),
        Failure.KEY_FILE_DAMAGED: tr(
            "Nyckelfilen är skadad, men anteckningarna är orörda. Använd återställningsbladet."
        ),
        Failure.KEY_FILE_MISSING: tr(
            "Nyckelfilen saknas, men anteckningarna är orörda. Använd återställningsbladet."
        ),
        Failure.BACKUP_DAMAGED: tr("Säkerhetskopian är skadad. Inget har ändrats. Välj en annan kopia."),
        Failure.BACKUP_LOCKED: tr(
            "Säkerhetskopian har en annan lösenfras. Skriv den som gällde då, eller koden från bladet."
        ),
        Failure.DATABASE_LIBRARY_OLD: tr(
            "En del av programmet är för gammal för att vara säker. Installera Vardag på nytt."
        ),
    }


def troubles() -> dict[str, str]:
    """Every finding's, by its code."""
    return {
        "page_damaged": tr("En del av filen är skadad (sida {page}). Återställ från en säkerhetskopia."),
        "content_damaged": tr("Innehållet i filen hänger inte ihop. Återställ från en säkerhetskopia."),
        "reference_broken": tr("Något i filen pekar på något som saknas ({table})."),
        "vault_unreadable": tr(
            "Filen med anteckningarna går inte att läsa. Återställ från en säkerhetskopia."
        ),
        "key_copy_damaged": tr(
            "Den ena av två nyckelfiler är skadad. Den andra är hel, så allt går att öppna."
        ),
        "key_copies_differ": tr("De två nyckelfilerna är olika. Den nyaste gäller."),
        "readable_by_others": tr("Andra på datorn kan läsa en av filerna ({name})."),
        "backup_damaged": tr("En säkerhetskopia är skadad: {name}"),
    }
