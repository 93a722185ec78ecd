"""What the program says when a rule or the computer says no, and when an action can be taken back.

An error says what happened, what is safe, and what to do next; a test holds that every code has its sentence.
"""

from collections.abc import Mapping
from pathlib import Path

from desktop.domain.errors import EnvironmentFailed, Fact, Failure, Rule, RuleBroken
from desktop.ui.presenters.wording import tr, trn


def broken(error: RuleBroken) -> str:
    """The sentence at the field."""
    return _rules()[error.rule].format_map(_Facts(error.about))


def refused(rule: Rule, about: Mapping[str, Fact]) -> str:
    """Why something in a file cannot be taken."""
    return _rules()[rule].format_map(_Facts(about))


def failed(error: EnvironmentFailed) -> str:
    """The sentence in the banner, the dialog or on the terminal."""
    return _failures()[error.failure].format_map(_Facts(error.about))


def undoable(name: str) -> str:
    """The sentence of the toast after an action that can be taken back."""
    return _done()[name]


def bug() -> str:
    """Said when the program itself was wrong."""
    return tr(
        "Något gick fel i programmet. Det du har skrivit är kvar. Fortsätt, eller starta om om det händer igen."
    )


def passphrases_differ() -> str:
    """Two passphrases that should be the same are not."""
    return broken(RuleBroken(Rule.PASSPHRASES_DIFFER))


def group_differs(group: int) -> str:
    """A group of the recovery code that was typed back is not what stands on the sheet (counted from 1)."""
    return tr("Grupp {group} stämmer inte med bladet. Titta en gång till.").format(group=group)


def brought_back() -> str:
    """A backup is in the vault's place."""
    return tr("Säkerhetskopian är återställd. Det som fanns innan är sparat som en egen kopia.")


def name_twice() -> str:
    """A pasted list has the same name on two lines."""
    return tr(
        "Ett namn står två gånger. Är det två personer, så lägg till ett efternamn eller en initial. "
        "Fortsätt annars, så blir det en."
    )


def cannot_write_in(folder: Path) -> str:
    """Said in place of the lock, where the folder with the notes can be read at most."""
    return tr(
        "Vardag får inte skriva i mappen med dina anteckningar: {folder}. Inget är förlorat. Lås upp mappen, eller "
        "fråga den som sköter datorn, och försök igen."
    ).format(folder=folder)


def try_later(seconds: int) -> str:
    """How long the lock waits after wrong tries."""
    return failed(EnvironmentFailed(Failure.TRY_LATER, seconds=seconds))


class _Facts(dict[str, Fact]):
    """A fact that the code did not give becomes an ellipsis rather than a second error on top of the first."""

    def __missing__(self, key: str) -> str:
        return "…"


def _rules() -> dict[Rule, str]:
    return {**_of_texts(), **_of_steps(), **_of_keys(), **_of_files(), **_of_values()}


def _of_texts() -> dict[Rule, str]:
    return {
        Rule.NOT_FOUND: tr("Det här finns inte längre. Sidan visar det som finns nu."),
        Rule.EMPTY_TEXT: tr("Skriv något här först."),
        Rule.TEXT_TOO_LONG: tr(
            "Texten är för lång: {length} tecken, och här ryms {limit}. Det du hade skrivit är kvar."
        ),
        Rule.TEXT_UNREADABLE: tr(
            "Texten innehåller tecken som inte går att läsa. Ta bort dem eller skriv om stycket."
        ),
        Rule.NAME_TAKEN: tr("Det finns redan någon som heter så. Lägg till ett efternamn eller en initial."),
        Rule.RHYTHM_OUT_OF_RANGE: tr("Välj var 1:a till var 26:e vecka, och mellan 5 och 480 minuter."),
        Rule.MINUTES_OUT_OF_RANGE: tr("Minuterna ska vara mellan 0 och {limit}."),
    }


def _of_steps() -> dict[Rule, str]:
    return {
        Rule.WRONG_STATE: tr("Det går inte just nu. Det är redan i ett annat läge."),
        Rule.CHANGED_SINCE: tr(
            "Det har ändrats sedan dess, så det går inte att ångra. Inget har ändrats nu."
        ),
        Rule.PERSON_UNKNOWN: tr("Ingen heter så. Skriv hela namnet, eller en del som bara en person har."),
        Rule.PERSON_AMBIGUOUS: tr("Flera personer kan menas. Skriv hela namnet."),
        Rule.NO_DIALOGUE: tr("Det finns inget sådant samtal ännu."),
        Rule.ONLY_IN_DIALOGUE: tr("Det säger ni högt i ett samtal. Ta upp det nästa gång ni ses."),
        Rule.THREE_ALIVE: tr("{limit} beteenden räcker för ett mål. Vilket får vila?"),
        Rule.WITH_WHOM: tr("Välj vem ni kommer överens med: en person eller ett team."),
        Rule.INBOX_FULL: tr(
            "Det ligger redan {limit} iakttagelser och väntar. Lås upp Vardag en gång, så kommer de på plats."
        ),
        Rule.NOT_A_QUARTER: tr("Skriv kvartalet som 2026Q1, eller bara året."),
        Rule.TEAM_UNKNOWN: tr("Inget team heter så. Skriv namnet som det står på sidan Personer."),
        Rule.TEAM_AMBIGUOUS: tr("Flera team kan menas. Skriv hela namnet."),
        Rule.TOO_MANY_LINES: tr("Det är fler än {limit} rader. Behåll dem som skulle märkas på måndag."),
        Rule.NOTHING_TO_UNDO: tr("Det finns inget att ångra."),
        Rule.HANGS_ON_REMOVED: tr(
            "Det här hör till något som också ligger i papperskorgen. Lägg tillbaka båda tillsammans."
        ),
        Rule.BELONGED_TO_GONE: tr(
            "Det som det här hörde till finns inte kvar, så det går inte att lägga tillbaka."
        ),
        Rule.THERE_AGAIN: tr("Det finns redan igen, i en annan form. Det i papperskorgen ligger kvar där."),
    }


def _of_keys() -> dict[Rule, str]:
    return {
        Rule.PASSPHRASES_DIFFER: tr("Lösenfraserna är inte lika. Skriv samma två gånger."),
        Rule.PASSPHRASE_SHORT: tr(
            "Lösenfrasen behöver minst {minimum} tecken. Fyra vanliga ord räcker långt."
        ),
        Rule.PASSPHRASE_COMMON: tr(
            "Den lösenfrasen är lätt att gissa. Ta hellre några ord som inte hör ihop."
        ),
        Rule.PASSWORD_EMPTY: tr("Det finns inget lösenord i filen. Skriv ett på första raden."),
        Rule.PASSWORD_LONG: tr("Så långt lösenord tar inte alla PDF-läsare. Korta det till {limit} tecken."),
        Rule.PASSWORDS_DIFFER: tr("Lösenorden är inte lika. Skriv samma två gånger."),
        Rule.RECOVERY_CODE_CHECK: tr("Koden stämmer inte riktigt. Jämför grupperna med bladet en gång till."),
        Rule.RECOVERY_CODE_CHARACTER: tr("Grupp {group} innehåller ett tecken som aldrig finns i koden."),
        Rule.RECOVERY_CODE_LENGTH: tr(
            "Koden ska ha 14 grupper med fyra tecken i varje. Något saknas eller är för mycket."
        ),
    }


def _of_files() -> dict[Rule, str]:
    return {
        Rule.FILE_TOO_LARGE: tr(
            "Filen är för stor. Vardag läser filer upp till {limit} MB. Inget har ändrats."
        ),
        Rule.FILE_TOO_MANY_RECORDS: tr("Filen innehåller fler än {limit} poster. Inget har ändrats."),
        Rule.FILE_TOO_DEEP: tr("Filen är inte byggd som en fil från Vardag. Inget har ändrats."),
        Rule.FILE_TOO_SLOW: tr("Filen tog för lång tid att läsa. Inget har ändrats."),
        Rule.FILE_TOO_HEAVY: tr("Filen kräver för mycket minne för att läsas. Inget har ändrats."),
        Rule.FILE_EMPTY: tr("Filen är tom. Inget har ändrats."),
        Rule.FILE_NOT_TEXT: tr("Filen går inte att läsa som text. Inget har ändrats."),
        Rule.FILE_NOT_JSON: tr(
            "Filen är skadad eller avkortad. Inget har ändrats. Prova att hämta den igen."
        ),
        Rule.FILE_NOT_ARCHIVE: tr("Det här är inte ett arkiv från Vardag. Inget har ändrats."),
        Rule.FILE_NEWER: tr(
            "Filen kommer från en nyare Vardag. Uppdatera programmet och försök igen. Inget har ändrats."
        ),
        Rule.FILE_KIND_UNKNOWN: tr("Vardag känner inte igen den här sortens fil. Inget har ändrats."),
        Rule.SHEET_UNREADABLE: tr(
            "Det här är ingen PDF som går att läsa. Be att få underlaget en gång till."
        ),
        Rule.SHEET_LOCKED: tr("Filen är låst med ett lösenord. Be att få den utan lösenord."),
        Rule.SHEET_BY_HAND: tr(
            "Det finns inget ifyllt på skärmen i filen, kanske är den inskannad. Skriv av svaren, eller be om filen."
        ),
        Rule.SHEET_EMPTY: tr("Underlaget är tomt. Inget har ändrats."),
        Rule.SHEET_ALTERED: tr(
            "Filen är inte som underlaget du skickade ut. Inget har lästs in. Skicka gärna ut ett nytt."
        ),
        Rule.SHEET_UNKNOWN: tr("Filen är inget underlag som kommer härifrån. Inget har lästs in."),
        Rule.SHEET_OF_OTHER: tr("Det här underlaget hör till ett annat samtal. Inget har lästs in."),
        Rule.FILE_KIND_LATER: tr("Den här sortens fil kan Vardag inte läsa in ännu. Inget har ändrats."),
    }


def _of_values() -> dict[Rule, str]:
    return {
        Rule.KEY_UNKNOWN: tr("okänt fält"),
        Rule.KEY_TWICE: tr("samma fält två gånger"),
        Rule.KEY_MISSING: tr("ett fält saknas"),
        Rule.WRONG_TYPE: tr("fel slags värde"),
        Rule.NUMBER_UNREADABLE: tr("ett tal som inte går att läsa"),
        Rule.NUMBER_OUT_OF_RANGE: tr("ett tal utanför det som är möjligt"),
        Rule.NOT_A_CHOICE: tr("inte något av de värden som finns"),
        Rule.NOT_AN_ID: tr("inte ett giltigt id"),
        Rule.ID_TWICE: tr("samma id två gånger"),
        Rule.POINTS_NOWHERE: tr("pekar på något som inte finns i filen"),
        Rule.NOT_A_DAY: tr("inte ett datum"),
        Rule.NOT_A_MOMENT: tr("inte en tidpunkt"),
        Rule.MOMENT_WITHOUT_OFFSET: tr("en tidpunkt utan tidszon"),
        Rule.NOT_A_TIME: tr("inte ett klockslag"),
    }


def _failures() -> dict[Failure, str]:
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


def _done() -> dict[str, str]:
    return {
        "point_dropped": tr("Punkten är struken."),
        "points_ordered": tr("Ordningen är ändrad."),
        "action_ticked": tr("Åtagandet är uppdaterat."),
        "action_dropped": tr("Åtagandet är släppt."),
        "action_removed": tr("Åtagandet är borttaget."),
        "agreement_ended": tr("Överenskommelsen är avslutad."),
        "agreement_removed": tr("Överenskommelsen är borttagen."),
        "dialogue_moved": tr("Samtalet är flyttat."),
        "dialogue_cancelled": tr("Samtalet är inställt. Det som skulle tas upp väntar till nästa gång."),
        "dialogue_planned": tr("Samtalet är inplanerat."),
        "dialogue_ended": tr("Samtalet är avslutat."),
        "answers_read": tr("Svaren står bredvid frågorna."),
        "note_removed": tr("Anteckningen är borttagen."),
        "recall_handled": tr("Märket är borttaget."),
        "template_archived": tr("Mallen är arkiverad."),
        "template_changed": tr("Mallen är ändrad."),
        "templates_ordered": tr("Ordningen är ändrad."),
        "people_added": tr("Tillagt."),
        "person_changed": tr("Uppgifterna är ändrade."),
        "behaviour_changed": tr("Beteendet är ändrat."),
        "about_said": tr("Det är noterat, bara för dig."),
        "behaviour_made": tr("Det är ett beteende nu."),
        "behaviour_talked_about": tr("Ni pratade om det också."),
        "behaviour_removed": tr("Beteendet är borttaget."),
        "effect_noted": tr("Effekten är noterad."),
        "effect_changed": tr("Effekten är ändrad."),
        "effect_confirmed": tr("Effekten är bekräftad."),
        "effect_removed": tr("Effekten är borttagen."),
        "effect_put_off": tr("Frågan kommer tillbaka senare."),
        "gap_removed": tr("Glappet är borttaget."),
        "line_dropped": tr("Raden är borttagen."),
        "lines_merged": tr("Raderna är en."),
        "workshop_ended": tr("Verkstaden är klar."),
        "goal_changed": tr("Målet är ändrat."),
        "goal_closed": tr("Målet är avslutat."),
        "goal_removed": tr("Målet är borttaget."),
        "goal_reopened": tr("Målet är öppet igen."),
        "mark_changed": tr("Märket är ändrat."),
        "mark_removed": tr("Märket är borttaget."),
        "point_added": tr("Punkten väntar till nästa samtal."),
        "observation_captured": tr("Fångat."),
        "observation_sorted": tr("Iakttagelsen är sorterad."),
        "observation_apart": tr("Iakttagelsen hör inte till något beteende."),
        "observation_told": tr("Berättad."),
        "feedback_given": tr("Berättad."),
        "feedback_taken_back": tr("Inte berättad än."),
        "feedback_discarded": tr("Utkastet är borta."),
        "notice_chosen": tr("Veckans beteende är valt."),
        "observation_let_go": tr("Iakttagelsen är släppt."),
        "observation_shared": tr("Iakttagelsen är med bland dagens punkter."),
    }


def trouble(code: str, about: Mapping[str, Fact]) -> str:
    """What a check found wrong, by the code of the finding."""
    return _troubles()[code].format_map(_Facts(about))


def came_in(count: int) -> str:
    """What was caught while the vault was locked is in its place."""
    return trn(
        "En iakttagelse som du fångade medan Vardag var låst har kommit på plats.",
        "{count} iakttagelser som du fångade medan Vardag var låst har kommit på plats.",
        count,
    ).format(count=count)


def laid_aside(count: int) -> str:
    """Files in the sealed inbox could not be read; they are kept."""
    return trn(
        "En fil i inkorgen gick inte att läsa. Den ligger kvar i mappen inbox/aside.",
        "{count} filer i inkorgen gick inte att läsa. De ligger kvar i mappen inbox/aside.",
        count,
    ).format(count=count)


def missing_glyphs(count: int) -> str:
    """Said before a paper is printed with characters that no font of the program has."""
    return trn(
        "{count} tecken saknas i typsnitten och visas som en ruta.",
        "{count} tecken saknas i typsnitten och visas som rutor.",
        count,
    ).format(count=count)


def _troubles() -> dict[str, str]:
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
