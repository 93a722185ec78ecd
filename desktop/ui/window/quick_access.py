"""Ctrl+K and F1, made when they are first asked for: neither is needed for the first paint."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.ui.window.actions import Actions
from desktop.ui.window.commands import menu_titles

if TYPE_CHECKING:
    from desktop.ui.presenters.sidebar import SidebarPerson
    from desktop.ui.window.palette import Palette


class QuickAccess:
    """Opens the palette and the shortcut card over ``window``; ``go_to`` takes the id of a person who was chosen."""

    def __init__(self, window: QWidget, actions: Actions, go_to: Callable[[str], object]) -> None:
        self._window = window
        self._actions = actions
        self._go_to = go_to
        self._people: tuple[SidebarPerson, ...] = ()
        self._palette: Palette | None = None

    def show_people(self, people: "Sequence[SidebarPerson]") -> None:
        """These people can be gone to."""
        self._people = tuple(people)

    def forget(self) -> None:
        """Forget everybody, and who was looked for."""
        self._people = ()
        if self._palette is not None:
            self._palette.forget()

    def open_palette(self) -> None:
        """Open the palette."""
        from desktop.ui.window.palette import Palette

        if self._palette is None:
            self._palette = Palette(self._window, self._actions)
            self._palette.person_chosen.connect(self._go_to)
        self._palette.show_people([(person.id, person.name) for person in self._people])
        self._palette.ask()

    def open_card(self) -> None:
        """Open the shortcut card with the keys that work now."""
        open_shortcut_card(self._window, self._actions)


def open_shortcut_card(window: QWidget, actions: Actions, lent: Iterable[str] = ()) -> None:
    """The shortcut card with the keys that work now; ``lent`` are commands that another registry answers for."""
    from desktop.ui.dialogs.shortcut_card import ShortcutCard, ShortcutGroup

    works = {command.id for command in actions.available()} | set(lent)
    shown = [command for command in actions.all() if command.id in works]
    groups = [
        ShortcutGroup(title.replace("&", ""), tuple((c.text, c.keys) for c in shown if c.menu == menu))
        for menu, title in menu_titles().items()
    ]
    card = ShortcutCard(QWidget.window(window), [group for group in groups if group.lines])
    card.exec()
    card.deleteLater()
