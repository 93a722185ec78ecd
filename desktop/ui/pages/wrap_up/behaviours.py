"""What the two say of the behaviours they talked about: go on, change, or let rest. Empty when there were none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop.domain.goals import MarkKind
from desktop.ui.pages.wrap_up.behaviour_line import BehaviourLine
from desktop.ui.pages.wrap_up.choosing import Choosing
from desktop.ui.presenters.note_chips import label
from desktop.ui.presenters.wording import tr
from desktop.ui.presenters.wrap_up_behaviours import BehavioursState, LineRow
from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.shown import set_shown
from desktop.ui.widgets.text import Text


class Behaviours(QWidget):
    """``placed`` carries line, behaviour and a mark's kind; ``also_talked`` a behaviour's id."""

    state_said = Signal(str, object)
    words_changed = Signal(str, str)
    placed = Signal(str, str, object)
    taken_away = Signal(str)
    also_talked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = BehavioursState()
        self.head = Text("", TextRole.H3)
        self.lines: KeyedColumn[BehaviourLine] = KeyedColumn(self._make_line, GAP)
        self.unplaced: KeyedColumn[UnplacedLine] = KeyedColumn(self._make_unplaced, GAP)
        self.more = Button("", ButtonKind.QUIET, "plus")
        self.more.clicked.connect(self._open_menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP_SMALL, 0, 0)
        column.setSpacing(GAP_SMALL)
        for part in (self.head, self.lines, self.unplaced):
            column.addWidget(part)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_state(self, state: BehavioursState) -> None:
        """Show what was talked about; what is being written is left alone."""
        self._state = state
        self.head.setText(tr("Fortsätta, ändra eller låta vila?"))
        set_shown(self.head, shown=bool(state.rows))
        self.lines.show_keys([row.id for row in state.rows])
        for row in state.rows:
            self.lines.part(row.id).show_row(row)
        self.unplaced.show_keys([line.id for line in state.lines])
        for line in state.lines:
            self.unplaced.part(line.id).show_line(line, state)
        more = tr("Ett beteende till ni pratade om") if state.rows else tr("Ett beteende ni pratade om")
        self.more.set_words(more)
        set_shown(self.more, shown=bool(state.others))
        set_shown(self, shown=bool(state.rows or state.lines or state.others))

    def controls(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        order: list[QWidget] = []
        for line in self.lines.parts().values():
            order += line.controls()
        for unplaced in self.unplaced.parts().values():
            order += unplaced.choosing.controls()
        return [*order, self.more] if self._state.others else order

    def flush(self) -> None:
        """Hand over what is written."""
        for line in self.lines.parts().values():
            line.flush()

    def _make_line(self, behaviour_id: str) -> BehaviourLine:
        line = BehaviourLine(behaviour_id)
        line.state_said.connect(self.state_said)
        line.words_changed.connect(self.words_changed)
        line.placed.connect(self.placed)
        line.taken_away.connect(self.taken_away)
        return line

    def _make_unplaced(self, line_id: str) -> "UnplacedLine":
        line = UnplacedLine(line_id)
        line.placed.connect(self.placed)
        return line

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for choice in self._state.others:
            action = menu.addAction(choice.text.replace("&", "&&"))
            action.setData(choice.id)
        menu.triggered.connect(self._talked)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _talked(self, action: QAction) -> None:
        self.also_talked.emit(str(action.data()))


class UnplacedLine(QWidget):
    """A line that may be about a behaviour: one press says which; it may as well stay as it is."""

    placed = Signal(str, str, object)

    def __init__(self, line_id: str) -> None:
        super().__init__()
        self._id = line_id
        self.choosing = Choosing()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.choosing)
        self.choosing.chosen.connect(self._chosen)

    def show_line(self, line: LineRow, state: BehavioursState) -> None:
        """Show the line and the behaviours it may be about."""
        question = tr("{kind}: ”{text}”. Handlar det om ett beteende?")
        self.choosing.ask(question.format(kind=label(line.kind), text=line.text), state.living)

    def _chosen(self, behaviour_id: str) -> None:
        self.placed.emit(self._id, behaviour_id, MarkKind.DONE)
