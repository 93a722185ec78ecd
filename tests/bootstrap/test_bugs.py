"""An error nobody foresaw: logged without a word of any note, told once, and the program goes on."""

import sys
import threading
from pathlib import Path

import pytest

from desktop.bootstrap.bugs import BugReporter
from desktop.domain.progress import Cancelled
from desktop.system.logs import Log
from tests.services.desk import NOW


def raised(error: BaseException) -> BaseException:
    with pytest.raises(type(error)) as caught:
        raise error
    return caught.value


def hook(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def test_it_is_logged_and_told_without_its_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told: list[int] = []
    reporter = BugReporter(Log(tmp_path, lambda: NOW, "0"), lambda: told.append(1))
    reporter.watch()
    try:
        hook(raised(ValueError("CANARY")))
        hook(raised(Cancelled()))
        hook(raised(KeyboardInterrupt()))
    finally:
        reporter.rest()

    log = (tmp_path / "vardag.log").read_text(encoding="utf-8")
    assert told == [1]
    assert "ValueError" in log
    assert "CANARY" not in log + "".join(capsys.readouterr())


def test_an_error_while_telling_is_only_logged(tmp_path: Path) -> None:
    def tell() -> None:
        hook(raised(TypeError()))

    reporter = BugReporter(Log(tmp_path, lambda: NOW, "0"), tell)
    reporter.watch()
    try:
        hook(raised(ValueError()))
    finally:
        reporter.rest()

    log = (tmp_path / "vardag.log").read_text(encoding="utf-8")
    assert "ValueError" in log
    assert "TypeError" in log


def test_threads_too_and_python_gets_its_hooks_back(tmp_path: Path) -> None:
    before = sys.excepthook, threading.excepthook
    reporter = BugReporter(Log(tmp_path, lambda: NOW, "0"), lambda: None)
    reporter.watch()
    try:
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()
    finally:
        reporter.rest()

    assert "ZeroDivisionError" in (tmp_path / "vardag.log").read_text(encoding="utf-8")
    assert (sys.excepthook, threading.excepthook) == before
