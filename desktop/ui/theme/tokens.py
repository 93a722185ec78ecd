"""The colours: warm paper and pine ink, by day and by night. Nothing else in the program names a colour.

Each pair's contrast (WCAG 2.2) is computed again by a test.
"""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Tokens:
    """One colour a purpose, as ``#RRGGBB``; ``…_ink`` is text on the ground of the same name."""

    dark: bool
    window: str
    surface: str
    sunken: str
    text: str
    text2: str
    text3: str
    line: str
    border: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    accent_ink: str
    selected: str
    focus: str
    private: str
    private_ink: str
    hint: str
    hint_ink: str
    error: str
    error_ink: str


LIGHT = Tokens(
    dark=False,
    window="#F6F4EF",
    surface="#FFFFFF",
    sunken="#ECE8DF",
    text="#1F2421",
    text2="#4F5652",
    text3="#5F6561",
    line="#DAD5C9",
    border="#7F847D",
    accent="#1E655F",
    accent_hover="#174F4A",
    on_accent="#FFFFFF",
    accent_soft="#DCEBE7",
    accent_ink="#143F3B",
    selected="#CFE3DE",
    focus="#2456C7",
    private="#F3EAF3",
    private_ink="#6B3A6E",
    hint="#FBF0D9",
    hint_ink="#6F4B00",
    error="#FBE9E7",
    error_ink="#A3262A",
)

DARK = Tokens(
    dark=True,
    window="#171A18",
    surface="#202422",
    sunken="#121513",
    text="#ECEAE4",
    text2="#B7BDB8",
    text3="#9AA19C",
    line="#353B38",
    border="#828B85",
    accent="#7CC4B8",
    accent_hover="#98D4CA",
    on_accent="#0C2B28",
    accent_soft="#24403C",
    accent_ink="#CFEAE4",
    selected="#2B4A45",
    focus="#9DB8FF",
    private="#2C2230",
    private_ink="#D9B3DC",
    hint="#332A17",
    hint_ink="#F0C878",
    error="#3A201F",
    error_ink="#FF9D96",
)

AVATARS = {
    "Gran": "#2F5D50",
    "Hav": "#2B5876",
    "Ljung": "#6B4573",
    "Tegel": "#8A3F2B",
    "Moss": "#5A5F1E",
    "Skiffer": "#4A5560",
    "Lingon": "#8C2F45",
    "Bark": "#6A4A2F",
}
"""Grounds for initials in white, by name."""

ON_AVATAR = "#FFFFFF"


def with_more_contrast(tokens: Tokens) -> Tokens:
    """The same colours for someone whose system asks for contrast: no faint text, and lines one can see."""
    return replace(tokens, text2=tokens.text, text3=tokens.text, line=tokens.border, border=tokens.text)


def avatar_ground(person_id: str) -> str:
    """One of the avatar colours, the same for the same person on every machine and in every start."""
    return list(AVATARS.values())[sum(person_id.encode()) % len(AVATARS)]
