"""Säkerhet: what opens the vault, said plainly."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox
from typing_extensions import override

from desktop.ui.pages.settings.group import Group, NoteLine, SettingRow
from desktop.ui.presenters.settings import LOCK_AFTER
from desktop.ui.presenters.settings_state import SettingsState
from desktop.ui.presenters.wording import tr, trn
from desktop.ui.widgets.button import Button


class SecurityGroup(Group):
    """Passphrase, lock and recovery sheet. ``chosen`` carries the setting's name and its value."""

    chosen = Signal(str, object)

    passphrase_requested = Signal()
    sheet_requested = Signal()
    lock_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lock = Button("", drawing="lock")
        self.passphrase = Button("")
        self.sheet = Button("", drawing="file-text")
        self.note = NoteLine()
        self.alone = QComboBox()
        self.alone.addItems([""] * len(LOCK_AFTER))
        self._lock_row = SettingRow(self.lock)
        self._alone_row = SettingRow(self.alone)
        self._passphrase_row = SettingRow(self.passphrase)
        self._sheet_row = SettingRow(self.sheet)
        for row in (self._passphrase_row, self._lock_row, self._alone_row, self._sheet_row, self.note):
            self.add(row)
        self.finish()
        self.lock.clicked.connect(self.lock_requested)
        self.alone.activated.connect(self._choose)
        self.passphrase.clicked.connect(self.passphrase_requested)
        self.sheet.clicked.connect(self.sheet_requested)
        self._locked = True

    @override
    def show_state(self, state: SettingsState) -> None:
        self._locked = state.locked
        self.alone.setCurrentIndex(LOCK_AFTER.index(state.settings.lock_after))
        self._say()
        self.note.say(state.security.text, wrong=state.security.wrong)

    @override
    def retranslate(self) -> None:
        self.head.set_words(tr("Säkerhet"))
        self._lock_row.set_words(tr("Lås nu"), tr("Ctrl+L. Allt tas bort från skärmen."))
        self.lock.set_words(tr("Lås"))
        self._sheet_row.set_words(
            tr("Återställningsblad"), tr("Öppnar anteckningarna om du glömmer lösenfrasen.")
        )
        self.sheet.set_words(tr("Skriv ut eller spara …"))
        self._alone_row.set_words(
            tr("Lås efter"), tr("När ingen har rört datorn. Under ett samtal låser Vardag inte av sig själv.")
        )
        self.alone.setAccessibleName(tr("Lås efter"))
        for place, minutes in enumerate(LOCK_AFTER):
            words = trn("{n} minut", "{n} minuter", minutes).format(n=minutes) if minutes else tr("Aldrig")
            self.alone.setItemText(place, words)
        self.also_found_by("Security passphrase password lösenord recovery sheet lock")
        self._say()

    def _say(self) -> None:
        if self._locked:
            self._passphrase_row.set_words(
                tr("Låst med lösenfras"), tr("Allt är krypterat på den här datorn. Lösenfrasen öppnar.")
            )
        else:
            self._passphrase_row.set_words(
                tr("Inte låst"),
                tr("Den som använder din dator kan läsa anteckningarna. En lösenfras låser dem."),
            )
        self.passphrase.set_words(tr("Byt lösenfras …") if self._locked else tr("Välj en lösenfras …"))
        for row in (self._lock_row, self._alone_row):
            row.setVisible(self._locked)

    def _choose(self, place: int) -> None:
        self.chosen.emit("lock_after", LOCK_AFTER[place])
