"""From a session to the bytes of a document: the vault's print reader, the reader's words, the engine."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.paper import PaperOptions
from desktop.domain.progress import Progress, no_progress
from desktop.domain.quarters import Period, Quarter, QuarterPart
from desktop.services.quarters import Subject
from desktop.services.session import Session
from desktop.ui.presenters.paper_texts import paper_texts
from desktop.ui.presenters.wording import language


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


def quarter_paper(
    session: Session,
    subject: Subject,
    period: Period,
    options: PaperOptions,
    progress: Progress = no_progress,
) -> Paper:
    """The newest version of a person's or a team's quarter: a locked one as it was locked, to the byte.

    Raises as ``dialogue_paper``.
    """
    from desktop.services.quarters import current, locked_document

    with session.vault.print_read() as reader:
        quarter = current(reader, subject, period, language())
    if quarter.document:
        return Paper(locked_document(quarter), 0)
    return drawn_quarter(session, subject, period, _chosen(quarter, options), progress)


def quarter_version(session: Session, quarter_id: str) -> Paper:
    """A locked version of a quarter as it was locked, to the byte, whatever has come after it.

    Raises ``RuleBroken``: NOT_FOUND, WRONG_STATE for one that is not locked.
    """
    from desktop.services.quarters import locked_document

    with session.vault.print_read() as reader:
        quarter = reader.get(Quarter, quarter_id)
    if not quarter.document:
        raise RuleBroken(Rule.WRONG_STATE)
    return Paper(locked_document(quarter), 0)


def team_quarters(
    session: Session,
    team_id: str,
    period: Period,
    options: PaperOptions,
    folder: Path,
    progress: Progress = no_progress,
    *,
    password: str | None = None,
) -> tuple[Path, ...]:
    """The quarter of everybody in a team, a file each in ``folder``, as one job; what is there already is replaced.

    With a password all of them open with that alone. Two people of one name get a number. While one is drawn, the one
    before it goes onto the disk. Raises as ``quarter_paper``, and ``EnvironmentFailed`` when a file cannot be written;
    those before it are whole.
    """
    from concurrent.futures import Future, ThreadPoolExecutor

    from desktop.domain.names import file_name
    from desktop.domain.people import PersonState
    from desktop.system.files import write_atomically
    from desktop.ui.presenters.quarter_words import period_name

    with session.vault.read() as reader:
        people = [
            item for item in reader.people() if item.team_id == team_id and item.state is PersonState.ACTIVE
        ]
    written: list[Path] = []
    with ThreadPoolExecutor(max_workers=1) as disk:
        being_written: Future[None] | None = None
        for number, person in enumerate(people):
            progress(number, len(people))
            paper = quarter_paper(session, Subject(person.id), period, options)
            stem = file_name(f"{period_name(period)} {person.name}")
            taken = sum(path.stem == stem or path.stem.startswith(f"{stem}-") for path in written)
            path = folder / (f"{stem}-{taken + 1}.pdf" if taken else f"{stem}.pdf")
            if being_written:
                being_written.result()
            being_written = disk.submit(write_atomically, path, behind_password(paper.content, password))
            written.append(path)
        if being_written:
            being_written.result()
    progress(len(people), len(people))
    return tuple(written)


def quarter_to_lock(
    session: Session,
    subject: Subject,
    period: Period,
    options: PaperOptions,
    progress: Progress = no_progress,
) -> Paper:
    """The quarter as it stands, dated today: the document of the version that is being locked."""
    from desktop.services.quarters import current

    with session.vault.print_read() as reader:
        quarter = current(reader, subject, period, language())
    return drawn_quarter(
        session, subject, period, _chosen(quarter, options), progress, locked_on=session.today()
    )


def drawn_quarter(
    session: Session,
    subject: Subject,
    period: Period,
    options: PaperOptions,
    progress: Progress = no_progress,
    *,
    locked_on: date | None = None,
) -> Paper:
    """The quarter as it stands now, in the language in use; ``locked_on`` dates it."""
    from desktop.services.printing_quarters import printable_quarter, printable_team
    from desktop.ui.presenters.quarter_words import a_colleague, quarter_texts

    words, texts = quarter_texts(), paper_texts()
    if subject.is_team:
        from desktop.reports.team import team_pdf

        team = printable_team(
            session, subject.id, period, texts.language, stand_in=a_colleague(), locked_on=locked_on
        )
        return Paper(team_pdf(team, texts, words, options, progress), _missing(team))
    from desktop.reports.quarter import quarter_pdf

    quarter = printable_quarter(session, subject.id, period, texts.language, locked_on=locked_on)
    return Paper(quarter_pdf(quarter, texts, words, options, progress), _missing(quarter))


def _chosen(quarter: Quarter, options: PaperOptions) -> PaperOptions:
    """Room to sign and to think: as chosen for the quarter, or asked for here."""
    return replace(
        options,
        signatures=options.signatures or QuarterPart.SIGNATURES in quarter.parts,
        own_thoughts=options.own_thoughts or QuarterPart.THOUGHTS in quarter.parts,
    )


def access_pack_paper(
    session: Session,
    person_id: str,
    options: PaperOptions,
    progress: Progress = no_progress,
    *,
    without_private: bool = False,
    shown: Collection[str] = (),
) -> Paper:
    """Everything kept on a person, as they would get it; raises as ``dialogue_paper``."""
    from desktop.reports.access_pack import access_pack_pdf
    from desktop.services.access_pack import access_pack
    from desktop.ui.presenters.access_words import access_texts
    from desktop.ui.presenters.quarter_words import a_colleague

    pack = access_pack(
        session, person_id, stand_in=a_colleague(), without_private=without_private, shown=shown
    )
    content = access_pack_pdf(
        pack, paper_texts(), access_texts(), options, progress, private=not without_private
    )
    return Paper(content, _missing(pack.whole))


def access_pack_file(
    session: Session, person_id: str, *, without_private: bool = False, shown: Collection[str] = ()
) -> bytes:
    """The same as an archive (JSON)."""
    from desktop import __version__
    from desktop.exchange.archive_writing import write_archive
    from desktop.services.access_pack import access_pack
    from desktop.ui.presenters.quarter_words import a_colleague

    pack = access_pack(
        session, person_id, stand_in=a_colleague(), without_private=without_private, shown=shown
    )
    return write_archive(pack.whole, session.now(), __version__)


def preparation_paper(
    session: Session, dialogue_id: str, options: PaperOptions, progress: Progress = no_progress
) -> Paper:
    """A preparation sheet for a dialogue, known to the vault from here on; raises as ``make_sheet``."""
    from desktop.reports.preparation import preparation_pdf
    from desktop.services.preparation_sheets import make_sheet, printable_sheet
    from desktop.ui.presenters.preparation_words import preparation_texts

    printable = printable_sheet(session, make_sheet(session, dialogue_id))
    content = preparation_pdf(printable, paper_texts(), preparation_texts(), options, progress)
    return Paper(content, _missing(printable))


def information_sheet(options: PaperOptions) -> Paper:
    """The information sheet for employees."""
    from desktop.reports.information_sheet import information_sheet_pdf
    from desktop.ui.presenters.access_words import information_texts

    return Paper(information_sheet_pdf(information_texts(), options), 0)


def _missing(printable: object) -> int:
    from desktop.reports.coverage import missing_glyphs

    return missing_glyphs(printable)


def recovery_sheet(code: tuple[str, ...], printed_at: datetime) -> bytes:
    """The recovery sheet as a PDF file."""
    from desktop.reports.recovery_sheet import recovery_sheet_pdf
    from desktop.ui.presenters.paper_texts import recovery_sheet_texts

    return recovery_sheet_pdf(code, None, recovery_sheet_texts(), PaperOptions(printed_at=printed_at))


def behind_password(content: bytes, password: str | None) -> bytes:
    """A paper's bytes, encrypted where there is a password. Raises as ``paper_passwords.accepted``."""
    from desktop.reports.protection import protected

    return content if password is None else protected(content, password)
