"""``vardag capture``: what Fånga does, for a shortcut bound in the system. It asks for nothing that it can do without.

Where the vault is open to it, the observation goes in at once. Where a passphrase would be needed, or another program
has the vault, it goes into the sealed inbox, and a Vardag that is open brings it in.
"""

import argparse
import sys
from pathlib import Path

from desktop.bootstrap import vaults
from desktop.bootstrap.catching import empty_inbox
from desktop.cli import statuses
from desktop.cli.terminal import clock, folder_of, passphrase_from, text_of
from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.observations import Observation
from desktop.domain.people import Person
from desktop.domain.text import isolated, sentence
from desktop.services import capturing
from desktop.storage import inbox, vault_folder
from desktop.storage.vault_folder import VaultState
from desktop.system.single_instance import Call, ask_first
from desktop.ui.presenters import sentences
from desktop.ui.presenters.wording import tr


def capture(typed: argparse.Namespace) -> int:
    """Keep an observation; the status is 0 wherever it went. Raises as the commands that open a vault do."""
    text = sentence(text_of(typed.text))
    with folder_of(typed) as folder:
        try:
            with vaults.held(folder):
                said = _kept(folder, text, typed)
        except EnvironmentFailed as error:
            if error.failure is not Failure.VAULT_IN_USE:
                raise
            said = _handed_over(folder, text, typed)
    print(said)
    return statuses.DONE


def _kept(folder: Path, text: str, typed: argparse.Namespace) -> str:
    """In the vault where it is not locked, or a passphrase was given along; else in the inbox."""
    asks = vault_folder.state_of(folder) in (VaultState.LOCKED, VaultState.KEY_LOST)
    if asks and typed.passphrase_file is None:
        inbox.seal(folder, text, clock(typed)(), told=typed.told)
        return tr("Fångat. Det kommer på plats när du låser upp Vardag.")
    key = vaults.key_of(folder, passphrase_from(typed))
    with vaults.session(folder, key, clock(typed)) as session:
        came_in = empty_inbox(folder, key, session)
        if came_in.foreign:
            print(sentences.laid_aside(came_in.foreign), file=sys.stderr)
        made = capturing.capture(session, text, told=typed.told).added(Observation)
        with session.vault.read() as reader:
            person = reader.find(Person, reader.get(Observation, made).person_id or "")
    if person is None:
        return tr("Fångat. Det väntar under Att sortera i I dag.")
    return tr("Fångat om {name}.").format(name=isolated(person.name))


def _handed_over(folder: Path, text: str, typed: argparse.Namespace) -> str:
    inbox.seal(folder, text, clock(typed)(), told=typed.told)
    if ask_first(folder, Call.INBOX):
        return tr("Fångat. Vardag är öppet och tar hand om det.")
    return tr("Fångat. Det kommer på plats nästa gång du öppnar Vardag.")
