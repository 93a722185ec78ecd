"""Allmänt and Läsbarhet: how the program speaks and looks, shown while one chooses."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox
from typing_extensions import override

from desktop.ui.pages.settings.group import Group, SettingRow
from desktop.ui.presenters.settings import Motion, ThemeMode
from desktop.ui.presenters.settings_state import SettingsState
from desktop.ui.presenters.wording import LANGUAGES, language, tr
from desktop.ui.widgets.entry import LineEntry
from desktop.ui.widgets.field import FieldError
from desktop.ui.widgets.tick import Tick

_THEMES = (ThemeMode.SYSTEM, ThemeMode.LIGHT, ThemeMode.DARK)
_SIZES = (90, 100, 110, 125, 150, 175, 200)


class GeneralGroup(Group):
    """Language, theme and the manager's name. ``chosen`` carries the setting's name and its value."""

    chosen = Signal(str, object)
    named = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.spoken = QComboBox()
        self.spoken.addItems(["Svenska", "English"])
        self.theme = QComboBox()
        self.theme.addItems(["", "", ""])
        self.manager = LineEntry()
        self.manager_wrong = FieldError()
        self._spoken_row = SettingRow(self.spoken)
        self._theme_row = SettingRow(self.theme)
        self._manager_row = SettingRow(self.manager)
        for row in (self._spoken_row, self._theme_row, self._manager_row, self.manager_wrong):
            self.add(row)
        self.finish()
        self.spoken.activated.connect(self._speak)
        self.theme.activated.connect(self._wear)
        self.manager.left.connect(self.flush)
        self.manager.returnPressed.connect(self.flush)
        self._name = ""

    @override
    def show_state(self, state: SettingsState) -> None:
        self.spoken.setCurrentIndex(LANGUAGES.index(state.settings.language or language()))
        self.theme.setCurrentIndex(_THEMES.index(state.settings.theme))
        if not self.manager.hasFocus() or self.manager.written() == self._name:
            self.manager.show_text(state.manager)
        self._name = state.manager
        self.manager_wrong.say(state.manager_wrong)

    @override
    def retranslate(self) -> None:
        self.head.set_words(tr("Allmänt"))
        self._spoken_row.set_words(tr("Språk"), tr("Byts direkt. Det du har skrivit ändras inte."))
        self.spoken.setAccessibleName(tr("Språk"))
        self._theme_row.set_words(tr("Tema"))
        self.theme.setAccessibleName(tr("Tema"))
        for place, words in enumerate((tr("Som datorn"), tr("Ljust"), tr("Mörkt"))):
            self.theme.setItemText(place, words)
        self._manager_row.set_words(
            tr("Ditt namn"), tr("Då vet Vardag vem du menar när du skriver ditt namn.")
        )
        self.manager.setAccessibleName(tr("Ditt namn"))
        self.also_found_by(
            "Language Swedish English svenska engelska", "Theme light dark ljust mörkt", "Name"
        )

    def flush(self) -> None:
        """Keep the name as it stands."""
        if self.manager.written().strip() != self._name:
            self.named.emit(self.manager.written())

    def _speak(self, place: int) -> None:
        self.chosen.emit("language", LANGUAGES[place])

    def _wear(self, place: int) -> None:
        self.chosen.emit("theme", _THEMES[place])


class ReadingGroup(Group):
    """Text size and motion."""

    chosen = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.text_size = QComboBox()
        self.text_size.addItems([f"{size} %" for size in _SIZES])
        self.calm = Tick()
        self._size_row = SettingRow(self.text_size)
        for row in (self._size_row, self.calm):
            self.add(row)
        self.finish()
        self.text_size.activated.connect(self._resize)
        self.calm.clicked.connect(self._calm)

    @override
    def show_state(self, state: SettingsState) -> None:
        nearest = min(_SIZES, key=partial(_distance, state.settings.text_percent))
        self.text_size.setCurrentIndex(_SIZES.index(nearest))
        self.calm.show_ticked(ticked=state.settings.motion is Motion.REDUCED)

    @override
    def retranslate(self) -> None:
        self.head.set_words(tr("Läsbarhet"))
        self._size_row.set_words(tr("Textstorlek"))
        self.text_size.setAccessibleName(tr("Textstorlek"))
        self.calm.set_words(tr("Minska rörelse"))
        self.also_found_by("Text size zoom", "Reduce motion animation")

    def _resize(self, place: int) -> None:
        self.chosen.emit("text_percent", _SIZES[place])

    def _calm(self, ticked: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.chosen.emit("motion", Motion.REDUCED if ticked else Motion.SYSTEM)


def _distance(one: int, other: int) -> int:
    return abs(one - other)
