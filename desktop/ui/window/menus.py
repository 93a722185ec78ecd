"""The menu bar, drawn from the registry of actions."""

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from desktop.ui.window.actions import Actions
from desktop.ui.window.commands import Menu, menu_titles


class Menus:
    """Fills a menu bar once and keeps its words right; Qt hides the actions nobody answers for.

    ``lent`` are actions of another registry by command: theirs are the keys, and who answers for them. Where there are
    such, nothing is put into the menus that nobody answers for now.
    """

    def __init__(self, bar: QMenuBar, actions: Actions, lent: Mapping[str, QAction] | None = None) -> None:
        self._actions = actions
        self._lent = lent or {}
        self._menus: dict[Menu, QMenu] = {menu: bar.addMenu(title) for menu, title in menu_titles().items()}
        for menu in self._menus.values():
            menu.aboutToShow.connect(self._draw)
        for command in actions.all():
            if self._lent and command.id not in self._lent and not actions.is_answered(command.id):
                continue
            menu = self._menus[command.menu]
            if command.begins_group:
                menu.addSeparator()
            menu.addAction(self._lent.get(command.id) or actions.action(command.id))
        actions.changed.connect(self.refresh)
        self.refresh()

    def _draw(self) -> None:
        for menu in self._menus.values():
            for action in menu.actions():
                if action.isVisible() and action.objectName():
                    self._actions.draw(action.objectName())

    def refresh(self) -> None:
        """Say the titles again, and hide a menu in which nothing can be done."""
        titles = menu_titles()
        alive = {command.menu for command in self._actions.available()}
        alive |= {self._actions.command(command_id).menu for command_id in self._lent}
        for kind, menu in self._menus.items():
            menu.setTitle(titles[kind])
            menu.menuAction().setVisible(kind in alive)
