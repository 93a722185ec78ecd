"""INTE BERÄTTAT ÄN: what was seen and not said, each with the way to say it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.pages.today.group import Group
from desktop.ui.presenters.age_words import seen_or_asked
from desktop.ui.presenters.day_words import quoted
from desktop.ui.presenters.today import TodayState
from desktop.ui.presenters.wording import tr
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.untold import UntoldRow

AT_FIRST = 10
"""So many are shown, and so many more each time: a day that begins with hundreds helps nobody, and is slow to draw."""


class UntoldGroup(Group):
    """``telling`` and ``told`` carry an observation's id."""

    telling = Signal(str)
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("untold", parent)
        self._state: TodayState | None = None
        self._most = AT_FIRST
        self.rows: KeyedColumn[UntoldRow] = KeyedColumn(self._make)
        self.more = Button("", ButtonKind.LINK)
        self.column.addWidget(self.rows)
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.clicked.connect(self._show_more)

    def show_state(self, state: TodayState) -> None:
        """Show what has not been told."""
        self._state = state
        shown = state.untold[: self._most]
        self.rows.show_keys([item.observation.id for item in shown])
        for item in shown:
            when = seen_or_asked(item.observation.seen_at.date(), state.day.day)
            self.rows.part(item.observation.id).show_untold(quoted(item), when)
        self.more.set_words(tr("Visa fler"))
        self.more.setVisible(len(state.untold) > len(shown))
        self.show_group(tr("Inte berättat än"), folded="untold" in state.day.folded, there=bool(state.untold))

    def _show_more(self) -> None:
        first_new = self._most
        self._most += AT_FIRST
        if self._state is not None:
            self.show_state(self._state)
            list(self.rows.parts().values())[first_new].tell.setFocus()

    def _make(self, observation_id: str) -> UntoldRow:
        row = UntoldRow(observation_id, can_let_go=False)
        row.telling.connect(self.telling)
        row.told.connect(self.told)
        return row
