"""Actions in words: read from a line such as "Karin bokar Lisa fre", and shown in a row with owner and day."""

from dataclasses import dataclass
from datetime import date, datetime

from desktop.domain.attendance import Attendance
from desktop.domain.note_lines import LineKind, read_lines
from desktop.domain.people import Person
from desktop.domain.promises import Owner
from desktop.ui.presenters.note_chips import first_name
from desktop.ui.presenters.wording import tr


@dataclass(frozen=True, slots=True)
class Promised:
    """What somebody promises: the words, whose it is and by when; both may be missing."""

    text: str
    owner: Owner | None = None
    due_on: date | None = None


def attending(person: Person, manager: str) -> Attendance:
    """The two whose names are looked for in the words."""
    return Attendance(manager=(manager,) if manager else (), person=(person.name, *person.aliases))


def read_promise(text: str, who: Attendance, now: datetime) -> Promised:
    """Whose and by when: "Amir skickar utkastet fre" is Amir's, by Friday; without a name it is the manager's own."""
    line = read_lines("! " + " ".join(text.split()), who, now)[0]
    if line.kind is not LineKind.ACTION:
        return Promised(text, Owner.MANAGER)
    return Promised(line.text, line.owner or Owner.MANAGER, line.due)


def owner_name(owner: Owner | None, person: str, manager: str) -> str:
    """What the owner is called: first names, "Jag" for a manager who gave no name, nothing for nobody."""
    if owner is None:
        return ""
    return first_name(person) if owner is Owner.PERSON else first_name(manager) or tr("Jag")
