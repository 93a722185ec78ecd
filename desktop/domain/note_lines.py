"""What the lines of a shared note mean: a mark at the start of a line makes it a promise, an agreement and so on."""

from enum import StrEnum


class LineKind(StrEnum):
    """What a line of a note is; the value is the sign before the space that makes it so."""

    TEXT = ""
    ACTION = "!"
    AGREEMENT = "="
    OBSERVATION = "+"
    OBSTACLE = "*"
    NEXT_TIME = "?"
    LIST = "-"
