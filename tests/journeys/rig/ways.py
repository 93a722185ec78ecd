"""The ways through the program that several journeys take."""

from tests.journeys.rig.program import Window


def to_person(window: Window, name: str = "Amir Haddad") -> None:
    """From anywhere to a person's page, by the sidebar."""
    window.click(name, "list item")
    window.find("Tidslinje")


def to_meeting(window: Window) -> None:
    """From I dag through Förbered into the talk, with the caret in its first section."""
    window.press_button("Förbered")
    window.press_button("Starta samtal")
    in_meeting(window, "Läget")


def back_to_meeting(window: Window, section: str = "Läget") -> None:
    """From I dag back into a talk that was broken off."""
    window.press_button("Fortsätt samtalet")
    in_meeting(window, section)


def in_meeting(window: Window, section: str) -> None:
    """Wait until one can write in this section."""
    window.titled("Samtal")
    window.caret_in(section)


def to_wrap_up(window: Window) -> None:
    """From the meeting, wherever in it one is, past its last section."""
    window.press("ctrl+Down", "ctrl+Down", "ctrl+Return")
    window.says("Runda av · Amir")
