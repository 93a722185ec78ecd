"""Papperskorg: a list by day of what was taken away, each with the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.presenters import bin_words
from desktop.ui.presenters.bin import BinState, Lain
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.noted import Noted
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.section import EmptyState, SectionHeader
from desktop.ui.widgets.shown import set_shown
from desktop.ui.widgets.tab_order import follow_layout
from desktop.ui.widgets.text import Text


class RemovedRow(QWidget):
    """One entry; ``heading`` stands above the first of a day. The signals carry the entry's id."""

    put_back = Signal(str)
    gone = Signal(str)

    def __init__(self, entry_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry_id = entry_id
        self.heading = SectionHeader("")
        self.back, self.away = Button("", drawing="undo-2"), Button("", ButtonKind.QUIET)
        self.line = Noted([self.back, self.away])
        self.hangs = Text("", TextRole.CAPTION, "text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL // 2)
        for part in (self.heading, self.line, self.hangs):
            column.addWidget(part)
        self.back.clicked.connect(self._back)
        self.away.clicked.connect(self._away)

    def show_lain(self, lain: Lain, state: BinState, *, heading: str) -> None:
        """Show what it was, whose, how long it is kept, and what it hangs on."""
        self.heading.set_words(heading)
        set_shown(self.heading, shown=bool(heading))
        together = bool(lain.with_it)
        self.line.say(
            bin_words.what(lain.entry.meant),
            bin_words.about(lain.entry, lain.whose, state.today),
            (tr("Lägg tillbaka tillsammans") if together else tr("Lägg tillbaka"), tr("Ta bort för gott …")),
        )
        self.hangs.setText(bin_words.hangs_on(lain.with_it))
        set_shown(self.hangs, shown=together)

    def _back(self) -> None:
        self.put_back.emit(self.entry_id)

    def _away(self) -> None:
        self.gone.emit(self.entry_id)


class BinPage(Page):
    """``put_back`` and ``gone`` carry an entry's id; ``emptied`` asks for all of it to go."""

    put_back = Signal(str)
    gone = Signal(str)
    emptied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: BinState | None = None
        self.title = Text("", TextRole.H1)
        self.about = Text("", TextRole.BODY, "text2")
        self.rows: KeyedColumn[RemovedRow] = KeyedColumn(self._make)
        self.nothing = EmptyState()
        self.empty = Button("", drawing="trash-2")
        for part in (self.title, self.about, self.rows, self.nothing):
            self.column.addWidget(part)
        self.column.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self.empty.clicked.connect(self.emptied)
        self.retranslate()

    @property
    def first(self) -> Button | None:
        """The way back of what was removed latest; None while the bin is empty."""
        return next((row.back for row in self.rows.parts().values()), None)

    def show_state(self, state: BinState) -> None:
        """Show what lies in it."""
        self._state = state
        self.rows.show_keys([lain.entry.id for lain in state.lain])
        self.retranslate()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """From here on the page has its place in the window, and Tab its way through it."""
        super().showEvent(event)
        follow_layout(self.rows)

    def retranslate(self) -> None:
        """Say every word again."""
        self.title.setText(tr("Papperskorg"))
        self.about.setText(
            tr(
                "Det du tar bort ligger kvar här i 30 dagar. Ångrar du dig, så lägger du tillbaka det som det var."
            )
        )
        self.nothing.say(tr("Tomt här. Det du tar bort hamnar här, och ligger kvar i 30 dagar."))
        self.empty.set_words(tr("Töm papperskorgen …"))
        state = self._state
        if state is None:
            return
        day = None
        for lain in state.lain:
            removed_on = lain.entry.removed_at.date()
            heading = "" if removed_on == day else bin_words.day_heading(removed_on, state.today)
            day = removed_on
            self.rows.part(lain.entry.id).show_lain(lain, state, heading=heading)
        set_shown(self.about, shown=bool(state.lain))
        set_shown(self.nothing, shown=not state.lain)
        set_shown(self.empty, shown=bool(state.lain))

    def _make(self, entry_id: str) -> RemovedRow:
        row = RemovedRow(entry_id)
        row.put_back.connect(self.put_back)
        row.gone.connect(self.gone)
        return row
