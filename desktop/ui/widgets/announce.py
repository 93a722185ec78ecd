"""Says a sentence to a screen reader: saved, undone, a new section."""

from PySide6.QtWidgets import QWidget


def announce(source: QWidget, text: str) -> None:
    """Let an assistive technology say ``text`` when it is next silent; nothing happens where none listens."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # two milliseconds of a start

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, text))
