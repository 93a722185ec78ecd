"""The main window: sidebar, one page, and the place for what is private. It knows no vault and no page by name."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.theme.appearance import Appearance
from desktop.ui.theme.look import look
from desktop.ui.theme.measures import NARROW_BELOW, SIDE_PANE, SMALLEST_WINDOW, TOAST_MS
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.window import geometry, panes
from desktop.ui.window.actions import Actions, Handler
from desktop.ui.window.commands import Scope
from desktop.ui.window.curtain import Curtain
from desktop.ui.window.editing import editing_handlers
from desktop.ui.window.page_host import PageHost, View
from desktop.ui.window.quick_access import QuickAccess
from desktop.ui.window.row_commands import row_handlers
from desktop.ui.window.sidebar import PLACES

if TYPE_CHECKING:
    from desktop.ui.presenters.sidebar import SidebarPerson
    from desktop.ui.widgets.strip import Strip
    from desktop.ui.window.chrome import Chrome
    from desktop.ui.window.foot import Foot
    from desktop.ui.window.private_pane import PrivatePane
    from desktop.ui.window.sidebar import Sidebar

_TITLE = "Vardag"
_WIDEST_GROWTH = 150


class MainWindow(QMainWindow):
    """The shell. Pages are lent to it with ``add_view``; ``clear`` takes every page away, for the lock.

    ``view_opened`` carries the view's name, ``person_chosen`` the id of a person chosen in the sidebar;
    ``private_closed`` says that the user closed the private pane; ``closing`` comes before the window closes.
    """

    view_opened = Signal(str)
    person_chosen = Signal(str)
    private_closed = Signal()
    closing = Signal()

    def __init__(self, app: QApplication, appearance: Appearance) -> None:
        super().__init__()
        self.commands = Actions(self)
        self.focus_ring = FocusRing(app, self)
        self.curtain = Curtain(app, self.commands.action("curtain"), self)
        self._pages = PageHost()
        self._banner_act: Callable[[], object] | None = None
        self._quick = QuickAccess(self, self.commands, self.person_chosen.emit)
        self._side_width = SIDE_PANE
        self.setWindowTitle(_TITLE)
        self.setMinimumSize(*SMALLEST_WINDOW)
        self._lay_out()
        self.commands.attach(self, (Scope.EVERYWHERE, Scope.MAIN, Scope.PAGE))
        self._connect(appearance)
        self.show_chrome(shown=False)

    def _lay_out(self) -> None:
        """From the outside in: a part that is dressed already is dressed again when what it lies in moves."""
        whole = QWidget()
        self.setCentralWidget(whole)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        row.addWidget(self._splitter, 1)
        self._row = row
        middle = QWidget()
        self._splitter.addWidget(middle)
        self._splitter.setStretchFactor(0, 1)
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._pages, 1)

    @cached_property
    def chrome(self) -> "Chrome":
        """What stands around the page; made when it is first asked for."""
        from desktop.ui.window.chrome import Chrome

        made = Chrome(
            self.menuBar(), self._splitter, self.commands, self.person_chosen, self._close_private, self._help
        )
        self._row.insertWidget(0, made.sidebar)
        self._column.addWidget(made.foot)
        self._fit(made.sidebar)
        return made

    @property
    def sidebar(self) -> "Sidebar":
        """The navigation."""
        return self.chrome.sidebar

    @property
    def foot(self) -> "Foot":
        """The line beneath the page."""
        return self.chrome.foot

    @property
    def private_pane(self) -> "PrivatePane":
        """The place for what is private."""
        return self.chrome.private_pane

    @cached_property
    def _banner(self) -> "Strip":
        from desktop.ui.widgets.strip import Strip, Tone

        banner = Strip(Tone.ERROR)
        banner.acted.connect(self._act_on_banner)
        self._column.insertWidget(0, banner)
        return banner

    def _made(self, part: str) -> bool:
        """Whether a part that is made on demand is there."""
        return part in vars(self)

    def _connect(self, appearance: Appearance) -> None:
        appearance.changed.connect(self._restyle)
        appearance.language_changed.connect(self.retranslate)
        self._pages.opened.connect(self.view_opened)
        self.commands.answer(
            {
                "curtain": self.curtain.toggle,
                "palette": self._quick.open_palette,
                "shortcuts": self._quick.open_card,
                "quit": self.close,
                "full_screen": self._toggle_full_screen,
                "next_pane": partial(self._step_pane, 1),
                "previous_pane": partial(self._step_pane, -1),
                **editing_handlers(),
                **row_handlers(),
            }
        )

    def add_view(
        self,
        name: str,
        page: QWidget,
        place: str | None = None,
        commands: Mapping[str, Handler] | None = None,
    ) -> None:
        """Lend a page to the window under ``name``; one that was there under that name is taken away.

        ``place`` is the sidebar entry it belongs to, by default the entry of the same name; that entry then opens the
        page unless the command has another answer. ``commands`` are the page commands the page answers for.
        """
        self._pages.add(name, View(page, place or (name if name in PLACES else None), dict(commands or {})))
        if name in PLACES and not self.commands.is_answered(name):
            self.commands.answer({name: partial(self.open_view, name)})

    def remove_view(self, name: str) -> None:
        """Take a page away and delete it; nothing happens where there is none."""
        if name == self.open_name:
            self.show_private(None)
            self.commands.answer_on_page({})
        self._pages.remove(name)
        if name in PLACES:
            self.commands.silence(name)

    def open_view(
        self, name: str, person_id: str | None = None, commands: Mapping[str, Handler] | None = None
    ) -> None:
        """Show the page ``name`` with the private pane closed; raises ``KeyError`` for a name that was not added.

        ``person_id`` marks a person in the sidebar; ``commands`` replaces what the page answers for.
        """
        view = self._pages.open(name)
        if commands is not None:
            view.commands = dict(commands)
        self.show_private(None)
        if self._made("chrome"):
            self.sidebar.mark(None if person_id else view.place, person_id)
        self.commands.answer_on_page(view.commands)
        self._pages.opened.emit(name)

    def has_view(self, name: str) -> bool:
        """Whether a page was lent under this name."""
        return name in self._pages.names()

    @property
    def open_name(self) -> str | None:
        """The name of the page on screen."""
        return self._pages.open_name

    def clear(self) -> None:
        """Take every page, name and word of the vault off the window."""
        for name in self._pages.names():
            self.remove_view(name)
        self.show_private(None)
        self.set_people(())
        self._quick.forget()
        if self._made("chrome"):
            self.foot.clear()
        self.banner("")
        self.show_chrome(shown=False)

    def show_chrome(self, *, shown: bool) -> None:
        """Show sidebar, menus and foot, or the page alone (first start, lock)."""
        if shown or self._made("chrome"):
            self.chrome.show(shown=shown)

    def set_people(self, people: "Sequence[SidebarPerson]") -> None:
        """Show these people in the sidebar."""
        if people or self._made("chrome"):
            self.sidebar.show_people(people)
        self._quick.show_people(people)

    def show_private(self, widget: QWidget | None) -> None:
        """Open the private pane with ``widget`` in it; None closes it. The widget stays the page's own."""
        is_open = self._made("chrome") and self.chrome.private_is_open
        if is_open:
            self._side_width = self.private_pane.width()
        elif widget is None:
            return
        self.private_pane.host(widget)
        if widget is not None:
            total = sum(self._splitter.sizes())
            self._splitter.setSizes([total - self._side_width, self._side_width])

    def announce(self, text: str) -> None:
        """Let a screen reader say ``text``."""
        announce(self, text)

    def toast(self, text: str, undo: Callable[[], object] | None = None, ms: int = TOAST_MS) -> None:
        """Say what happened for ``ms`` milliseconds, with Ångra when ``undo`` is given."""
        self.foot.toast.say(text, undo, ms)

    def banner(self, text: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Say something above the page until it is closed or said otherwise; an empty text takes it away."""
        self._banner_act = act
        if text or self._made("_banner"):
            self._banner.say(text, action)

    def remembered(self) -> dict[str, object]:
        """Place and splitter as plain values for the settings file; nothing of what is on the page."""
        open_now = self._made("chrome") and self.chrome.private_is_open
        return geometry.as_values(self, self.private_pane.width() if open_now else self._side_width)

    def recall(self, values: Mapping[str, object]) -> None:
        """Put the window where ``values`` say, on a screen that is there."""
        remembered = geometry.remembered_from(values)
        self._side_width = remembered.side_pane
        geometry.place(self, remembered)

    def retranslate(self) -> None:
        """Say every word of the shell in the language in use; pages are told by whoever made them."""
        self.commands.retranslate()
        for part in ("chrome", "_banner"):
            if self._made(part):
                getattr(self, part).retranslate()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def _restyle(self) -> None:
        self.commands.retranslate()
        self._fit()

    def _fit(self, sidebar: "Sidebar | None" = None) -> None:
        if sidebar is None and self._made("chrome"):
            sidebar = self.sidebar
        if sidebar is not None:
            growth = max(100, min(look().type.percent, _WIDEST_GROWTH))
            sidebar.fit(narrow=self.width() < NARROW_BELOW * growth // 100)

    def _close_private(self) -> None:
        self.show_private(None)
        self.private_closed.emit()

    def _help(self) -> None:
        self.commands.run("shortcuts")

    def _act_on_banner(self) -> None:
        if self._banner_act is not None:
            self._banner_act()

    def _toggle_full_screen(self) -> None:
        window = QApplication.activeWindow() or self
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _step_pane(self, direction: int) -> None:
        if not self._made("chrome"):
            panes.step([self._pages], direction)
            return
        beside = [self.private_pane] if self.chrome.private_is_open else []
        panes.step([self.sidebar, self._pages, *beside, self.foot], direction)
