"""Whose point it is: said in the words themselves, so that nobody has to choose in a list."""

from desktop.domain.people import Person
from desktop.domain.points import RaisedBy
from desktop.ui.presenters.note_chips import first_name
from desktop.ui.presenters.wording import language


def whose_point(text: str, person: Person) -> tuple[RaisedBy, str]:
    """A point and its words: "Amir: semesterplan" is Amir's; everything else is the manager's, as it was written."""
    before, colon, after = text.partition(":")
    called = {name.casefold() for name in (person.name, first_name(person.name), *person.aliases)}
    if colon and after.strip() and before.strip().casefold() in called:
        return RaisedBy.PERSON, after.strip()
    return RaisedBy.MANAGER, text


def genitive(name: str) -> str:
    """``Amirs``, ``Lukas``; in English ``Amir’s``, ``Lukas’s``."""
    if language() == "en":
        return f"{name}’s"
    return name if name[-1:].lower() in {"s", "x", "z"} else f"{name}s"
