"""stub"""

from pathlib import Path


def finish(folder: Path) -> None:
    """Completes or takes back a restore that was cut off."""
