"""What stands around the page once a vault is open: sidebar, menus, foot, and the place for what is private.

The door has none of it, so it is made when it is first shown: that is a fifth of what the first paint would wait for.
"""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QMenuBar, QSplitter

from desktop.ui.window.actions import Actions
from desktop.ui.window.foot import Foot
from desktop.ui.window.menus import Menus
from desktop.ui.window.sidebar import Sidebar

if TYPE_CHECKING:
    from desktop.ui.window.private_pane import PrivatePane


class Chrome:
    """The parts, made together; the window lays them out. ``person_chosen`` is sent on what the sidebar says."""

    def __init__(
        self,
        bar: QMenuBar,
        splitter: QSplitter,
        actions: Actions,
        person_chosen: SignalInstance,
        close_private: Callable[[], None],
        help_asked: Callable[[], None],
    ) -> None:
        self.bar = bar
        self._splitter = splitter
        self.sidebar = Sidebar()
        self.foot = Foot()
        self.menus = Menus(bar, actions)
        self._actions = actions
        self.sidebar.place_chosen.connect(actions.run)
        self.sidebar.person_chosen.connect(person_chosen)
        self._close_private = close_private
        self.foot.help_requested.connect(help_asked)
        actions.changed.connect(self._show_places)
        self._show_places()

    @cached_property
    def private_pane(self) -> "PrivatePane":
        """The place for what is private; made when it is first opened."""
        from desktop.ui.window.private_pane import PrivatePane

        pane = PrivatePane()
        pane.close_requested.connect(self._close_private)
        self._splitter.addWidget(pane)
        return pane

    @property
    def private_is_open(self) -> bool:
        """Whether something private is on screen."""
        return "private_pane" in vars(self) and not self.private_pane.isHidden()

    def show(self, *, shown: bool) -> None:
        """Show sidebar, menus and foot, or none of them."""
        for part in (self.sidebar, self.foot, self.bar):
            part.setVisible(shown)

    def retranslate(self) -> None:
        """Say every word again."""
        for part in (self.sidebar, self.foot):
            part.retranslate()
        if "private_pane" in vars(self):
            self.private_pane.retranslate()

    def _show_places(self) -> None:
        self.sidebar.show_places({command.id for command in self._actions.available()})
