"""DAGENS PUNKTER: what will be raised, in order, and whether it fits. Both may read this."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.points import RaisedBy
from desktop.services.preparing import ListedPoint
from desktop.ui.pages.prepare.suggestion import Suggestion
from desktop.ui.pages.prepare.their_words import TheirWords
from desktop.ui.presenters import dates
from desktop.ui.presenters.coach_words import About
from desktop.ui.presenters.note_chips import first_name
from desktop.ui.presenters.prepare import PrepareState, offer_words
from desktop.ui.presenters.whose import genitive
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.asking import Asking
from desktop.ui.widgets.chip import Tag
from desktop.ui.widgets.coached import Coached
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.line_editor import LineEditor
from desktop.ui.widgets.new_line import NewLine
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.section import SectionHeader
from desktop.ui.widgets.strip import Strip, Tone
from desktop.ui.widgets.text import Text

FIRST, DROP = "first", "drop"


class Agenda(QFrame):
    """``answered`` carries a point's id and FIRST or DROP."""

    typed = Signal(str)
    moved = Signal(str, int)
    dropped = Signal(str)
    answered = Signal(str, str)
    suggestion_taken = Signal()
    offer_taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "card")
        self._state: PrepareState | None = None
        self.head = SectionHeader("")
        self.shared = Tag("", drawing="users")
        self.head.add_control(self.shared)
        self.empty = Text("", TextRole.BODY, "text2")
        self.points = Rows("")
        self.editor = LineEditor()
        self.asking: KeyedColumn[Asking] = KeyedColumn(self._make_asking)
        self.new_point = NewLine()
        self.suggestion = Suggestion("plus")
        self.offer = Suggestion("sprout")
        self.too_much = Strip(Tone.HINT, closable=False)
        self.room = Text("", TextRole.CAPTION, "text2")
        self.theirs = TheirWords()
        self._lay_out()
        self.points.opened.connect(self.edit)
        self.points.moved.connect(self.moved)
        self.points.removal_asked.connect(self.dropped)
        self.editor.ended.connect(self._back_to_row)
        self.new_point.asked.connect(self.typed)
        self.suggestion.button.clicked.connect(self.suggestion_taken)
        self.offer.button.clicked.connect(self.offer_taken)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_WIDE, GAP, GAP_WIDE, GAP_WIDE)
        column.setSpacing(GAP)
        parts: tuple[QWidget, ...] = (self.head, self.empty, self.points, self.editor, self.asking)
        coached = Coached(self.new_point, About.PERSON)
        parts += (coached, self.suggestion, self.offer, self.too_much, self.room, self.theirs)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)

    def show_state(self, state: PrepareState) -> None:
        """Show the column."""
        self._state = state
        points = state.prepared.points
        self.points.show_rows([_row(place, item, state) for place, item in enumerate(points, 1)])
        self.asking.show_keys([item.waiting.point.id for item in points if item.asks])
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word again."""
        self.head.set_words(tr("Dagens punkter"))
        self.shared.say(tr("delas"))
        self.points.setAccessibleName(tr("Dagens punkter"))
        self.editor.set_words(tr("Punkt"))
        state = self._state
        if state is None:
            return
        name = first_name(state.prepared.person.name)
        self.empty.setText(tr("Fråga {name} vad som är viktigast. En punkt räcker.").format(name=name))
        self.new_point.set_words(
            tr("Ny punkt"),
            placeholder=tr("”{name}: …” blir {whose} punkt").format(name=name, whose=genitive(name)),
        )
        self.theirs.show_state(state)
        self._say_asking(state)
        self._say_suggestion(state)
        self._say_time(state)
        for part, shown in (
            (self.empty, not state.prepared.points),
            (self.points, bool(state.prepared.points)),
        ):
            part.setVisible(shown)

    def edit(self, point_id: str) -> None:
        """Change a point where it stands."""
        state = self._state
        if state is None:
            return
        point = next(i.waiting.point for i in state.prepared.points if i.waiting.point.id == point_id)
        theirs = point.raised_by is RaisedBy.PERSON
        name = first_name(state.prepared.person.name)
        self.editor.edit(point_id, f"{name}: {point.text}" if theirs else point.text)

    def _say_asking(self, state: PrepareState) -> None:
        for item in state.prepared.points:
            if item.asks:
                self.asking.part(item.waiting.point.id).say(
                    tr("”{point}” har följt med ett tag.").format(point=item.waiting.point.text),
                    (tr("Ta först"), tr("Släpp")),
                )

    def _say_suggestion(self, state: PrepareState) -> None:
        behaviour = state.prepared.undiscussed
        words = tr("Hur går det med ”{behaviour}”?").format(behaviour=behaviour.text) if behaviour else ""
        self.suggestion.say(words, tr("Ta upp"))
        self.offer.say(offer_words(state.offer), tr("Ägna samtalet åt det"))

    def _say_time(self, state: PrepareState) -> None:
        box = state.box
        self.too_much.say("" if box.fits else tr("Det här ryms nog inte. Vad kan vänta?"))
        self.room.setText(tr("Plats att lyssna: {minutes} min").format(minutes=box.room_to_listen))
        self.room.setVisible(bool(box.points) and box.room_to_listen > 0)

    def _make_asking(self, point_id: str) -> Asking:
        part = Asking(point_id, (FIRST, DROP))
        part.answered.connect(self.answered)
        return part

    def _back_to_row(self, _: str) -> None:
        self.points.setFocus()


def _row(place: int, item: ListedPoint, state: PrepareState) -> Row:
    point, name = item.waiting.point, first_name(state.prepared.person.name)
    theirs = point.raised_by is RaisedBy.PERSON
    tag = dates.carried_from(item.waiting.left_on) if item.waiting.left_on else ""
    whose = f"{name}:" if theirs else ""
    return Row(
        point.id,
        point.text,
        lead=f"{place}  {whose}".rstrip(),
        tag=tag,
        movable=True,
        spoken=", ".join(part for part in (str(place), whose.rstrip(":"), point.text, tag) if part),
    )
