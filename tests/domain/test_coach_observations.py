"""The coach's rules for observations, and the nudge about sensitive words."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.coach.hints import CoachRule, Topic
from desktop.domain.coach.observations import judge_note, judge_observation
from desktop.domain.coach.sensitive import MOST_READ, sensitive_hint

FILE = Path(__file__).parent / "coach_sentences" / "observations.txt"
LINES = [line.rsplit("|", 1) for line in FILE.read_text(encoding="utf-8").splitlines() if "|" in line]
SENTENCES = [(text.strip(), " ".join(hints.split())) for text, hints in LINES]
TEXTS = [text for text, _ in SENTENCES]


def words(text: str) -> str:
    return " ".join(hint.rule.value for hint in judge_observation(text).hints)


@pytest.mark.parametrize(("text", "hints"), SENTENCES)
def test_what_was_seen_and_what_was_not(text, hints):
    assert words(text) == hints


@pytest.mark.parametrize(("text", "hints"), SENTENCES)
def test_any_other_text_about_a_person_is_only_looked_through_for_what_is_sensitive(text, hints):
    found = [hint.rule for hint in judge_note(text).hints]
    assert found == ([CoachRule.SENSITIVE] if "SENSITIVE" in hints else [])


@pytest.mark.parametrize(
    ("word", "topic"),
    [
        ("långtidssjukskrivning", Topic.HEALTH),
        ("ryggsjukdomen", Topic.HEALTH),
        ("bröstcancern", Topic.HEALTH),
        ("depressed", Topic.HEALTH),
        ("mental health", Topic.HEALTH),
        ("alkoholproblem", Topic.ADDICTION),
        ("fackombudet", Topic.UNION),
        ("med i facket", Topic.UNION),
        ("religiösa", Topic.FAITH),
        ("föräldraledigheten", Topic.FAMILY),
        ("hans barn", Topic.FAMILY),
        ("hudfärg", Topic.ORIGIN),
        ("sverigedemokraterna", Topic.POLITICS),
        ("homosexuell", Topic.SEXUALITY),
        ("brottsregistret", Topic.LAW),
        ("900101-1234", Topic.IDENTITY),
    ],
)
def test_what_a_sensitive_word_is_about(word, topic):
    text = f"Anteckning: {word}, i dag."
    hint = sensitive_hint(text)
    assert hint is not None
    assert (hint.topic, hint.match) == (topic, word)
    assert text[hint.start : hint.end] == word


def test_the_first_of_two_is_named():
    assert sensitive_hint("900101-1234 är sjuk").topic is Topic.IDENTITY
    assert sensitive_hint("Sjuk, 900101-1234").topic is Topic.HEALTH


def test_nothing_is_praised_where_nothing_stands():
    for text in ("", "   ", "🙂", "12"):
        assert not judge_observation(text).judged
        assert not judge_observation(text).hints
    assert judge_observation("Amir ringde").clear
    assert not judge_note("").judged


def test_a_hint_tells_where():
    text = "Hon är ALLTID slarvig"
    first, second = judge_observation(text).hints
    assert (first.match, text[second.start : second.end]) == ("ALLTID", "slarvig")


@given(
    st.sampled_from(TEXTS),
    st.sampled_from([str.upper, str.lower, str.title]),
    st.sampled_from(["", ".", " !", " …"]),
)
def test_case_spaces_and_punctuation_change_nothing(text, case, end):
    assert words(case(text.replace(" ", "  ").replace(",", " ,")) + end) == words(text)


@given(st.text())
def test_nothing_raises_and_hints_lie_within_the_text(text):
    for advice in (judge_observation(text), judge_note(text)):
        assert len(advice.hints) <= 2
        assert all(text[hint.start : hint.end] == hint.match for hint in advice.hints)


@pytest.mark.parametrize(
    "text", ["sjuk " * 250_000, "x" * 1_000_000, "fack-" * 200_000, "900101-" * 150_000, "i " * 500_000]
)
def test_a_megabyte_is_cut_before_it_is_read(text, monkeypatch):
    from desktop.domain.coach import observations

    taken = []
    real = observations.tokens_of
    monkeypatch.setattr(observations, "tokens_of", lambda part: taken.append(len(part)) or real(part))
    assert len(judge_observation(text).hints) <= 2
    assert taken == [MOST_READ]
