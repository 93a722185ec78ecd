"""One edit reaches every open presenter, in the same order for all."""

import pytest

from desktop.services.changes import Changes
from desktop.ui.presenters.feed import ChangeFeed

ONE, TWO = Changes(()), Changes(())


def test_everybody_hears_in_order_of_subscription() -> None:
    feed, heard = ChangeFeed(), []
    feed.subscribe(lambda changes: heard.append(("a", changes)))
    feed.subscribe(lambda changes: heard.append(("b", changes)))
    feed.publish(ONE)
    assert heard == [("a", ONE), ("b", ONE)]


def test_who_has_left_hears_no_more_and_may_leave_twice() -> None:
    feed, heard = ChangeFeed(), []
    leave = feed.subscribe(heard.append)
    leave()
    leave()
    feed.publish(ONE)
    assert heard == []


def test_who_leaves_during_a_round_is_not_told() -> None:
    feed, heard = ChangeFeed(), []
    feed.subscribe(lambda _changes: leave())
    leave = feed.subscribe(heard.append)
    feed.publish(ONE)
    assert heard == []


def test_what_is_published_during_a_round_comes_after_it() -> None:
    feed, heard = ChangeFeed(), []

    def first(changes: Changes) -> None:
        heard.append("first")
        if heard.count("first") == 1:
            feed.publish(TWO)

    feed.subscribe(first)
    feed.subscribe(lambda _changes: heard.append("second"))
    feed.publish(ONE)
    assert heard == ["first", "second", "first", "second"]


def test_a_bug_in_one_listener_does_not_keep_the_news_from_the_others() -> None:
    feed, heard = ChangeFeed(), []

    def broken(_changes: Changes) -> None:
        raise ZeroDivisionError

    feed.subscribe(broken)
    feed.subscribe(heard.append)
    with pytest.raises(ZeroDivisionError):
        feed.publish(ONE)
    assert heard == [ONE]
    with pytest.raises(ZeroDivisionError):
        feed.publish(TWO)
    assert len(heard) == 2
