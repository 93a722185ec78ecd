"""The commands without a window (``contracts.md``, Commands)."""

import argparse
import json
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli import statuses
from desktop.cli.choices import dialogue_ahead, dialogue_meant, period_meant, person_meant, team_meant
from desktop.cli.terminal import (
    clock,
    folder_of,
    new_passphrase,
    paper_password,
    passphrase_from,
    session_of,
    text_of,
)
from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.paper import PageSize, PaperOptions
from desktop.services.session import Session
from desktop.ui.presenters import sentences
from desktop.ui.presenters.wording import tr

if TYPE_CHECKING:
    from desktop.bootstrap.papers import Paper


def init(typed: argparse.Namespace) -> int:
    """Make the vault and show the recovery code, this once."""
    from desktop.bootstrap import vaults
    from desktop.storage.keys import recovery_code

    with folder_of(typed) as folder:
        passphrase = None if typed.no_passphrase else new_passphrase(typed)
        with vaults.held(folder, make=True):
            key = vaults.create(folder, passphrase)
    print(tr("Valvet är klart. Skriv ner återställningskoden, den visas bara nu:"))
    print(recovery_code(key))
    if passphrase is None:
        print(tr("Valvet är inte låst: den som kan öppna mappen kan läsa allt."))
    return statuses.DONE


def when(typed: argparse.Namespace) -> int:
    """Say which date words mean; what is no date gives nulls and the status 1."""
    from desktop.domain.dates_in_words import read_date

    text = text_of(typed.text)
    reading = read_date(text, clock(typed)())
    span = (_iso(reading.start), _iso(reading.end), reading.kind.value) if reading else (None, None, None)
    if typed.json:
        print(json.dumps(dict(zip(("from", "to", "kind"), span, strict=True))))
    elif reading is not None:
        print(span[0] if span[0] == span[1] else f"{span[0]} – {span[1]}")
    else:
        print(tr("Det går inte att läsa som ett datum."), file=sys.stderr)
    return statuses.DONE if reading is not None else statuses.COULD_NOT


def coach(typed: argparse.Namespace) -> int:
    """Say what the behaviour coach finds in a text; what is clear gives no hints."""
    from desktop.ui.presenters import coach_words

    about = coach_words.About.OBSERVATION if typed.observation else coach_words.About.BEHAVIOUR
    advice = coach_words.judge(text_of(typed.text), about)
    if typed.json:
        hints = [
            {"rule": found.rule.value, "match": found.match, "text": coach_words.hint(found)}
            for found in advice.hints
        ]
        print(json.dumps({"hints": hints}, ensure_ascii=False))
    else:
        print("\n".join(coach_words.spoken(advice, about)))
    return statuses.DONE


def backup(typed: argparse.Namespace) -> int:
    """Make a verified backup, in the vault's own folder or in another."""
    from desktop.bootstrap import vaults
    from desktop.storage.backups import make_backup

    with folder_of(typed) as folder, vaults.held(folder):
        key = vaults.key_of(folder, passphrase_from(typed))
        into = Path(typed.folder) if typed.folder else None
        made = make_backup(folder, key, clock(typed), into=into)
    print(tr("Säkerhetskopian är klar och kontrollerad: {path}").format(path=made.path))
    return statuses.DONE


def restore(typed: argparse.Namespace) -> int:
    """Put a backup in the vault's place; the present one is backed up first."""
    from desktop.bootstrap import vaults

    with folder_of(typed) as folder, vaults.held(folder, make=True):
        vaults.restore(folder, Path(typed.file), passphrase_from(typed), clock(typed))
    print(tr("Återställt. Det som fanns här förut är säkerhetskopierat."))
    return statuses.DONE


def check(typed: argparse.Namespace) -> int:
    """Look at everything in the vault and its backups; 0 when all is well."""
    from desktop.bootstrap import vaults
    from desktop.storage.integrity import check as checked

    with folder_of(typed) as folder, vaults.held(folder):
        health = checked(folder, vaults.key_of(folder, passphrase_from(typed)))
    for finding in health.findings:
        print(sentences.trouble(finding.trouble.value, finding.about), file=sys.stderr)
    if not health.well:
        return statuses.DAMAGED
    print(tr("Allt är helt. Säkerhetskopior: {count}.").format(count=health.backups))
    return statuses.DONE


def report(typed: argparse.Namespace) -> int:
    """Make a printed document as a PDF file."""
    from desktop.bootstrap.papers import behind_password
    from desktop.system.files import write_atomically

    password = paper_password(typed)
    if typed.document == "quarter" and typed.team is not None:
        return _team_quarters(typed, password)
    with session_of(typed) as session:
        options = PaperOptions(
            printed_at=session.now(),
            page_size=PageSize.LETTER if typed.letter else PageSize.A4,
            signatures=typed.signatures,
            own_thoughts=typed.own_thoughts,
        )
        paper = _PAPERS[typed.document](session, typed, options)
    if paper.missing_glyphs:
        print(sentences.missing_glyphs(paper.missing_glyphs), file=sys.stderr)
    write_atomically(Path(typed.output), behind_password(paper.content, password))
    return statuses.DONE


def _team_quarters(typed: argparse.Namespace, password: str | None) -> int:
    """The quarter of everybody in a team, a file each in the folder that is named."""
    from desktop.bootstrap.papers import team_quarters

    folder = Path(typed.output)
    with session_of(typed) as session:
        team = team_meant(session, typed.team)
        options = PaperOptions(session.now(), PageSize.LETTER if typed.letter else PageSize.A4)
        if not folder.is_dir():
            raise EnvironmentFailed(Failure.NOT_A_FOLDER, path=str(folder))
        period = period_meant(session, typed.quarter)
        for path in team_quarters(session, team.id, period, options, folder, password=password):
            print(path)
    return statuses.DONE


def _dialogue_paper(session: Session, typed: argparse.Namespace, options: PaperOptions) -> "Paper":
    from desktop.bootstrap.papers import dialogue_paper

    person = person_meant(session, typed.person) if typed.person else None
    return dialogue_paper(session, dialogue_meant(session, person, typed.date).id, options)


def _person_paper(session: Session, typed: argparse.Namespace, options: PaperOptions) -> "Paper":
    from desktop.bootstrap.papers import person_paper

    return person_paper(session, person_meant(session, typed.person).id, options)


def _quarter_paper(session: Session, typed: argparse.Namespace, options: PaperOptions) -> "Paper":
    from desktop.bootstrap.papers import quarter_paper
    from desktop.services.quarters import Subject

    subject = Subject(person_meant(session, typed.person).id)
    return quarter_paper(session, subject, period_meant(session, typed.quarter), options)


def _team_paper(session: Session, typed: argparse.Namespace, options: PaperOptions) -> "Paper":
    from desktop.bootstrap.papers import quarter_paper
    from desktop.services.quarters import Subject

    subject = Subject(team_meant(session, typed.team).id, is_team=True)
    return quarter_paper(session, subject, period_meant(session, typed.quarter), options)


def _access_pack(session: Session, typed: argparse.Namespace, options: PaperOptions) -> "Paper":
    """As a PDF, or as an archive where the file's name ends in .json."""
    from desktop.bootstrap.papers import Paper, access_pack_file, access_pack_paper

    person, without = person_meant(session, typed.person).id, typed.without_private
    if typed.output.lower().endswith(".json"):
        return Paper(access_pack_file(session, person, without_private=without), 0)
    return access_pack_paper(session, person, options, without_private=without)


def _preparation(session: Session, typed: argparse.Namespace, options: PaperOptions) -> "Paper":
    from desktop.bootstrap.papers import preparation_paper

    person = person_meant(session, typed.person)
    return preparation_paper(session, dialogue_ahead(session, person, typed.date).id, options)


def _information(_session: Session, _typed: argparse.Namespace, options: PaperOptions) -> "Paper":
    from desktop.bootstrap.papers import information_sheet

    return information_sheet(options)


_PAPERS: dict[str, Callable[[Session, argparse.Namespace, PaperOptions], "Paper"]] = {
    "dialogue": _dialogue_paper,
    "person": _person_paper,
    "quarter": _quarter_paper,
    "team": _team_paper,
    "preparation": _preparation,
    "access-pack": _access_pack,
    "information": _information,
}


def _iso(at: date) -> str:
    return at.strftime("%Y-%m-%dT%H:%M") if isinstance(at, datetime) else at.isoformat()


def _today(typed: argparse.Namespace) -> int:
    from desktop.cli.today import show_today

    return show_today(typed)


def _exchange(name: str) -> Callable[[argparse.Namespace], int]:
    def run(typed: argparse.Namespace) -> int:
        from desktop.cli import exchange

        command: Callable[[argparse.Namespace], int] = getattr(exchange, name)
        return command(typed)

    return run


def _capture(typed: argparse.Namespace) -> int:
    from desktop.cli.capture import capture

    return capture(typed)


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "init": init,
    "import": _exchange("import_files"),
    "export": _exchange("export"),
    "report": report,
    "today": _today,
    "coach": coach,
    "capture": _capture,
    "when": when,
    "backup": backup,
    "restore": restore,
    "check": check,
}
