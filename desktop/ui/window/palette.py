"""Ctrl+K: go to a person or do something, in one field. It opens over the window and Esc closes it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.dialogs.shortcut_card import keys_as_shown
from desktop.ui.presenters.palette import Entry, find, spoken
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP_SMALL, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.entry import LineEntry
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.text import Text
from desktop.ui.window.actions import Actions
from desktop.ui.window.commands import Command, Menu

_WIDTH = 560
_WALK = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


_ON_THE_FOCUS = frozenset({"palette", "cut", "copy", "paste", "select_all", "move_up", "move_down", "delete"})
"""Done to what has the focus, which the palette takes."""
_ORDER = (Menu.SHOW, Menu.DIALOGUE, Menu.EDIT, Menu.PROGRAM, Menu.HELP)


def _by_use(command: Command) -> int:
    """Places first, then what one does there."""
    return _ORDER.index(command.menu)


class Palette(QDialog):
    """``person_chosen`` carries an id; a command is run through the registry. Recents are forgotten with ``forget``."""

    person_chosen = Signal(str)

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._window = window
        self._actions = actions
        self._people: tuple[Entry, ...] = ()
        self._recent: list[str] = []
        self._found: dict[str, Entry] = {}
        self.field = LineEntry()
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.results = Rows(tr("Träffar"))
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.clicked.connect(self._take_current)
        self.nothing = Text("", TextRole.BODY, "text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_WIDE, GAP_WIDE, GAP_WIDE, GAP_WIDE)
        column.setSpacing(GAP_SMALL)
        for part in (self.field, self.results, self.nothing):
            column.addWidget(part)
        self.setProperty("tone", "floating")

    def show_people(self, people: Sequence[tuple[str, str]]) -> None:
        """These people (id and name) can be gone to."""
        self._people = tuple(Entry("person", person_id, name) for person_id, name in people)

    def forget(self) -> None:
        """Forget who was looked for."""
        self._recent.clear()
        self._people = ()
        self.field.clear()
        self._found = {}
        self.results.show_rows([])
        self.nothing.setText("")

    def ask(self) -> None:
        """Open over the window, empty."""
        self.setAccessibleName(tr("Gå till"))
        self.field.setAccessibleName(tr("Gå till en person, eller gör något"))
        self.field.setPlaceholderText(tr("Skriv ett namn eller vad du vill göra"))
        self.results.setAccessibleName(tr("Träffar"))
        self.field.clear()
        self._search()
        window = self._window
        width = min(look().type.scaled(_WIDTH), window.width() - 2 * GAP_WIDE)
        self.setFixedWidth(width)
        at = window.mapToGlobal(window.rect().topLeft())
        self.move(at.x() + (window.width() - width) // 2, at.y() + window.height() // 8)
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if Qt.Key(event.key()) in _WALK:
                self.results.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take_current()
                return True
        return False

    def _entries(self) -> list[Entry]:
        commands = [
            Entry("command", command.id, command.text.rstrip(" …"), keys_as_shown(command.keys[:1]))
            for command in sorted(self._actions.available(), key=_by_use)
            if command.id not in _ON_THE_FOCUS
        ]
        return [*self._people, *commands]

    def _search(self) -> None:
        typed = self.field.written()
        found = find(self._entries(), typed, self._recent)
        self._found = {entry.id: entry for entry in found}
        self.results.show_rows([self._row(entry) for entry in found])
        self.results.setVisible(bool(found))
        self.nothing.setText("" if found else tr("Inget med ”{typed}”.").format(typed=typed.strip()))
        self.nothing.setVisible(not found)
        if found:
            self.results.go_to(found[0].id)
        self.adjustSize()

    def _row(self, entry: Entry) -> Row:
        person = entry.kind == "person"
        drawing = "users" if person else self._actions.command(entry.id).icon or "chevron-right"
        return Row(entry.id, entry.text, trail=entry.detail, drawing=drawing, spoken=spoken(entry))

    def _take_current(self) -> None:
        entry = self._found.get(self.results.current_id() or "")
        if entry is None:
            return
        self.hide()
        self._recent = [entry.id, *(id_ for id_ in self._recent if id_ != entry.id)][:5]
        if entry.kind == "person":
            self.person_chosen.emit(entry.id)
        else:
            self._actions.run(entry.id)
