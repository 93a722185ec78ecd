"""INTE BERÄTTAT ÄN: what was seen and not said, each with the way to say it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.pages.today.group import Group
from desktop.ui.presenters.age_words import seen_or_asked
from desktop.ui.presenters.day_words import quoted
from desktop.ui.presenters.today import TodayState
from desktop.ui.presenters.wording import tr
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.untold import UntoldRow


class UntoldGroup(Group):
    """``telling`` and ``told`` carry an observation's id."""

    telling = Signal(str)
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("untold", parent)
        self.rows: KeyedColumn[UntoldRow] = KeyedColumn(self._make)
        self.column.addWidget(self.rows)

    def show_state(self, state: TodayState) -> None:
        """Show what has not been told."""
        self.rows.show_keys([item.observation.id for item in state.untold])
        for item in state.untold:
            when = seen_or_asked(item.observation.seen_at.date(), state.day.day)
            self.rows.part(item.observation.id).show_untold(quoted(item), when)
        self.show_group(tr("Inte berättat än"), folded="untold" in state.day.folded, there=bool(state.untold))

    def _make(self, observation_id: str) -> UntoldRow:
        row = UntoldRow(observation_id, can_let_go=False)
        row.telling.connect(self.telling)
        row.told.connect(self.told)
        return row
