"""One agreement: words one can change, and whether it holds from now on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from desktop.ui.presenters.wording import tr
from desktop.ui.presenters.wrap_up import AgreementRow
from desktop.ui.theme.measures import GAP
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.sentence_editor import SentenceEditor


class AgreementLine(QWidget):
    """``edited`` carries id and words, ``held`` id and state, ``removed`` the id."""

    edited = Signal(str, str)
    held = Signal(str, bool)
    removed = Signal(str)

    def __init__(self, agreement_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = agreement_id
        self.words = SentenceEditor()
        self.holds = QCheckBox()
        self.remove = IconButton("", "x")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.words, 1)
        row.addWidget(self.holds, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self.words.text_due.connect(self._edited)
        self.words.left.connect(self._left)
        self.holds.clicked.connect(self._held)
        self.remove.clicked.connect(self._removed)

    def show_row(self, row: AgreementRow, number: int) -> None:
        """Show the agreement, ``number`` from 1; words that are being written are left alone."""
        if not self.words.hasFocus():
            self.words.show_note(row.text)
        self.holds.setChecked(row.held)
        self.words.setAccessibleName(tr("Överenskommelse {n}").format(n=number))
        self.holds.setText(tr("Gäller"))
        self.holds.setAccessibleName(tr("Gäller"))
        self.holds.setAccessibleDescription(self.words.accessibleName())
        self.remove.set_words(tr("Ta bort överenskommelse {n}").format(n=number))

    def controls(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [self.words, self.holds, self.remove]

    def flush(self) -> None:
        """Hand over what is written."""
        self.words.flush()

    def _edited(self, text: str) -> None:
        if text.strip():
            self.edited.emit(self._id, self.words.sentence())

    def _left(self) -> None:
        if not self.words.sentence():
            self.removed.emit(self._id)

    def _held(self, held: bool) -> None:  # noqa: FBT001 - a Qt slot
        self.held.emit(self._id, held)

    def _removed(self) -> None:
        self.removed.emit(self._id)
