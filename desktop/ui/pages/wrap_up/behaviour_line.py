"""One behaviour that was talked about: its words, what the two say of it now, and what was told in the talk."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.goals import BehaviourState, MarkKind
from desktop.ui.presenters import state_names
from desktop.ui.presenters.coach_words import About
from desktop.ui.presenters.quotes import in_quotes
from desktop.ui.presenters.wording import tr
from desktop.ui.presenters.wrap_up_behaviours import BehaviourRow, SaidRow
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind, IconButton
from desktop.ui.widgets.coached import Coached
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.sentence_editor import SentenceEditor
from desktop.ui.widgets.shown import set_shown
from desktop.ui.widgets.text import Text

_SEEN = (MarkKind.DONE, MarkKind.ON_THE_WAY)
"""What an observation can tell of a behaviour."""


class SaidLine(QWidget):
    """One sentence. ``placed`` carries the line's id and a mark's kind, ``taken_away`` the line's id."""

    placed = Signal(str, object)
    taken_away = Signal(str)

    def __init__(self, _: str) -> None:
        super().__init__()
        self._line_id = ""
        self.words = Text("", TextRole.BODY)
        self.kinds = {kind: Button("") for kind in _SEEN}
        self.away = IconButton("", "x")
        row = QWidget()
        flow = Flow(row)
        for kind, button in self.kinds.items():
            button.setCheckable(True)
            button.setObjectName(kind.value)
            button.clicked.connect(self._placed)
            flow.addWidget(button)
        flow.addWidget(self.away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL // 2)
        column.addWidget(self.words)
        column.addWidget(row)
        self._row = row
        self.away.clicked.connect(self._taken)

    def show_row(self, row: SaidRow) -> None:
        """Show the sentence with its shape; only what was typed in this talk can be placed otherwise."""
        self._line_id = row.line_id
        buttons_say_it = bool(row.line_id) and row.kind in _SEEN
        sign, name = state_names.mark_sign(row.kind), state_names.mark(row.kind)
        told = tr("{sign} {kind}: ”{text}”").format(sign=sign, kind=name, text=row.text)
        self.words.setText(in_quotes(row.text) if buttons_say_it else told)
        for kind, button in self.kinds.items():
            button.set_words(f"{state_names.mark_sign(kind)} {state_names.mark(kind)}")
            button.setAccessibleName(state_names.mark(kind))
            button.setAccessibleDescription(row.text)
            button.setChecked(kind is row.kind)
            set_shown(button, shown=row.kind in _SEEN)
        self.away.set_words(tr("Handlar inte om det här"))
        self.away.setAccessibleDescription(row.text)
        set_shown(self._row, shown=bool(row.line_id))

    def controls(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        if self._row.isHidden():
            return []
        return [*(button for button in self.kinds.values() if not button.isHidden()), self.away]

    def _placed(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.placed.emit(self._line_id, MarkKind(sender.objectName()))

    def _taken(self) -> None:
        self.taken_away.emit(self._line_id)


class BehaviourLine(QWidget):
    """``state_said`` carries id and state, ``words_changed`` id and words, ``placed`` line, behaviour and kind."""

    state_said = Signal(str, object)
    words_changed = Signal(str, str)
    placed = Signal(str, str, object)
    taken_away = Signal(str)

    def __init__(self, behaviour_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = behaviour_id
        self._text = ""
        self._changing = False
        self.words = Text("", TextRole.BODY_STRONG)
        self.editor = SentenceEditor()
        self.states = {state: Button("") for state in BehaviourState}
        self.change = Button("", ButtonKind.QUIET, "pencil")
        self.began = Text("", TextRole.BODY, "text2")
        self.said: KeyedColumn[SaidLine] = KeyedColumn(self._make_said)
        self.editor.hide()
        self._lay_out()
        self.change.clicked.connect(self._open)
        self.editor.committed.connect(self._commit)
        self.editor.left.connect(self._commit)

    def show_row(self, row: BehaviourRow) -> None:
        """Show the behaviour; words that are being written are left alone."""
        self.words.setText(in_quotes(row.text))
        self._text = row.text
        self.editor.setAccessibleName(tr("Beteendets ord"))
        for state, button in self.states.items():
            button.set_words(state_names.behaviour(state))
            button.setAccessibleDescription(row.text)
            button.setChecked(state is row.state)
            set_shown(button, shown=state in row.may_become)
        self.change.set_words(tr("Ändra orden"))
        self.change.setAccessibleDescription(row.text)
        self.began.setText(row.began)
        set_shown(self.began, shown=bool(row.began))
        self.said.show_keys([said.mark_id for said in row.said])
        for said in row.said:
            self.said.part(said.mark_id).show_row(said)

    def controls(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        order: list[QWidget] = [self.editor] if self._changing else []
        order += [button for button in self.states.values() if not button.isHidden()]
        order.append(self.change)
        for said in self.said.parts().values():
            order += said.controls()
        return order

    def flush(self) -> None:
        """Hand over what is written."""
        self._commit()

    def _lay_out(self) -> None:
        said = QWidget()
        flow = Flow(said)
        for state, button in self.states.items():
            button.setCheckable(True)
            button.setObjectName(state.value)
            button.clicked.connect(self._say)
            flow.addWidget(button)
        flow.addWidget(self.change)
        told = QHBoxLayout()
        told.setContentsMargins(GAP_SMALL * 2, 0, 0, 0)
        told.addWidget(self.said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP_SMALL)
        column.setSpacing(GAP_SMALL // 2)
        for part in (self.words, Coached(self.editor, About.BEHAVIOUR), said, self.began):
            column.addWidget(part)
        column.addLayout(told)

    def _make_said(self, mark_id: str) -> SaidLine:
        line = SaidLine(mark_id)
        line.placed.connect(self._placed)
        line.taken_away.connect(self.taken_away)
        return line

    def _placed(self, line_id: str, kind: object) -> None:
        self.placed.emit(line_id, self._id, kind)

    def _say(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.state_said.emit(self._id, BehaviourState(sender.objectName()))

    def _open(self) -> None:
        self._changing = True
        self.words.hide()
        self.editor.show_note(self._text)
        self.editor.show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.selectAll()

    def go_on(self, text: str) -> None:
        """The words could not be kept: they stand where they were written."""
        self._open()
        self.editor.show_text(text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the words as they were."""
        if event.key() == Qt.Key.Key_Escape and self._changing:
            self._close()
        else:
            super().keyPressEvent(event)

    def _commit(self) -> None:
        if self._changing:
            text = self.editor.sentence()
            self._close()
            self.words_changed.emit(self._id, text)

    def _close(self) -> None:
        self._changing = False
        if self.editor.hasFocus():
            self.change.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.hide()
        self.words.show()
