"""Inställningar: everything on one page, found by a word."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.pages.settings.about import AboutGroup
from desktop.ui.pages.settings.backups import BackupGroup
from desktop.ui.pages.settings.bin import BinGroup
from desktop.ui.pages.settings.files import FilesGroup
from desktop.ui.pages.settings.group import Group
from desktop.ui.pages.settings.keys import KeysGroup
from desktop.ui.pages.settings.looks import GeneralGroup, ReadingGroup
from desktop.ui.pages.settings.security import SecurityGroup
from desktop.ui.presenters.settings_state import SettingsState
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.entry import LineEntry
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.section import EmptyState
from desktop.ui.widgets.text import Text


class SettingsPage(Page):
    """The groups are its parts; ``chosen`` carries the name of a setting and its value."""

    chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Text("", TextRole.H1)
        self.search = LineEntry()
        self.general = GeneralGroup()
        self.reading = ReadingGroup()
        self.security = SecurityGroup()
        self.backups = BackupGroup()
        self.bin = BinGroup()
        self.files = FilesGroup()
        self.keys = KeysGroup()
        self.about = AboutGroup()
        self.nothing = EmptyState()
        self.groups: tuple[Group, ...] = (
            self.general,
            self.reading,
            self.security,
            self.backups,
            self.bin,
            self.files,
            self.keys,
            self.about,
        )
        for part in (self.heading, self.search, *self.groups, self.nothing):
            self.column.addWidget(part)
        self.nothing.hide()
        self.column.addStretch(1)
        self.search.textChanged.connect(self._filter)
        self.general.chosen.connect(self.chosen)
        self.reading.chosen.connect(self.chosen)
        self.security.chosen.connect(self.chosen)
        self.keys.chosen.connect(self.chosen)
        self.retranslate()

    def show_state(self, state: SettingsState) -> None:
        """Show the choices in force and what came of what was done."""
        for group in self.groups:
            group.show_state(state)

    def retranslate(self) -> None:
        """Say every word again."""
        self.heading.setText(tr("Inställningar"))
        self.search.setAccessibleName(tr("Sök bland inställningarna"))
        self.search.setPlaceholderText(tr("Sök bland inställningarna"))
        for group in self.groups:
            group.retranslate()
        self._filter()

    def focus_search(self) -> None:
        """Put the caret in the search field (Ctrl+F)."""
        self.search.setFocus()
        self.search.selectAll()

    def go_to(self, group: Group) -> None:
        """Bring a group into view."""
        self.search.clear()
        self.ensureWidgetVisible(group)

    def _filter(self) -> None:
        wanted = self.search.written().strip()
        found = [group for group in self.groups if not wanted or group.has(wanted)]
        for group in self.groups:
            group.setVisible(group in found)
        self.nothing.say(tr("Inget med ”{typed}”.").format(typed=wanted))
        self.nothing.setVisible(not found)
