"""The registry of actions: one QAction a command, alive only while somebody answers for it."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.ui.window.commands import Command, Scope, commands

Handler = Callable[[], object]


class Actions(QObject):
    """Knows every command, who answers for it now, and its QAction.

    A command nobody answers for is hidden and its keys are dead, so that no menu shows what cannot be done.
    ``changed`` tells menus, palette and shortcut card to draw again.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._handlers: dict[str, Handler] = {}
        self._page: dict[str, Handler] = {}
        self._resting: set[str] = set()
        self._commands = {command.id: command for command in commands()}
        self._actions = {command.id: self._made(command) for command in self._commands.values()}

    def answer(self, handlers: Mapping[str, Handler]) -> None:
        """Give these commands to these handlers for as long as the program runs."""
        for command_id, handler in handlers.items():
            self._handlers[self._known(command_id)] = handler
        self._refresh()

    def silence(self, command_id: str) -> None:
        """Nobody answers for this command any more."""
        self._handlers.pop(self._known(command_id), None)
        self._refresh()

    def is_answered(self, command_id: str) -> bool:
        """Whether somebody answers for this command now."""
        return self._answering(command_id) is not None

    def answer_on_page(self, handlers: Mapping[str, Handler]) -> None:
        """The page on screen answers for these and no other page commands; an empty mapping takes them all away."""
        self._page = {self._known(command_id): handler for command_id, handler in handlers.items()}
        self._refresh()

    def enable(self, command_id: str, *, enabled: bool) -> None:
        """Let a command rest for a while: it stays in its menu, faint."""
        (self._resting.discard if enabled else self._resting.add)(self._known(command_id))
        self._refresh()

    def action(self, command_id: str) -> QAction:
        """The QAction of a command, the same object for as long as the program runs."""
        return self._actions[command_id]

    def command(self, command_id: str) -> Command:
        """The command with this id, its words in the language in use."""
        return self._commands[command_id]

    def available(self) -> list[Command]:
        """The commands that somebody answers for now, in the order of the menus."""
        return [command for command in self._commands.values() if self._answering(command.id)]

    def all(self) -> list[Command]:
        """Every command, in the order of the menus."""
        return list(self._commands.values())

    def run(self, command_id: str) -> None:
        """Do it, if somebody answers for it and it is not resting."""
        handler = self._answering(command_id)
        if handler is not None and command_id not in self._resting:
            handler()

    def attach(self, window: QWidget, scopes: Iterable[Scope]) -> None:
        """Make the keys of the commands of ``scopes`` work in ``window``."""
        wanted = set(scopes)
        window.addActions([self._actions[c.id] for c in self._commands.values() if c.scope in wanted])

    def retranslate(self) -> None:
        """Say every command again in the language in use."""
        self._commands = {command.id: command for command in commands()}
        for command in self._commands.values():
            self._actions[command.id].setText(command.text)
        self.changed.emit()

    def draw(self, command_id: str) -> None:
        """Give the command's QAction its drawing, in the colours of the moment: done when a menu is about to show."""
        drawing = self._commands[command_id].icon
        if drawing is not None:
            from desktop.ui.theme.icons import icon

            self._actions[command_id].setIcon(icon(drawing))

    def _made(self, command: Command) -> QAction:
        action = QAction(self)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setAutoRepeat(command.id in ("move_up", "move_down"))
        action.setShortcutContext(
            Qt.ShortcutContext.ApplicationShortcut
            if command.id == "curtain"
            else Qt.ShortcutContext.WindowShortcut
        )
        action.setMenuRole(_MENU_ROLES.get(command.id, QAction.MenuRole.NoRole))
        action.triggered.connect(self._triggered)
        action.setEnabled(False)
        action.setVisible(False)
        action.setText(command.text)
        return action

    def _triggered(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.run(sender.objectName())

    def _answering(self, command_id: str) -> Handler | None:
        return self._page.get(command_id) or self._handlers.get(command_id)

    def _known(self, command_id: str) -> str:
        return self._commands[command_id].id

    def _refresh(self) -> None:
        for command_id, action in self._actions.items():
            answered = self._answering(command_id) is not None
            action.setVisible(answered)
            action.setEnabled(answered and command_id not in self._resting)
        self.changed.emit()


_MENU_ROLES = {
    "settings": QAction.MenuRole.PreferencesRole,
    "quit": QAction.MenuRole.QuitRole,
    "about": QAction.MenuRole.AboutRole,
}
