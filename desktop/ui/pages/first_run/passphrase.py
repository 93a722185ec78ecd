"""First run, step 2: a passphrase, or plainly none."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.ui.pages.first_run.step import StepPart, across
from desktop.ui.presenters.first_run import FirstRunState
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.field import SecretField
from desktop.ui.widgets.text import Text
from desktop.ui.widgets.tick import Tick


class PassphraseStep(StepPart):
    """``chosen`` carries the passphrase, twice."""

    says_errors = True

    chosen = Signal(str, str)
    left_unlocked = Signal()
    suggestion_asked = Signal()
    went_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._busy = False
        self.passphrase, self.again = SecretField(""), SecretField("")
        self.reveal = Tick()
        self.suggest = Button("", ButtonKind.LINK)
        self.lock = Button("", ButtonKind.PRIMARY)
        self.leave_unlocked = Button("")
        self.unlocked_means = Text("", TextRole.CAPTION, "text2")
        self.back = Button("", ButtonKind.LINK)
        self.column.addWidget(self.passphrase)
        self.column.addWidget(self.again)
        self.column.addWidget(across(self.reveal, self.suggest))
        self.column.addWidget(across(self.lock))
        self.column.addSpacing(GAP)
        self.column.addWidget(across(self.leave_unlocked))
        self.column.addWidget(self.unlocked_means)
        self.column.addWidget(across(self.back))
        self.passphrase.committed.connect(self.again.focus)
        self.again.committed.connect(self._lock)
        self.reveal.clicked.connect(self._reveal)
        self.suggest.clicked.connect(self.suggestion_asked)
        self.lock.clicked.connect(self._lock)
        self.leave_unlocked.clicked.connect(self.left_unlocked)
        self.back.clicked.connect(self.went_back)

    @override
    def first(self) -> QWidget:
        return self.passphrase.entry

    def show_suggestion(self, passphrase: str) -> None:
        """Put a suggested passphrase into both fields, readable."""
        self.reveal.show_ticked(ticked=True)
        self._reveal(shown=True)
        self.passphrase.show_text(passphrase)
        self.again.show_text(passphrase)

    @override
    def show_state(self, state: FirstRunState) -> None:
        self._busy = state.busy
        for button in (self.lock, self.leave_unlocked, self.suggest, self.back):
            button.setEnabled(not state.busy)
        self._say_lock()

    @override
    def say_error(self, sentence: str) -> None:
        self.again.say_error(sentence)

    @override
    def retranslate(self) -> None:
        self.passphrase.set_words(
            tr("Lösenfras"), tr("Minst 12 tecken. Några ord som inte hör ihop är lätta att minnas.")
        )
        self.again.set_words(tr("Samma en gång till"))
        self.reveal.set_words(tr("Visa"))
        self.suggest.set_words(tr("Föreslå sex ord"))
        self.leave_unlocked.set_words(tr("Fortsätt utan lösenfras"))
        self.unlocked_means.setText(
            tr("Utan lösenfras är anteckningarna inte låsta: den som använder din dator kan läsa dem.")
        )
        self.back.set_words(tr("Tillbaka"))
        self._say_lock()

    def _say_lock(self) -> None:
        self.lock.set_words(tr("Ett ögonblick …") if self._busy else tr("Lås med lösenfrasen"))

    def _lock(self) -> None:
        self.chosen.emit(self.passphrase.text(), self.again.text())

    def _reveal(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        for field in (self.passphrase, self.again):
            field.reveal(shown=shown)
