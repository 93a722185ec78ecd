"""One behaviour in the summary: which of its sentences are quoted, and what became different."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.goals import Mark
from desktop.services.quarters import ToldBehaviour
from desktop.ui.pages.quarters.quotes import Quotes
from desktop.ui.pages.quarters.written import Written
from desktop.ui.presenters import dates, state_names
from desktop.ui.presenters.quarter import QuarterView
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.text import Text


class BehaviourPart(QWidget):
    """``written`` and ``quoted`` as the parts inside."""

    written = Signal(str, str)
    quoted = Signal(str, bool)

    def __init__(self, behaviour_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = Text("", TextRole.BODY_STRONG)
        self.state = Text("", TextRole.CAPTION, "text2")
        self.quotes = Quotes()
        self.changed = Written(behaviour_id)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP_SMALL)
        column.setSpacing(GAP_SMALL // 2)
        for part in (self.sentence, self.state, self.quotes, self.changed):
            column.addWidget(part)
        self.quotes.quoted.connect(self.quoted)
        self.changed.written.connect(self.written)

    def show_behaviour(self, told: ToldBehaviour, view: QuarterView) -> None:
        """Show the behaviour as it stands in the summary."""
        behaviour = told.behaviour
        self.sentence.setText(behaviour.text)
        self.state.setText(state_names.behaviour(behaviour.state))
        said = [mark for mark in told.marks if mark.text.strip()]
        self.quotes.show_quotes({mark.id: _sentence(mark) for mark in said}, view)
        self.changed.show_words(
            tr("Vad blev annorlunda?"),
            tr("Med egna ord, om du vill."),
            view.text(behaviour.id),
            locked=view.is_locked,
            spoken=tr("Vad blev annorlunda? {behaviour}").format(behaviour=behaviour.text),
        )


def _sentence(mark: Mark) -> str:
    return tr("{day} · {kind}: {text}").format(
        day=dates.short_day(mark.on), kind=state_names.mark(mark.kind), text=mark.text
    )
