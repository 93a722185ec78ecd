"""What has not been told yet: each with its age in a word, and the way to tell it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.presenters.age_words import seen_or_asked
from desktop.ui.presenters.untold import UntoldShown
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.text import Text

_ENOUGH = 480
"""Pixels, at 100 % text, from which words and buttons stand beside each other."""


class UntoldRow(QWidget):
    """One observation. ``telling`` asks for Berätta, ``told`` says that it has been, ``let_go`` that it will not be."""

    telling = Signal(str)
    told = Signal(str)
    let_go = Signal(str)

    def __init__(self, observation_id: str, *, can_let_go: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.observation_id = observation_id
        self.words = Text("", TextRole.BODY)
        self.about = Text("", TextRole.CAPTION, "text2")
        self.tell = Button("", ButtonKind.PLAIN, "message-circle")
        self.already = Button("", ButtonKind.QUIET)
        self.release = Button("", ButtonKind.QUIET)
        self._buttons = (self.tell, self.already, self.release)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.words)
        said.addWidget(self.about)
        group = QWidget()
        flow = Flow(group, GAP_SMALL // 2)
        for button in self._buttons:
            flow.addWidget(button)
        self.release.setVisible(can_let_go)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, GAP_SMALL // 2, 0, GAP_SMALL // 2)
        self._row.setSpacing(GAP)
        self._row.addLayout(said, 3)
        self._row.addWidget(group, 2, Qt.AlignmentFlag.AlignVCenter)
        self.tell.clicked.connect(self._telling)
        self.already.clicked.connect(self._told)
        self.release.clicked.connect(self._let_go)
        self._fit()

    def show_untold(self, words: str, about: str) -> None:
        """Show what was seen, and when (and of whom, where that is not said by the page)."""
        self.words.setText(words)
        self.about.setText(about)
        for button, word in zip(self._buttons, (tr("Berätta"), tr("Redan sagt"), tr("Släpp")), strict=True):
            button.set_words(word)
            button.setAccessibleDescription(words)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = self.width() >= look().type.scaled(_ENOUGH)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._row.setSpacing(GAP if beside else GAP_SMALL // 2)

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
