"""Sentences to quote, each with a box to tick."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.presenters.quarter import QuarterView
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.tick import Tick


class Quotes(QWidget):
    """``quoted`` carries the id of a mark or an effect, and whether it is quoted."""

    quoted = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticks: KeyedColumn[Tick] = KeyedColumn(self._made, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.ticks)

    def show_quotes(self, sentences: Mapping[str, str], view: QuarterView) -> None:
        """Show these sentences by id; the whole is hidden while there are none."""
        self.ticks.show_keys(list(sentences))
        for record_id, words in sentences.items():
            tick = self.ticks.part(record_id)
            tick.set_words(words)
            tick.show_ticked(ticked=view.quotes(record_id))
            tick.setEnabled(not view.is_locked)
        self.setVisible(bool(sentences))

    def _made(self, record_id: str) -> Tick:
        tick = Tick()
        tick.clicked.connect(partial(self.quoted.emit, record_id))
        return tick
