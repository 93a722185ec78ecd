"""Where one is: the goal's sentence, always in sight, and the names of the seven steps."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.workshop import WorkshopStep
from desktop.ui.pages.workshop.band import Band
from desktop.ui.presenters.wording import tr
from desktop.ui.presenters.workshop_state import WorkshopState
from desktop.ui.presenters.workshop_words import step_name
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.text import Text

_LONGEST = 220
"""Characters of the goal that stand in the head; the whole of it stands in the first step."""


class Head(Band):
    """``step_chosen`` carries a ``WorkshopStep``."""

    step_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text("", TextRole.CAPTION, "text2")
        self.sentence = Text("", TextRole.H3)
        self.steps = {step: Button("", ButtonKind.QUIET) for step in WorkshopStep}
        names = QWidget()
        flow = Flow(names, GAP_SMALL // 2)
        for step, button in self.steps.items():
            button.setCheckable(True)
            button.clicked.connect(partial(self._chosen, step))
            flow.addWidget(button)
        self.column.setSpacing(GAP_SMALL)
        for part in (self.title, self.sentence, names):
            self.column.addWidget(part)

    def show_state(self, state: WorkshopState) -> None:
        """Show the goal, and the step that one is in."""
        self.title.setText(tr("Verkstad"))
        self.sentence.setText(tr("”{text}”").format(text=shortened(state.sentence)))
        self.sentence.setVisible(bool(state.sentence) and state.step is not WorkshopStep.GOAL)
        for step, button in self.steps.items():
            here = step is state.step
            name = f"{int(step)}  {step_name(step)}"
            button.set_words(name)
            button.setChecked(here)
            button.setEnabled(state.begun or bool(state.sentence) or here)
            button.setAccessibleDescription(tr("Här är ni") if here else "")

    def _chosen(self, step: WorkshopStep) -> None:
        self.steps[step].setChecked(
            not self.steps[step].isChecked()
        )  # the state says where one is, not the press
        self.step_chosen.emit(step)


def shortened(text: str) -> str:
    """The beginning of a text that is too long for a head, broken between words."""
    if len(text) <= _LONGEST:
        return text
    cut = text[:_LONGEST].rsplit(None, 1)[0] if " " in text[:_LONGEST] else text[:_LONGEST]
    return f"{cut} …"
