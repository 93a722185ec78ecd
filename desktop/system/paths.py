"""Where things lie on this computer: the vault, the settings, the log.

A vault named by ``--vault`` or ``VARDAG_VAULT`` needs no home; then settings and log are simply not kept.
Nothing is ever written to a makeshift place instead.
"""

import os
import sys
from pathlib import Path
from typing import Final

from desktop.domain.errors import EnvironmentFailed, Failure

_APP: Final = "vardag"
VAULT_VARIABLE: Final = "VARDAG_VAULT"


def vault_folder(option: str | None = None) -> Path:
    """The vault's folder, absolute; it need not exist. The option goes before ``VARDAG_VAULT``, both before
    the place that the system has for programs' data. Raises ``EnvironmentFailed(NO_HOME)``.
    """
    named = option or os.environ.get(VAULT_VARIABLE)
    if named:
        try:
            return Path(named).expanduser().absolute()
        except RuntimeError:
            raise EnvironmentFailed(Failure.NO_HOME) from None
    import platformdirs

    if not _known("XDG_DATA_HOME"):
        raise EnvironmentFailed(Failure.NO_HOME)
    return platformdirs.user_data_path(_APP, appauthor=False) / "vault"


def settings_folder() -> Path | None:
    """Where settings are kept (never a name, never a title); None without a home."""
    import platformdirs

    return platformdirs.user_config_path(_APP, appauthor=False) if _known("XDG_CONFIG_HOME") else None


def log_folder() -> Path | None:
    """Where the log is kept; None without a home."""
    import platformdirs

    return platformdirs.user_state_path(_APP, appauthor=False) if _known("XDG_STATE_HOME") else None


def _known(variable: str) -> bool:
    """Whether the system says where a person's files are, rather than leaving it to be guessed."""
    if sys.platform == "win32" or Path(os.environ.get(variable, "")).is_absolute():
        return True
    home = Path(os.environ.get("HOME", ""))
    return home.is_absolute() and home.is_dir()
