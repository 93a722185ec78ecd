"""A screen for all journeys, and a computer of its own for each."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.rig.program import Computer
from tests.journeys.rig.screen import Screen, own_screen


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    """One screen, shared by all journeys of a run: only one program is shown at a time."""
    with own_screen() as one:
        yield one


@pytest.fixture
def computer(screen: Screen, tmp_path: Path) -> Computer:
    """A clean home without a vault."""
    home = tmp_path / "home"
    home.mkdir()
    return Computer(screen, home)
