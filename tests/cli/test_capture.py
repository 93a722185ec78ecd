"""``vardag capture`` on real encrypted vaults: open, locked, in use, and with what nobody should type."""

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.bootstrap import vaults
from desktop.cli import main
from desktop.cli.statuses import COULD_NOT, DONE
from desktop.storage import inbox, layout, vault_folder
from desktop.storage.delays import Brake
from desktop.system.single_instance import InstanceGuard
from tests.storage.vaults import CHEAP, clock

PASSPHRASE = "hästen dricker blå mjölk"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("VARDAG_NOW", "2026-03-10T09:00:00+01:00")
    monkeypatch.setattr(vaults, "calibrate", lambda: CHEAP)

    def go(*arguments: object) -> tuple[int, str, str]:
        status = main(["--lang", "sv", *map(str, arguments)])
        out, err = capsys.readouterr()
        return status, out, err

    return go


@pytest.fixture
def team(tmp_path: Path) -> Path:
    path = tmp_path / "team.json"
    people = [
        {"id": f"00000000-0000-4000-8000-{n:012d}", "name": name, "state": "active", "aliases": []}
        for n, name in enumerate(("Amir Haddad", "Anna Ek", "Anna Berg", "Sten Ek"))
    ]
    archive = {"format": "vardag-archive", "version": 1, "exported_at": "2026-03-01T09:00:00+01:00"}
    path.write_text(json.dumps(archive | {"app_version": "0", "people": people}))
    return path


@pytest.fixture
def vault(tmp_path: Path, run: Run, team: Path) -> Path:
    folder = tmp_path / "vault"
    run("--vault", folder, "init", "--no-passphrase")
    assert run("--vault", folder, "import", team)[0] == DONE
    return folder


@pytest.fixture
def phrase(tmp_path: Path) -> Path:
    path = tmp_path / "pp"
    path.write_text(PASSPHRASE + "\n", encoding="utf-8")
    return path


@pytest.fixture
def locked(tmp_path: Path, run: Run, team: Path, phrase: Path) -> Path:
    folder = tmp_path / "locked"
    opening = ("--vault", folder, "--passphrase-file", phrase)
    run(*opening, "init")
    assert run(*opening, "import", team)[0] == DONE
    return folder


def observations(folder: Path, passphrase: str | None = None) -> list[tuple[str, str | None, str]]:
    from desktop.domain.observations import Observation

    key = vault_folder.unlock(folder, passphrase, Brake(folder, clock))
    with vaults.session(folder, key, clock) as session, session.vault.read() as reader:
        names = {person.id: person.name for person in reader.people()}
        return sorted(
            (item.text, names.get(item.person_id or ""), item.state.value) for item in reader.all(Observation)
        )


def sealed(folder: Path) -> list[Path]:
    return list((folder / layout.INBOX).glob("*.sealed"))


def test_the_one_who_is_named_gets_it(run: Run, vault: Path) -> None:
    assert run("--vault", vault, "capture", "Amir ringde kunden före leveransen") == (
        DONE,
        "Fångat om Amir Haddad.\n",
        "",
    )
    assert run("--vault", vault, "capture", "--told", "Amirs fråga öppnade mötet")[0] == DONE
    assert observations(vault) == [
        ("Amir ringde kunden före leveransen", "Amir Haddad", "linked"),
        ("Amirs fråga öppnade mötet", "Amir Haddad", "told"),
    ]


@pytest.mark.parametrize("text", ["Anna ringde kunden", "Sten ringde kunden", "Någon ringde kunden"])
def test_the_unsure_waits_to_be_sorted(run: Run, vault: Path, text: str) -> None:
    assert run("--vault", vault, "capture", text)[:2] == (
        DONE,
        "Fångat. Det väntar under Att sortera i I dag.\n",
    )
    assert observations(vault) == [(text, None, "captured")]


def test_from_standard_input(run: Run, vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Amir frågade\nfölj upp\n"))
    assert run("--vault", vault, "capture", "-")[0] == DONE
    assert observations(vault) == [("Amir frågade följ upp", "Amir Haddad", "linked")]


@pytest.mark.parametrize("text", ["", "   ", "a\x00b", "\ud800", "å" * 60_000])
def test_what_cannot_be_kept_is_said_and_nothing_is(run: Run, vault: Path, text: str) -> None:
    status, out, err = run("--vault", vault, "capture", text)
    assert (status, out) == (COULD_NOT, "")
    assert err.count("\n") == 1
    assert text.strip()[:2] not in err or not text.strip()
    assert observations(vault) == []


def test_ten_megabytes_from_a_pipe(run: Run, vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("x" * 10_000_000))
    assert run("--vault", vault, "capture", "-")[0] == COULD_NOT
    assert observations(vault) == []


def test_locked_it_goes_into_the_inbox_and_comes_in_with_the_next_one(
    run: Run, locked: Path, phrase: Path
) -> None:
    assert run("--vault", locked, "capture", "Amir ringde kunden") == (
        DONE,
        "Fångat. Det kommer på plats när du låser upp Vardag.\n",
        "",
    )
    assert len(sealed(locked)) == 1
    assert observations(locked, PASSPHRASE) == []
    (locked / layout.INBOX / "skräp").touch()
    status, out, err = run("--vault", locked, "--passphrase-file", phrase, "capture", "Anna Ek frågade")
    assert (status, out) == (DONE, "Fångat om Anna Ek.\n")
    assert err.count("\n") == 1
    assert sealed(locked) == []
    assert observations(locked, PASSPHRASE) == [
        ("Amir ringde kunden", "Amir Haddad", "linked"),
        ("Anna Ek frågade", "Anna Ek", "linked"),
    ]


def test_with_the_keys_lost_nothing_is_lost(run: Run, locked: Path) -> None:
    for name in layout.KEYS:
        (locked / name).unlink()
    assert run("--vault", locked, "capture", "Amir ringde")[0] == DONE
    assert len(sealed(locked)) == 1


def test_before_the_vault_was_opened_once_there_is_no_inbox(run: Run, locked: Path) -> None:
    (locked / layout.INBOX_KEY).unlink()
    status, out, err = run("--vault", locked, "capture", "Amir ringde")
    assert (status, out, err.count("\n")) == (COULD_NOT, "", 1)


def test_without_a_vault_there_is_nowhere_to_put_it(run: Run, tmp_path: Path) -> None:
    assert run("--vault", tmp_path / "nowhere", "capture", "Amir ringde")[0] == COULD_NOT
    assert not (tmp_path / "nowhere").exists()


def test_in_use_by_something_that_does_not_listen(run: Run, vault: Path) -> None:
    guard = InstanceGuard.acquire(vault)
    assert guard is not None
    status, out, _ = run("--vault", vault, "capture", "Amir ringde")
    guard.release()
    assert (status, out) == (DONE, "Fångat. Det kommer på plats nästa gång du öppnar Vardag.\n")
    assert len(sealed(vault)) == 1


def test_in_use_by_an_open_vardag(run: Run, vault: Path, checkout: Path) -> None:
    holder = (
        "import select, sys\nfrom pathlib import Path\n"
        "from desktop.system.single_instance import Call, InstanceGuard\n"
        "guard = InstanceGuard.acquire(Path(sys.argv[1]))\n"
        "guard.listen(lambda: None, {Call.INBOX: lambda: print('inbox', flush=True)})\n"
        "print('held', flush=True)\nselect.select([guard.fileno()], [], [], 30)\nguard.answer()\n"
    )
    program = [sys.executable, "-c", holder, str(vault)]
    with subprocess.Popen(program, cwd=checkout, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        status, out, _ = run("--vault", vault, "capture", "Amir ringde")
        assert (status, out) == (DONE, "Fångat. Vardag är öppet och tar hand om det.\n")
        assert process.stdout.readline() == "inbox\n"


def test_a_failure_of_another_kind_goes_on(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert run("--vault", tmp_path / "file", "capture", "Amir ringde")[0] != DONE


def test_it_comes_in_once_however_often_it_is_broken_off(
    vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the commit and the files going away, the program dies: then they are still there, and known."""
    from desktop.bootstrap.catching import empty_inbox

    key = vault_folder.unlock(vault, None, Brake(vault, clock))
    inbox.seal(vault, "Amir ringde", clock())

    def dies(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken, vaults.session(vault, key, clock) as session:
        broken.setattr(inbox, "clear", dies)
        for _ in range(2):
            with pytest.raises(KeyboardInterrupt):
                empty_inbox(vault, key, session)
    with vaults.session(vault, key, clock) as session:
        assert not empty_inbox(vault, key, session).changes
        assert not empty_inbox(vault, key, session).changes
    assert sealed(vault) == []
    assert observations(vault) == [("Amir ringde", "Amir Haddad", "linked")]
