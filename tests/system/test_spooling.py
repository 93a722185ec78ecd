"""To the print spooler: what it did not take is said, what hangs is given up, what is half told is not printed."""

import io
import subprocess
import sys

import pytest

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.progress import Cancelled, no_progress
from desktop.system import spooling, spooling_child
from desktop.system.spooling import spool

PAPER = b"%PDF-1.7 \x00 en hel rad"


def saying(code: str) -> tuple[str, ...]:
    """A process in place of the one that speaks to the spooler."""
    return (sys.executable, "-c", f"import sys, time; order = sys.stdin.buffer.read(); {code}")


def test_the_paper_and_what_was_chosen_come_whole():
    checks = (
        "head, paper = order.split(b'\\n', 1); import json; head = json.loads(head);"
        "good = head == {'printer': 'Skrivaren', 'options': {'copies': '2'}, 'size': len(paper)};"
        f"sys.exit(0 if good and paper == {PAPER!r} else 9)"
    )
    spool("Skrivaren", PAPER, {"copies": "2"}, no_progress, command=saying(checks))


@pytest.mark.parametrize(
    ("status", "failure"),
    [
        (spooling_child.GONE, Failure.PRINTER_GONE),
        (spooling_child.REFUSED, Failure.PRINTER_REFUSES),
        (-9, Failure.PRINTER_GONE),
        (77, Failure.PRINTER_GONE),
    ],
)
def test_what_it_did_not_take_is_told(status, failure):
    end = f"import os; os.kill(os.getpid(), {-status})" if status < 0 else f"sys.exit({status})"
    with pytest.raises(EnvironmentFailed) as failed:
        spool("Skrivaren", PAPER, {}, no_progress, command=saying(end))
    assert failed.value.failure is failure


def test_one_that_never_answers_is_given_up():
    with pytest.raises(EnvironmentFailed) as failed:
        spool("Skrivaren", PAPER, {}, no_progress, command=saying("time.sleep(600)"), seconds=0.2)
    assert failed.value.failure is Failure.PRINTER_GONE


def test_one_that_only_has_to_answer_is_waited_for_a_shorter_while(monkeypatch):
    monkeypatch.setattr(spooling, "_ANSWER_SECONDS", 0.2)
    with pytest.raises(EnvironmentFailed):
        spool("", b"", {}, no_progress, command=saying("time.sleep(600)"))
    spool("", b"", {}, no_progress, command=saying("sys.exit(0)"))


def test_one_can_stop_it():
    def stop(done: int, total: int, /) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        spool("Skrivaren", PAPER, {}, stop, command=saying("time.sleep(600)"))


def test_one_that_does_not_listen_is_given_up_too():
    deaf = (sys.executable, "-c", "import time; time.sleep(600)")
    with pytest.raises(EnvironmentFailed):
        spool("Skrivaren", bytes(1 << 20), {}, no_progress, command=deaf, seconds=0.2)


@pytest.mark.skipif(sys.platform != "linux", reason="Linux's print spooler")
def test_half_a_paper_is_not_printed():
    order = b'{"printer": "Skrivaren", "options": {}, "size": 400}\n' + PAPER
    done = subprocess.run(
        [sys.executable, "-m", "desktop.system.spooling_child"], input=order, capture_output=True, check=False
    )
    assert done.returncode == spooling_child.GONE, done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="Linux's print spooler")
def test_without_the_spoolers_library_the_printer_is_gone(monkeypatch):
    found = spooling_child.ctypes.CDLL

    def missing(name: str | None) -> object:
        if name is not None:
            raise OSError(name)
        return found(name)

    monkeypatch.setattr(spooling_child.ctypes, "CDLL", missing)
    monkeypatch.setattr(spooling_child, "_DIES_WITH_PARENT", 0)
    order = b'{"printer": "Skrivaren", "options": {}, "size": 4}\n%PDF'
    assert spooling_child.main(io.BytesIO(order)) == spooling_child.GONE
    only_asked = b'{"printer": "", "options": {}, "size": 0}\n'
    assert spooling_child.main(io.BytesIO(only_asked)) == spooling_child.DONE
