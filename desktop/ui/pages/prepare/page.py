"""Förbered: three columns and one way on. What is shared and what is not never share a column."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.dialogues import AHEAD
from desktop.ui.pages.prepare.agenda import Agenda
from desktop.ui.pages.prepare.alone import Alone
from desktop.ui.pages.prepare.head import Head
from desktop.ui.pages.prepare.since import Since
from desktop.ui.presenters.note_chips import first_name
from desktop.ui.presenters.prepare import PrepareState
from desktop.ui.presenters.whose import genitive
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SECTION, GAP_SMALL
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.columns import Columns
from desktop.ui.widgets.date_field import Read
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.private_book import PrivateBook

SHARES = (28, 44, 28)
_ENOUGH = 760


class PreparePage(QWidget):
    """The parts have the signals of their column; these are the page's own."""

    start_requested = Signal()
    cancel_requested = Signal()
    person_requested = Signal()
    answers_dropped = Signal(object)

    def __init__(
        self, read_moment: Read, read_day: Read, book: PrivateBook, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("tone", "window")
        self.setAcceptDrops(True)
        self._state: PrepareState | None = None
        self.head = Head(read_moment)
        self.since = Since(read_day)
        self.agenda = Agenda()
        self.alone = Alone(book)
        self.columns = Columns(list(zip((self.since, self.agenda, self.alone), SHARES, strict=True)), _ENOUGH)
        self.private = Button("", ButtonKind.QUIET, "lock")
        self.private.setCheckable(True)
        self.start = Button("", ButtonKind.PRIMARY, "play")
        self._lay_out()
        self.head.more_asked.connect(self._open_menu)
        self.start.clicked.connect(self.start_requested)
        self.private.clicked.connect(self.toggle_private)
        self.alone.close_requested.connect(self.toggle_private)

    def _lay_out(self) -> None:
        sheet = Page(wide=True)
        sheet.column.addWidget(self.head)
        sheet.column.addWidget(self.columns, 1)
        line = QFrame()
        line.setProperty("tone", "line")
        line.setFixedHeight(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(GAP_SECTION, GAP_SMALL, GAP_SECTION, GAP_SMALL)
        foot.addWidget(self.private)
        foot.addStretch(1)
        foot.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(sheet, 1)
        column.addWidget(line)
        column.addLayout(foot)

    def show_state(self, state: PrepareState) -> None:
        """Show the talk and its three columns."""
        self._state = state
        for part in (self.head, self.since, self.agenda, self.alone):
            part.show_state(state)
        self._say()

    def retranslate(self) -> None:
        """Say every word again."""
        for part in (self.head, self.since, self.agenda, self.alone):
            part.retranslate()
        if self._state is not None:
            self.show_state(self._state)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped anywhere on the page."""
        if _dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """A returned sheet."""
        path = _dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.answers_dropped.emit(path)

    def toggle_private(self) -> None:
        """F7: the manager's column away, or back."""
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.alone.isAncestorOf(focus)
        self.alone.book.flush()
        self.alone.setVisible(self.alone.isHidden())
        self._say()
        if self.alone.isHidden():
            if had_focus:
                self.agenda.new_point.focus()
        else:
            self.alone.book.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def edit_current(self) -> None:
        """F2: change the action or the point that the keyboard stands on."""
        for rows, edit in ((self.since.promises, self.since.edit), (self.agenda.points, self.agenda.edit)):
            row_id = rows.current_id()
            if rows.hasFocus() and row_id is not None:
                edit(row_id)

    def _say(self) -> None:
        hidden = self.alone.isHidden()
        self.private.set_words(tr("Bara för mig (F7)"))
        self.private.setChecked(not hidden)
        ahead = self._state is None or self._state.prepared.dialogue.state in AHEAD
        self.start.set_words(tr("Starta samtal") if ahead else tr("Fortsätt samtalet"))
        self.start.setToolTip("Ctrl+Enter")

    def _open_menu(self) -> None:
        if self._state is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = first_name(self._state.prepared.person.name).replace("&", "&&")
        menu.addAction(tr("Till {whose} sida").format(whose=genitive(name)), self.person_requested.emit)
        if self._state.prepared.dialogue.state in AHEAD:
            menu.addAction(tr("Ställ in samtalet"), self.cancel_requested.emit)
        menu.popup(self.head.more.mapToGlobal(self.head.more.rect().bottomLeft()))


def _dropped_file(data: QMimeData) -> Path | None:
    """The one file of this computer that is being dropped."""
    urls = data.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
