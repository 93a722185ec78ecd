"""The passphrase slot: dear enough on this computer, never dearer than it can bear."""

import unicodedata

import pytest

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.storage.keys import DataKey
from desktop.storage.slots import CEILING, FLOOR, NORMAL, KdfCost, calibrate, derive, unwrap, wrap
from tests.storage.vaults import CHEAP


def context(salt: bytes) -> bytes:
    return b"of this vault" + salt


def test_the_passphrase_unwraps_the_key() -> None:
    key = DataKey.random()
    slot = wrap(key, "hemlig fras", CHEAP, context)
    assert unwrap(slot, "hemlig fras", context(slot.salt)) == key


def test_another_passphrase_does_not() -> None:
    slot = wrap(DataKey.random(), "hemlig fras", CHEAP, context)
    assert unwrap(slot, "hemlig fras ", context(slot.salt)) is None


def test_a_slot_moved_to_another_vault_does_not_open() -> None:
    slot = wrap(DataKey.random(), "hemlig fras", CHEAP, context)
    assert unwrap(slot, "hemlig fras", b"of another vault" + slot.salt) is None


def test_two_slots_share_neither_salt_nor_nonce() -> None:
    key = DataKey.random()
    first, second = wrap(key, "fras", CHEAP, context), wrap(key, "fras", CHEAP, context)
    assert first.salt != second.salt
    assert first.nonce != second.nonce
    assert key.raw() not in first.wrapped


def test_both_spellings_of_a_letter_are_the_same_passphrase() -> None:
    salt = bytes(16)
    composed = unicodedata.normalize("NFC", "Åsö ﬁ")
    taken_apart = unicodedata.normalize("NFD", "Åsö fi")
    assert derive(composed, salt, CHEAP) == derive(taken_apart, salt, CHEAP)


def test_what_no_keyboard_types_is_only_another_passphrase() -> None:
    assert derive("\ud800", bytes(16), CHEAP) != derive("\udfff", bytes(16), CHEAP)


@pytest.mark.parametrize(
    ("seconds_of_normal", "expected"),
    [
        (0.77, NORMAL),
        (0.5, NORMAL),
        (1.0, NORMAL),
        (0.25, KdfCost(NORMAL.memory_kib, 6, NORMAL.lanes)),
        (0.001, KdfCost(NORMAL.memory_kib, CEILING.passes, NORMAL.lanes)),
        (1.25, KdfCost(104448, NORMAL.passes, NORMAL.lanes)),
        (100.0, FLOOR),
    ],
)
def test_the_cost_fits_the_computer_and_keeps_the_floor(seconds_of_normal: float, expected: KdfCost) -> None:
    cost = calibrate(lambda _: seconds_of_normal)
    assert cost == expected
    assert cost.memory_kib >= FLOOR.memory_kib
    assert cost.passes >= FLOOR.passes
    assert cost.bearable()


def test_a_computer_without_the_memory_says_so_and_is_given_the_floor(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from cryptography.hazmat.primitives.kdf import argon2

    class Greedy:
        def __init__(self, **_cost: object) -> None: ...

        def derive(self, _passphrase: bytes) -> bytes:
            raise MemoryError

    monkeypatch.setattr(argon2, "Argon2id", Greedy)
    with pytest.raises(EnvironmentFailed) as told:
        derive("fras", bytes(16), CHEAP)
    assert told.value.failure is Failure.MEMORY_FULL
    assert calibrate() == FLOOR


def test_calibrating_for_real_takes_one_derivation() -> None:
    assert calibrate().memory_kib >= FLOOR.memory_kib


@pytest.mark.parametrize(
    "cost",
    [
        KdfCost(64 * 1024 * 1024, 3, 4),
        KdfCost(1024 * 1024 + 1, 3, 4),
        KdfCost(65536, 21, 4),
        KdfCost(65536, 0, 4),
        KdfCost(65536, 3, 0),
        KdfCost(65536, 3, 17),
        KdfCost(31, 3, 4),
        KdfCost(-1, 3, 4),
    ],
)
def test_a_file_may_not_ask_for_more_than_a_computer_bears(cost: KdfCost) -> None:
    assert not cost.bearable()


@pytest.mark.parametrize("cost", [FLOOR, NORMAL, CEILING, CHEAP])
def test_the_costs_that_are_used_are_bearable(cost: KdfCost) -> None:
    assert cost.bearable()
