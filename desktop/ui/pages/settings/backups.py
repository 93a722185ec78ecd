"""Säkerhetskopior: when the newest was made, one more now, and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox
from typing_extensions import override

from desktop.ui.pages.settings.group import Group, NoteLine, SettingRow
from desktop.ui.presenters.settings_state import SettingsState, near_moment
from desktop.ui.presenters.wording import tr
from desktop.ui.widgets.button import Button, ButtonKind


class BackupGroup(Group):
    """``restore_requested`` carries the path of the chosen backup."""

    backup_requested = Signal()
    elsewhere_requested = Signal()
    restore_requested = Signal(object)
    file_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.now = Button("", drawing="archive")
        self.elsewhere = Button("")
        self.kept = QComboBox()
        self.restore = Button("")
        self.from_file = Button("", ButtonKind.LINK)
        self.note = NoteLine()
        self._newest = SettingRow(self.now, self.elsewhere)
        self._back = SettingRow(self.kept, self.restore, self.from_file)
        for row in (self._newest, self._back, self.note):
            self.add(row)
        self.finish()
        self.now.clicked.connect(self.backup_requested)
        self.elsewhere.clicked.connect(self.elsewhere_requested)
        self.restore.clicked.connect(self._restore)
        self.from_file.clicked.connect(self.file_requested)
        self._state: SettingsState | None = None

    @override
    def show_state(self, state: SettingsState) -> None:
        before, self._state = self._state, state
        if before is None or before.backups != state.backups:
            self._list(state)
        self._say(state)
        for button in (self.now, self.elsewhere, self.restore, self.from_file):
            button.setEnabled(not state.work)
        self.note.say(state.backup.text, wrong=state.backup.wrong)

    @override
    def retranslate(self) -> None:
        self.head.set_words(tr("Säkerhetskopior"))
        self.now.set_words(tr("Säkerhetskopiera nu"))
        self.elsewhere.set_words(tr("Till en annan mapp …"))
        self._back.set_words(
            tr("Återställ"), tr("Sätter tillbaka allt som det var. Det som finns nu sparas undan först.")
        )
        self.kept.setAccessibleName(tr("Kopior"))
        self.restore.set_words(tr("Återställ …"))
        self.from_file.set_words(tr("Från en fil …"))
        self.also_found_by("Backup restore copy kopia återställa")
        if self._state is not None:
            self._list(self._state)
            self._say(self._state)

    def _list(self, state: SettingsState) -> None:
        self.kept.clear()
        for item in state.backups:
            self.kept.addItem(near_moment(item.made_at, state.now), item.path)
        for part in (self.kept, self.restore):
            part.setVisible(bool(state.backups))

    def _say(self, state: SettingsState) -> None:
        newest = state.backups[0].made_at if state.backups else None
        when = (
            tr("Senast {when}").format(when=near_moment(newest, state.now))
            if newest is not None
            else tr("Ingen kopia ännu. Vardag gör en varje gång du avslutar.")
        )
        self._newest.set_words(
            when,
            tr("Kopiorna är krypterade. De tio nyaste finns kvar i {folder}.").format(
                folder=state.folder / "backups"
            ),
        )

    def _restore(self) -> None:
        self.restore_requested.emit(self.kept.currentData())
