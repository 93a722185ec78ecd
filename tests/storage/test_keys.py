"""The data key tells nobody what it is, and its code brings it back."""

import copy
import pickle

import pytest

from desktop.domain.errors import RuleBroken
from desktop.storage.keys import DataKey, key_from_code, recovery_code


def test_a_random_key_is_another_each_time() -> None:
    assert DataKey.random() != DataKey.random()


def test_equal_keys_are_equal_and_hash_alike() -> None:
    key = DataKey(bytes(range(32)))
    assert key == DataKey(bytes(range(32)))
    assert hash(key) == hash(DataKey(bytes(range(32))))
    assert key != bytes(range(32))


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_key_has_32_bytes(length: int) -> None:
    with pytest.raises(ValueError):
        DataKey(bytes(length))


def test_no_text_form_shows_the_key() -> None:
    key = DataKey(b"k" * 32)
    for form in (repr(key), str(key), f"{key}", repr([key])):
        assert "kkk" not in form
        assert (b"k" * 32).hex() not in form


def test_a_key_cannot_be_pickled() -> None:
    with pytest.raises(TypeError):
        pickle.dumps(DataKey.random())
    with pytest.raises(TypeError):
        copy.copy(DataKey.random())


def test_what_is_derived_depends_on_key_and_purpose() -> None:
    key = DataKey.random()
    derived = {key.derived(b"a"), key.derived(b"b"), DataKey.random().derived(b"a"), key.raw()}
    assert len(derived) == 4


def test_the_code_brings_the_key_back() -> None:
    key = DataKey.random()
    assert key_from_code(recovery_code(key).lower().replace("-", " ")) == key


def test_a_mistyped_code_is_told() -> None:
    code = recovery_code(DataKey(bytes(32)))
    with pytest.raises(RuleBroken):
        key_from_code("1" + code[1:])
