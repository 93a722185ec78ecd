"""Step 7: with whom, when one talks about it first, and the cue said aloud once."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.workshop import WorkshopStep
from desktop.ui.pages.workshop.step import StepPart
from desktop.ui.presenters.dates import near_day
from desktop.ui.presenters.wording import tr
from desktop.ui.presenters.workshop_state import AgreementShown, Outcome, WorkshopState
from desktop.ui.theme.measures import GAP, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.columns import Columns
from desktop.ui.widgets.date_field import DateField, Read
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.labelled import Choice, Labelled
from desktop.ui.widgets.section import SectionHeader
from desktop.ui.widgets.text import Text
from desktop.ui.widgets.tick import Tick

_SPOKEN_WORDS = 4
_BESIDE = 420
"""Pixels of width from which whom and when stand beside each other."""


class AgreementCard(QFrame):
    """One behaviour. ``agreed_with`` carries its id, a person's id and a team's (one of them at most)."""

    agreed_with = Signal(str, str, str)
    dated = Signal(str, object)
    said = Signal(str, bool)

    def __init__(self, behaviour_id: str, read_day: Read) -> None:
        super().__init__()
        self._id = behaviour_id
        self.setProperty("tone", "card")
        self.words = Text("", TextRole.H3)
        self.whom = Choice(14)
        self.with_whom = Labelled(self.whom)
        self.day = DateField("", read_day)
        self.aloud = Tick()
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_WIDE, GAP, GAP_WIDE, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.words)
        column.addWidget(Columns(((self.with_whom, 1), (self.day, 1)), _BESIDE))
        column.addWidget(self.aloud)
        self.whom.activated.connect(self._chose)
        self.day.accepted.connect(self._dated)
        self.aloud.clicked.connect(self._said)

    def show_row(self, row: AgreementShown, state: WorkshopState) -> None:
        """Show the behaviour; a day that is being written is left alone."""
        self.words.setText(row.text)
        self.with_whom.set_words(tr("Med vem?"))
        self.whom.setAccessibleDescription(row.text)
        self.day.set_words(tr("Pratar om det först"), placeholder=tr("till exempel om 2 v"))
        self.day.entry.setAccessibleDescription(row.text)
        day = row.follow_up_on
        self.day.show_value(day, near_day(day, state.today) if day is not None else "")
        self.aloud.set_words(tr("Säg det högt en gång: ”{words}”").format(words=beginning(row.text)))
        self.aloud.show_ticked(ticked=row.said)
        self._offer(row, state)

    def flush(self) -> None:
        """Take the day as it is written."""
        self.day.accept()

    def _offer(self, row: AgreementShown, state: WorkshopState) -> None:
        teams = [(f"team:{each.id}", tr("Teamet {name}").format(name=each.name)) for each in state.teams]
        people = [(f"person:{each.id}", each.name) for each in state.people]
        choices = [("", tr("Ingen än")), *teams, *people]
        if choices != [(self.whom.itemData(n), self.whom.itemText(n)) for n in range(self.whom.count())]:
            self.whom.clear()
            for key, name in choices:
                self.whom.addItem(name, key)
        key = f"team:{row.team_id}" if row.team_id else f"person:{row.person_id}" if row.person_id else ""
        self.whom.setCurrentIndex(max(0, self.whom.findData(key)))

    def _chose(self, _place: int) -> None:
        kind, _, key = str(self.whom.currentData()).partition(":")
        self.agreed_with.emit(self._id, key if kind == "person" else "", key if kind == "team" else "")

    def _dated(self, day: object) -> None:
        self.dated.emit(self._id, day if isinstance(day, date) else None)

    def _said(self, said: bool) -> None:  # noqa: FBT001 - a Qt slot
        self.said.emit(self._id, said)


class AgreeStep(StepPart):
    """Carries on what the cards say."""

    agreed_with = Signal(str, str, str)
    dated = Signal(str, object)
    said = Signal(str, bool)
    step = WorkshopStep.AGREE

    def __init__(self, read_day: Read, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_day = read_day
        self.empty = Text("", TextRole.BODY, "text2")
        self.cards: KeyedColumn[AgreementCard] = KeyedColumn(self._card, GAP)
        self.outcome_head = SectionHeader("")
        self.outcomes = Text("", TextRole.BODY)
        for part in (self.empty, self.cards, self.outcome_head, self.outcomes):
            self.column.addWidget(part)

    @override
    def draw(self, state: WorkshopState, *, together: bool) -> None:
        self.empty.setText(
            tr("Inget är valt. Gå tillbaka och välj, eller tryck Klart: raderna ligger kvar under målet.")
        )
        self.empty.setVisible(not state.agreements)
        self.cards.show_keys([row.id for row in state.agreements])
        for row in state.agreements:
            self.cards.part(row.id).show_row(row, state)
        self.outcome_head.set_words(tr("Det här följer av glappkartan"))
        self.outcomes.setText("\n".join(map(_said_of, state.outcomes)))
        for part in (self.outcome_head, self.outcomes):
            part.setVisible(bool(state.outcomes))

    @override
    def flush(self) -> None:
        for card in self.cards.parts().values():
            card.flush()

    @property
    @override
    def first(self) -> QWidget | None:
        return next((card.whom for card in self.cards.parts().values()), None)

    def _card(self, behaviour_id: str) -> AgreementCard:
        card = AgreementCard(behaviour_id, self._read_day)
        card.agreed_with.connect(self.agreed_with)
        card.dated.connect(self.dated)
        card.said.connect(self.said)
        return card


def beginning(text: str) -> str:
    """The first words, for whoever is about to say it all."""
    words = text.split()
    return text if len(words) <= _SPOKEN_WORDS else f"{' '.join(words[:_SPOKEN_WORDS])} …"


def _said_of(outcome: Outcome) -> str:
    if not outcome.name:
        return tr("Kvar på kartan, utan någon att ta upp det med: {words}").format(words=outcome.words)
    if outcome.is_action:
        return tr("Ditt löfte till {name}: {words}").format(name=outcome.name, words=outcome.words)
    return tr("Punkt med {name}: {words}").format(name=outcome.name, words=outcome.words)
