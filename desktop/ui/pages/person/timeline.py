"""TIDSLINJE: what has been, latest first; Enter opens a dialogue, a feedback, or what was told without one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.dialogues import Dialogue, DialogueState
from desktop.domain.observations import Feedback
from desktop.services.timeline import Past, Told
from desktop.ui.presenters import dates
from desktop.ui.presenters.note_chips import first_name
from desktop.ui.presenters.person import PersonView
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.section import SectionHeader


class Timeline(QWidget):
    """``opened`` carries a dialogue's id, ``feedback_opened`` a feedback's, ``told_opened`` an observation's."""

    opened = Signal(str)
    feedback_opened = Signal(str)
    told_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: PersonView | None = None
        self.head = SectionHeader("")
        self.rows = Rows("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL)
        column.addWidget(self.head)
        column.addWidget(self.rows)
        self.rows.opened.connect(self._open)

    def show_state(self, state: PersonView) -> None:
        """Show what has been."""
        self._state = state
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word again."""
        self.head.set_words(tr("Tidslinje"))
        self.rows.setAccessibleName(tr("Tidslinje"))
        if self._state is not None:
            page = self._state.page
            self.rows.show_rows([_row(item, first_name(page.person.name)) for item in page.timeline])
            self.setVisible(bool(page.timeline))

    def _open(self, row_id: str) -> None:
        past = self._state.page.timeline if self._state is not None else ()
        item = next((item for item in past if item.id == row_id), None)
        if isinstance(item, Dialogue):
            self.opened.emit(row_id)
        elif isinstance(item, Feedback):
            self.feedback_opened.emit(row_id)
        elif item is not None:
            self.told_opened.emit(row_id)


def _row(item: Past, name: str) -> Row:
    if isinstance(item, Feedback):
        day = dates.full_day(item.given_at.date()) if item.given_at else ""
        reply = tr("{name}: ”{words}”").format(name=name, words=item.reply) if item.reply.strip() else ""
        tag = " · ".join(part for part in (tr("Feedback"), reply) if part)
        return Row(item.id, item.saw or item.situation, trail=day, tag=tag, drawing="message-circle")
    if isinstance(item, Told):
        day = dates.full_day(item.told_at.date())
        return Row(item.id, item.text, trail=day, tag=tr("Berättat"), drawing="eye")
    tag = tr("Inställt") if item.state is DialogueState.CANCELLED else ""
    day = dates.full_day(item.planned_at.date())
    return Row(item.id, item.title or tr("Samtal"), trail=day, tag=tag, drawing="messages-square")
