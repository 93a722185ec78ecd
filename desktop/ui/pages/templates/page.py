"""Mallar: own and built-in templates, and the one that is looked at with its sections and questions."""

from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.templates import Template, TemplateState
from desktop.ui.pages.templates.section_card import SectionCard
from desktop.ui.presenters.templates import TemplatesState
from desktop.ui.presenters.wording import LANGUAGES, Language, tr, trn
from desktop.ui.theme.measures import GAP, GAP_SECTION, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.columns import Columns
from desktop.ui.widgets.field import LineField
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.section import EmptyState, SectionHeader
from desktop.ui.widgets.text import Text

_SHARES = (30, 70)
_ENOUGH = 720


class TemplatesPage(Page):
    """Signals of a section carry its place, counted from 0, then what is asked for."""

    chosen = Signal(str)
    made = Signal()
    copied = Signal()
    archived = Signal(bool)
    ordered = Signal(str, int)
    tongue_chosen = Signal(str)
    renamed = Signal(str)
    when_said = Signal(str)
    section_added = Signal()
    section_titled = Signal(int, str)
    section_minutes = Signal(int, int)
    section_moved = Signal(int, int)
    section_removed = Signal(int)
    question_added = Signal(int, str)
    question_edited = Signal(int, int, str)
    question_moved = Signal(int, int, int)
    question_removed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, wide=True)
        self._state: TemplatesState | None = None
        self._cards: list[SectionCard] = []
        self.heading = Text("", TextRole.H1)
        self.column.addWidget(self.heading)
        self.column.addWidget(Columns([(self._list(), _SHARES[0]), (self._editor(), _SHARES[1])], _ENOUGH))
        self.column.addStretch(1)
        self._connect()
        self.retranslate()

    def show_state(self, state: TemplatesState) -> None:
        """Show the lists and the chosen template."""
        self._state = state
        for rows, items in (
            (self.own, state.own),
            (self.built_in, state.built_in),
            (self.put_away, state.archived),
        ):
            rows.show_rows([_row(item, state) for item in items])
        self._show_chosen(state)
        self._say_words(state)

    def say_error(self, sentence: str | None) -> None:
        """Say at the name what could not be kept."""
        self.name.say_error(sentence)

    def say_when(self, sentence: str | None) -> None:
        """Say at its field why it could not be kept."""
        self.when.say_error(sentence)

    def card(self, place: int) -> SectionCard:
        """The section at a place, counted from 0."""
        return self._cards[place]

    def focus_name(self) -> None:
        """F2."""
        self.name.focus()

    def retranslate(self) -> None:
        """Say every word again."""
        self.heading.setText(tr("Mallar"))
        self.make.set_words(tr("Ny mall"))
        self.none_own.say(tr("Kopiera en mall du gillar."))
        for head, rows, words in (
            (self.own_head, self.own, tr("Egna")),
            (self.built_in_head, self.built_in, tr("Inbyggda")),
            (self.put_away_head, self.put_away, tr("Arkiverade")),
        ):
            head.set_words(words)
            rows.setAccessibleName(words)
        self.copy.set_words(tr("Kopiera"))
        self.name.set_words(tr("Mallens namn"))
        self.when.set_words(tr("När den passar"))
        self.add_section.set_words(tr("Lägg till avsnitt"))
        for card in self._cards:
            card.retranslate()
        if self._state is not None:
            self.show_state(self._state)

    def _list(self) -> QWidget:
        part, column = _column()
        self.make = Button("", ButtonKind.PRIMARY, "plus")
        self.own_head, self.built_in_head, self.put_away_head = (SectionHeader("") for _ in range(3))
        self.own, self.built_in, self.put_away = (Rows("") for _ in range(3))
        self.none_own = EmptyState()
        column.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)
        parts: list[QWidget] = [self.own_head, self.none_own, self.own, self.built_in_head, self.built_in]
        parts += [self.put_away_head, self.put_away]
        for widget in parts:
            column.addWidget(widget)
        column.addStretch(1)
        return part

    def _editor(self) -> QWidget:
        part, column = _column()
        self.tongues = {tongue: Button("", ButtonKind.PLAIN) for tongue in LANGUAGES}
        self.copy = Button("", drawing="copy")
        self.archive = Button("", drawing="archive")
        tools = QWidget()
        flow = Flow(tools)
        for button in (*self.tongues.values(), self.copy, self.archive):
            flow.addWidget(button)
        self.name = LineField("")
        self.when = LineField("")
        self.kind = Text("", TextRole.CAPTION, "text2")
        self.total = Text("", TextRole.BODY_STRONG)
        self.sections = QVBoxLayout()
        self.sections.setSpacing(GAP)
        self.add_section = Button("", drawing="plus")
        for widget in (tools, self.kind, self.name, self.when):
            column.addWidget(widget)
        column.addLayout(self.sections)
        foot = QHBoxLayout()
        foot.addWidget(self.add_section)
        foot.addStretch(1)
        foot.addWidget(self.total)
        column.addLayout(foot)
        column.addStretch(1)
        return part

    def _connect(self) -> None:
        for rows in (self.own, self.built_in, self.put_away):
            rows.opened.connect(self.chosen)
            rows.clicked.connect(partial(self._choose_current, rows))
        self.own.moved.connect(self.ordered)
        self.make.clicked.connect(self.made)
        self.copy.clicked.connect(self.copied)
        self.archive.clicked.connect(self._archive)
        for tongue, button in self.tongues.items():
            button.setCheckable(True)
            button.clicked.connect(partial(self.tongue_chosen.emit, tongue))
        for field, signal in ((self.name, self.renamed), (self.when, self.when_said)):
            field.committed.connect(partial(_tell, field, signal))
            field.left.connect(partial(_tell, field, signal))
        self.add_section.clicked.connect(self.section_added)

    def _show_chosen(self, state: TemplatesState) -> None:
        chosen, tongue = state.chosen, state.tongue
        for name, button in self.tongues.items():
            button.setChecked(name == tongue)
        self.name.show_text(chosen.name.shown(tongue)[0])
        self.when.show_text(chosen.when.shown(tongue)[0])
        while len(self._cards) > len(chosen.sections):
            card = self._cards.pop()
            self.sections.removeWidget(card)
            card.hide()
            card.deleteLater()
        while len(self._cards) < len(chosen.sections):
            self._add_card()
        for card, section in zip(self._cards, chosen.sections, strict=True):
            card.show_section(section, tongue, own=state.is_own)

    def _say_words(self, state: TemplatesState) -> None:
        archived = state.chosen.state is TemplateState.ARCHIVED
        self.archive.set_words(tr("Ta tillbaka") if archived else tr("Arkivera"))
        self.archive.setVisible(state.is_own)
        self.kind.setText("" if state.is_own else tr("Inbyggd. Ändrar du något blir det en egen kopia."))
        self.kind.setVisible(not state.is_own)
        self.none_own.setVisible(not state.own)
        for parts, shown in (
            ((self.own,), bool(state.own)),
            ((self.put_away_head, self.put_away), bool(state.archived)),
        ):
            for part in parts:
                part.setVisible(shown)
        names: dict[Language, str] = {"sv": tr("Svenska"), "en": tr("Engelska")}
        for tongue, button in self.tongues.items():
            button.set_words(names[tongue])
        total = state.chosen.minutes
        self.total.setText(trn("Totalt {n} minut", "Totalt {n} minuter", total).format(n=total))

    def _add_card(self) -> None:
        place, card = len(self._cards), SectionCard()
        card.titled.connect(partial(self.section_titled.emit, place))
        card.minutes_given.connect(partial(self.section_minutes.emit, place))
        card.moved.connect(partial(self._move_section, place))
        card.removed.connect(partial(self.section_removed.emit, place))
        card.question_added.connect(partial(self.question_added.emit, place))
        card.question_edited.connect(partial(self.question_edited.emit, place))
        card.question_moved.connect(partial(self.question_moved.emit, place))
        card.question_removed.connect(partial(self.question_removed.emit, place))
        self._cards.append(card)
        self.sections.addWidget(card)

    def _move_section(self, place: int, step: int) -> None:
        self.section_moved.emit(place, place + step)

    def _choose_current(self, rows: Rows, *_: object) -> None:
        if (current := rows.current_id()) is not None:
            self.chosen.emit(current)

    def _archive(self) -> None:
        if self._state is not None:
            self.archived.emit(self._state.chosen.state is not TemplateState.ARCHIVED)


def _tell(field: LineField, signal: SignalInstance) -> None:
    signal.emit(field.text())


def _column() -> tuple[QWidget, QVBoxLayout]:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, GAP_SECTION)
    column.setSpacing(GAP_SMALL + GAP // 3)
    return part, column


def _row(item: Template, state: TemplatesState) -> Row:
    minutes = tr("{n} min").format(n=item.minutes)
    return Row(
        item.id,
        item.name.shown(state.tongue)[0],
        trail=minutes,
        drawing="check" if item.id == state.chosen.id else "",
        movable=item.state is TemplateState.OWN,
    )
