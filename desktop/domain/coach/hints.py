"""What the coach answers: typed hints with their place in the text. The sentences stand in ``ui``."""

from dataclasses import dataclass
from enum import StrEnum

MOST_HINTS = 2
"""The first hint, and at most one more (``product.md`` 7)."""


class CoachRule(StrEnum):
    """What a text ran into; the value is the word that ``vardag coach --json`` says."""

    KPI = "KPI"
    EFFECT = "EFFECT"
    OTHERS = "OTHERS"
    NEG = "NEG"
    MULTI = "MULTI"
    INNER = "INNER"
    VAGUE = "VAGUE"
    AGENT = "AGENT"
    CUE = "CUE"
    LONG = "LONG"
    GENERAL = "GENERAL"
    TRAIT = "TRAIT"
    MINDREAD = "MINDREAD"
    SENSITIVE = "SENSITIVE"


SOFT = frozenset({CoachRule.MULTI, CoachRule.CUE})
"""All that a good behaviour may ever be asked."""


class Topic(StrEnum):
    """What a sensitive word is about."""

    HEALTH = "health"
    ADDICTION = "addiction"
    UNION = "union"
    FAITH = "faith"
    FAMILY = "family"
    ORIGIN = "origin"
    POLITICS = "politics"
    SEXUALITY = "sexuality"
    LAW = "law"
    IDENTITY = "identity"


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint. ``match`` is the words as they were written, empty where something is missing; ``start`` and ``end``
    are their place in the text. ``topic`` is only of SENSITIVE.
    """

    rule: CoachRule
    match: str = ""
    start: int = 0
    end: int = 0
    topic: Topic | None = None


@dataclass(frozen=True, slots=True)
class Advice:
    """What the coach says of a text: at most ``MOST_HINTS`` hints, first things first.

    ``judged`` is false where there was nothing it could read (no words, another language): then silence is no praise.
    """

    hints: tuple[Hint, ...] = ()
    judged: bool = False

    @property
    def clear(self) -> bool:
        """Whether the text was read and nothing was found."""
        return self.judged and not self.hints
