"""First run, step 1: which language."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.ui.pages.first_run.step import StepPart, across
from desktop.ui.widgets.button import Button, ButtonKind


class LanguageStep(StepPart):
    """``chosen`` carries the language. Each is called by its own name."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.swedish = Button("Svenska", ButtonKind.PRIMARY)
        self.english = Button("English", ButtonKind.PRIMARY)
        self.swedish.clicked.connect(partial(self.chosen.emit, "sv"))
        self.english.clicked.connect(partial(self.chosen.emit, "en"))
        self.column.addWidget(across(self.swedish, self.english))

    @override
    def first(self) -> QWidget:
        return self.swedish
