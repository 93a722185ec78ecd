"""The clock of this run: the computer's, or the one that ``VARDAG_NOW`` sets for demos and tests."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from time import monotonic

from desktop.domain.clock import Clock
from desktop.domain.errors import Rule, RuleBroken

VARIABLE = "VARDAG_NOW"


def real_clock() -> datetime:
    """The computer's clock with its local offset."""
    return datetime.now().astimezone()


def clock_from(environment: Mapping[str, str], *, ticking: bool) -> Clock:
    """The clock that ``VARDAG_NOW`` (ISO 8601 with offset) sets, or the computer's.

    A window's clock goes on ``ticking`` from there; a command's stands still, so that the same input gives the same
    bytes. Raises ``RuleBroken``: NOT_A_MOMENT, MOMENT_WITHOUT_OFFSET.
    """
    text = environment.get(VARIABLE, "")
    if not text:
        return real_clock
    start = _moment(text)
    if not ticking:
        return _Standing(start)
    return _Ticking(start)


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise RuleBroken(Rule.NOT_A_MOMENT) from None
    if moment.tzinfo is None:
        raise RuleBroken(Rule.MOMENT_WITHOUT_OFFSET)
    return moment


class _Standing:
    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def __call__(self) -> datetime:
        return self._moment


class _Ticking:
    def __init__(self, moment: datetime) -> None:
        self._moment, self._started = moment, monotonic()

    def __call__(self) -> datetime:
        return self._moment + timedelta(seconds=monotonic() - self._started)


def demo_clock(environment: Mapping[str, str], *, ticking: bool) -> Clock:
    """The sample team's story stands on a Tuesday: the one of this week, at the present time, unless
    ``VARDAG_NOW`` says otherwise."""
    if environment.get(VARIABLE):
        return clock_from(environment, ticking=ticking)
    now = real_clock()
    tuesday = now + timedelta(days=1 - now.weekday())
    return _Ticking(tuesday) if ticking else _Standing(tuesday)
