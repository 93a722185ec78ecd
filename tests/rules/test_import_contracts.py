"""The eleven layer rules hold, and each of them would notice being broken."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

PLANTS = {
    "Layers point inward": {"domain/planted.py": "import desktop.services\n"},
    "The domain is plain Python": {"domain/planted.py": "import logging\n"},
    "Use cases know no framework": {"services/planted.py": "def late():\n    import platformdirs\n"},
    "Qt stays in ui": {"storage/planted.py": "from PySide6.QtCore import QObject\n"},
    "SQL stays in storage": {"reports/planted.py": "import sqlalchemy\n"},
    "PDF drawing stays in reports": {"exchange/planted.py": "from reportlab.pdfgen import canvas\n"},
    "Presenters run without Qt": {"ui/presenters/planted.py": "from PySide6 import QtGui\n"},
    "The window sees pages; pages see parts; parts see nothing above": {
        "ui/widgets/planted.py": "import desktop.ui.pages\n"
    },
    "Pages are strangers to each other": {
        "ui/pages/planted_one.py": "import desktop.ui.pages.planted_two\n",
        "ui/pages/planted_two.py": '"""Knows nobody."""\n',
    },
    "A migration never imports the living schema": {
        "storage/migrations/planted.py": "import desktop.domain\n"
    },
    "No cycles": {
        "services/planted_one.py": "import desktop.services.planted_two\n",
        "services/planted_two.py": "def late():\n    import desktop.services.planted_one\n",
    },
}


def lint(folder: Path, checkout: Path) -> tuple[int, str]:
    environment = {**os.environ, "PYTHONPATH": str(checkout), "COLUMNS": "200"}
    command = [sys.executable, "-P", "-m", "tasks.contracts"]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def broken(told: str) -> set[str]:
    return {line.removesuffix(" BROKEN") for line in told.splitlines() if line.endswith(" BROKEN")}


@pytest.fixture
def copied_tree(tmp_path: Path, checkout: Path) -> Path:
    shutil.copytree(checkout / "desktop", tmp_path / "desktop", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(checkout / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_contract_has_its_plant(checkout: Path) -> None:
    with (checkout / "pyproject.toml").open("rb") as stream:
        contracts = tomllib.load(stream)["tool"]["importlinter"]["contracts"]
    assert [contract["name"] for contract in contracts] == list(PLANTS)
    assert len(PLANTS) == 11


def test_the_house_keeps_its_contracts(checkout: Path) -> None:
    status, told = lint(checkout, checkout)
    assert status == 0, told
    assert "Contracts: 11 kept, 0 broken" in told


@pytest.mark.parametrize("contract", PLANTS)
def test_contract_catches_a_planted_violation(contract: str, copied_tree: Path, checkout: Path) -> None:
    for name, text in PLANTS[contract].items():
        (copied_tree / "desktop" / name).write_text(text, encoding="utf-8")
    status, told = lint(copied_tree, checkout)
    assert status == 1, told
    assert contract in broken(told), told
