"""Choices survive being written and read; nonsense in the file falls back one choice at a time."""

import pytest

from desktop.ui.presenters.paper_choices import PaperChoices
from desktop.ui.presenters.settings import LOCK_AFTER, Motion, Settings, ThemeMode, as_values, settings_from


def test_what_is_written_is_read_back() -> None:
    chosen = Settings("en", ThemeMode.DARK, 150, Motion.REDUCED)
    assert settings_from(as_values(chosen)) == chosen
    assert settings_from(as_values(Settings())) == Settings()


@pytest.mark.parametrize(
    "values",
    [{}, {"theme": 3, "language": "xx", "text_percent": "big", "motion": None}, {"text_percent": True}],
)
def test_nonsense_keeps_the_defaults(values) -> None:
    assert settings_from(values) == Settings()


def test_one_bad_value_leaves_the_others() -> None:
    assert settings_from({"theme": "dark", "language": []}) == Settings(theme=ThemeMode.DARK)


@pytest.mark.parametrize(("written", "read"), [(10, 90), (90, 90), (135, 135), (900, 200)])
def test_text_size_stays_between_90_and_200(written, read) -> None:
    assert settings_from({"text_percent": written}).text_percent == read


@pytest.mark.parametrize("kept", [7, True, "5", None, 5.0])
def test_a_lock_that_makes_no_sense_is_five_minutes(kept):
    assert settings_from({"lock_after": kept}).lock_after == 5


@pytest.mark.parametrize("minutes", LOCK_AFTER)
def test_when_to_lock_is_kept(minutes):
    chosen = Settings(lock_after=minutes)

    assert settings_from(as_values(chosen)) == chosen
    assert chosen.looks_like(Settings())


def test_choices_of_papers_are_kept_and_change_no_look() -> None:
    chosen = Settings(paper=PaperChoices(signatures=True, own_thoughts=True, letter=True))
    assert settings_from(as_values(chosen)) == chosen
    assert settings_from({"paper_letter": "yes"}) == Settings()
    assert chosen.looks_like(Settings())
    assert not chosen.looks_like(Settings(theme=ThemeMode.DARK))
