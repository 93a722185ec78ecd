"""The contrasts that product and law ask for, computed again from the colours (WCAG 2.2, relative luminance)."""

import re

import pytest

from desktop.ui.theme.tokens import AVATARS, DARK, LIGHT, ON_AVATAR, Tokens, avatar_ground, with_more_contrast

PAIRS = [
    ("text", "window", 14.34, 14.58),
    ("text", "surface", 15.76, 13.06),
    ("text", "sunken", 12.89, 15.28),
    ("text2", "window", 6.86, 9.17),
    ("text2", "selected", 5.63, 5.07),
    ("text3", "sunken", 4.88, 6.96),
    ("border", "window", 3.47, 4.99),
    ("border", "sunken", 3.12, 5.24),
    ("accent", "surface", 6.81, 7.81),
    ("on_accent", "accent", 6.81, 7.50),
    ("accent_ink", "accent_soft", 9.47, 8.83),
    ("text", "selected", 11.78, 8.05),
    ("focus", "window", 5.91, 8.96),
    ("private_ink", "private", 7.28, 8.29),
    ("hint_ink", "hint", 6.92, 8.92),
    ("error_ink", "error", 6.25, 7.48),
]


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("ink", "ground", "light", "dark"), PAIRS)
def test_the_pairs_of_the_design_have_the_contrast_it_promises(ink, ground, light, dark) -> None:
    for tokens, promised in ((LIGHT, light), (DARK, dark)):
        assert contrast(getattr(tokens, ink), getattr(tokens, ground)) == pytest.approx(promised, abs=0.01)


@pytest.mark.parametrize("tokens", [LIGHT, DARK, with_more_contrast(LIGHT), with_more_contrast(DARK)])
def test_every_other_pair_that_is_painted_can_be_read(tokens: Tokens) -> None:
    for ink in ("text", "text2", "text3"):
        for ground in ("window", "surface", "sunken"):
            assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5, (ink, ground)
    for ground in ("private", "hint", "error", "accent_soft"):
        assert contrast(tokens.text, getattr(tokens, ground)) >= 7, ground
    assert contrast(tokens.window, tokens.text) >= 7, "toast"
    assert contrast(tokens.on_accent, tokens.accent_hover) >= 4.5
    assert contrast(tokens.error_ink, tokens.surface) >= 4.5
    assert contrast(tokens.border, tokens.surface) >= 3


@pytest.mark.parametrize("ground", AVATARS.values())
def test_initials_can_be_read(ground) -> None:
    assert 6.79 <= contrast(ON_AVATAR, ground) <= 8.06


def test_a_person_keeps_their_colour() -> None:
    assert avatar_ground("Amir") == AVATARS["Hav"]
    assert {avatar_ground(str(n)) for n in range(40)} == set(AVATARS.values())


def test_no_colour_is_named_outside_the_tokens(checkout) -> None:
    files = sorted((checkout / "desktop" / "ui").rglob("*.py"))
    assert len(files) > 20
    named = [
        f.name
        for f in files
        if f.name != "tokens.py" and re.search(r"#[0-9A-Fa-f]{6}\b", f.read_text("utf-8"))
    ]
    assert named == []


def test_the_drawings_that_the_style_sheet_names_wear_the_tokens(checkout) -> None:
    for folder, tokens in (("light", LIGHT), ("dark", DARK)):
        files = sorted((checkout / "resources" / "icons" / folder).glob("*.svg"))
        assert len(files) == 4
        for file in files:
            ink = tokens.text2 if file.name.startswith("chevron") else tokens.on_accent
            assert re.findall(r"#[0-9A-F]{6}", file.read_text("utf-8")) == [ink], file
