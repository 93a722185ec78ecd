"""Which behaviour a talk may take up, and which ones a text names."""

from datetime import date

import pytest

from desktop.domain.asking_about import (
    Because,
    Due,
    asked,
    due_for_a_talk,
    longest_undiscussed,
    named_in,
)
from desktop.domain.goals import Behaviour, BehaviourState, Mark, MarkKind

DAY = date(2026, 3, 10)
ALIVE = BehaviourState.PRACTISING


def behaviour(
    id: str, agreed: date | None = None, follow_up: date | None = None, state: BehaviourState = ALIVE
) -> Behaviour:
    return Behaviour(id, f"När {id} ringer jag", state=state, agreed_on=agreed, follow_up_on=follow_up)


def talked(id: str, day: date) -> Mark:
    return Mark(f"{id}-{day}", id, MarkKind.TALKED_ABOUT, day)


def test_the_one_suggested_was_talked_about_longest_ago() -> None:
    old, new = behaviour("old", date(2025, 12, 1)), behaviour("new", date(2026, 1, 1))
    resting = behaviour("resting", date(2025, 1, 1), state=BehaviourState.RESTING)

    assert longest_undiscussed([new, old, resting], []) == old
    assert longest_undiscussed([new, old], [talked("old", date(2026, 2, 1))]) == new
    assert longest_undiscussed([new, behaviour("never")], []) == behaviour("never")
    assert longest_undiscussed([resting], []) is None


def test_what_was_seen_is_not_talked_about() -> None:
    old, new = behaviour("old", date(2025, 12, 1)), behaviour("new", date(2026, 1, 1))
    captured = Mark("m", "old", MarkKind.DONE, DAY, "ringde kunden")

    assert longest_undiscussed([old, new], [captured]) == old


@pytest.mark.parametrize(
    ("agreed", "follow_up", "because"),
    [
        (date(2026, 3, 1), date(2026, 3, 10), Because.FOLLOW_UP),
        (date(2026, 3, 1), date(2026, 3, 3), Because.FOLLOW_UP),
        (date(2026, 3, 1), date(2026, 3, 11), None),
        (date(2026, 3, 1), None, None),
        (date(2026, 2, 10), None, None),
        (date(2026, 2, 9), None, Because.MONTH),
        (None, None, Because.MONTH),
        (date(2026, 1, 9), date(2026, 3, 17), None),
    ],
)
def test_when_a_whole_talk_may_be_about_it(
    agreed: date | None, follow_up: date | None, because: Because | None
) -> None:
    one = behaviour("it", agreed, follow_up)

    assert due_for_a_talk([one], [], DAY) == (Due(one, because) if because else None)


def test_what_was_followed_up_is_due_again_after_a_month() -> None:
    one = behaviour("it", date(2026, 1, 1), date(2026, 1, 20))

    assert due_for_a_talk([one], [talked("it", date(2026, 3, 1))], DAY) is None
    assert due_for_a_talk([one], [talked("it", date(2026, 2, 1))], DAY) == Due(one, Because.MONTH)


def test_an_agreed_day_comes_before_a_long_silence_and_the_earliest_first() -> None:
    silent = behaviour("silent", date(2025, 10, 1))
    early = behaviour("early", date(2026, 3, 1), date(2026, 3, 5))
    late = behaviour("late", date(2026, 3, 1), date(2026, 3, 8))

    assert due_for_a_talk([silent, late, early], [], DAY) == Due(early, Because.FOLLOW_UP)
    assert due_for_a_talk([silent], [], DAY) == Due(silent, Because.MONTH)


def test_a_behaviour_at_rest_is_left_in_peace() -> None:
    assert due_for_a_talk([behaviour("it", date(2025, 1, 1), DAY, BehaviourState.RESTING)], [], DAY) is None


def test_the_template_asks_about_one_behaviour() -> None:
    one = behaviour("det skaver")

    assert asked("Hur går det med …?", one, "sv") == "Hur går det med ”När det skaver ringer jag”?"
    assert asked("How is it going with …?", one, "en") == "How is it going with “När det skaver ringer jag”?"


def test_a_text_names_a_behaviour_by_its_whole_words() -> None:
    one, other = behaviour("det skaver"), behaviour("kunden är sen")
    draft = behaviour("det är utkast", state=BehaviourState.DRAFT)

    assert named_in(asked("Hur går det med …?", one, "sv"), [one, other]) == (one,)
    assert named_in("när det  skaver\nringer jag, sa hen", [other, one]) == (one,)
    assert named_in("När det skaver", [one, other]) == ()
    assert named_in("När det är utkast ringer jag", [draft]) == ()


@pytest.mark.parametrize("words", ["Jag", "🙂", "Ringa kunden"])
def test_a_word_or_two_are_known_by_their_quotation_marks_alone(words: str) -> None:
    short = Behaviour("short", words, state=ALIVE)

    assert named_in(f"Vad gör jag som chef? 🙂 {words} eller inte", [short]) == ()
    for text in (asked("Hur går det med …?", short, "sv"), asked("How … ?", short, "en"), f'"{words}"?'):
        assert named_in(text, [short]) == (short,)


def test_a_behaviour_without_words_is_never_named() -> None:
    blank = Behaviour("blank", "  ", state=ALIVE)

    assert named_in("Hur går det med ””?", [blank]) == ()
