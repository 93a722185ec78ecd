"""The lock on the vault's folder, and what to do when the computer does not let one have it.

Who starts the program from an icon sees no standard error: what is wrong with the folder is said in a window.
"""

from pathlib import Path

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.system.single_instance import Call, InstanceGuard, ask_first


class Entrance:
    """Holds the folder for this run. ``refused`` says why it does not; ``try_again`` may find it mended."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.guard: InstanceGuard | None = None
        self.refused: EnvironmentFailed | None = None

    def enter(self, call: Call = Call.RAISE) -> bool:
        """Take the folder; False when another window has it, which has done what ``call`` asks.

        Raises ``EnvironmentFailed(VAULT_IN_USE)`` where a command has it.
        """
        if self.try_again() or self.refused is not None:
            return True
        if ask_first(self.folder, call):
            return False
        raise EnvironmentFailed(Failure.VAULT_IN_USE, path=str(self.folder))

    def try_again(self) -> bool:
        """Whether the folder is held now."""
        try:
            self.guard = InstanceGuard.acquire(self.folder)
            self.refused = None
        except EnvironmentFailed as error:
            self.refused = error
        return self.guard is not None

    def release(self) -> None:
        """Let go of it."""
        if self.guard is not None:
            self.guard.release()
            self.guard = None
