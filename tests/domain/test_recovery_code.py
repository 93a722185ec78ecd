"""The recovery code gives the key back from what people really type, and points at the wrong group."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.recovery_code import code_for, group_matches, groups, key_from

KEY = hashlib.sha256(b"an example key").digest()
CODE = code_for(KEY)
KEYS = st.binary(min_size=32, max_size=32)


def refusal(typed: str) -> tuple[Rule, dict]:
    with pytest.raises(RuleBroken) as caught:
        key_from(typed)
    return caught.value.rule, caught.value.about


def test_the_format_stands_still():
    assert code_for(bytes(32)) == "-".join(["0000"] * 13 + ["CSM7"])
    assert code_for(b"\xff" * 32) == "-".join(["ZZZZ"] * 12 + ["ZZZG", "NYB1"])


@given(KEYS)
def test_every_key_comes_back(key):
    code = code_for(key)
    assert key_from(code) == key
    assert [len(group) for group in groups(code)] == [4] * 14


@pytest.mark.parametrize(
    "typed",
    [
        CODE.lower(),
        CODE.replace("-", ""),
        CODE.replace("-", " "),
        CODE.replace("-", " – "),
        CODE.replace("-", "\u2011"),
        CODE.replace("-", "−"),
        f"  {CODE}\r\n",
        CODE.replace("0", "o").replace("1", "l"),
        CODE.replace("0", "O").replace("1", "I"),
        "\ufeff" + CODE.replace("-", "\u200b-"),
        "".join(chr(ord(sign) + 0xFEE0) if sign.isalnum() else sign for sign in CODE),
    ],
)
def test_it_is_read_as_people_type_it(typed):
    assert key_from(typed) == KEY


def test_lookalikes_stand_in_the_example():
    code = code_for(bytes([0x08, 0x42] * 16))
    assert "1" in code
    assert "0" in code
    assert key_from(code.replace("1", "L").replace("0", "O")) == bytes([0x08, 0x42] * 16)


@pytest.mark.parametrize("sign", ["U", "u", "*", "å", "é"])
def test_a_character_that_is_in_no_code_is_said_with_its_group(sign):
    parts = list(groups(CODE))
    parts[4] = parts[4][:2] + sign + parts[4][3:]
    assert refusal("-".join(parts)) == (Rule.RECOVERY_CODE_CHARACTER, {"group": 5})
    assert refusal("".join(parts)) == (Rule.RECOVERY_CODE_CHARACTER, {"group": 5})


def test_the_group_is_told_by_the_dashes_even_when_an_earlier_one_is_short():
    parts = list(groups(CODE))
    parts[2] = parts[2][:3]
    parts[7] = "U" + parts[7][1:]
    assert refusal("-".join(parts)) == (Rule.RECOVERY_CODE_CHARACTER, {"group": 8})


def test_a_short_or_long_group_is_said():
    parts = list(groups(CODE))
    short = [*parts[:8], parts[8][:3], *parts[9:]]
    assert refusal("-".join(short)) == (
        Rule.RECOVERY_CODE_LENGTH,
        {"length": 55, "expected": 56, "group": 9},
    )
    assert refusal("".join(short)) == (Rule.RECOVERY_CODE_LENGTH, {"length": 55, "expected": 56})
    assert refusal("-".join(parts[:-1])) == (Rule.RECOVERY_CODE_LENGTH, {"length": 52, "expected": 56})
    assert refusal("")[0] is Rule.RECOVERY_CODE_LENGTH
    assert refusal("7" * 10_000_000)[0] is Rule.RECOVERY_CODE_LENGTH


@given(KEYS, st.integers(0, 55), st.integers(1, 31))
def test_one_wrong_character_is_never_accepted_and_nearly_always_placed(key, place, step):
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    letters = code_for(key).replace("-", "")
    wrong = alphabet[(alphabet.index(letters[place]) + step) % 32]
    rule, about = refusal(letters[:place] + wrong + letters[place + 1 :])
    assert rule is Rule.RECOVERY_CODE_CHECK
    assert about in ({"group": place // 4 + 1}, {})


def test_the_wrong_group_is_named():
    parts = list(groups(CODE))
    for number in range(14):
        slip = ("7" if parts[number][1] != "7" else "8").join([parts[number][:1], parts[number][2:]])
        typed = "-".join([*parts[:number], slip, *parts[number + 1 :]])
        assert refusal(typed) == (Rule.RECOVERY_CODE_CHECK, {"group": number + 1})


def test_neighbours_that_changed_places_are_found():
    parts = list(groups(CODE))
    turned = parts[3][1] + parts[3][0] + parts[3][2:]
    assert turned != parts[3]
    assert refusal("-".join([*parts[:3], turned, *parts[4:]])) == (Rule.RECOVERY_CODE_CHECK, {"group": 4})


def test_two_wrong_groups_are_only_said_to_be_wrong():
    parts = list(groups(CODE))
    assert refusal("-".join([parts[1], parts[0], *parts[2:]])) == (Rule.RECOVERY_CODE_CHECK, {})


@given(st.text())
def test_any_text_is_read_or_refused_by_a_rule(text):
    assert refusal(text)[0] in set(Rule)


def test_two_groups_are_asked_back():
    assert group_matches(CODE, 3, f" {groups(CODE)[2].lower()} ")
    assert not group_matches(CODE, 3, groups(CODE)[3])


def test_a_key_of_another_length_is_a_mistake_in_the_program():
    with pytest.raises(ValueError, match="32 bytes"):
        code_for(b"short")


@pytest.mark.parametrize("letter", "123456789ABCDEF")
def test_the_bits_that_are_left_over_must_be_nought(letter):
    code = code_for(bytes(32))
    assert refusal(code[:-6] + letter + code[-5:]) == (Rule.RECOVERY_CODE_CHECK, {"group": 13})
