"""Exit statuses that scripts lean on (``contracts.md``, Commands)."""

from desktop.domain.errors import Failure

DONE = 0
COULD_NOT = 1
USAGE = 2
ENVIRONMENT = 3
WRONG_PASSPHRASE = 4
DAMAGED = 5
IN_USE = 6

_OF_FAILURE = {
    Failure.WRONG_PASSPHRASE: WRONG_PASSPHRASE,
    Failure.WRONG_RECOVERY_CODE: WRONG_PASSPHRASE,
    Failure.PASSPHRASE_NEEDED: WRONG_PASSPHRASE,
    Failure.TRY_LATER: WRONG_PASSPHRASE,
    Failure.BACKUP_LOCKED: WRONG_PASSPHRASE,
    Failure.VAULT_DAMAGED: DAMAGED,
    Failure.VAULT_LOST: DAMAGED,
    Failure.KEY_FILE_DAMAGED: DAMAGED,
    Failure.KEY_FILE_MISSING: DAMAGED,
    Failure.BACKUP_DAMAGED: DAMAGED,
    Failure.VAULT_IN_USE: IN_USE,
    Failure.NO_HOME: ENVIRONMENT,
    Failure.NO_SCREEN: ENVIRONMENT,
    Failure.DATABASE_LIBRARY_OLD: ENVIRONMENT,
}


def status_of(failure: Failure) -> int:
    """The exit status for what the computer refused."""
    return _OF_FAILURE.get(failure, COULD_NOT)
