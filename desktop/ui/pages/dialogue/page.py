"""A dialogue to read and to correct, with what came out of it and the way to paper."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.dialogues import DialogueState
from desktop.domain.promises import Action, ActionState, Agreement, AgreementState
from desktop.ui.pages.dialogue.section import SectionPart
from desktop.ui.presenters import dates
from desktop.ui.presenters.dialogue import DialogueView
from desktop.ui.presenters.note_chips import ChipReader, first_name
from desktop.ui.presenters.promise_words import owner_name
from desktop.ui.presenters.quotes import in_quotes
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_SECTION
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.chip import Tag
from desktop.ui.widgets.date_field import Read
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.promise_editor import PromiseEditor
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.section import SectionHeader
from desktop.ui.widgets.text import Text


class DialoguePage(Page):
    """``written`` carries a section's id and its note."""

    written = Signal(str, str)
    action_ticked = Signal(str)
    paper_requested = Signal()
    person_requested = Signal()
    removal_requested = Signal()

    def __init__(self, chips: ChipReader, read_day: Read, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = chips
        self._state: DialogueView | None = None
        self.title = Text("", TextRole.H1)
        self.about = Text("", TextRole.BODY, "text2")
        self.cancelled = Tag("")
        self.paper = Button("", ButtonKind.PRIMARY, "file-text")
        self.person = Button("", ButtonKind.LINK, "arrow-left")
        self.agreements_head = SectionHeader("")
        self.agreements = Rows("")
        self.promises_head = SectionHeader("")
        self.promises = Rows("")
        self.editor = PromiseEditor(read_day)
        self.points_head = SectionHeader("")
        self.points = Rows("")
        self.notes_head = SectionHeader("")
        self.sections: KeyedColumn[SectionPart] = KeyedColumn(self._make_section, GAP_SECTION)
        self.remove = Button("", ButtonKind.QUIET, "trash-2")
        self._lay_out()
        self.remove.clicked.connect(self.removal_requested)
        self.paper.clicked.connect(self.paper_requested)
        self.person.clicked.connect(self.person_requested)
        self.promises.ticked.connect(self._tick)
        self.promises.opened.connect(self._edit)
        self.editor.ended.connect(self._back_to_row)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.title, 1)
        head.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self.person, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(head)
        self.column.addWidget(self.about)
        self.column.addWidget(self.cancelled, 0, Qt.AlignmentFlag.AlignLeft)
        parts: tuple[QWidget, ...] = (
            self.agreements_head,
            self.agreements,
            self.promises_head,
            self.promises,
        )
        parts += (self.editor, self.points_head, self.points, self.notes_head, self.sections)
        for part in parts:
            self.column.addWidget(part)
        self.column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)

    def show_state(self, state: DialogueView) -> None:
        """Show the dialogue; what is being typed is left alone."""
        self._state = state
        self.sections.show_keys([item.id for item in state.held.sections])
        self.retranslate()

    def flush(self) -> None:
        """Hand over what was written since last time."""
        for part in self.sections.parts().values():
            part.editor.flush()

    def edit_current(self) -> None:
        """F2: change the action that the keyboard stands on."""
        row_id = self.promises.current_id()
        if row_id is not None and self.promises.hasFocus():
            self._edit(row_id)

    def retranslate(self) -> None:
        """Say every word again; the words of the talk are in the language of the talk."""
        self.paper.set_words(tr("Visa som PDF"))
        self.remove.set_words(tr("Ta bort samtalet"))
        self.cancelled.say("")
        self.editor.set_words(tr("Åtagande"))
        for head, rows, words in (
            (self.agreements_head, self.agreements, tr("Överenskommelser")),
            (self.promises_head, self.promises, tr("Åtaganden")),
            (self.points_head, self.points, tr("Punkter vi pratade om")),
        ):
            head.set_words(words)
            rows.setAccessibleName(words)
        self.notes_head.set_words(tr("Anteckningar"))
        if self._state is not None:
            self._show(self._state)

    def _show(self, state: DialogueView) -> None:
        held = state.held
        name = held.person.name if held.person else ""
        dialogue = held.dialogue
        self.title.setText(dialogue.title or tr("Samtal"))
        when = f"{dates.long_day(dialogue.planned_at.date())} {dialogue.planned_at.year}"
        clock = dates.clock_time(dialogue.planned_at)
        minutes = tr("{minutes} min").format(minutes=dialogue.minutes)
        self.about.setText(" · ".join(part for part in (name, f"{when} {clock}", minutes) if part))
        self.person.set_words(name)
        self.person.setVisible(bool(name))
        cancelled = dialogue.state is DialogueState.CANCELLED
        self.cancelled.say(tr("Inställt") if cancelled else "")
        self.paper.setVisible(not cancelled)
        self.agreements.show_rows([_agreement(item) for item in held.agreements])
        self.promises.show_rows([_action(item, state) for item in held.actions])
        self.points.show_rows([Row(item.id, item.text, drawing="check") for item in held.points])
        for head, rows in (
            (self.agreements_head, self.agreements),
            (self.promises_head, self.promises),
            (self.points_head, self.points),
        ):
            head.setVisible(bool(rows.rows()))
            rows.setVisible(bool(rows.rows()))
        self.notes_head.setVisible(bool(held.sections))
        for section in held.sections:
            self.sections.part(section.id).show_section(section, first_name(name))

    def _make_section(self, section_id: str) -> SectionPart:
        part = SectionPart(section_id, self._chips)
        part.written.connect(self.written)
        return part

    def _tick(self, action_id: str, _: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.action_ticked.emit(action_id)

    def _edit(self, action_id: str) -> None:
        state = self._state
        if state is not None and state.held.person is not None:
            action = next(item for item in state.held.actions if item.id == action_id)
            self.editor.edit_action(action, state.held.person.name, state.manager, state.today)

    def _back_to_row(self, _: str) -> None:
        self.promises.setFocus()


def _agreement(item: Agreement) -> Row:
    tag = {
        AgreementState.PROPOSED: tr("föreslagen"),
        AgreementState.CHANGED: tr("ändrad"),
        AgreementState.ENDED: tr("avslutad"),
    }.get(item.state, "")
    return Row(item.id, in_quotes(item.text), tag=tag, drawing="handshake")


def _action(item: Action, state: DialogueView) -> Row:
    name = state.held.person.name if state.held.person else ""
    owner = owner_name(item.owner, name, state.manager)
    due = dates.near_day(item.due_on, state.today) if item.due_on else ""
    dropped = tr("släppt") if item.state is ActionState.DROPPED else ""
    return Row(
        item.id,
        item.text,
        ticked=item.state is ActionState.DONE,
        lead=f"{owner}:" if owner else "",
        trail=due,
        tag=dropped,
    )
