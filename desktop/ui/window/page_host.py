"""Holds the pages that are lent to the window, shows one at a time, and knows what each answers for."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.ui.window.actions import Handler


@dataclass
class View:
    """A page, the sidebar entry it belongs to, and the page commands it answers for."""

    page: QWidget
    place: str | None
    commands: Mapping[str, Handler]


class PageHost(QStackedWidget):
    """``opened`` comes with a view's name when its page is on screen."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: dict[str, View] = {}
        self._open: str | None = None

    def add(self, name: str, view: View) -> None:
        """Lend a page under ``name``, in place of one that was there."""
        self.remove(name)
        self._views[name] = view
        self.addWidget(view.page)

    def remove(self, name: str) -> None:
        """Take a page away and delete it; nothing happens where there is none."""
        view = self._views.pop(name, None)
        if view is None:
            return
        if self._open == name:
            self._open = None
        self.removeWidget(view.page)
        view.page.setParent(None)
        view.page.deleteLater()

    def open(self, name: str) -> View:
        """Show a page; raises ``KeyError`` where there is none of that name."""
        view = self._views[name]
        self._open = name
        self.setCurrentWidget(view.page)
        return view

    def names(self) -> list[str]:
        """The names of the pages that are lent now."""
        return list(self._views)

    @property
    def open_name(self) -> str | None:
        """The name of the page on screen."""
        return self._open
