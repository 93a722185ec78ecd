"""First run, step 3: the recovery sheet, saved or printed, and two of its groups typed back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.pages.first_run.step import StepPart, across
from desktop.ui.presenters.first_run import ASKED_GROUPS, FirstRunState
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.field import FieldError, LineField
from desktop.ui.widgets.text import Text

_GROUPS_ACROSS = 4


class SheetStep(StepPart):
    """``confirmed`` carries the two groups."""

    says_errors = True

    save_requested = Signal()
    print_requested = Signal()
    confirmed = Signal(str, str)
    skipped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._code = QGridLayout()
        self._code.setSpacing(GAP_SMALL)
        self._shown_code: tuple[str, ...] = ()
        self.print = Button("", drawing="printer")
        self.save = Button("", drawing="file-down")
        self.saved = Text("", TextRole.CAPTION, "text2")
        self.ask = Text("", TextRole.BODY)
        self.group_one, self.group_two = LineField("", limit=12), LineField("", limit=12)
        self.error = FieldError()
        self.confirm = Button("", ButtonKind.PRIMARY)
        self.skip = Button("", ButtonKind.LINK)
        self._lay_out()
        self.print.clicked.connect(self.print_requested)
        self.save.clicked.connect(self.save_requested)
        self.group_one.committed.connect(self.group_two.focus)
        self.group_two.committed.connect(self._confirm)
        self.confirm.clicked.connect(self._confirm)
        self.skip.clicked.connect(self.skipped)

    def _lay_out(self) -> None:
        groups = QHBoxLayout()
        groups.setSpacing(GAP)
        groups.addWidget(self.group_one, 0, Qt.AlignmentFlag.AlignTop)
        groups.addWidget(self.group_two, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(self._code)
        self.column.addWidget(across(self.print, self.save))
        self.column.addWidget(self.saved)
        self.column.addWidget(self.ask)
        self.column.addLayout(groups)
        self.column.addWidget(self.error)
        self.column.addWidget(across(self.confirm, self.skip))

    @override
    def first(self) -> QWidget:
        return self.print

    @override
    def show_state(self, state: FirstRunState) -> None:
        self._show_code(state.code)
        for button in (self.print, self.save, self.confirm):
            button.setEnabled(not state.busy)
        self.skip.setVisible(not state.locked)
        self.saved.setVisible(state.sheet_saved)

    @override
    def say_error(self, sentence: str) -> None:
        self.error.say(sentence)

    @override
    def retranslate(self) -> None:
        self.print.set_words(tr("Skriv ut återställningsblad"))
        self.save.set_words(tr("Spara bladet som PDF …"))
        self.saved.setText(tr("Bladet är sparat. Skriv ut det och lägg det på ett säkert ställe."))
        self.ask.setText(tr("Skriv två av grupperna från bladet, så vet du att det stämmer."))
        for field, number in zip((self.group_one, self.group_two), ASKED_GROUPS, strict=True):
            field.set_words(tr("Grupp {number}").format(number=number))
        self.confirm.set_words(tr("Klart med bladet"))
        self.skip.set_words(tr("Hoppa över"))

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

    def _confirm(self) -> None:
        self.confirmed.emit(self.group_one.text(), self.group_two.text())


def _group(number: int, group: str) -> QWidget:
    """One group of the code with its number, read out as one thing."""
    cell = QWidget()
    row = QHBoxLayout(cell)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP_SMALL)
    row.addWidget(Text(str(number), TextRole.CAPTION, "text2"), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(Text(group, TextRole.H3), 1, Qt.AlignmentFlag.AlignVCenter)
    return cell
