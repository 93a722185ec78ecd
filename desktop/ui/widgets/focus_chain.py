"""The order of Tab, walked safely.

PySide takes what ``nextInFocusChain`` answers for a child of the widget that was asked. When that widget is destroyed,
as any page that is left, Python's half of the next one dies with it, and of all that belongs to it: the menu bar, the
window. Qt's half lives on, so nothing shows until Python touches it.
"""

from PySide6.QtWidgets import QWidget


def next_by_tab(widget: QWidget) -> QWidget | None:
    """The widget that follows in the chain, visible or not, still its own parent's child."""
    following: QWidget | None = widget.nextInFocusChain()
    if following is not None:
        following.setParent(following.parentWidget())  # Qt has it so already: only PySide's books change
    return following
