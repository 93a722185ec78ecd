"""Whom a sentence names and which behaviour it tells of: only what is sure is taken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.capture import MOST_WORDS, Named, behaviour_meant, folded, people_named
from desktop.domain.everyday_words import ALSO_WORDS, ALWAYS_CAPITAL, EMPTY_WORDS, SELDOM_WORDS
from desktop.domain.goals import Behaviour, BehaviourState
from desktop.domain.people import Person

TEAM = (
    Person("amir", "Amir Haddad", aliases=("Ami", "chefens högra hand")),
    Person("sten", "Sten Ek"),
    Person("maj", "Maj Berg"),
    Person("du", "Du Wei"),
    Person("may", "May Jones"),
    Person("jan", "Jan Sand"),
    Person("anna-e", "Anna Ek-Lund"),
    Person("anna-b", "Anna Berg", aliases=("Lillan",)),
    Person("åsa", "Åsa Öst", aliases=("Lillan",)),
    Person("lars", "Lars Lund"),
    Person("anna-lena", "Anna-Lena Falk"),
    Person("hanna", "Lindqvist, Hanna"),
    Person("kim", "(vikarie)"),
    Person("sign", "🙂"),
)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Amir ringde kunden före leveransen", "amir"),
        ("amir ringde", "amir"),
        ("AMIR RINGDE", "amir"),
        ("I går ringde Ami kunden.", "amir"),
        ("Bra att chefens högra hand ringde", "amir"),
        ("Amirs fråga landade väl", "amir"),
        ("Amir’s question", "amir"),
        ("Hörde amir's fråga", "amir"),
        ("Lars’ möte började i tid", "lars"),
        ("Lars möte började i tid", "lars"),
        ("asa tog emot kunden", "åsa"),
        ("ÅSA tog emot kunden", "åsa"),
        ("A\u030asa tog emot kunden", "åsa"),
        ("Anna-Lena frågade först", "anna-lena"),
        ("Hanna frågade först", "hanna"),
        ("Hanna Lindqvists fråga", "hanna"),
        ("Anna Berg frågade först", "anna-b"),
        ("Anna B. frågade först", "anna-b"),
        ("anna bergs fråga", "anna-b"),
        ("Jan ringde kunden", "jan"),
        ("I går hjälpte Sten kunden", "sten"),
        ("Mötet: igår tog Stens grupp över", "sten"),
        ("Sten Ek ringde", "sten"),
        ("sten ek ringde", "sten"),
        ("I maj ringde Maj kunden", "maj"),
        ("Kunden och Du pratade länge", "du"),
        ("May Jones called", "may"),
        ("Sten bad om hjälp, och Sten Ek fick den", "sten"),
    ],
)
def test_one_who_is_surely_named(text: str, who: str) -> None:
    assert people_named(text, TEAM).only == who


@pytest.mark.parametrize(
    ("text", "perhaps", "words"),
    [
        ("Sten ringde kunden", ("sten",), ("Sten",)),
        ("Det blev klart. Sten ringde kunden", ("sten",), ("Sten",)),
        ("Maj", ("maj",), ("Maj",)),
        ("Du ringde kunden", ("du",), ("Du",)),
        ("Anna ringde kunden", ("anna-b", "anna-e"), ("Anna",)),
        ("Annas fråga", ("anna-b", "anna-e"), ("Annas",)),
        ("Lillan ringde kunden", ("anna-b", "åsa"), ("Lillan",)),
        ("JOBBET MED STEN", ("sten",), ("STEN",)),
    ],
)
def test_what_is_not_sure_waits(text: str, perhaps: tuple[str, ...], words: tuple[str, ...]) -> None:
    named = people_named(text, TEAM)
    assert (named.sure, set(named.perhaps), named.words) == ((), set(perhaps), words)
    assert named.only is None


@pytest.mark.parametrize(
    "text",
    [
        "du ringde kunden",
        "i maj blir det lugnare",
        "kunden lade sten på börda",
        "In May we met the customer",
        "det blev klart i jan",
        "Amiral är en grad",
        "kameran",
        "Anna-Stina ringde",
        "amir_h skrev",
        "",
        "   ",
        "\x00",
        "12/3",
    ],
)
def test_a_word_is_no_name(text: str) -> None:
    assert people_named(text, TEAM) == Named()


def test_two_who_are_named_are_both_told_of_and_neither_is_chosen() -> None:
    named = people_named("Amir hjälpte Åsa", TEAM)
    assert (named.sure, named.only) == (("amir", "åsa"), None)


def test_a_doubt_beside_somebody_sure_is_still_a_doubt() -> None:
    named = people_named("Sten hjälpte Amir", TEAM)
    assert (named.sure, named.perhaps, named.only) == (("amir",), ("sten",), None)


def test_a_long_text_is_read_at_its_beginning() -> None:
    assert people_named("ord " * MOST_WORDS + "Amir", TEAM) == Named()
    assert people_named("Amir " + "ord " * MOST_WORDS, TEAM).only == "amir"


NAMES = st.sampled_from([person.name for person in TEAM])
WORDS = st.lists(
    st.sampled_from(["och", "ringde", "kunden", "före", "Amir", "Sten", "Anna", "du", "."]), max_size=8
)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    named = people_named(text, TEAM)
    assert {*named.sure, *named.perhaps} <= {person.id for person in TEAM}
    assert not set(named.sure) & set(named.perhaps)
    assert bool(named.words) == bool(named.perhaps)


@given(st.lists(st.text(max_size=20), max_size=5), st.text(max_size=60))
def test_any_names_are_looked_for(names: list[str], text: str) -> None:
    people = [Person(str(number), name, aliases=(name[::-1],)) for number, name in enumerate(names)]
    assert set(people_named(text, people).sure) <= {person.id for person in people}


@given(WORDS)
def test_the_order_of_the_team_makes_no_difference(words: list[str]) -> None:
    text = " ".join(words)
    one, other = people_named(text, TEAM), people_named(text, TEAM[::-1])
    assert (one.sure, set(one.perhaps), one.words) == (other.sure, set(other.perhaps), other.words)


@given(WORDS, st.sampled_from(["Amir Haddad", "Sten Ek", "Anna Berg", "Du Wei"]))
def test_a_full_name_makes_it_sure(words: list[str], name: str) -> None:
    (person,) = [item for item in TEAM if item.name == name]
    assert person.id in people_named(" ".join([*words, name]), TEAM).sure


@given(WORDS)
def test_spaces_make_no_difference(words: list[str]) -> None:
    assert people_named(" ".join(words), TEAM) == people_named("  " + " \t ".join(words) + "  ", TEAM)


RING = Behaviour(
    "ring", "När leveransen riskerar att bli sen ringer jag samma dag", state=BehaviourState.PRACTISING
)
ASK = Behaviour(
    "ask", "Innan kundmötet frågar vi projektledaren vad kunden oroar sig för", state=BehaviourState.AGREED
)
CALL = Behaviour("call", "After each delivery I call the client", state=BehaviourState.AGREED)


@pytest.mark.parametrize(
    ("text", "behaviour"),
    [
        ("Amir ringde kunden före leveransen", "ring"),
        ("RINGDE om leveranserna", "ring"),
        ("Frågade projektledarna inför mötet", "ask"),
        ("Amir called the client before deliveries", "call"),
        ("Amir ringde", None),
        ("Amir kom i tid till mötet", None),
        ("samma dag", None),
        ("", None),
    ],
)
def test_the_behaviour_whose_words_are_told(text: str, behaviour: str | None) -> None:
    assert behaviour_meant(text, [RING, ASK, CALL]) == behaviour


def test_two_behaviours_told_alike_are_none() -> None:
    assert (
        behaviour_meant("Ringde om leveransen", [RING, Behaviour("b", RING.text, state=RING.state)]) is None
    )


@pytest.mark.parametrize("state", [BehaviourState.DRAFT, BehaviourState.SETTLED, BehaviourState.RESTING])
def test_only_what_is_alive_is_told_of(state: BehaviourState) -> None:
    assert behaviour_meant("Ringde om leveransen", [Behaviour("b", RING.text, state=state)]) is None


@given(st.text(), st.text())
def test_any_texts_are_compared(text: str, behaviour: str) -> None:
    one = Behaviour("b", behaviour, state=BehaviourState.AGREED)
    meant = behaviour_meant(text, [one])
    assert meant in ("b", None)
    assert behaviour_meant(f" {text.swapcase()} ", [one]) == meant or folded(text) != folded(text.swapcase())


def test_the_lists_are_folded_and_apart() -> None:
    for words in (ALSO_WORDS, SELDOM_WORDS, ALWAYS_CAPITAL, EMPTY_WORDS):
        assert words
        assert {folded(word) for word in words} == words
    assert not ALSO_WORDS & SELDOM_WORDS
