"""When the two meet again, and what goes with them there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.pages.wrap_up.row_head import numbered
from desktop.ui.presenters.dates import carried_from, moment
from desktop.ui.presenters.wording import tr
from desktop.ui.presenters.wrap_up import LeftRow, NextFrom, WrapUpState
from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.chip import Tag
from desktop.ui.widgets.date_field import DateField, Read
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.section import SectionHeader
from desktop.ui.widgets.text import Text


class NextTalk(QWidget):
    """``chosen`` carries the moment of the next talk, or None."""

    chosen = Signal(object)

    def __init__(self, read_moment: Read, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = SectionHeader("")
        self.field = DateField("", read_moment)
        self.field.label.hide()
        self.field.accepted.connect(self.chosen)
        self.origin = Text("", TextRole.CAPTION, "text2")
        self.goes_along = Text("", TextRole.BODY, "text2")
        self.left: KeyedColumn[_Left] = KeyedColumn(_Left, GAP_SMALL // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL)
        for part in (self.head, self.field, self.origin, self.goes_along, self.left):
            column.addWidget(part)

    def show_state(self, state: WrapUpState) -> None:
        """Show the moment, where it comes from, and the points that wait for it."""
        self.head.set_words(numbered(4, tr("Nästa samtal")))
        self.field.set_words(tr("Nästa samtal"), placeholder=tr("till exempel tis 14:00 eller om 2 v"))
        self.field.show_value(state.next_at, moment(state.next_at) if state.next_at else "")
        origin = _origin(state)
        self.origin.setText(origin)
        self.origin.setVisible(bool(origin))
        self.field.entry.setAccessibleDescription(origin)
        self.goes_along.setText(tr("Det ni inte hann följer med dit:"))
        self.goes_along.setVisible(bool(state.left))
        self.left.show_keys([row.id for row in state.left])
        for row in state.left:
            self.left.part(row.id).show_row(row)

    def flush(self) -> None:
        """Take the words as they stand."""
        self.field.accept()


class _Left(QWidget):
    """A point that was not talked about, with its tag."""

    def __init__(self, _key: str) -> None:
        super().__init__()
        self.words = Text("", TextRole.BODY)
        self.tag = Tag()
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.words, 0)
        row.addWidget(self.tag, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)

    def show_row(self, row: LeftRow) -> None:
        """Show the point."""
        self.words.setText(row.text)
        self.tag.say(carried_from(row.left_on))


def _origin(state: WrapUpState) -> str:
    said = {
        NextFrom.RHYTHM: tr("Förslag ur rytmen."),
        NextFrom.PLANNED: tr("Redan inplanerat."),
        NextFrom.NOWHERE: tr("Inget samtal planeras."),
    }.get(state.next_from, "")
    red = tr("Det är {day}.").format(day=state.next_note) if state.next_note else ""
    return " ".join(part for part in (said, red) if part)
