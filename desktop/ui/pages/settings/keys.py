"""Genvägar: the shortcut card, and the ways to Fånga from outside the window."""

from PySide6.QtCore import Signal
from typing_extensions import override

from desktop.ui.pages.settings.group import Group, NoteLine, SettingRow
from desktop.ui.presenters.settings_state import SettingsState
from desktop.ui.presenters.wording import tr
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.key_recorder import KeyRecorder
from desktop.ui.widgets.shown import set_shown
from desktop.ui.widgets.tick import Tick


class KeysGroup(Group):
    """``recorded`` carries keys in Qt's portable form, empty for none; ``chosen`` a setting's name and its value."""

    card_requested = Signal()
    recorded = Signal(str)
    chosen = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.card = Button("", drawing="keyboard")
        self.recorder = KeyRecorder()
        self.clear = Button("", ButtonKind.QUIET)
        self.note = NoteLine()
        self.tray = Tick()
        self._row = SettingRow(self.card)
        self._everywhere = SettingRow(self.recorder, self.clear)
        for row in (self._row, self._everywhere, self.note, self.tray):
            self.add(row)
        self.finish()
        self._possible = False
        self.card.clicked.connect(self.card_requested)
        self.recorder.recorded.connect(self.recorded)
        self.clear.clicked.connect(self._record_none)
        self.tray.clicked.connect(self._choose_tray)

    @override
    def show_state(self, state: SettingsState) -> None:
        keys = state.settings.capture_keys
        self._possible = state.can_hold_keys
        self.recorder.show_keys(keys)
        set_shown(self.recorder, shown=state.can_hold_keys)
        set_shown(self.clear, shown=state.can_hold_keys and bool(keys))
        self.note.say(state.keys.text, wrong=state.keys.wrong)
        self.tray.show_ticked(ticked=state.settings.tray)
        set_shown(self.tray, shown=state.has_tray)
        self._say()

    @override
    def retranslate(self) -> None:
        self.head.set_words(tr("Genvägar"))
        self._row.set_words(tr("Allt går att göra med tangenterna"))
        self.card.set_words(tr("Visa kortkommandon"))
        self.recorder.retranslate()
        self.clear.set_words(tr("Ta bort"))
        self.clear.setAccessibleName(tr("Ta bort tangenterna för Fånga"))
        self.tray.set_words(tr("Visa Vardag bland datorns små symboler, med Fånga i menyn"))
        self.also_found_by("Keys shortcuts hotkey kortkommandon F1 Capture tray")
        self._say()

    def _say(self) -> None:
        label = tr("Fånga över andra program")
        if self._possible:
            self._everywhere.set_words(
                label, tr("Medan Vardag är öppet, också när det är låst. Till exempel Alt+Skift+mellanslag.")
            )
        else:
            self._everywhere.set_words(
                label,
                tr("Bind kommandot ”vardag --capture” till en tangent i datorns egna inställningar."),
            )

    def _record_none(self) -> None:
        self.recorded.emit("")

    def _choose_tray(self, ticked: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.chosen.emit("tray", ticked)
