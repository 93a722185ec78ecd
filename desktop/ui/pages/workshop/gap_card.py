"""One gap, open: its name, which way it pulls, what it makes us do, and what is done about it with whom."""

import re
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.goals import GapAnswer, Pull
from desktop.ui.presenters.wording import tr
from desktop.ui.presenters.workshop_state import GapShown, WorkshopState
from desktop.ui.presenters.workshop_words import answer, pull, pull_sign
from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.columns import Columns
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.labelled import Choice, Labelled
from desktop.ui.widgets.sentence_editor import SentenceEditor
from desktop.ui.widgets.strip import Strip, Tone
from desktop.ui.widgets.text import Text

_VALUE = re.compile(r"\d+(?:[.,]\d+)?\s*(?:%|procent|percent|kr|tkr|mkr|sek|eur|€)|\d{2,}", re.IGNORECASE)
_BESIDE = 560
"""Pixels of width from which the two halves stand beside each other."""
_WITH_SOMEBODY = (GapAnswer.TALK, GapAnswer.COUNTER_QUESTION, GapAnswer.RAISE)


class GapCard(QFrame):
    """Everything carries the gap's id; ``pulled`` a ``Pull``, ``answered`` a ``GapAnswer`` or None."""

    measured = Signal(str, str)
    makes_us = Signal(str, str)
    pulled = Signal(str, object)
    answered = Signal(str, object)
    whom_chosen = Signal(str, str)
    dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = ""
        self.setProperty("tone", "card")
        self.name = SentenceEditor()
        self.only_the_name = Strip(Tone.HINT, closable=False)
        self.pulls = {way: Button("") for way in (Pull.AGAINST, Pull.ALONG, Pull.UNKNOWN)}
        self.effect = SentenceEditor()
        self.answers = {each: Button("") for each in GapAnswer}
        self.whom = Choice(14)
        self.with_whom = Labelled(self.whom)
        self.drop = Button("", ButtonKind.QUIET, "trash-2")
        self._labels = {key: Text("", TextRole.BODY_STRONG) for key in ("name", "pull", "effect", "answer")}
        self._lay_out()
        self.name.text_due.connect(self._named)
        self.effect.text_due.connect(self._told)
        self.whom.activated.connect(self._chose_whom)
        self.drop.clicked.connect(self._dropped)

    def _lay_out(self) -> None:
        ways, ends, last = QWidget(), QWidget(), QWidget()
        for flow, buttons in ((Flow(ways), self.pulls), (Flow(ends), self.answers)):
            for key, button in buttons.items():
                button.setCheckable(True)
                button.clicked.connect(partial(self._pressed, key))
                flow.addWidget(button)
        Flow(last).addWidget(self.drop)
        left = _column(self._labels["name"], self.name, self.only_the_name, self._labels["pull"], ways)
        right = _column(self._labels["effect"], self.effect, self.with_whom)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP_SMALL)
        column.setSpacing(GAP_SMALL)
        for part in (Columns(((left, 1), (right, 1)), _BESIDE), self._labels["answer"], ends, last):
            column.addWidget(part)

    def show_gap(self, gap: GapShown, state: WorkshopState) -> None:
        """Show a gap; words that are being written are left alone."""
        other = gap.id != self._id
        if other:
            self.flush()
            self._id = gap.id
        for editor, text in ((self.name, gap.measured), (self.effect, gap.makes_us)):
            if other or not editor.hasFocus():
                editor.show_note(text)
        for way, button in self.pulls.items():
            button.set_words(f"{pull_sign(way)}  {pull(way)}")
            button.setAccessibleName(pull(way))
            button.setChecked(gap.pull is way)
        for each, button in self.answers.items():
            button.set_words(answer(each))
            button.setChecked(gap.answer is each)
        self._say(gap)
        self._offer(gap, state)

    def flush(self) -> None:
        """Hand over what is written."""
        self.name.flush()
        self.effect.flush()

    def _say(self, gap: GapShown) -> None:
        self._labels["name"].setText(tr("Det vi följer upp"))
        self._labels["pull"].setText(tr("Drar"))
        self._labels["effect"].setText(tr("Får oss att …"))
        self._labels["answer"].setText(tr("Vi gör så här"))
        self.name.setAccessibleName(tr("Det vi följer upp"))
        self.effect.setAccessibleName(tr("Får oss att …"))
        self.effect.setPlaceholderText(tr("till exempel korta kundsamtal"))
        self.drop.set_words(tr("Ta bort från kartan"))
        hint = tr("Namnet räcker. Siffran behövs inte här.") if _VALUE.search(gap.measured) else ""
        self.only_the_name.say(hint)

    def _offer(self, gap: GapShown, state: WorkshopState) -> None:
        self.with_whom.set_words(tr("Med vem?"))
        choices = [
            ("", tr("Någon av dem ni kommer överens med")),
            *((each.id, each.name) for each in state.people),
        ]
        if choices != [(self.whom.itemData(n), self.whom.itemText(n)) for n in range(self.whom.count())]:
            self.whom.clear()
            for person_id, name in choices:
                self.whom.addItem(name, person_id)
        self.whom.setCurrentIndex(max(0, self.whom.findData(gap.whom)))
        self.with_whom.setVisible(gap.answer in _WITH_SOMEBODY)

    def _named(self, _text: str) -> None:
        self.measured.emit(self._id, self.name.sentence())

    def _told(self, _text: str) -> None:
        self.makes_us.emit(self._id, self.effect.sentence())

    def _pressed(self, key: Pull | GapAnswer) -> None:
        if isinstance(key, Pull):
            self.pulls[key].setChecked(True)
            self.pulled.emit(self._id, key)
        else:
            self.answered.emit(self._id, key if self.answers[key].isChecked() else None)

    def _chose_whom(self, _place: int) -> None:
        self.whom_chosen.emit(self._id, str(self.whom.currentData()))

    def _dropped(self) -> None:
        self.dropped.emit(self._id)


def _column(*parts: QWidget) -> QWidget:
    beside = QWidget()
    column = QVBoxLayout(beside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP_SMALL)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return beside
