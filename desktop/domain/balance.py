"""What the latest talks with somebody were mostly about: one thing to say, never a number and never a chart."""

from collections import Counter
from collections.abc import Iterable

from desktop.domain.dialogues import About, Dialogue, DialogueState

TALKS = 4
"""So many ended talks are looked back on; before that nothing is said."""
MOST = 3
"""So many of them must have been about the same; one that was not answered does no harm."""


def mostly_about(dialogues: Iterable[Dialogue]) -> About | None:
    """What the latest four ended talks with one person were mostly about; None where there is nothing to say."""
    held = (item for item in dialogues if item.state is DialogueState.ENDED)
    latest = sorted(held, key=lambda item: item.planned_at, reverse=True)[:TALKS]
    answers = Counter(item.about for item in latest if item.about is not None)
    if len(latest) < TALKS or not answers:
        return None
    about, times = answers.most_common(1)[0]
    return about if times >= MOST else None
