"""What a command needs besides its arguments: the folder, the passphrase and an opened session."""

import argparse
import getpass
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.bootstrap import vaults
from desktop.bootstrap.clocks import clock_from, demo_clock
from desktop.domain.clock import Clock
from desktop.domain.errors import EnvironmentFailed, Failure, Rule, RuleBroken
from desktop.domain.passphrases import SHORTEST, accepted
from desktop.services.session import Session
from desktop.services.whole_files import os_faults
from desktop.system.paths import vault_folder
from desktop.ui.presenters.wording import language, tr

LARGEST_INPUT = 1_000_000
"""Characters that ``-`` reads from standard input."""
LARGEST_PASSPHRASE = 10_000


def clock(typed: argparse.Namespace) -> Clock:
    """The clock of a command: standing where ``VARDAG_NOW`` says, or the computer's."""
    return (demo_clock if typed.demo else clock_from)(os.environ, ticking=False)


@contextmanager
def folder_of(typed: argparse.Namespace) -> Iterator[Path]:
    """The vault's folder: ``--demo``'s own, ``--vault``, ``VARDAG_VAULT``, or the computer's place for it."""
    if typed.demo:
        with vaults.demo_folder(language(), clock(typed)) as folder:
            yield folder
    else:
        yield vault_folder(typed.vault)


@contextmanager
def session_of(typed: argparse.Namespace) -> Iterator[Session]:
    """An unlocked session, closed at the end."""
    with folder_of(typed) as folder, vaults.opened(folder, passphrase_from(typed), clock(typed)) as session:
        yield session


def passphrase_from(typed: argparse.Namespace) -> Callable[[], str]:
    """Reads the passphrase from the file given, or asks for it on the terminal."""

    def ask() -> str:
        if typed.passphrase_file is not None:
            return _first_line(Path(typed.passphrase_file))
        if not sys.stdin.isatty():
            raise EnvironmentFailed(Failure.PASSPHRASE_NEEDED)
        return getpass.getpass(tr("Lösenfras: "))

    return ask


def new_passphrase(typed: argparse.Namespace) -> str:
    """As ``passphrase_from``, asked for twice on a terminal. Raises ``RuleBroken``: PASSPHRASES_DIFFER, or as
    ``accepted``."""
    first = passphrase_from(typed)()
    if typed.passphrase_file is None and getpass.getpass(tr("En gång till: ")) != first:
        raise RuleBroken(Rule.PASSPHRASES_DIFFER)
    return accepted(first)


def paper_password(typed: argparse.Namespace) -> str | None:
    """The password that a paper gets, None for none. Raises ``RuleBroken(PASSWORD_EMPTY)``."""
    if typed.password_file is None:
        return None
    try:
        return _first_line(Path(typed.password_file))
    except RuleBroken:
        raise RuleBroken(Rule.PASSWORD_EMPTY) from None


def text_of(argument: str) -> str:
    """The argument itself, or for ``-`` what stands on standard input (up to a million characters)."""
    if argument != "-":
        return argument
    text = sys.stdin.read(LARGEST_INPUT + 1)
    if len(text) > LARGEST_INPUT:
        raise RuleBroken(Rule.TEXT_TOO_LONG, limit=LARGEST_INPUT, length=len(text))
    return text


def _first_line(path: Path) -> str:
    with os_faults(path), path.open("rb") as file:
        raw = file.read(LARGEST_PASSPHRASE)
    try:
        return raw.decode("utf-8-sig").splitlines()[0]
    except (UnicodeDecodeError, IndexError):
        raise RuleBroken(Rule.PASSPHRASE_SHORT, minimum=SHORTEST) from None
