"""What is said at the field when a rule says no: each rule its sentence, with its facts in braces."""

from desktop.domain.errors import Rule
from desktop.ui.presenters.wording import tr


def sentences() -> dict[Rule, str]:
    """Every rule's, in the language in use."""
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
        Rule.WHILE_TALKING: tr("Ni sitter i ett samtal just nu. Runda av det först."),
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
