"""First run, step 4: what the manager is called, and the team, a name a line."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.ui.pages.first_run.step import StepPart, across
from desktop.ui.presenters.wording import tr
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.field import LineField, TextField


class TeamStep(StepPart):
    """``pasted`` carries the manager's name and the team's."""

    says_errors = True

    pasted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.manager = LineField("")
        self.names = TextField("", lines=6)
        self.go_on = Button("", ButtonKind.PRIMARY)
        self.column.addWidget(self.manager)
        self.column.addWidget(self.names)
        self.column.addWidget(across(self.go_on))
        self.manager.committed.connect(self.names.focus)
        self.go_on.clicked.connect(self._paste)

    @override
    def first(self) -> QWidget:
        return self.manager.entry

    @override
    def say_error(self, sentence: str) -> None:
        self.names.say_error(sentence)

    @override
    def retranslate(self) -> None:
        self.manager.set_words(tr("Vad heter du?"), tr("Förnamnet räcker. Det står på papperet ni delar."))
        self.names.set_words(tr("Ditt team"), tr("Ett namn per rad. Klistra gärna in en lista."))
        self.go_on.set_words(tr("Fortsätt"))

    def _paste(self) -> None:
        self.pasted.emit(self.manager.text(), self.names.text())
