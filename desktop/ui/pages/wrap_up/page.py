"""The page Runda av, in the order in which two people say it aloud."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.pages.wrap_up.action_line import ActionLine
from desktop.ui.pages.wrap_up.agreement_line import AgreementLine
from desktop.ui.pages.wrap_up.balance import BalanceRow
from desktop.ui.pages.wrap_up.behaviours import Behaviours
from desktop.ui.pages.wrap_up.closing import Closing
from desktop.ui.pages.wrap_up.next_talk import NextTalk
from desktop.ui.pages.wrap_up.row_head import numbered
from desktop.ui.presenters.coach_words import About
from desktop.ui.presenters.wording import tr
from desktop.ui.presenters.wrap_up import WrapUpState
from desktop.ui.theme.measures import GAP, GAP_SMALL, TARGET
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.coached import Coached
from desktop.ui.widgets.date_field import Read
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.section import SectionHeader
from desktop.ui.widgets.sentence_editor import SentenceEditor
from desktop.ui.widgets.text import Text


class WrapUpPage(Page):
    """Edits carry ids and words (``action_edited`` an ``ActionRow``); ``…_added`` what was written in an empty row.

    ``next_chosen`` carries a moment or None, ``about_chosen`` an ``About``. ``behaviours`` has signals of its own.
    """

    agreement_added = Signal(str)
    agreement_edited = Signal(str, str)
    agreement_held = Signal(str, bool)
    agreement_removed = Signal(str)
    agreement_grown = Signal(str)
    agreement_answered = Signal(str)
    action_added = Signal(str)
    action_edited = Signal(object)
    action_removed = Signal(str)
    told = Signal(str, bool)
    next_chosen = Signal(object)
    about_chosen = Signal(object)
    finish_requested = Signal()
    paper_requested = Signal()
    meeting_requested = Signal()

    def __init__(self, read_day: Read, read_moment: Read, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_day = read_day
        self._state: WrapUpState | None = None
        self.title = Text("", TextRole.H1)
        self.aloud = Text("", TextRole.BODY, "text2")
        self.agreement_head = SectionHeader("")
        self.agreement_lines: KeyedColumn[AgreementLine] = KeyedColumn(self._agreement_line)
        self.new_agreement = SentenceEditor()
        self.behaviours = Behaviours()
        self.action_head = SectionHeader("")
        self.action_lines: KeyedColumn[ActionLine] = KeyedColumn(self._action_line)
        self.new_action = SentenceEditor()
        self.told_head = SectionHeader("")
        self.told_typed = Text("", TextRole.BODY)
        self.to_tell: KeyedColumn[_ToTell] = KeyedColumn(self._to_tell_line)
        self.nothing_told = Text("", TextRole.BODY, "text2")
        self.next_talk = NextTalk(read_moment)
        self.closing = Closing()
        self.balance = BalanceRow()
        self._lay_out()
        self._connect()

    def show_state(self, state: WrapUpState) -> None:
        """Show what is agreed on so far; what is being written is left alone."""
        self._state = state
        self._draw(state)

    def flush(self) -> None:
        """Hand over every word that is written and not handed over, the empty rows' too."""
        self.behaviours.flush()
        for agreement in self.agreement_lines.parts().values():
            agreement.flush()
        for action in self.action_lines.parts().values():
            action.flush()
        self._add(self.new_agreement, self.agreement_added.emit)
        self._add(self.new_action, self.action_added.emit)
        self.next_talk.flush()

    def retranslate(self) -> None:
        """Say every word again."""
        if self._state is not None:
            self._draw(self._state)

    @property
    def first(self) -> QWidget:
        """Where the caret goes when the page opens."""
        return next((line.words for line in self.agreement_lines.parts().values()), self.new_agreement)

    def _draw(self, state: WrapUpState) -> None:
        self.title.setText(tr("Runda av · {name}").format(name=state.person))
        self.aloud.setText(tr("Ungefär tre minuter. Läs gärna högt ihop."))
        self.agreement_head.set_words(numbered(1, tr("Vi är överens om")))
        self.action_head.set_words(numbered(2, tr("Åtaganden")))
        self.told_head.set_words(numbered(3, tr("Feedback given?")))
        self.new_agreement.setAccessibleName(tr("Ny överenskommelse"))
        self.new_agreement.setPlaceholderText(tr("Något mer ni är överens om"))
        self.new_action.setAccessibleName(tr("Nytt åtagande"))
        self.new_action.setPlaceholderText(
            tr("Något mer att göra, till exempel {name} bokar rummet fre").format(name=state.person)
        )
        self._draw_promises(state)
        self.behaviours.show_state(state.behaviours)
        self._draw_told(state)
        self.next_talk.show_state(state)
        self.closing.show_state(state)
        self.balance.show_state(state)
        self._order()

    def _order(self) -> None:
        """Tab goes as the eye does, also through rows that were made later."""
        order: list[QWidget] = []
        for agreement in self.agreement_lines.parts().values():
            order += agreement.controls()
        order += [self.new_agreement, *self.behaviours.controls()]
        for action in self.action_lines.parts().values():
            order += action.controls()
        order.append(self.new_action)
        order += [line.box for line in self.to_tell.parts().values()]
        order += [self.next_talk.field.entry, *self.balance.controls(), *self.closing.controls()]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _draw_promises(self, state: WrapUpState) -> None:
        self.agreement_lines.show_keys([row.id for row in state.agreements])
        for number, agreement in enumerate(state.agreements, 1):
            self.agreement_lines.part(agreement.id).show_row(agreement, number, state.behaviours)
        self.action_lines.show_keys([row.id for row in state.actions])
        for number, action in enumerate(state.actions, 1):
            self.action_lines.part(action.id).show_row(action, number, state)

    def _draw_told(self, state: WrapUpState) -> None:
        told = "\n".join(tr("”{text}” (berättad i dag)").format(text=text) for text in state.told)
        self.told_typed.setText(told)
        self.told_typed.setVisible(bool(told))
        self.to_tell.show_keys([row.id for row in state.to_tell])
        for row in state.to_tell:
            self.to_tell.part(row.id).show_row(row.text, ticked=row.ticked)
        self.nothing_told.setText(tr("Inget den här gången."))
        self.nothing_told.setVisible(not told and not state.to_tell)

    def _lay_out(self) -> None:
        parts = (
            (self.title, self.aloud),
            (
                self.agreement_head,
                self.agreement_lines,
                Coached(self.new_agreement, About.PERSON),
                self.behaviours,
            ),
            (self.action_head, self.action_lines, Coached(self.new_action, About.PERSON)),
            (self.told_head, self.told_typed, self.to_tell, self.nothing_told),
            (self.next_talk,),
            (self.balance,),
            (self.closing,),
        )
        for part in parts:
            group = QVBoxLayout()
            group.setSpacing(GAP_SMALL)
            for widget in part:
                group.addWidget(widget)
            self.column.addLayout(group)

    def _connect(self) -> None:
        for entry, add in ((self.new_agreement, self._add_agreement), (self.new_action, self._add_action)):
            entry.committed.connect(add)
            entry.left.connect(add)
        self.next_talk.chosen.connect(self.next_chosen)
        self.balance.about_chosen.connect(self.about_chosen)
        self.closing.done.clicked.connect(self.finish_requested)
        self.closing.paper.clicked.connect(self.paper_requested)
        self.closing.back.clicked.connect(self.meeting_requested)

    def _add_agreement(self) -> None:
        self._add(self.new_agreement, self.agreement_added.emit)

    def _add_action(self) -> None:
        self._add(self.new_action, self.action_added.emit)

    @staticmethod
    def _add(entry: SentenceEditor, ask: Callable[[str], object]) -> None:
        text = entry.sentence()
        if text:
            entry.clear()
            ask(text)

    def keep_in_new_action(self, text: str) -> None:
        """It could not be kept: the words stay where they were written."""
        self.new_action.show_text(text)

    def keep_in_new_agreement(self, text: str) -> None:
        """It could not be kept: the words stay where they were written."""
        self.new_agreement.show_text(text)

    def _agreement_line(self, agreement_id: str) -> AgreementLine:
        line = AgreementLine(agreement_id)
        line.edited.connect(self.agreement_edited)
        line.held.connect(self.agreement_held)
        line.removed.connect(self.agreement_removed)
        line.grown.connect(self.agreement_grown)
        line.answered.connect(self.agreement_answered)
        return line

    def _action_line(self, action_id: str) -> ActionLine:
        line = ActionLine(action_id, self._read_day)
        line.edited.connect(self.action_edited)
        line.removed.connect(self.action_removed)
        return line

    def _to_tell_line(self, observation_id: str) -> "_ToTell":
        line = _ToTell(observation_id)
        line.told.connect(self.told)
        return line


class _ToTell(QWidget):
    """An observation that was shared beforehand: ticked if it was told."""

    told = Signal(str, bool)

    def __init__(self, observation_id: str) -> None:
        super().__init__()
        self._id = observation_id
        self.box = QCheckBox()
        self.box.setMinimumWidth(TARGET)
        self.words = Text("", TextRole.BODY)
        self.words.setContentsMargins(0, 6, 0, 6)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.box.clicked.connect(self._ticked)

    def show_row(self, text: str, *, ticked: bool) -> None:
        """Show the observation."""
        self.words.setText(tr("”{text}”").format(text=text))
        self.box.setAccessibleName(self.words.text())
        self.box.setChecked(ticked)

    def _ticked(self, ticked: bool) -> None:  # noqa: FBT001 - a Qt slot
        self.told.emit(self._id, ticked)
