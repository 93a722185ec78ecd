"""The first five minutes, one question at a time."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.presenters.door import Beginning
from desktop.ui.presenters.first_run import ASKED_GROUPS, FirstRunState, Step
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_SMALL, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.card import CardPage
from desktop.ui.widgets.field import FieldError, LineField, SecretField, TextField
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.key_recorder import KeyRecorder
from desktop.ui.widgets.text import Text
from desktop.ui.widgets.tick import Tick

_GROUPS_ACROSS = 4


class FirstRunPage(CardPage):
    """Shows one step at a time; every signal is an answer."""

    language_chosen = Signal(str)
    passphrase_chosen = Signal(str, str)
    left_unlocked = Signal()
    suggestion_asked = Signal()
    went_back = Signal()
    sheet_save_requested = Signal()
    sheet_print_requested = Signal()
    sheet_confirmed = Signal(str, str)
    sheet_skipped = Signal()
    team_pasted = Signal(str, str)
    keys_recorded = Signal(str)
    begun = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = FirstRunState()
        self._shown_step: Step | None = None
        self.where = Text("", TextRole.CAPTION, "text2")
        self.heading = Text("", TextRole.H1)
        self.words = Text("", TextRole.BODY, "text2")
        self.error = FieldError()
        self.column.addWidget(self.where)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.words)
        self._steps = {
            Step.LANGUAGE: self._language_step(),
            Step.PASSPHRASE: self._passphrase_step(),
            Step.SHEET: self._sheet_step(),
            Step.TEAM: self._team_step(),
            Step.START: self._start_step(),
        }
        for part in self._steps.values():
            self.column.addWidget(part)
        self.column.addWidget(self.error)
        self.retranslate()

    def show_state(self, state: FirstRunState) -> None:
        """Show the step, what is under way and what was wrong."""
        self._state = state
        for step, part in self._steps.items():
            part.setVisible(step is state.step)
        self._say_error(state)
        self._show_code(state.code)
        self._show_people(state)
        self._show_keys(state.capture_keys)
        for button in (
            self.lock,
            self.leave_unlocked,
            self.suggest,
            self.back,
            self.print,
            self.save,
            self.confirm,
        ):
            button.setEnabled(not state.busy)
        self.skip.setVisible(not state.locked)
        self._say_words()
        if state.step is not self._shown_step:
            self._shown_step = state.step
            self.first_control().setFocus()

    def _say_error(self, state: FirstRunState) -> None:
        at = {
            Step.PASSPHRASE: self.again.say_error,
            Step.SHEET: self.sheet_error.say,
            Step.TEAM: self.names.say_error,
        }
        for step, say in at.items():
            say(state.sentence if step is state.step else "")
        self.error.say("" if state.step in at else state.sentence)

    def show_suggestion(self, passphrase: str) -> None:
        """Put a suggested passphrase into both fields, readable."""
        self.reveal.show_ticked(ticked=True)
        self._reveal(shown=True)
        self.passphrase.show_text(passphrase)
        self.again.show_text(passphrase)

    def first_control(self) -> QWidget:
        """Where the caret begins on the step that is shown."""
        return {
            Step.LANGUAGE: self.swedish,
            Step.PASSPHRASE: self.passphrase.entry,
            Step.SHEET: self.print,
            Step.TEAM: self.manager.entry,
            Step.START: self.prepare,
        }[self._state.step]

    def retranslate(self) -> None:
        """Say every word again."""
        self.passphrase.set_words(
            tr("Lösenfras"), tr("Minst 12 tecken. Några ord som inte hör ihop är lätta att minnas.")
        )
        self.again.set_words(tr("Samma en gång till"))
        self.reveal.set_words(tr("Visa"))
        self.suggest.set_words(tr("Föreslå sex ord"))
        self.lock.set_words(tr("Lås med lösenfrasen"))
        self.leave_unlocked.set_words(tr("Fortsätt utan lösenfras"))
        self.unlocked_means.setText(
            tr("Utan lösenfras är anteckningarna inte låsta: den som använder din dator kan läsa dem.")
        )
        self.back.set_words(tr("Tillbaka"))
        self.print.set_words(tr("Skriv ut återställningsblad"))
        self.save.set_words(tr("Spara bladet som PDF …"))
        self.saved.setText(tr("Bladet är sparat. Skriv ut det och lägg det på ett säkert ställe."))
        first, second = ASKED_GROUPS
        self.group_one.set_words(tr("Grupp {number}").format(number=first))
        self.group_two.set_words(tr("Grupp {number}").format(number=second))
        self.confirm.set_words(tr("Klart med bladet"))
        self.skip.set_words(tr("Hoppa över"))
        self.manager.set_words(tr("Vad heter du?"), tr("Förnamnet räcker. Det står på papperet ni delar."))
        self.names.set_words(tr("Ditt team"), tr("Ett namn per rad. Klistra gärna in en lista."))
        self.go_on.set_words(tr("Fortsätt"))
        self.whom.setAccessibleName(tr("Med vem?"))
        self.whom_label.setText(tr("Med vem?"))
        self.prepare.set_words(tr("Förbered ett samtal"))
        self.workshop.set_words(tr("Verkstad"))
        self.workshop.setAccessibleDescription(tr("Från ett mål till högst tre beteenden"))
        self.look.set_words(tr("Gå till I dag"))
        self.sample.set_words(tr("Titta runt i ett exempelteam"))
        self._say_keys()
        self._say_words()

    def _language_step(self) -> QWidget:
        part, column = _part()
        self.swedish = Button("Svenska", ButtonKind.PRIMARY)
        self.english = Button("English", ButtonKind.PRIMARY)
        self.swedish.clicked.connect(partial(self.language_chosen.emit, "sv"))
        self.english.clicked.connect(partial(self.language_chosen.emit, "en"))
        column.addWidget(_across(self.swedish, self.english))
        return part

    def _passphrase_step(self) -> QWidget:
        part, column = _part()
        self.passphrase, self.again = SecretField(""), SecretField("")
        self.reveal = Tick()
        self.suggest = Button("", ButtonKind.LINK)
        self.lock = Button("", ButtonKind.PRIMARY)
        self.leave_unlocked = Button("")
        self.unlocked_means = Text("", TextRole.CAPTION, "text2")
        self.back = Button("", ButtonKind.LINK)
        column.addWidget(self.passphrase)
        column.addWidget(self.again)
        column.addWidget(_across(self.reveal, self.suggest))
        column.addWidget(_across(self.lock))
        column.addSpacing(GAP)
        column.addWidget(_across(self.leave_unlocked))
        column.addWidget(self.unlocked_means)
        column.addWidget(_across(self.back))
        self.passphrase.committed.connect(self.again.focus)
        self.again.committed.connect(self._lock)
        self.reveal.clicked.connect(self._reveal)
        self.suggest.clicked.connect(self.suggestion_asked)
        self.lock.clicked.connect(self._lock)
        self.leave_unlocked.clicked.connect(self.left_unlocked)
        self.back.clicked.connect(self.went_back)
        return part

    def _sheet_step(self) -> QWidget:
        part, column = _part()
        self._code = QGridLayout()
        self._code.setSpacing(GAP_SMALL)
        self._shown_code: tuple[str, ...] = ()
        self.print = Button("", drawing="printer")
        self.save = Button("", drawing="file-down")
        self.saved = Text("", TextRole.CAPTION, "text2")
        self.group_one, self.group_two = LineField("", limit=12), LineField("", limit=12)
        self.sheet_error = FieldError()
        self.confirm = Button("", ButtonKind.PRIMARY)
        self.skip = Button("", ButtonKind.LINK)
        column.addLayout(self._code)
        column.addWidget(_across(self.print, self.save))
        column.addWidget(self.saved)
        self.ask = Text("", TextRole.BODY)
        column.addWidget(self.ask)
        groups = QHBoxLayout()
        groups.setSpacing(GAP)
        groups.addWidget(self.group_one, 0, Qt.AlignmentFlag.AlignTop)
        groups.addWidget(self.group_two, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(groups)
        column.addWidget(self.sheet_error)
        column.addWidget(_across(self.confirm, self.skip))
        self.print.clicked.connect(self.sheet_print_requested)
        self.save.clicked.connect(self.sheet_save_requested)
        self.group_one.committed.connect(self.group_two.focus)
        self.group_two.committed.connect(self._confirm)
        self.confirm.clicked.connect(self._confirm)
        self.skip.clicked.connect(self.sheet_skipped)
        return part

    def _team_step(self) -> QWidget:
        part, column = _part()
        self.manager = LineField("")
        self.names = TextField("", lines=6)
        self.go_on = Button("", ButtonKind.PRIMARY)
        column.addWidget(self.manager)
        column.addWidget(self.names)
        column.addWidget(_across(self.go_on))
        self.manager.committed.connect(self.names.focus)
        self.go_on.clicked.connect(self._paste_team)
        return part

    def _start_step(self) -> QWidget:
        part, column = _part()
        self.whom_label = Text("", TextRole.BODY_STRONG)
        self.whom = QComboBox()
        self.prepare = Button("", ButtonKind.PRIMARY, "notebook-pen")
        self.workshop = Button("", drawing="target")
        self.look = Button("")
        self.sample = Button("", ButtonKind.LINK, "users")
        self.keys_words = Text("", TextRole.BODY, "text2")
        self.keys = KeyRecorder()
        column.addWidget(self.whom_label)
        column.addWidget(self.whom)
        column.addWidget(_across(self.prepare, self.workshop, self.look))
        column.addWidget(_across(self.sample))
        column.addSpacing(GAP)
        column.addWidget(self.keys_words)
        self._keys_beside = _across(self.keys)
        column.addWidget(self._keys_beside)
        self.prepare.clicked.connect(self._prepare)
        self.workshop.clicked.connect(partial(self.begun.emit, Beginning.WORKSHOP, None))
        self.look.clicked.connect(partial(self.begun.emit, Beginning.JUST_START, None))
        self.keys.recorded.connect(self.keys_recorded)
        self.sample.clicked.connect(partial(self.begun.emit, Beginning.LOOK_AROUND, None))
        return part

    def _say_words(self) -> None:
        step = self._state.step
        headings = {
            Step.LANGUAGE: ("Välkommen till Vardag\nWelcome to Vardag", "Välj språk. Choose a language."),
            Step.PASSPHRASE: (
                tr("Lås det du skriver"),
                tr("Allt sparas krypterat på den här datorn. Ingen annan kommer åt det utan lösenfrasen."),
            ),
            Step.SHEET: (
                tr("Ditt återställningsblad"),
                tr(
                    "Glömmer du både lösenfrasen och bladet kan ingen läsa innehållet, inte heller vi. "
                    "Spara bladet nu och skriv ut det."
                ),
            ),
            Step.TEAM: (
                tr("Ditt team"),
                tr(
                    "Dataskyddslagen (GDPR) gäller för det du antecknar om andra. Skriv så att de kan läsa det."
                ),
            ),
            Step.START: (tr("Klart att börja"), tr("Ett samtal i taget räcker. Mallen finns klar.")),
        }
        heading, words = headings[step]
        self.where.setText(tr("Steg {step} av {steps}").format(step=step + 1, steps=len(Step)))
        self.heading.setText(heading)
        self.words.setText(words)
        self.saved.setVisible(self._state.sheet_saved)
        self.ask.setText(tr("Skriv två av grupperna från bladet, så vet du att det stämmer."))
        self.lock.set_words(tr("Ett ögonblick …") if self._state.busy else tr("Lås med lösenfrasen"))

    def _show_code(self, code: tuple[str, ...]) -> None:
        if self._shown_code == code:
            return
        self._shown_code = code
        while self._code.count():
            item = self._code.itemAt(0)
            assert item is not None
            cell = item.widget()
            assert cell is not None
            self._code.removeWidget(cell)
            cell.deleteLater()
        for place, group in enumerate(code):
            self._code.addWidget(_group(place + 1, group), place // _GROUPS_ACROSS, place % _GROUPS_ACROSS)

    def _show_people(self, state: FirstRunState) -> None:
        if self.whom.count() != len(state.people):
            self.whom.clear()
            for person in state.people:
                self.whom.addItem(person.name, person.id)
        for part in (self.whom, self.whom_label, self.prepare):
            part.setVisible(bool(state.people))

    def _show_keys(self, keys: str | None) -> None:
        self.keys.show_keys(keys or "")
        for part in (self.keys_words, self._keys_beside):
            part.setVisible(keys is not None)
        self._say_keys()

    def _say_keys(self) -> None:
        self.keys.retranslate()
        self.keys.setAccessibleDescription(tr("Fånga över andra program"))
        self.keys_words.setText(
            tr("Tangenterna öppnar Fånga över andra program. De går att byta i Inställningar.")
            if self._state.capture_keys
            else tr(
                "Fånga det du ser och hör på några sekunder, också mitt i ett annat program. Välj tangenter nu "
                "eller sedan, till exempel Alt+Skift+mellanslag."
            )
        )

    def _lock(self) -> None:
        self.passphrase_chosen.emit(self.passphrase.text(), self.again.text())

    def _confirm(self) -> None:
        self.sheet_confirmed.emit(self.group_one.text(), self.group_two.text())

    def _paste_team(self) -> None:
        self.team_pasted.emit(self.manager.text(), self.names.text())

    def _prepare(self) -> None:
        self.begun.emit(Beginning.PREPARE, self.whom.currentData())

    def _reveal(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        for field in (self.passphrase, self.again):
            field.reveal(shown=shown)


def _group(number: int, group: str) -> QWidget:
    """One group of the code with its number, read out as one thing."""
    cell = QWidget()
    row = QHBoxLayout(cell)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP_SMALL)
    row.addWidget(Text(str(number), TextRole.CAPTION, "text2"), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(Text(group, TextRole.H3), 1, Qt.AlignmentFlag.AlignVCenter)
    return cell


def _part() -> tuple[QWidget, QVBoxLayout]:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP_WIDE)
    return part, column


def _across(*widgets: QWidget) -> QWidget:
    """Side by side, and on to the next line where the words are long."""
    beside = QWidget()
    flow = Flow(beside, GAP)
    for widget in widgets:
        flow.addWidget(widget)
    return beside
