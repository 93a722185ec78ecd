"""Long work beside the window: told on the window's thread, stopped when asked, drained at the end."""

import threading

import pytest
from PySide6.QtWidgets import QApplication

from desktop.domain.progress import Progress
from desktop.ui.jobs import JobRunner, OneThread, Stepped


def test_work_runs_elsewhere_and_is_told_here(qtbot) -> None:
    runner = JobRunner()
    here, seen = threading.get_ident(), {}

    def work(progress: Progress) -> str:
        seen["work"] = threading.get_ident()
        progress(1, 2)
        progress(2, 2)
        return "paper"

    def told(result: str) -> None:
        seen["told"] = (threading.get_ident(), result)

    steps: list[tuple[int, int]] = []
    runner.submit(work, told, on_progress=lambda done, total: steps.append((done, total)))
    assert runner.busy
    qtbot.waitUntil(lambda: "told" in seen)
    assert seen["told"] == (here, "paper")
    assert seen["work"] != here
    assert steps[-1] == (2, 2)
    assert not runner.busy
    runner.drain()


def test_jobs_come_one_after_the_other(qapp: QApplication) -> None:
    executor, order = Stepped(), []
    runner = JobRunner(executor)
    runner.submit(lambda _p: 1, order.append)
    runner.submit(lambda _p: 2, order.append)
    assert order == []
    executor.step()
    assert order == [1]
    assert runner.busy
    executor.step()
    assert order == [1, 2]
    assert not runner.busy


def test_a_failure_is_told_and_is_not_the_end(qapp: QApplication) -> None:
    executor, failed, done = Stepped(), [], []
    runner = JobRunner(executor)
    runner.submit(lambda _p: 1 // 0, done.append, failed.append)
    runner.submit(lambda _p: 3, done.append, failed.append)
    executor.drain()
    assert done == [3]
    assert [type(error) for error in failed] == [ZeroDivisionError]


def test_without_anybody_to_tell_a_failure_is_a_bug(qapp: QApplication, capture_qt_exceptions) -> None:
    executor = Stepped()
    runner = JobRunner(executor)
    runner.submit(lambda _p: 1 // 0, print)
    with capture_qt_exceptions() as caught:
        executor.step()
    assert [error[0] for error in caught] == [ZeroDivisionError]
    assert not runner.busy


def test_cancelled_work_stops_at_its_next_step(qapp: QApplication) -> None:
    executor, heard = Stepped(), []
    runner = JobRunner(executor)

    def work(progress: Progress) -> None:
        progress(1, 10)
        job.cancel()
        progress(2, 10)
        heard.append("went on")

    job = runner.submit(work, lambda _r: heard.append("done"), on_cancelled=lambda: heard.append("cancelled"))
    executor.step()
    assert heard == ["cancelled"]
    assert not runner.busy


def test_what_waits_can_be_cancelled_before_it_begins(qapp: QApplication) -> None:
    executor, heard = Stepped(), []
    runner = JobRunner(executor)
    runner.submit(lambda _p: heard.append("began"), print, on_cancelled=lambda: heard.append("cancelled"))
    runner.cancel_all()
    executor.drain()
    assert heard == ["cancelled"]


def test_ten_thousand_steps_are_told_a_few_times(qapp: QApplication) -> None:
    executor, steps = Stepped(), []
    runner = JobRunner(executor)

    def work(progress: Progress) -> None:
        for step in range(1, 10_001):
            progress(step, 10_000)

    runner.submit(work, lambda _r: None, on_progress=lambda done, _total: steps.append(done))
    executor.step()
    assert steps[-1] == 10_000
    assert len(steps) < 100


def test_draining_waits_and_tells(qtbot) -> None:
    runner, done = JobRunner(OneThread()), []
    busy: list[bool] = []
    runner.busy_changed.connect(busy.append)
    gate = threading.Event()
    runner.submit(lambda _p: gate.wait(5), done.append)
    gate.set()
    runner.drain()
    assert done == [True]
    assert busy == [True, False]


@pytest.fixture
def capture_qt_exceptions():
    """pytest-qt's own way to expect an exception in a slot."""
    from pytestqt.exceptions import capture_exceptions

    return capture_exceptions
