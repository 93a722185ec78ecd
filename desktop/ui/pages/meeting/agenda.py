"""The left column: where in the talk one is, and the points of the day, to tick off together."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.presenters.dates import carried_from
from desktop.ui.presenters.meeting import MeetingState, PointShown
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_SECTION, GAP_SMALL, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.text import Text

_DONE, _HERE, _AHEAD = "check", "chevron-right", "circle"


class Agenda(QScrollArea):
    """``section_chosen`` carries a section's place, ``point_ticked`` a point's id and the state asked for."""

    section_chosen = Signal(int)
    point_ticked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sections = Rows("")
        self.sections.opened.connect(self._chosen)
        self.sections.clicked.connect(self._pressed)
        self.heading = Text("", TextRole.BODY_STRONG, "text2")
        self.heading.setContentsMargins(GAP, 0, 0, 0)
        self.points = Rows("")
        self.points.ticked.connect(self.point_ticked)
        sheet = QWidget()
        sheet.setProperty("tone", "plain")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(GAP_WIDE, GAP_SMALL, GAP_SMALL, GAP_WIDE)
        column.setSpacing(GAP_SMALL)
        column.addWidget(self.sections)
        column.addSpacing(GAP_SECTION - GAP_SMALL)
        column.addWidget(self.heading)
        column.addWidget(self.points)
        column.addStretch(1)
        self.setWidget(sheet)

    def show_state(self, state: MeetingState) -> None:
        """Show the sections with the current one marked, and the points."""
        self.sections.setAccessibleName(tr("Avsnitt"))
        self.points.setAccessibleName(tr("Dagens punkter"))
        self.heading.setText(tr("Dagens punkter"))
        self.sections.show_rows(_section_rows(state))
        if state.sections:
            self.sections.go_to(state.sections[state.current].id)
        self.points.show_rows([_point_row(point, state.person) for point in state.points])
        for part in (self.heading, self.points):
            part.setVisible(bool(state.points))

    def _chosen(self, section_id: str) -> None:
        self.section_chosen.emit([row.id for row in self.sections.rows()].index(section_id))

    def _pressed(self, index: QModelIndex) -> None:
        self.section_chosen.emit(index.row())


def _section_rows(state: MeetingState) -> Sequence[Row]:
    rows = []
    for place, section in enumerate(state.sections):
        here = place == state.current
        done = not here and (place < state.current or bool(section.note.strip()))
        drawing, said = (
            (_HERE, tr("här är ni")) if here else (_DONE, tr("klart")) if done else (_AHEAD, tr("kommer"))
        )
        rows.append(Row(section.id, section.title, drawing=drawing, spoken=f"{section.title}, {said}"))
    return rows


def _point_row(point: PointShown, person: str) -> Row:
    return Row(
        point.id,
        point.text,
        ticked=point.ticked,
        lead=f"{person}:" if point.theirs else "",
        tag=carried_from(point.left_on) if point.left_on else "",
    )
