"""The commands that take files in and out."""

import argparse
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from desktop import __version__
from desktop.bootstrap import vaults
from desktop.cli import statuses
from desktop.cli.choices import person_meant
from desktop.cli.terminal import clock, folder_of, passphrase_from, session_of
from desktop.domain.errors import RuleBroken
from desktop.services.archive_content import ArchiveRefused, Refusal
from desktop.services.importing import ImportReport, Outcome, import_archive
from desktop.services.session import Session
from desktop.ui.presenters.import_words import import_line, refusal_line
from desktop.ui.presenters.wording import tr


def import_files(typed: argparse.Namespace) -> int:
    """Take archives in: what was added, was already there, or was refused and why, line by line."""
    from desktop.storage.backups import make_backup

    with ExitStack() as stack:
        folder = stack.enter_context(folder_of(typed))
        stack.enter_context(vaults.held(folder))
        key = vaults.key_of(folder, passphrase_from(typed))
        session = stack.enter_context(vaults.session(folder, key, clock(typed)))

        def back_up() -> None:
            make_backup(folder, key, clock(typed))

        took = [_import(session, Path(name), typed, back_up) for name in typed.files]
    return statuses.DONE if all(took) else statuses.COULD_NOT


def _import(session: Session, path: Path, typed: argparse.Namespace, before: Callable[[], None]) -> bool:
    from desktop.exchange.detect import FileKind, kind_of
    from desktop.exchange.files_in import archive_from_file, read_file

    try:
        if kind_of(read_file(path)) is FileKind.PDF:
            return _import_sheet(session, path, typed, before)
        content = archive_from_file(path)
    except ArchiveRefused as refused:
        _refused(path, [refusal_line(refusal) for refusal in refused.refusals])
        return False
    report = import_archive(
        session, content, skip_conflicts=typed.skip_conflicts, dry_run=typed.dry_run, before=before
    )
    _say(report, path, dry_run=typed.dry_run)
    conflicts = [] if typed.skip_conflicts else report.of(Outcome.CONFLICT)
    return report.done or (typed.dry_run and not conflicts and not report.of(Outcome.REFUSED))


def _import_sheet(
    session: Session, path: Path, typed: argparse.Namespace, before: Callable[[], None]
) -> bool:
    """A returned preparation sheet: its answers stand beside the questions from here on."""
    from desktop.exchange.files_in import sheet_from_file
    from desktop.services.preparation_sheets import take_answers

    answers = sheet_from_file(path)
    try:
        if not typed.dry_run:
            before()
            take_answers(session, answers)
    except RuleBroken as broken:
        raise ArchiveRefused(Refusal(broken.rule, about=broken.about)) from None
    print(tr("underlag {id}: svaren står bredvid frågorna").format(id=answers.sheet_id))
    return True


def _say(report: ImportReport, path: Path, *, dry_run: bool) -> None:
    """Line by line on standard output; where nothing goes in, what stood in the way, and one sentence of it as an
    error."""
    if report.done or dry_run:
        for line in report.lines:
            print(import_line(line))
    else:
        in_the_way = report.of(Outcome.REFUSED) or report.of(Outcome.CONFLICT)
        _refused(path, [import_line(line) for line in in_the_way])


def _refused(path: Path, reasons: list[str]) -> None:
    for reason in reasons[1:]:
        print(reason)
    print(tr("Inget togs in ur {path}: {reason}").format(path=path, reason=reasons[0]), file=sys.stderr)


def export(typed: argparse.Namespace) -> int:
    """Write everything, or what is kept on one person, as an archive."""
    from desktop.exchange.archive_writing import write_archive
    from desktop.services.exporting import export_archive

    if typed.schema:
        from desktop.exchange.schema import schema_text

        return _written(typed.output, schema_text().encode())
    with session_of(typed) as session:
        person = person_meant(session, typed.person) if typed.person is not None else None
        content = export_archive(
            session, person_id=person.id if person else None, without_private=typed.without_private
        )
        archive = write_archive(content, session.now(), __version__)
    return _written(typed.output, archive)


def _written(output: str | None, content: bytes) -> int:
    from desktop.system.files import write_atomically

    if output is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        write_atomically(Path(output), content)
    return statuses.DONE
