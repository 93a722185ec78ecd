"""Where things lie: as told, as the system says, or a clear no."""

from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.system.paths import log_folder, settings_folder, vault_folder

VARIABLES = ("VARDAG_VAULT", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def test_the_system_decides_when_nobody_else_does(home: Path) -> None:
    assert vault_folder() == home / ".local/share/vardag/vault"
    assert settings_folder() == home / ".config/vardag"
    assert log_folder() == home / ".local/state/vardag"


def test_the_option_goes_before_the_variable_before_the_system(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VARDAG_VAULT", "~/mitt valv")
    assert vault_folder() == home / "mitt valv"
    assert vault_folder("/annat") == Path("/annat")
    monkeypatch.chdir(home)
    assert vault_folder("här") == home / "här"


def test_an_empty_variable_is_none(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VARDAG_VAULT", "")
    assert vault_folder("") == home / ".local/share/vardag/vault"


@pytest.mark.parametrize("value", [None, "", "relative", "/nowhere/at/all"])
def test_without_a_home_it_says_so_and_invents_nothing(
    monkeypatch: pytest.MonkeyPatch, value: str | None
) -> None:
    if value is None:
        monkeypatch.delenv("HOME")
    else:
        monkeypatch.setenv("HOME", value)
    with pytest.raises(EnvironmentFailed) as told:
        vault_folder()
    assert told.value.failure is Failure.NO_HOME
    assert settings_folder() is None
    assert log_folder() is None
    assert vault_folder("/valv") == Path("/valv")


def test_a_home_of_somebody_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(EnvironmentFailed) as told:
        vault_folder("~nobody-by-this-name/valv")
    assert told.value.failure is Failure.NO_HOME


def test_the_system_may_name_other_places(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HOME")
    for name in VARIABLES[1:]:
        monkeypatch.setenv(name, str(home / name))
    assert vault_folder() == home / "XDG_DATA_HOME/vardag/vault"
    assert settings_folder() == home / "XDG_CONFIG_HOME/vardag"
    assert log_folder() == home / "XDG_STATE_HOME/vardag"
