"""The wheel carries everything: installed in an environment of its own, far from the checkout, the program works."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pypdfium2
import pytest

from desktop import __version__


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy, so that two runs at once do not meet in `dist/`."""
    folder = tmp_path_factory.mktemp("wheel")
    building = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(building, cwd=checkout, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the commands of a fresh environment, in which only the wheel was installed.

    The libraries it leans on are those that are here already, lent by a path file: nothing is fetched.
    """
    home = tmp_path_factory.mktemp("elsewhere") / "environment"
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    installing = ["install", "--no-deps", "--no-index", "--no-compile", "-q", str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", "--python", str(python), *installing], check=True)
    (site,) = home.glob("lib/python3.*/site-packages")
    (site / "lent.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return home / "bin"


def run(command: Path, *words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("COV")}
    done = subprocess.run(
        [str(command), *words], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def test_the_wheel_carries_every_resource_and_licence(wheel: Path, checkout: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        names = set(packed.namelist())
    resources = checkout / "resources"
    expected = {f"desktop/_resources/{file.relative_to(resources).as_posix()}" for file in _files(resources)}
    assert len(expected) > 50
    assert expected <= names
    texts = {name.partition("/licenses/")[2] for name in names if "/licenses/" in name}
    assert {"LICENSE", "licences/README.md", "resources/icons/lucide/LICENSE"} <= texts
    assert {name.partition("/")[0] for name in names} == {"desktop", f"vardag-{__version__}.dist-info"}


def _files(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts]


def test_the_installed_program_is_the_one_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    asking = "from desktop.system.resources import resource_path; print(resource_path('fonts'))"
    told = run(installed / "python", "-c", asking, folder=tmp_path).stdout.strip()
    assert Path(told).is_dir()
    assert Path(told).is_relative_to(installed.parent)


def test_the_installed_program_tells_its_version(installed: Path, tmp_path: Path) -> None:
    assert run(installed / "vardag", "--version", folder=tmp_path).stdout == f"vardag {__version__}\n"


def test_the_installed_program_speaks_english(installed: Path, tmp_path: Path) -> None:
    help_text = run(installed / "vardag", "--lang", "en", "--help", folder=tmp_path).stdout
    assert "recovery code" in help_text


def test_the_installed_program_prints_a_dialogue(installed: Path, checkout: Path, tmp_path: Path) -> None:
    sample = json.loads((checkout / "resources" / "sample" / "en.json").read_text(encoding="utf-8"))
    person = sample["people"][0]["name"]
    paper = tmp_path / "dialogue.pdf"
    asking = ["--demo", "--lang", "en", "report", "dialogue", "--person", person, "-o", str(paper)]
    run(installed / "vardag", *asking, folder=tmp_path)
    document = pypdfium2.PdfDocument(paper)
    try:
        text = document[0].get_textpage().get_text_range()
    finally:
        document.close()
    assert person in text
    assert len(text) > 200


@pytest.mark.journey
def test_the_installed_program_opens_its_window(installed: Path, tmp_path: Path) -> None:
    own = {"QT_QPA_PLATFORM": "xcb", "VARDAG_NOW": "2026-03-10T09:00:00+01:00", "HOME": str(tmp_path)}
    environment = {key: value for key, value in os.environ.items() if not key.startswith("COV")} | own
    command = [str(installed / "vardag"), "--demo", "--lang", "en"]
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, text=True
    ) as program:
        looking = [
            "xdotool",
            "search",
            "--sync",
            "--onlyvisible",
            "--pid",
            str(program.pid),
            "--name",
            "^Vardag$",
        ]
        try:
            found = subprocess.run(
                looking, env=environment, capture_output=True, text=True, timeout=60, check=False
            )
        finally:
            program.terminate()
            told = program.communicate(timeout=20)[1]
    assert found.stdout.strip(), told
