"""A file from anyone is read by a child that can be stopped."""

import io
import json
import sys
import time

import pytest

from desktop.domain.errors import Rule
from desktop.domain.progress import Cancelled
from desktop.exchange import child, untrusted
from desktop.exchange.archive_reading import content_from
from desktop.exchange.untrusted import read_untrusted
from desktop.services.archive_content import ArchiveRefused, Refusal
from tests.exchange.faults import example, planted

EXAMPLE = json.dumps(example()).encode()


def rule(*arguments: object, **named: object) -> Rule:
    with pytest.raises(ArchiveRefused) as refused:
        read_untrusted(*arguments, **named)
    return refused.value.rule


def python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-I", "-S", "-c", code)


def test_the_child_gives_what_the_reader_gives():
    assert read_untrusted(EXAMPLE) == content_from(example())


def test_the_childs_refusals_come_back_as_they_were():
    data = json.dumps(planted("people[0].rhythm.weekday", 9)).encode()
    with pytest.raises(ArchiveRefused) as refused:
        read_untrusted(data)
    about = {"least": 1, "most": 7}
    assert refused.value.refusals == (Refusal(Rule.NUMBER_OUT_OF_RANGE, "people[0].rhythm.weekday", about),)


def test_a_child_that_takes_too_long_is_ended():
    started = time.monotonic()
    assert rule(EXAMPLE, command=python("import time; time.sleep(60)"), seconds=0.3) is Rule.FILE_TOO_SLOW
    assert time.monotonic() - started < 30


def test_a_child_that_dies_is_no_crash():
    assert rule(EXAMPLE, command=python("import os; os.abort()")) is Rule.FILE_TOO_HEAVY
    assert rule(b" " * 1_000_000, command=python("pass")) is Rule.FILE_TOO_HEAVY


def test_what_a_child_says_is_not_believed():
    assert rule(EXAMPLE, command=python('print(\'A{"format":"evil"}\')')) is Rule.FILE_NOT_ARCHIVE


def test_a_child_that_is_slow_to_begin_gets_the_whole_file():
    code = "import sys, time; time.sleep(0.3); print(f'A{len(sys.stdin.buffer.read())}')"
    assert rule(b"x" * 3_000_000, command=python(code)) is Rule.FILE_NOT_ARCHIVE


def test_cancelling_ends_the_child():
    calls = []

    def progress(done: int, total: int) -> None:
        calls.append((done, total))
        if len(calls) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_untrusted(EXAMPLE, progress, command=python("import time; time.sleep(60)"))
    assert [total for _, total in calls] == [100, 100, 100]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux holds a process to RLIMIT_AS")
def test_the_child_may_not_use_more_memory_than_its_share():
    code = "from desktop.exchange.child import limit_resources; limit_resources(); print('R', len(b'a' * (700 << 20)))"
    assert rule(b"", command=(sys.executable, "-S", "-c", code)) is Rule.FILE_TOO_HEAVY


def test_the_child_answers_on_its_standard_output(monkeypatch):
    monkeypatch.setattr(child, "limit_resources", lambda: None)
    target = io.BytesIO()
    child.main(io.BytesIO(EXAMPLE), target)
    assert content_from(json.loads(target.getvalue()[1:])) == content_from(example())


def test_the_childs_refusals_can_be_read_back():
    (refusal,) = child.refusals_from(child.answer(io.BytesIO(b"{}"))[1:])
    assert refusal == Refusal(Rule.FILE_NOT_ARCHIVE)


def test_a_child_without_memory_says_so():
    class Endless(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise MemoryError

    (refusal,) = child.refusals_from(child.answer(Endless())[1:])
    assert refusal == child.too_heavy()


class System:
    """Stands in for the ``resource`` module: one limit it does not know, one it refuses, one it takes."""

    RLIMIT_AS, RLIMIT_CPU = 9, 0

    def __init__(self) -> None:
        self.taken: list[tuple[int, tuple[int, int]]] = []

    def setrlimit(self, what: int, limits: tuple[int, int]) -> None:
        if what == self.RLIMIT_AS:
            raise ValueError
        self.taken.append((what, limits))


def test_limits_are_taken_where_there_are_any(monkeypatch):
    system = System()
    child.limit_resources(system)
    assert system.taken == [(0, (10, 10))]
    monkeypatch.setitem(sys.modules, "resource", None)
    child.limit_resources()


def test_the_child_knows_nothing_of_the_surroundings(monkeypatch):
    monkeypatch.setenv("SECRET", "x")
    monkeypatch.setenv("SYSTEMROOT", "C:\\Windows")
    assert set(untrusted._environment()) == {"SYSTEMROOT", "PYTHONPATH", "PYTHONIOENCODING"}
