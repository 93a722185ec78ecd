"""A goal's sentence with its tag, what would be noticed, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop.services.goal_overview import GoalPart
from desktop.ui.presenters.board import shortened
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind, IconButton
from desktop.ui.widgets.chip import Tag
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.strip import Tone
from desktop.ui.widgets.text import Text


class GoalHead(QWidget):
    """What is asked for; which goal it is about is known by whoever holds the head."""

    board_requested = Signal()
    workshop_requested = Signal()
    effect_requested = Signal()
    edit_requested = Signal()
    close_requested = Signal()
    removal_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part: GoalPart | None = None
        self._whole = False
        self.sentence = Text("", TextRole.H2)
        self.whole = Button("", ButtonKind.LINK)
        self.tag = Tag("", Tone.HINT, "message-circle")
        self.success = Text("", TextRole.BODY, "text2")
        self.board = Button("", drawing="calendar-range")
        self.workshop = Button("", drawing="target")
        self.effect = Button("", ButtonKind.QUIET, "plus")
        self.more = IconButton("", "ellipsis")
        self._lay_out()
        self.whole.clicked.connect(self._toggle)
        self.board.clicked.connect(self.board_requested)
        self.workshop.clicked.connect(self.workshop_requested)
        self.effect.clicked.connect(self.effect_requested)
        self.more.clicked.connect(self._open_menu)

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = Flow(buttons)
        for button in (self.board, self.workshop, self.effect, self.more):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL)
        column.addWidget(self.sentence)
        for left in (self.whole, self.tag):
            column.addWidget(left, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.success, buttons):
            column.addWidget(part)

    def show_goal(self, part: GoalPart) -> None:
        """Show the goal."""
        self._part = part
        self._show(part)

    def menu(self) -> QMenu:
        """What else there is to do with the goal."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Ändra målet …"), self.edit_requested.emit)
        menu.addSeparator()
        menu.addAction(tr("Avsluta målet"), self.close_requested.emit)
        if self._part is not None and self._part.removable:
            menu.addAction(tr("Ta bort målet"), self.removal_requested.emit)
        return menu

    def _show(self, part: GoalPart) -> None:
        short = shortened(part.goal.sentence)
        self.sentence.setText(part.goal.sentence if self._whole else short)
        self.whole.set_words(tr("Visa mindre") if self._whole else tr("Visa hela målet"))
        self.whole.setVisible(short != part.goal.sentence)
        self.tag.say(tr("bara ord") if part.just_words else "")
        noticed = shortened(part.goal.success)
        self.success.setText(tr("Om vi lyckas: {what}").format(what=noticed) if noticed else "")
        self.success.setVisible(bool(noticed))
        self.board.set_words(tr("Tavlan"))
        self.board.setVisible(bool(part.behaviours))
        self.workshop.set_words(tr("Fortsätt verkstaden") if part.workshop else tr("Verkstad"))
        self.effect.set_words(tr("Skriv en effekt"))
        self.more.set_words(tr("Mer"))
        for button in (self.board, self.workshop, self.effect, self.more):
            button.setAccessibleDescription(short)

    def _toggle(self) -> None:
        self._whole = not self._whole
        if self._part is not None:
            self._show(self._part)

    def _open_menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
