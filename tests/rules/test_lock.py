"""What the lock files promise: hashes for everything, for every system, and the versions that were chosen."""

import re
import tomllib
from pathlib import Path

import pytest

LOCKS = ("requirements.lock", "requirements-dev.lock")


def requirements(file: Path) -> dict[str, str]:
    """Name to the whole requirement, its hashes included."""
    joined = file.read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [
        line.strip() for line in joined.splitlines() if line.strip() and not line.lstrip().startswith("#")
    ]
    return {re.split(r"[=<>!~ \[]", line, maxsplit=1)[0]: line for line in lines}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_is_one_version_with_hashes(checkout: Path, lock: str) -> None:
    found = requirements(checkout / lock)
    assert len(found) > 10
    for requirement in found.values():
        assert re.match(r"[a-z0-9-]+==[0-9][^ ]* ", requirement), requirement
        assert "--hash=sha256:" in requirement


def test_the_wider_lock_holds_the_narrow_one(checkout: Path) -> None:
    narrow, wide = (requirements(checkout / lock) for lock in LOCKS)
    assert narrow.items() <= wide.items()


def test_the_lock_answers_the_lists(checkout: Path) -> None:
    with (checkout / "pyproject.toml").open("rb") as stream:
        project = tomllib.load(stream)
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {re.split(r"[=<>!~\[; ]", each, maxsplit=1)[0].lower().replace("_", "-") for each in asked}
    assert names <= requirements(checkout / LOCKS[1]).keys()


def test_other_systems_are_thought_of(checkout: Path) -> None:
    wide = requirements(checkout / LOCKS[1])
    assert "sys_platform == 'win32'" in wide["colorama"]
    assert "sys_platform == 'linux'" in wide["secretstorage"]


def test_qt_is_the_sound_version(checkout: Path) -> None:
    narrow = requirements(checkout / LOCKS[0])
    assert narrow["pyside6-essentials"].startswith("pyside6-essentials==6.11.3 ")
