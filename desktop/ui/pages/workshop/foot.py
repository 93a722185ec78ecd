"""The ways on: back, forward, and showing it to the room."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.workshop import WorkshopStep
from desktop.ui.pages.workshop.band import Band
from desktop.ui.presenters.wording import tr
from desktop.ui.presenters.workshop_state import WorkshopState
from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.field import FieldError
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.text import Text


class Foot(Band):
    """What every step ends with."""

    back_requested = Signal()
    forward_requested = Signal()
    room_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.error = FieldError()
        self.back = Button("", ButtonKind.QUIET, "arrow-left")
        self.room = Button("", ButtonKind.QUIET)
        self.keys = Text("Ctrl+Enter", TextRole.CAPTION, "text2")
        self.keys.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.forward = Button("", ButtonKind.PRIMARY)
        left, right = QWidget(), QWidget()
        for side, parts in ((left, (self.back, self.room)), (right, (self.keys, self.forward))):
            flow = Flow(side, GAP)
            for part in parts:
                flow.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(left, 1)
        row.addWidget(right, 0, Qt.AlignmentFlag.AlignRight)
        self.column.setSpacing(GAP_SMALL)
        self.column.addWidget(self.error)
        self.column.addLayout(row)
        self.back.clicked.connect(self.back_requested)
        self.forward.clicked.connect(self.forward_requested)
        self.room.clicked.connect(self.room_requested)

    def show_state(self, state: WorkshopState, *, together: bool) -> None:
        """Show the ways from this step."""
        self.back.set_words(tr("Tillbaka"))
        self.room.set_words(tr("Visa som vanligt · F11") if together else tr("Visa stort · F11"))
        self.forward.set_words(tr("Klart") if state.step is WorkshopStep.AGREE else tr("Nästa"))
