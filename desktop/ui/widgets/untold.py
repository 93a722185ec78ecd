"""What has not been told yet: each with its age in a word, and the way to tell it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.presenters.age_words import seen_or_asked
from desktop.ui.presenters.untold import UntoldShown
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.noted import Noted
from desktop.ui.widgets.text import Text


class UntoldRow(Noted):
    """One observation. ``telling`` asks for Berätta, ``told`` says that it has been, ``let_go`` that it will not be."""

    telling = Signal(str)
    told = Signal(str)
    let_go = Signal(str)

    def __init__(self, observation_id: str, *, can_let_go: bool, parent: QWidget | None = None) -> None:
        self.tell = Button("", ButtonKind.PLAIN, "message-circle")
        self.already = Button("", ButtonKind.QUIET)
        self.release = Button("", ButtonKind.QUIET)
        super().__init__((self.tell, self.already, self.release), parent)
        self.observation_id = observation_id
        self.release.setVisible(can_let_go)
        self.tell.clicked.connect(self._telling)
        self.already.clicked.connect(self._told)
        self.release.clicked.connect(self._let_go)

    def show_untold(self, words: str, about: str) -> None:
        """Show what was seen, and when (and of whom, where that is not said by the page)."""
        self.say(words, about, (tr("Berätta"), tr("Redan sagt"), tr("Släpp")))

    def _telling(self) -> None:
        self.telling.emit(self.observation_id)

    def _told(self) -> None:
        self.told.emit(self.observation_id)

    def _let_go(self) -> None:
        self.let_go.emit(self.observation_id)


class UntoldPart(QWidget):
    """A person's untold observations, in the private pane; hidden while there are none."""

    telling = Signal(str)
    told = Signal(str)
    let_go = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("untold")
        self._state: UntoldShown | None = None
        self.head = Text("", TextRole.BODY_STRONG, "private_ink")
        self.rows: KeyedColumn[UntoldRow] = KeyedColumn(self._make)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP_SMALL)
        column.setSpacing(GAP_SMALL // 2)
        column.addWidget(self.head)
        column.addWidget(self.rows)
        self.hide()

    def show_state(self, state: UntoldShown) -> None:
        """Show what has not been told."""
        self._state = state
        self.rows.show_keys([item.id for item in state.untold])
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word again."""
        self.head.setText(tr("Inte berättat än"))
        if self._state is None:
            return
        for item in self._state.untold:
            when = seen_or_asked(item.seen_at.date(), self._state.today)
            self.rows.part(item.id).show_untold(item.text, when)
        self.setVisible(bool(self._state.untold))

    def _make(self, observation_id: str) -> UntoldRow:
        row = UntoldRow(observation_id, can_let_go=True)
        row.telling.connect(self.telling)
        row.told.connect(self.told)
        row.let_go.connect(self.let_go)
        return row
