"""`./run` before anything is installed: what opens a window, what a machine lacks, what is said about it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tasks import apt, environment, front, libraries, rig, screen


@pytest.mark.parametrize(
    "words", [[], ["--demo"], ["--vault", "folder"], ["--lang", "en", "--demo"], ["--debug"]]
)
def test_without_a_command_the_window_opens(words: list[str]) -> None:
    assert front.wants_window(words)


@pytest.mark.parametrize(
    "words",
    [["today"], ["--demo", "today"], ["--vault", "x", "check"], ["--version"], ["--demo", "--help"], ["-h"]],
)
def test_a_command_needs_no_window(words: list[str]) -> None:
    assert not front.wants_window(words)


@pytest.mark.parametrize(
    "set_up", [{"DISPLAY": ":7"}, {"WAYLAND_DISPLAY": "wayland-0"}, {"QT_QPA_PLATFORM": "offscreen"}]
)
def test_a_screen_is_seen(monkeypatch: pytest.MonkeyPatch, set_up: dict[str, str]) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not screen.present()
    monkeypatch.setenv(*next(iter(set_up.items())))
    assert screen.present()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
@pytest.mark.parametrize(
    ("language", "word"), [("sv_SE.UTF-8", "skärm"), ("en_GB.UTF-8", "screen"), ("C", "screen")]
)
def test_no_screen_is_one_sentence_and_status_3(checkout: Path, language: str, word: str) -> None:
    done = subprocess.run(
        [checkout / "run"],
        env={"PATH": os.environ["PATH"], "LC_ALL": language},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3
    assert word in done.stderr
    assert "./run --demo check" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("installed", "name"), [("libssl3", "libglib2.0-0"), ("libssl3t64", "libglib2.0-0t64")]
)
def test_packages_are_called_as_the_release_calls_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, installed: str, name: str
) -> None:
    monkeypatch.setattr(apt, "_INSTALLED", tmp_path)
    (tmp_path / f"{installed}:amd64.list").touch()
    assert apt.names_here(["libglib2.0-0", "libxcb-cursor0"]) == [name, "libxcb-cursor0"]


def test_the_command_is_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(apt, "_INSTALLED", tmp_path)
    monkeypatch.setattr(apt, "_LISTS", tmp_path)
    monkeypatch.setattr(apt.shutil, "which", lambda name: f"/usr/bin/{name}")
    assert apt.command(["b", "a"]) == "sudo apt-get update && sudo apt-get install -y a b"
    (tmp_path / "mirror_main_binary-amd64_Packages").touch()
    assert apt.command(["b", "a"]) == "sudo apt-get install -y a b"
    monkeypatch.setattr(apt.shutil, "which", lambda name: None)
    assert apt.command(["a"]) == "su -c 'apt-get install -y a'"


@pytest.fixture
def lacking_loader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine whose loader does not find two libraries, and a Qt with one plugin."""
    qt = tmp_path / "Qt"
    (qt / "plugins" / "platforms").mkdir(parents=True)
    (qt / "plugins" / "platforms" / "libqxcb.so").touch()
    ldd = tmp_path / "bin" / "ldd"
    ldd.parent.mkdir()
    ldd.write_text(
        "#!/bin/sh\necho '\tlibxcb-cursor.so.0 => not found'\necho '\tlibc.so.6 => /lib/libc.so.6 (0x1)'\n"
        "echo '\tlibglib-2.0.so.0 => not found'\necho '\tlibxcb-cursor.so.0 => not found'\n",
        encoding="utf-8",
    )
    ldd.chmod(0o755)
    monkeypatch.setenv("PATH", str(ldd.parent), prepend=os.pathsep)
    return qt


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves Qt's libraries to the system")
def test_missing_libraries_are_named_once(lacking_loader: Path) -> None:
    assert libraries.missing_libraries(lacking_loader) == ["libglib-2.0.so.0", "libxcb-cursor.so.0"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves Qt's libraries to the system")
def test_an_ordinary_user_is_given_the_command(
    lacking_loader: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(libraries.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(libraries.apt, "present", lambda: True)
    found = libraries.missing_libraries(lacking_loader)
    monkeypatch.setattr(libraries, "missing_libraries", lambda: found)
    with pytest.raises(SystemExit) as ended:
        libraries.ensure()
    assert ended.value.code == 3
    assert re.search(r"apt-get install -y libglib2\.0-0(t64)? libxcb-cursor0\b", capsys.readouterr().err)


def test_the_rig_names_what_a_machine_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rig.shutil, "which", lambda name: None if name in {"Xvfb", "pdftotext"} else name)
    assert rig.missing() == ["poppler-utils", "xvfb"]


@pytest.fixture
def ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stamp that fits this machine."""
    stamp = tmp_path / "ready.json"
    monkeypatch.setattr(environment, "STAMP", stamp)
    environment._write_stamp(dev=False)
    return stamp


def fits(*, dev: bool = False) -> bool:
    return environment._fits(environment._read_stamp(), dev=dev)


def test_a_whole_environment_is_left_alone(ready: Path) -> None:
    assert fits()
    assert not fits(dev=True)
    environment._write_stamp(dev=True)
    assert fits()
    assert fits(dev=True)


@pytest.mark.parametrize("key", ["python", "base", "root", "requirements.lock"])
def test_another_python_place_or_lock_does_not_fit(ready: Path, key: str) -> None:
    ready.write_text(
        json.dumps({**json.loads(ready.read_text(encoding="utf-8")), key: "other"}), encoding="utf-8"
    )
    assert not fits()


@pytest.mark.parametrize("content", ["", "{", "[]", "\x00"])
def test_a_damaged_stamp_does_not_fit(ready: Path, content: str) -> None:
    ready.write_text(content, encoding="utf-8")
    assert not fits()
    ready.unlink()
    assert not fits()


@pytest.fixture
def watched(ready: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a set-up does, noted instead of done; everything happens beside the real environment."""
    done: list[str] = []
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "_make", lambda: done.append("make"))
    monkeypatch.setattr(environment, "_install", lambda lock: done.append(lock.name))
    monkeypatch.setattr(environment, "_link_checkout", lambda: done.append("link"))
    environment._write_stamp(dev=False)
    return done


def test_a_second_start_does_nothing(watched: list[str]) -> None:
    environment.ensure()
    assert watched == []


def test_a_set_up_killed_half_way_starts_afresh(
    watched: list[str], ready: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready.unlink()
    with monkeypatch.context() as killed:
        killed.setattr(environment, "_link_checkout", _killed)
        with pytest.raises(KeyboardInterrupt):
            environment.ensure()
    assert not ready.exists()
    watched.clear()
    environment.ensure()
    assert watched == ["make", "requirements.lock", "link"]
    assert fits()


def test_a_renewal_killed_half_way_starts_afresh(
    watched: list[str], ready: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as killed:
        killed.setattr(environment, "_install", _killed)
        with pytest.raises(KeyboardInterrupt):
            environment.ensure(dev=True)
    assert not ready.exists()
    environment.ensure()
    assert watched == ["make", "requirements.lock", "link"]


def test_tests_add_to_what_is_there_and_keep_it(watched: list[str], ready: Path) -> None:
    environment.ensure(dev=True)
    assert watched == ["requirements-dev.lock", "link"]
    stamp = json.loads(ready.read_text(encoding="utf-8"))
    ready.write_text(json.dumps(stamp | {"requirements-dev.lock": "older"}), encoding="utf-8")
    watched.clear()
    environment.ensure()
    assert watched == ["requirements-dev.lock", "link"]
    assert fits(dev=True)


def _killed(*_: object) -> None:
    raise KeyboardInterrupt
