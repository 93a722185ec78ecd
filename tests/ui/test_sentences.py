"""Every code has its sentence, in both languages, and no sentence asks for a fact that could be user text."""

import string
from collections.abc import Iterator

import pytest

from desktop.domain.errors import EnvironmentFailed, Failure, Rule, RuleBroken
from desktop.ui.presenters import done_words, failure_words, rule_words, sentences
from desktop.ui.presenters.wording import set_language

FACTS = {
    "minimum",
    "page",
    "name",
    "table",
    "limit",
    "length",
    "group",
    "seconds",
    "path",
    "position",
    "count",
}


@pytest.fixture(params=["sv", "en"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    set_language(request.param)
    yield request.param
    set_language("sv")


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_has_its_sentence(rule: Rule, language: str) -> None:
    sentence = sentences.broken(RuleBroken(rule, **dict.fromkeys(FACTS, 3)))

    assert sentence
    assert "…" not in sentence


@pytest.mark.parametrize("failure", Failure)
def test_every_failure_has_its_sentence(failure: Failure, language: str) -> None:
    assert sentences.failed(EnvironmentFailed(failure, **dict.fromkeys(FACTS, 3)))


def test_a_missing_fact_is_no_second_error() -> None:
    assert "…" in sentences.broken(RuleBroken(Rule.TEXT_TOO_LONG))


def test_sentences_ask_only_for_known_facts() -> None:
    everything = [
        *rule_words.sentences().values(),
        *failure_words.sentences().values(),
        *done_words.sentences().values(),
    ]
    fields = {name for text in everything for _, name, _, _ in string.Formatter().parse(text) if name}

    assert len(everything) > 50
    assert fields <= FACTS


def test_no_sentence_shouts() -> None:
    everything = [
        *rule_words.sentences().values(),
        *failure_words.sentences().values(),
        *done_words.sentences().values(),
    ]

    assert not [text for text in everything if "!" in text]
