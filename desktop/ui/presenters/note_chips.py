"""What the chips in a shared note say: the sign at a line's start as a label, and at the right whose and when."""

from datetime import datetime

from desktop.domain.attendance import Attendance
from desktop.domain.note_lines import LineKind, NoteLine, kind_of, read_lines
from desktop.domain.promises import Owner
from desktop.ui.presenters.dates import long_day, short_day
from desktop.ui.presenters.wording import tr

DRAWINGS = {
    LineKind.ACTION: "square-check",
    LineKind.AGREEMENT: "handshake",
    LineKind.OBSERVATION: "eye",
    LineKind.OBSTACLE: "diamond",
    LineKind.NEXT_TIME: "arrow-right",
}
"""The shape of each label; a list has a dot and no word."""

_SIGNS = frozenset(kind.value for kind in LineKind if kind.value)
_SPACES = (" ", "\xa0")


def kind_while_typing(line: str) -> LineKind:
    """As ``kind_of``, but a sign and a space are enough: the label shows before the first word."""
    if line[1:2] not in _SPACES or line[0] not in _SIGNS:
        return LineKind.TEXT
    return kind_of(line) if line[2:].strip() else LineKind(line[0])


def sign_length(line: str) -> int:
    """Characters from the line's start to the first word, when a sign stands there."""
    return len(line) - len(line[1:].lstrip())


def label(kind: LineKind) -> str:
    """What the label says, in the language in use; empty for plain text."""
    return {
        LineKind.ACTION: tr("Åtagande"),
        LineKind.AGREEMENT: tr("Överenskommelse"),
        LineKind.OBSERVATION: tr("Iakttagelse"),
        LineKind.OBSTACLE: tr("Hinder"),
        LineKind.NEXT_TIME: tr("Nästa gång"),
        LineKind.LIST: tr("Lista"),
    }.get(kind, "")


def sign_key() -> tuple[tuple[str, str], ...]:
    """The signs and what they make of a line, for the foot of the window."""
    return (
        (LineKind.ACTION.value, tr("åtagande")),
        (LineKind.AGREEMENT.value, tr("överenskommelse")),
        (LineKind.OBSERVATION.value, tr("iakttagelse")),
        (LineKind.OBSTACLE.value, tr("hinder")),
        (LineKind.NEXT_TIME.value, tr("nästa gång")),
        (LineKind.LIST.value, tr("lista")),
    )


class ChipReader:
    """Reads single lines of one talk: who sits there, and from when its dates are counted (local)."""

    def __init__(self, who: Attendance, counted_from: datetime) -> None:
        self.who = who
        self.counted_from = counted_from

    def aside(self, line: str) -> str:
        """``Karin · fre 13 mars``: what stands to the right of an action; empty where the line does not say."""
        read = self._read(line)
        due = short_day(read.due) if read.due else ""
        return " · ".join(part for part in (self._owner(read.owner), due) if part)

    def spoken(self, line: str) -> str:
        """The same for a screen reader: "Åtagande, Karin, fredag 13 mars"."""
        read = self._read(line)
        due = long_day(read.due) if read.due else ""
        return ", ".join(part for part in (label(read.kind), self._owner(read.owner), due) if part)

    def _read(self, line: str) -> NoteLine:
        return read_lines(line, self.who, self.counted_from)[0]

    def _owner(self, owner: Owner | None) -> str:
        names = (
            {Owner.MANAGER: self.who.manager, Owner.PERSON: self.who.person}.get(owner, ()) if owner else ()
        )
        return first_name(names[0]) if names else ""


def first_name(name: str) -> str:
    """What somebody is called when spoken to."""
    return next(iter(name.split()), "")
