"""First run, step 5: how to begin, and the keys that open Fånga over other programs."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from desktop.ui.pages.first_run.step import StepPart, across
from desktop.ui.presenters.door import Beginning
from desktop.ui.presenters.first_run import FirstRunState
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.key_recorder import KeyRecorder
from desktop.ui.widgets.text import Text


class StartStep(StepPart):
    """``begun`` carries a ``Beginning`` and perhaps with whom, ``keys_recorded`` keys in Qt's portable form."""

    begun = Signal(object, object)
    keys_recorded = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._has_keys = False
        self.whom_label = Text("", TextRole.BODY_STRONG)
        self.whom = QComboBox()
        self.prepare = Button("", ButtonKind.PRIMARY, "notebook-pen")
        self.workshop = Button("", drawing="target")
        self.look = Button("")
        self.sample = Button("", ButtonKind.LINK, "users")
        self.keys_words = Text("", TextRole.BODY, "text2")
        self.keys = KeyRecorder()
        self._keys_beside = across(self.keys)
        self.column.addWidget(self.whom_label)
        self.column.addWidget(self.whom)
        self.column.addWidget(across(self.prepare, self.workshop, self.look))
        self.column.addWidget(across(self.sample))
        self.column.addSpacing(GAP)
        self.column.addWidget(self.keys_words)
        self.column.addWidget(self._keys_beside)
        self.prepare.clicked.connect(self._prepare)
        for button, how in (
            (self.workshop, Beginning.WORKSHOP),
            (self.look, Beginning.JUST_START),
            (self.sample, Beginning.LOOK_AROUND),
        ):
            button.clicked.connect(partial(self.begun.emit, how, None))
        self.keys.recorded.connect(self.keys_recorded)

    @override
    def first(self) -> QWidget:
        return self.prepare

    @override
    def show_state(self, state: FirstRunState) -> None:
        if self.whom.count() != len(state.people):
            self.whom.clear()
            for person in state.people:
                self.whom.addItem(person.name, person.id)
        for part in (self.whom, self.whom_label, self.prepare):
            part.setVisible(bool(state.people))
        self.keys_words.setVisible(state.capture_keys is not None)
        self._keys_beside.setVisible(state.capture_keys is not None)
        self._has_keys = bool(state.capture_keys)
        self.keys.show_keys(state.capture_keys or "")
        self._say_keys()

    @override
    def retranslate(self) -> None:
        self.whom.setAccessibleName(tr("Med vem?"))
        self.whom_label.setText(tr("Med vem?"))
        self.prepare.set_words(tr("Förbered ett samtal"))
        self.workshop.set_words(tr("Verkstad"))
        self.workshop.setAccessibleDescription(tr("Från ett mål till högst tre beteenden"))
        self.look.set_words(tr("Gå till I dag"))
        self.sample.set_words(tr("Titta runt i ett exempelteam"))
        self._say_keys()

    def _say_keys(self) -> None:
        self.keys.retranslate()
        self.keys.setAccessibleDescription(tr("Fånga över andra program"))
        self.keys_words.setText(
            tr("Tangenterna öppnar Fånga över andra program. De går att byta i Inställningar.")
            if self._has_keys
            else tr(
                "Fånga det du ser och hör på några sekunder, också mitt i ett annat program. Välj tangenter nu "
                "eller sedan, till exempel Alt+Skift+mellanslag."
            )
        )

    def _prepare(self) -> None:
        self.begun.emit(Beginning.PREPARE, self.whom.currentData())
