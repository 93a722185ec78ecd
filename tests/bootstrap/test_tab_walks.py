"""Tab walks the whole of every page and out of it again: nobody without a mouse is caught in a part of a window."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QWidget

from desktop.domain.goals import Goal, GoalState
from desktop.exchange.archive_reading import read_archive
from desktop.services.importing import import_archive
from desktop.services.quarters import Subject
from desktop.services.sample_team import anchor_of, shifted
from desktop.system.resources import resource_path
from tasks.scenes import WALKS, talk_of
from tests.bootstrap.test_house import _cheap, dressed, run

__all__ = ["_cheap", "dressed", "run"]


def _goal(there) -> str:
    with there.session.vault.read() as reader:
        return next(goal.id for goal in reader.all(Goal) if goal.state is GoalState.ACTIVE)


PAGES = {
    "today": lambda there, talk: there.open_today(),
    "people": lambda there, talk: there.open_people(),
    "person": lambda there, talk: there.open_person(talk.person),
    "prepare": lambda there, talk: there.open_prepare(talk.ahead),
    "wrap-up": lambda there, talk: there.open_wrap_up(talk.held),
    "dialogue": lambda there, talk: there.open_dialogue(talk.held),
    "dialogue-paper": lambda there, talk: there.open_dialogue_paper(talk.held),
    "access": lambda there, talk: there.open_access(talk.person),
    "quarters": lambda there, talk: there.open_quarters(Subject(talk.person)),
    "goals": lambda there, talk: there.open_goals(),
    "templates": lambda there, talk: there.open_templates(),
    "praise": lambda there, talk: there.open_praise(talk.person),
    "board": lambda there, talk: there.open_board(_goal(there)),
    "workshop": lambda there, talk: there.open_workshop(_goal(there)),
    "settings": lambda there, talk: there.open_settings(),
    "bin": WALKS["bin"],
}
MANY = 400


@pytest.fixture
def talk(run):
    """In a vault with the sample team."""
    run.begin(None)
    session = run.unlocked.session
    sample = read_archive(resource_path("sample", "sv.json").read_bytes())
    import_archive(session, shifted(sample, anchor_of(sample), session.today()))
    run.unlocked.open_people()
    return talk_of(run.unlocked, "sv")


def stops(window: QWidget) -> set[int]:
    """Everything that can take the focus by Tab now."""
    return {
        shiboken6.getCppPointer(part)[0]
        for part in window.findChildren(QWidget)
        if part.isVisible()
        and part.isEnabled()
        and part.window() is window
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(part.parentWidget(), QAbstractSpinBox)  # its line is a part of it
    }


def walked(backwards: bool) -> set[int]:
    """Everything that Tab comes to, until it comes to where it has been."""
    seen: list[int] = []
    for _ in range(MANY):
        at = QApplication.focusWidget()
        where = shiboken6.getCppPointer(at)[0]
        if where in seen:
            break
        seen.append(where)
        QTest.keyClick(
            at,
            Qt.Key.Key_Backtab if backwards else Qt.Key.Key_Tab,
            Qt.KeyboardModifier.ShiftModifier if backwards else Qt.KeyboardModifier.NoModifier,
        )
    return set(seen)


@pytest.mark.parametrize("backwards", [False, True], ids=["forwards", "backwards"])
@pytest.mark.parametrize("page", PAGES)
def test_tab_comes_everywhere(run, talk, page, backwards):
    PAGES[page](run.unlocked, talk)
    run.settle()
    QApplication.processEvents()
    names = {
        shiboken6.getCppPointer(each)[0]: f"{type(each).__name__} {each.accessibleName()}"
        for each in run.window.findChildren(QWidget)
    }
    missed = stops(run.window) - walked(backwards)
    assert [names[each] for each in missed] == []
