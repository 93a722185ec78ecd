"""From draft to a locked version: gone through together, locked, and a new version if something changes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.quarters import QuarterState
from desktop.ui.pages.quarters.versions import Versions
from desktop.ui.presenters.quarter import QuarterView, state_sentence
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.text import Text
from desktop.ui.widgets.tick import Tick


class Closing(QWidget):
    """``gone_through`` carries whether it was, ``version_chosen`` the id of an earlier version, empty for the last."""

    together_requested = Signal()
    gone_through = Signal(bool)
    lock_requested = Signal()
    version_requested = Signal()
    version_chosen = Signal(str)
    everybody_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = Text("", TextRole.BODY, "text2")
        self.together = Button("", drawing="users")
        self.done = Tick()
        self.lock = Button("", ButtonKind.PLAIN, "lock")
        self.again = Button("", drawing="pencil")
        self.everybody = Button("", drawing="file-down")
        self.versions = Versions()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL)
        for part in (
            self.state,
            self.together,
            self.done,
            self.lock,
            self.again,
            self.versions,
            self.everybody,
        ):
            column.addWidget(part)
        self.together.clicked.connect(self.together_requested)
        self.done.clicked.connect(self.gone_through)
        self.lock.clicked.connect(self.lock_requested)
        self.again.clicked.connect(self.version_requested)
        self.everybody.clicked.connect(self.everybody_requested)
        self.versions.chosen.connect(self.version_chosen)

    def show_view(self, view: QuarterView) -> None:
        """Show what can be done next."""
        page = view.page
        through = page is not None and page.quarter.state is QuarterState.GONE_THROUGH
        self.state.setText(state_sentence(view))
        self.together.set_words(tr("Gå igenom tillsammans"))
        self.done.set_words(tr("Vi har gått igenom den"))
        self.lock.set_words(tr("Lås den här versionen"))
        self.again.set_words(tr("Ny version"))
        self.everybody.set_words(tr("Spara allas kvartal …"))
        self.everybody.setVisible(page is not None and page.subject.is_team)
        self.done.show_ticked(ticked=through)
        self.together.setVisible(page is not None and not view.is_locked and not page.subject.is_team)
        self.done.setVisible(page is not None and not view.is_locked)
        self.lock.setVisible(through)
        self.again.setVisible(view.is_locked)
        self.versions.show_view(view)
