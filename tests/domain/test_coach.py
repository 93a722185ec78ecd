"""The coach's rules for behaviours: the design's own examples, some hundred sentences more, and what always holds."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.coach.behaviours import LONGEST_SENTENCE, judge_behaviour
from desktop.domain.coach.hints import SOFT, CoachRule

EXAMPLES = [
    ("Öka debiteringsgraden till 85 %", "KPI CUE"),
    ("NKI över 75 före sommaren", "KPI"),
    ("Vi är mer proaktiva mot kund", "VAGUE CUE"),
    ("Förbättra samarbetet mellan sälj och leverans", "EFFECT CUE"),
    ("Vi ska inte svara på mejl under kundmöten", "NEG"),
    ("Kunden känner sig sedd", "OTHERS INNER"),
    ("Innan kundmötet ringer jag projektledaren och skickar agendan till kunden", "MULTI"),
    ("Jag förstår kundens affär", "INNER CUE"),
    ("Ta mer ansvar", "VAGUE CUE"),
    ("Mötet förbereds i god tid", "AGENT CUE"),
    ("Innan varje kundmöte frågar jag projektledaren vad kunden oroar sig för just nu", ""),
    ("När ett projekt går snett frågar jag först: vad behöver du av mig?", ""),
    ("Om kunden inte svarar inom två dagar, ringer jag", ""),
    ("Jag berättar vad jag har lärt mig av kunden", "CUE"),
    ("Increase order value by 10%", "KPI CUE"),
    ("Be more proactive", "VAGUE CUE"),
    ("Stop interrupting in stand-ups", "NEG CUE"),
    ("The customer should understand our roadmap", "OTHERS INNER"),
    ("After each delivery I call the client and write a summary", "MULTI"),
    ("When a deadline slips, I tell the customer the same day what happens next", ""),
]
"""product.md 7."""


def corpus(name: str) -> list[tuple[str, str]]:
    lines = (
        (Path(__file__).parent / "coach_sentences" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    )
    pairs = [line.rsplit("|", 1) for line in lines if line and not line.startswith("#")]
    return [(text.strip(), " ".join(hints.split())) for text, hints in pairs]


SWEDISH, ENGLISH = corpus("sv"), corpus("en")
GOOD = [
    text
    for text, hints in (*EXAMPLES, *SWEDISH, *ENGLISH)
    if all(CoachRule(hint) in SOFT for hint in hints.split())
]
CUES_AFTER = {
    "sv": [
        "varje fredag",
        "innan mötet",
        "när kunden ringer",
        "om någon inte svarar",
        "efter varje leverans",
    ],
    "en": [
        "every Friday",
        "before the meeting",
        "when the customer calls",
        "if nobody answers",
        "after each delivery",
    ],
}
SWEDISH_TEXTS = {text for text, _ in (*EXAMPLES[:14], *SWEDISH)}


def rules(text: str) -> list[CoachRule]:
    return [hint.rule for hint in judge_behaviour(text).hints]


def words(text: str) -> str:
    return " ".join(rule.value for rule in rules(text))


@pytest.mark.parametrize(("text", "hints"), EXAMPLES)
def test_the_examples_of_the_design(text, hints):
    assert words(text) == hints
    assert judge_behaviour(text).judged


@pytest.mark.parametrize(("text", "hints"), [*SWEDISH, *ENGLISH])
def test_sentences_of_managers(text, hints):
    assert words(text) == hints
    assert judge_behaviour(text).judged


def test_the_sentences_are_many():
    assert len(SWEDISH) >= 240
    assert len(ENGLISH) >= 240
    assert len(GOOD) >= 240
    assert {rule for text, _ in (*SWEDISH, *ENGLISH) for rule in rules(text)} == set(CoachRule) - {
        CoachRule.GENERAL,
        CoachRule.TRAIT,
        CoachRule.MINDREAD,
        CoachRule.SENSITIVE,
    }


@pytest.mark.parametrize(
    "text", ["I tid", "In touch with customers", "På plats", "Efter mötet", "When the customer calls"]
)
def test_a_part_of_a_sentence_gets_no_hard_hint(text):
    assert set(rules(text)) <= SOFT


def test_a_hint_tells_where():
    text = "Vi är mer Proaktiva mot kund"
    hint = judge_behaviour(text).hints[0]
    assert (hint.match, text[hint.start : hint.end]) == ("Proaktiva", "Proaktiva")
    cue = judge_behaviour(text).hints[1]
    assert (cue.match, cue.start, cue.end, cue.topic) == ("", 0, 0, None)


@pytest.mark.parametrize("text", GOOD)
def test_a_cue_never_makes_a_good_behaviour_worse(text):
    before = set(rules(text))
    tongue = "sv" if text in SWEDISH_TEXTS else "en"
    for cue in CUES_AFTER[tongue]:
        assert set(rules(f"{text.rstrip('.?')} {cue}")) <= before, cue


@pytest.mark.parametrize("start", ["Varje fredag", "Innan mötet", "Efter leveransen", "När kunden ringer"])
def test_a_cue_in_front_never_makes_a_good_behaviour_worse(start):
    for text, hints in SWEDISH:
        turned = re.match(r"(Jag|Vi) (\w+) (.*)", text)
        if turned and text in GOOD:
            inverted = f"{start} {turned[2]} {turned[1].lower()} {turned[3]}"
            assert set(rules(inverted)) <= {CoachRule(hint) for hint in hints.split()} - {CoachRule.CUE}, (
                inverted
            )


@pytest.mark.parametrize(
    "start", ["Every Friday", "Before the meeting", "When the customer calls,", "If nobody answers"]
)
def test_an_english_cue_in_front_never_makes_a_good_behaviour_worse(start):
    for text, hints in ENGLISH:
        if text in GOOD and re.match(r"(I|We) ", text):
            led = f"{start} {text if text[1] == ' ' else text.lower()}"
            assert set(rules(led)) <= {CoachRule(hint) for hint in hints.split()} - {CoachRule.CUE}, led


@given(
    st.sampled_from([text for text, _ in (*EXAMPLES, *SWEDISH, *ENGLISH)]),
    st.sampled_from([str.upper, str.lower, str.title, str.swapcase, str.casefold]),
    st.lists(
        st.sampled_from([" ", "  ", "\t", "\n", "\u00a0", " , ", "; ", " – ", "! ", "… ", ". ", "  (", ") "]),
        min_size=1,
    ),
    st.sampled_from(["", ".", "!", " …", "?", "  ", "”", ")"]),
    st.booleans(),
)
def test_case_spaces_and_punctuation_change_nothing(text, case, gaps, end, decomposed):
    parts = text.split()
    other = "".join(part + gaps[place % len(gaps)] for place, part in enumerate(parts[:-1])) + parts[-1] + end
    other = case(other)
    if decomposed:
        other = unicodedata.normalize("NFD", other)
    assert rules(other) == rules(text)


@given(st.sampled_from([text for text, _ in (*EXAMPLES, *SWEDISH, *ENGLISH)]))
def test_no_comma_is_needed(text):
    assert rules(text.replace(",", "")) == rules(text)


@given(st.text())
def test_nothing_raises_and_hints_lie_within_the_text(text):
    advice = judge_behaviour(text)
    assert len(advice.hints) <= 2
    assert all(text[hint.start : hint.end] == hint.match for hint in advice.hints)
    assert advice.judged or not advice.hints


WORDS = sorted({word for text, _ in (*SWEDISH, *ENGLISH) for word in text.split()})


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join))
def test_words_in_any_order_are_taken(text):
    advice = judge_behaviour(text)
    assert len({hint.rule for hint in advice.hints}) == len(advice.hints) <= 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\t ",
        "🙂🙂👍🏽",
        "!?…",
        "1234",
        "Kun asiakas soittaa, kysyn heti mitä tapahtui",
        "Soitan asiakkaalle joka perjantai ennen kokousta",
        "Wenn der Kunde anruft, höre ich zu",
        "会議の前に電話します",
        "قبل الاجتماع أتصل بالعميل",
    ],
)
def test_what_is_no_swedish_and_no_english_is_left_alone(text):
    advice = judge_behaviour(text)
    assert not advice.hints
    assert not advice.judged
    assert not advice.clear


@pytest.mark.parametrize(
    ("text", "hints"),
    [
        ("Before every sprint review frågar jag teamet vad de lärde sig", ""),
        ("Innan varje sprint review I ask the team what they learned", ""),
        ("Vi ska boosta vår customer satisfaction", "KPI CUE"),
        ("Be proaktiv mot kund", "VAGUE CUE"),
    ],
)
def test_mixed_languages(text, hints):
    assert words(text) in {hints, hints.replace("VAGUE CUE", "CUE")}


def test_a_clear_behaviour_is_known():
    assert judge_behaviour("Innan mötet ringer jag Amir").clear
    assert not judge_behaviour("Jag ringer Amir").clear


def test_many_words_are_many_without_the_cue():
    main = "jag " + " ".join(["läser"] * (LONGEST_SENTENCE - 1))
    assert CoachRule.LONG not in rules(f"{main}")
    assert CoachRule.LONG not in rules(f"Innan mötet {main}")
    assert CoachRule.LONG in rules(f"{main} bok")


@pytest.mark.parametrize(
    "text",
    [
        "öka " * 250_000,
        "x" * 1_000_000,
        "och skickar " * 80_000,
        "a-" * 500_000,
        "å\u0300" * 400_000,
        "1,2" * 300_000,
        ": " * 400_000,
    ],
    ids=["words", "one word", "pairs", "hyphens", "marks", "numbers", "colons"],
)
def test_a_megabyte_is_cut_before_it_is_read(text, monkeypatch):
    from desktop.domain.coach import behaviours

    taken = []
    real = behaviours.tokens_of
    monkeypatch.setattr(behaviours, "tokens_of", lambda part: taken.append(len(part)) or real(part))
    assert len(judge_behaviour(text).hints) <= 2
    assert taken == [2_000]
