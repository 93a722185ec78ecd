"""Whose quarter, and which."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.quarters import Subject
from desktop.ui.presenters.quarter import Choice, QuarterView
from desktop.ui.presenters.quarter_words import period_name
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.text import Text
from desktop.ui.widgets.tick import Tick


class QuarterHead(QWidget):
    """``chosen`` carries a ``Subject``, ``stepped`` 1 or -1, ``year_wanted`` whether the whole year is shown."""

    chosen = Signal(object)
    stepped = Signal(int)
    year_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self.title = Text("", TextRole.H1)
        self.earlier = IconButton("", "arrow-left")
        self.later = IconButton("", "arrow-right")
        self.who = QComboBox()
        self.who.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.who.setMinimumContentsLength(12)
        self.whole_year = Tick()
        row = QHBoxLayout()
        row.setSpacing(GAP_SMALL)
        row.addWidget(self.title, 1)
        for button in (self.earlier, self.later):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(row)
        column.addWidget(self.who)
        column.addWidget(self.whole_year)
        self.earlier.clicked.connect(self._earlier)
        self.later.clicked.connect(self._later)
        self.who.activated.connect(self._choose)
        self.whole_year.clicked.connect(self.year_wanted)

    def show_view(self, view: QuarterView) -> None:
        """Show the period and whose it is."""
        self.title.setText(period_name(view.period))
        self.earlier.set_words(tr("Perioden före"))
        self.later.set_words(tr("Perioden efter"))
        self.earlier.setEnabled(view.period.before() != view.period)
        self.later.setEnabled(view.period.after() != view.period)
        self.who.setAccessibleName(tr("Vems kvartal"))
        self.whole_year.set_words(tr("Hela året"))
        self.whole_year.show_ticked(ticked=not view.period.number)
        self._show_choices(view.choices, view.page.subject if view.page is not None else None)

    def _show_choices(self, choices: Sequence[Choice], shown: Subject | None) -> None:
        if tuple(choices) != self._choices:
            self._choices = tuple(choices)
            self.who.clear()
            self.who.addItems([choice.name for choice in choices])
        place = next((n for n, choice in enumerate(choices) if choice.subject == shown), -1)
        self.who.setCurrentIndex(place)
        self.who.setVisible(bool(choices))

    def _earlier(self) -> None:
        self.stepped.emit(-1)

    def _later(self) -> None:
        self.stepped.emit(1)

    def _choose(self, place: int) -> None:
        self.chosen.emit(self._choices[place].subject)
