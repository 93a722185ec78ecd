"""The limit of unlocking: the key derivation of a vault, and nothing else."""

import sys
from pathlib import Path

from benchmarks.programs import PASSPHRASE
from benchmarks.programs.witness import tell
from desktop.storage import key_file


def main(folder: str) -> None:
    """Unwrap the key of the vault in ``folder``."""
    # loaded before, as they are in the window when Enter is pressed
    import cryptography.hazmat.primitives.ciphers.aead
    import cryptography.hazmat.primitives.kdf.argon2  # noqa: F401

    present = key_file.read_newest(Path(folder))
    tell("begun")
    present.unlocked(PASSPHRASE)
    tell("derived")


if __name__ == "__main__":
    main(sys.argv[1])
