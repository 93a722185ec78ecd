"""What the manager is called: kept, changed, forgotten."""

import pytest

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.preferences import Preference
from desktop.services.naming import manager_name, name_manager


def test_a_name_is_kept_tidy_and_forgotten_when_empty(session):
    assert manager_name(session) == ""
    name_manager(session, "  Karin Berg ")
    assert manager_name(session) == "Karin Berg"
    changes = name_manager(session, "")
    assert changes.touches(Preference)
    assert manager_name(session) == ""
    assert not name_manager(session, " ")


def test_a_name_that_cannot_be_kept_is_refused(session):
    name_manager(session, "Karin")
    with pytest.raises(RuleBroken) as caught:
        name_manager(session, "x" * 5000)
    assert caught.value.rule is Rule.TEXT_TOO_LONG
    assert manager_name(session) == "Karin"
