"""NÄSTA GÅNG: the points that wait with the person, in their order."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.points import RaisedBy
from desktop.services.timeline import WaitingPoint
from desktop.ui.presenters import dates
from desktop.ui.presenters.coach_words import About
from desktop.ui.presenters.note_chips import first_name
from desktop.ui.presenters.person import PersonView
from desktop.ui.presenters.whose import genitive
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.widgets.coached import Coached
from desktop.ui.widgets.line_editor import LineEditor
from desktop.ui.widgets.new_line import NewLine
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.section import SectionHeader


class NextTime(QWidget):
    """``typed`` carries the words of a new point, ``moved`` an id and its new place."""

    typed = Signal(str)
    moved = Signal(str, int)
    dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: PersonView | None = None
        self.head = SectionHeader("")
        self.rows = Rows("")
        self.editor = LineEditor()
        self.new = NewLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL)
        for part in (self.head, self.rows, self.editor, Coached(self.new, About.PERSON)):
            column.addWidget(part)
        self.rows.opened.connect(self.edit)
        self.rows.moved.connect(self.moved)
        self.rows.removal_asked.connect(self.dropped)
        self.editor.ended.connect(self._back_to_row)
        self.new.asked.connect(self.typed)

    def show_state(self, state: PersonView) -> None:
        """Show what waits."""
        self._state = state
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word again."""
        self.head.set_words(tr("Nästa gång"))
        self.rows.setAccessibleName(tr("Nästa gång"))
        self.editor.set_words(tr("Punkt"))
        if self._state is not None:
            page = self._state.page
            name = first_name(page.person.name)
            self.new.set_words(
                tr("Ny punkt"),
                placeholder=tr("”{name}: …” blir {whose} punkt").format(name=name, whose=genitive(name)),
            )
            self.rows.show_rows([_row(item, name) for item in page.points])
            self.rows.setVisible(bool(page.points))

    def edit(self, point_id: str) -> None:
        """Change a point where it stands."""
        if self._state is not None:
            page = self._state.page
            point = next(item.point for item in page.points if item.point.id == point_id)
            theirs = point.raised_by is RaisedBy.PERSON
            name = first_name(page.person.name)
            self.editor.edit(point_id, f"{name}: {point.text}" if theirs else point.text)

    def _back_to_row(self, _: str) -> None:
        self.rows.setFocus()


def _row(item: WaitingPoint, name: str) -> Row:
    tag = dates.carried_from(item.left_on) if item.left_on else ""
    theirs = item.point.raised_by is RaisedBy.PERSON
    return Row(item.point.id, item.point.text, lead=f"{name}:" if theirs else "", tag=tag, movable=True)
