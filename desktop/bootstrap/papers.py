"""From a session to the bytes of a document: the vault's print reader, the reader's words, the engine."""

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.paper import PaperOptions
from desktop.domain.printable import PrintableDialogue, PrintablePerson
from desktop.domain.progress import Progress, no_progress
from desktop.services.session import Session
from desktop.ui.presenters.paper_texts import paper_texts


@dataclass(frozen=True, slots=True)
class Paper:
    """A PDF file's bytes, and how many characters no font has (drawn as a box)."""

    content: bytes
    missing_glyphs: int


def dialogue_paper(
    session: Session, dialogue_id: str, options: PaperOptions, progress: Progress = no_progress
) -> Paper:
    """The document of a dialogue; raises ``RuleBroken(NOT_FOUND)``, and ``Cancelled`` from ``progress``."""
    from desktop.reports.dialogue import dialogue_pdf
    from desktop.services.printing import printable_dialogue

    printable = printable_dialogue(session, dialogue_id)
    return Paper(dialogue_pdf(printable, paper_texts(), options, progress), _missing(printable))


def person_paper(
    session: Session, person_id: str, options: PaperOptions, progress: Progress = no_progress
) -> Paper:
    """The document of a person; raises as ``dialogue_paper``."""
    from desktop.reports.person import person_pdf
    from desktop.services.printing import printable_person

    printable = printable_person(session, person_id)
    return Paper(person_pdf(printable, paper_texts(), options, progress), _missing(printable))


def _missing(printable: PrintableDialogue | PrintablePerson) -> int:
    from desktop.reports.coverage import missing_glyphs

    return missing_glyphs(printable)


def recovery_sheet(code: tuple[str, ...], printed_at: datetime) -> bytes:
    """The recovery sheet as a PDF file."""
    from desktop.reports.recovery_sheet import recovery_sheet_pdf
    from desktop.ui.presenters.paper_texts import recovery_sheet_texts

    return recovery_sheet_pdf(code, None, recovery_sheet_texts(), PaperOptions(printed_at=printed_at))
