"""One agreement: words one can change, whether it holds from now on, and the way to make it a behaviour."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.pages.wrap_up.choosing import Choosing
from desktop.ui.presenters.coach_words import About
from desktop.ui.presenters.wording import tr
from desktop.ui.presenters.wrap_up import AgreementRow
from desktop.ui.presenters.wrap_up_behaviours import BehavioursState
from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.widgets.button import Button, ButtonKind, IconButton
from desktop.ui.widgets.chip import Tag
from desktop.ui.widgets.coached import Coached
from desktop.ui.widgets.sentence_editor import SentenceEditor
from desktop.ui.widgets.shown import set_shown


class AgreementLine(QWidget):
    """``edited`` carries id and words, ``held`` id and state, ``removed`` and ``grown`` the id; ``answered`` what was
    chosen where it was asked for which goal, or which behaviour rests (empty lets it be)."""

    edited = Signal(str, str)
    held = Signal(str, bool)
    removed = Signal(str)
    grown = Signal(str)
    answered = Signal(str)

    def __init__(self, agreement_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = agreement_id
        self._kept = ""
        self.words = SentenceEditor()
        self.holds = QCheckBox()
        self.remove = IconButton("", "x")
        self.grow = Button("", ButtonKind.QUIET, "sprout")
        self.is_behaviour = Tag("", drawing="sprout")
        self.choosing = Choosing()
        self._lay_out()
        self.words.text_due.connect(self._edited)
        self.words.left.connect(self._left)
        self.holds.clicked.connect(self._held)
        self.remove.clicked.connect(self._removed)
        self.grow.clicked.connect(self._grow)
        self.choosing.chosen.connect(self.answered)

    def show_row(self, row: AgreementRow, number: int, behaviours: BehavioursState) -> None:
        """Show the agreement, ``number`` from 1; words that are being written are left alone."""
        self._kept = row.text
        if not self.words.hasFocus() or row.grown:
            self.words.show_note(row.text)
        self.words.setReadOnly(row.grown)
        self.holds.setChecked(row.held)
        self.words.setAccessibleName(tr("Överenskommelse {n}").format(n=number))
        self.holds.setText(tr("Gäller"))
        self.holds.setAccessibleName(tr("Gäller"))
        self.holds.setAccessibleDescription(self.words.accessibleName())
        self.remove.set_words(tr("Ta bort överenskommelse {n}").format(n=number))
        set_shown(self.remove, shown=not row.grown)
        self.grow.set_words(tr("Gör det till ett beteende"))
        self.grow.setAccessibleDescription(row.text)
        question = behaviours.question
        asked = question is not None and question.agreement_id == row.id
        set_shown(self.grow, shown=behaviours.may_grow and not row.grown and not asked)
        self.is_behaviour.say(tr("Beteende") if row.grown else "")
        if question is not None and asked:
            self.choosing.ask(question.words, question.choices, tr("Låt det vara som det är"))
        else:
            set_shown(self.choosing, shown=False)

    def controls(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        order: list[QWidget] = [self.words, self.holds]
        order += [part for part in (self.remove, self.grow) if not part.isHidden()]
        return order + self.choosing.controls()

    def flush(self) -> None:
        """Hand over what is written."""
        if not self.words.isReadOnly():
            self.words.flush()

    def owe(self) -> None:
        """What was written could not be kept: it stays, and is due again."""
        self.words.owe(self._kept)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(Coached(self.words, About.PERSON), 1)
        row.addWidget(self.holds, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL // 2)
        column.addLayout(row)
        column.addWidget(self.grow, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.is_behaviour, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.choosing)

    def _edited(self, text: str) -> None:
        if text.strip() and not self.words.isReadOnly():
            self.edited.emit(self._id, self.words.sentence())

    def _left(self) -> None:
        if not self.words.sentence():
            self.removed.emit(self._id)

    def _held(self, held: bool) -> None:  # noqa: FBT001 - a Qt slot
        self.held.emit(self._id, held)

    def _removed(self) -> None:
        self.removed.emit(self._id)

    def _grow(self) -> None:
        self.words.flush()
        self.grown.emit(self._id)
