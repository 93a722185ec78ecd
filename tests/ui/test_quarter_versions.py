"""Which version stands on the paper: nothing to choose while there is one, nothing cut, and named for who hears it."""

from dataclasses import replace

import pytest

from desktop.domain.quarters import Period, Quarter, QuarterState
from desktop.services.quarters import QuarterPage, Subject
from desktop.ui.pages.quarters.versions import Versions
from desktop.ui.presenters.quarter import QuarterView
from tests.services.desk import NOW
from tests.ui.layout import at_every_appearance, complaints, laid_out

FIRST = Quarter(
    id="first", year=2026, number=1, person_id="amir", language="sv",
    state=QuarterState.LOCKED, locked_at=NOW, document="cGRm",
)  # fmt: skip
SECOND = replace(FIRST, id="second", version=2, state=QuarterState.DRAFT, locked_at=None, document="")


def view(quarter: Quarter, *versions: Quarter, earlier: Quarter | None = None) -> QuarterView:
    period = Period(2026, 1)
    page = QuarterPage(Subject("amir"), "Amir", period, quarter, (), (), (), (), (), None, versions)
    return QuarterView(period, (), page, earlier)


@pytest.fixture
def versions(qtbot, dressed):
    part = Versions()
    qtbot.addWidget(part)
    return part


@pytest.mark.parametrize("state", [view(FIRST, FIRST), view(SECOND), QuarterView(Period(2026, 1), (), None)])
def test_with_one_version_there_is_nothing_to_choose(versions, state):
    versions.show_view(state)
    assert versions.isHidden()


def test_one_is_chosen(versions, qtbot):
    versions.show_view(view(SECOND, FIRST))
    assert not versions.isHidden()
    assert versions.choice.accessibleName() == "Version på papperet"
    assert versions.label.buddy() is versions.choice
    with qtbot.waitSignal(versions.chosen) as said:
        versions.choice.activated.emit(1)
    assert said.args == ["first"]
    with qtbot.waitSignal(versions.chosen) as said:
        versions.choice.activated.emit(0)
    assert said.args == [""]


@at_every_appearance
def test_nothing_is_cut(qtbot, wear, appearance):
    wear(appearance)
    part = Versions()
    qtbot.addWidget(part)
    part.show_view(view(SECOND, FIRST, earlier=FIRST))
    assert complaints(laid_out(part, (320, 480))) == []
