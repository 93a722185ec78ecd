"""The head of a person's page: who it is, and the one next step."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.people import Person, PersonState
from desktop.ui.presenters import dates, state_names
from desktop.ui.presenters.note_chips import first_name
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.avatar import Avatar
from desktop.ui.widgets.button import Button, ButtonKind, IconButton
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.text import Text

_ENOUGH = 560
"""Pixels, at 100 % text, from which name and buttons stand beside each other."""


class Head(QWidget):
    """``state_chosen`` carries a ``PersonState``."""

    prepare_requested = Signal()
    feedback_requested = Signal()
    details_requested = Signal()
    paper_requested = Signal()
    access_requested = Signal()
    plan_requested = Signal()
    removal_requested = Signal()
    state_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person: Person | None = None
        self.avatar = Avatar()
        self.name = Text("", TextRole.H1)
        self.about = Text("", TextRole.BODY, "text2")
        self.prepare = Button("", ButtonKind.PRIMARY, "notebook-pen")
        self.feedback = Button("", drawing="message-circle")
        self.more = IconButton("", "ellipsis")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.about)
        who = QHBoxLayout()
        who.setSpacing(GAP)
        who.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        who.addLayout(words, 1)
        steps = QWidget()
        flow = Flow(steps, GAP)
        for step in (self.prepare, self.feedback, self.more):
            flow.addWidget(step)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addLayout(who, 1)
        self._row.addWidget(steps, 0, Qt.AlignmentFlag.AlignTop)
        self.prepare.clicked.connect(self.prepare_requested)
        self.feedback.clicked.connect(self.feedback_requested)
        self.more.clicked.connect(self._open_menu)

    def show_person(self, person: Person) -> None:
        """Show who it is."""
        self._person = person
        self.avatar.show_person(person.id, person.name)
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word again."""
        self.prepare.set_words(tr("Förbered"))
        self.prepare.setToolTip("F5")
        self.feedback.set_words(tr("Ge feedback"))
        self.feedback.setToolTip("Ctrl+Shift+F")
        self.more.set_words(tr("Mer"))
        if self._person is not None:
            self.name.setText(self._person.name)
            self.about.setText(about(self._person))
            self.about.setVisible(bool(self.about.text()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the name needs the width, the buttons stand beneath it."""
        super().resizeEvent(event)
        beside = self.width() >= look().type.scaled(_ENOUGH)
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest button beneath the name."""
        widest = max(step.sizeHint().width() for step in (self.prepare, self.feedback))
        narrow = max(widest, 2 * self.avatar.sizeHint().width())
        return QSize(narrow, super().minimumSizeHint().height())

    def menu(self) -> QMenu:
        """What else there is to do with the person."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Ändra uppgifter …"), self.details_requested.emit)
        menu.addAction(tr("Planera ett samtal …"), self.plan_requested.emit)
        menu.addAction(tr("Personens dokument (PDF)"), self.paper_requested.emit)
        if self._person is not None:
            words = tr("Vad {name} skulle få …").format(name=first_name(self._person.name))
            menu.addAction(words, self.access_requested.emit)
        menu.addSeparator()
        for state in PersonState:
            action = menu.addAction(state_names.person(state))
            action.setData(state)
            action.setCheckable(True)
            action.setChecked(self._person is not None and self._person.state is state)
        menu.addSeparator()
        if self._person is not None:
            words = tr("Ta bort {name}").format(name=first_name(self._person.name))
            menu.addAction(words, self.removal_requested.emit)
        menu.triggered.connect(self._chosen)
        return menu

    def _open_menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _chosen(self, action: object) -> None:
        state = action.data() if hasattr(action, "data") else None
        if state is not None:
            self.state_chosen.emit(PersonState(state))


def about(person: Person) -> str:
    """``projektledare · varannan tis 14:00 · Vilande``."""
    rhythm = person.rhythm
    often = dates.rhythm(rhythm.every_weeks, rhythm.weekday, rhythm.at) if rhythm else ""
    state = "" if person.state is PersonState.ACTIVE else state_names.person(person.state)
    return " · ".join(part for part in (person.role, often, state) if part)
