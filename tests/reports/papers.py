"""Papers to try, and other programs' eyes to read them with."""

import io
import subprocess
import unicodedata
from datetime import date, datetime, timedelta, timezone

import pikepdf
import pypdfium2

from desktop.domain.goals import BehaviourState, EffectState, MarkKind, Pull
from desktop.domain.paper import PageSize, PaperOptions, PaperTexts
from desktop.domain.printable import (
    PrintableAction,
    PrintableAgreement,
    PrintableBehaviour,
    PrintableDialogue,
    PrintableEffect,
    PrintableFeedback,
    PrintableGap,
    PrintableGoal,
    PrintableMark,
    PrintablePerson,
    PrintableQuarter,
    PrintableSection,
    PrintableStory,
    PrintableTalk,
    PrintableTeam,
)
from desktop.domain.promises import ActionState
from desktop.domain.quarters import Period
from desktop.ui.presenters.paper_texts import paper_texts

STOCKHOLM = timezone(timedelta(hours=1))
PLANNED = datetime(2026, 3, 10, 14, 0, tzinfo=STOCKHOLM)
PRINTED = datetime(2026, 3, 10, 15, 30, tzinfo=STOCKHOLM)


def options(
    *, signatures=False, own_thoughts=False, page_size=PageSize.A4, printed_at=PRINTED
) -> PaperOptions:
    return PaperOptions(printed_at, page_size, signatures, own_thoughts)


def texts() -> PaperTexts:
    return paper_texts()


def dialogue(**changes) -> PrintableDialogue:
    values = {
        "other": "Amir Haddad",
        "manager": "Karin Ek",
        "template": "Måndagssamtalet",
        "planned_at": PLANNED,
        "held_at": PLANNED + timedelta(minutes=2),
        "agreements": (
            PrintableAgreement("När leveransen riskerar att bli sen ringer jag samma dag", date(2026, 2, 24)),
        ),
        "actions": (
            PrintableAction("Karin", "Boka Lisa till piloten", date(2026, 3, 13)),
            PrintableAction("Amir", "Utkast", date(2026, 3, 6), ActionState.DONE, date(2026, 3, 5)),
        ),
        "points": ("Semesterplanen",),
        "sections": (
            PrintableSection(
                "Vardagen",
                ("När märkte du att ni gjorde annorlunda?", "Vad stod i vägen?"),
                "Ringde Volvo i torsdags.\n* Fick inte loss montören\n! Karin bokar Lisa fre",
                "Jag vill prata om **piloten**.",
            ),
        ),
        "feedback": (PrintableFeedback("Du ringde kunden före leveransen", date(2026, 3, 10)),),
        "next_talk": PLANNED + timedelta(days=14),
    }
    return PrintableDialogue(**{**values, **changes})


def noted(note: str, **changes) -> PrintableDialogue:
    """A talk of which nothing but one note is known."""
    return dialogue(
        **{"agreements": (), "actions": (), "points": (), "feedback": (), "next_talk": None, **changes},
        sections=(PrintableSection("Läget", (), note),),
    )


def person(**changes) -> PrintablePerson:
    values = {
        "name": "Amir Haddad",
        "role": "projektledare",
        "since": date(2026, 1, 12),
        "manager": "Karin Ek",
        "team": "Projekt Väst",
        "agreements": dialogue().agreements,
        "behaviours": (
            PrintableBehaviour(
                "När leveransen riskerar att bli sen ringer jag samma dag",
                BehaviourState.PRACTISING,
                date(2026, 2, 2),
                (PrintableMark(date(2026, 2, 17), MarkKind.OBSTACLE, "Montören var dubbelbokad"),),
                "Kundvärde",
            ),
        ),
        "actions": dialogue().actions,
        "talks": (PrintableTalk(PLANNED, "Måndagssamtalet"),),
        "feedback": dialogue().feedback,
        "effects": (PrintableEffect(date(2026, 3, 1), "Nu ringer ni före", EffectState.CONFIRMED),),
        "next_talk": PLANNED + timedelta(days=14),
    }
    return PrintablePerson(**{**values, **changes})


FIRST = Period(2026, 1)
STRIP = tuple(
    {
        1: (MarkKind.TALKED_ABOUT,),
        3: (MarkKind.DONE, MarkKind.ON_THE_WAY),
        9: (MarkKind.OBSTACLE, MarkKind.EFFECT),
    }.get(week, ())
    for week in range(13)
)
STORY = PrintableStory(
    PrintableBehaviour(
        "När leveransen riskerar att bli sen ringer jag samma dag",
        BehaviourState.SETTLED,
        date(2025, 10, 7),
        (PrintableMark(date(2026, 3, 2), MarkKind.OBSTACLE, "Montören var dubbelbokad"),),
        "Kundvärde",
    ),
    STRIP,
    "De väntar **inte** längre.",
    "Jag ringer när det är sent",
)


def quarter(**changes) -> PrintableQuarter:
    values = {
        "name": "Amir Haddad",
        "period": FIRST,
        "columns": FIRST.columns(),
        "role": "projektledare",
        "manager": "Karin Ek",
        "summary": "Kunderna ringer oss först.",
        "stories": (STORY,),
        "agreements": dialogue().agreements,
        "actions": dialogue().actions,
        "effects": (PrintableEffect(date(2026, 3, 1), "Nordfors vill göra en pilot", EffectState.CONFIRMED),),
        "feedback": dialogue().feedback,
        "talks": (PrintableTalk(PLANNED, "Måndagssamtalet"),),
        "ahead": "Piloten i hall 2.",
        "next_talk": PLANNED,
    }
    return PrintableQuarter(**{**values, **changes})


def team(**changes) -> PrintableTeam:
    goal = PrintableGoal(
        "Kundvärde och långsiktiga relationer",
        "Kunden ringer oss först",
        (STORY,),
        (PrintableGap("Beläggning", Pull.AGAINST, "korta kundsamtal"),),
        quarter().effects,
    )
    values = {
        "name": "Projekt", "period": FIRST, "columns": FIRST.columns(), "manager": "Karin Ek",
        "summary": "Vi frågar mer.", "goals": (goal,), "ahead": "Fortsätta fråga.",
    }  # fmt: skip
    return PrintableTeam(**{**values, **changes})


def pages_read(pdf: bytes) -> list[str]:
    """Each page's text, as the engine of a browser reads it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def text_read(pdf: bytes) -> str:
    """All pages' lines, without the space that parts each from the next."""
    return "\n".join(pages_read(pdf)).replace("\r\n", "\n").replace(" \n", "\n")


def flowing(text: str) -> str:
    """Text without anything that a line's end changes: blanks."""
    return "".join(unicodedata.normalize("NFC", text).split())


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def poppler(program: str, pdf: bytes, *arguments: str) -> str:
    """What one of poppler's programs says about a file that it reads from standard input."""
    command = [program, *arguments, "-"] + (["-"] if program == "pdftotext" else [])
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
