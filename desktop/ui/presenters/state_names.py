"""What states and kinds are called, and the shapes of the marks (``product.md`` §2)."""

from desktop.domain.goals import BehaviourState, MarkKind
from desktop.domain.people import PersonState
from desktop.ui.presenters.wording import tr


def behaviour(state: BehaviourState) -> str:
    """``Övar``."""
    return {
        BehaviourState.DRAFT: tr("Utkast"),
        BehaviourState.AGREED: tr("Överenskommet"),
        BehaviourState.PRACTISING: tr("Övar"),
        BehaviourState.SETTLED: tr("Sitter"),
        BehaviourState.RESTING: tr("Vilar"),
    }[state]


def person(state: PersonState) -> str:
    """``Vilande``."""
    return {
        PersonState.ACTIVE: tr("Aktiv"),
        PersonState.PAUSED: tr("Vilande"),
        PersonState.LEFT: tr("Har slutat"),
    }[state]


def mark(kind: MarkKind) -> str:
    """``Gjordes``."""
    return {
        MarkKind.DONE: tr("Gjordes"),
        MarkKind.ON_THE_WAY: tr("På väg"),
        MarkKind.OBSTACLE: tr("Hinder"),
        MarkKind.EFFECT: tr("Effekt"),
        MarkKind.TALKED_ABOUT: tr("Pratat om"),
    }[kind]


def mark_sign(kind: MarkKind) -> str:
    """The mark's shape; shapes differ, colours never do."""
    return {
        MarkKind.DONE: "●",
        MarkKind.ON_THE_WAY: "◐",
        MarkKind.OBSTACLE: "◇",
        MarkKind.EFFECT: "▲",
        MarkKind.TALKED_ABOUT: "○",
    }[kind]
