"""What the characters of a text become before they meet a font: nothing dangerous, nothing lost.

Text is composed (NFC). Every kind of line end becomes one newline. Marks that steer direction are taken away, so that
no name can turn the rest of its line round. What Unicode calls a control, and halves of surrogate pairs, become U+FFFD,
so that a reader sees that something stood there.
"""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n?|[\u000b\u000c\u0085\u2028\u2029]")
_SILENT = re.compile("[\u00ad\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_CONTROLS = re.compile("[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]")
_UNCLEAN = re.compile("|".join(each.pattern for each in (_LINE_ENDS, _SILENT, _CONTROLS)))
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
FREE = re.compile("[\u200b\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
"""Characters of scripts written without spaces: a line may break before and after each."""
_JOINERS = frozenset("\u200c\u200d\u034f")
_SELECTORS = re.compile("[\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef\U000e0020-\U000e007f]")


def clean(text: str) -> str:
    """``text`` ready for setting: composed, with newline as the only line end and no hidden marks."""
    if not _UNCLEAN.search(text):
        return unicodedata.normalize("NFC", text)
    text = _LINE_ENDS.sub("\n", text)
    text = _SILENT.sub("", text)
    return unicodedata.normalize("NFC", _CONTROLS.sub("\ufffd", text))


def one_line(text: str) -> str:
    """``text`` cleaned and on one line: for names, titles and whatever stands in metadata."""
    return " ".join(clean(text).split())


def has_right_to_left(text: str) -> bool:
    """Whether any character is written from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def clings(char: str) -> bool:
    """Whether ``char`` belongs to the one before it (accents, joiners, variation selectors)."""
    if char < "\u0300":
        return False
    return char in _JOINERS or is_selector(char) or unicodedata.category(char) in {"Mn", "Mc", "Me", "Sk"}


def is_selector(char: str) -> bool:
    """Whether ``char`` only picks a variant of the one before it and has no shape of its own."""
    return _SELECTORS.match(char) is not None


def is_joiner(char: str) -> bool:
    """Whether ``char`` only joins or parts its neighbours."""
    return char in _JOINERS
