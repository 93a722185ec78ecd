"""The lock: nothing to see but the way in."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.presenters import dates
from desktop.ui.presenters.lock import LockMode, LockState
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.card import CardPage
from desktop.ui.widgets.field import LineField, SecretField
from desktop.ui.widgets.text import Text
from desktop.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox

F = TypeVar("F", bound=LineField)
_FIELDS = {
    LockMode.PASSPHRASE: ("passphrase",),
    LockMode.CODE: ("code",),
    LockMode.NEW_PASSPHRASE: ("new", "again"),
    LockMode.BACKUP: ("backup", "secret"),
}


class LockPage(CardPage):
    """``unlock_requested`` carries what was typed; the other signals follow the recovery sheet and the backups."""

    unlock_requested = Signal(str)
    code_entered = Signal(str)
    passphrase_chosen = Signal(str, str)
    backup_chosen = Signal(object, str)
    code_asked = Signal()
    passphrase_asked = Signal()
    backups_asked = Signal()
    second_passed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = LockState(LockMode.PASSPHRASE)
        self.heading = Text("Vardag", TextRole.H1)
        self.words = Text("", TextRole.BODY, "text2")
        self.fields = QVBoxLayout()
        self.passphrase = self._field_in(SecretField(""))
        self.shown = Tick()
        self.go = Button("", ButtonKind.PRIMARY)
        self.to_code = Button("", ButtonKind.LINK)
        self.to_passphrase = Button("", ButtonKind.LINK)
        self.to_backups = Button("", ButtonKind.LINK)
        self._second = QTimer(self, interval=1000)
        self._lay_out()
        self._connect()
        self.retranslate()

    @cached_property
    def code(self) -> LineField:
        """For the recovery code; made, as all but the passphrase, when it is first asked for."""
        return self._field_in(LineField(""))

    @cached_property
    def new(self) -> SecretField:
        """For a new passphrase, after the code."""
        field = self._field_in(SecretField(""))
        field.committed.disconnect(self._go)
        field.committed.connect(self._on_to_again)
        return field

    @cached_property
    def again(self) -> SecretField:
        """For the same once more."""
        return self._field_in(SecretField(""))

    @cached_property
    def backup(self) -> "QComboBox":
        """The backups to choose from."""
        from PySide6.QtWidgets import QComboBox

        box = QComboBox()
        self.fields.addWidget(box)
        return box

    @cached_property
    def secret(self) -> SecretField:
        """For what opens the backup."""
        return self._field_in(SecretField(""))

    def _field_in(self, field: F) -> F:
        self.fields.addWidget(field)
        field.committed.connect(self._go)
        return field

    def _on_to_again(self) -> None:
        self.again.focus()

    def _lay_out(self) -> None:
        for part in (self.heading, self.words):
            self.column.addWidget(part)
        self.fields.setSpacing(self.column.spacing())
        self.column.addLayout(self.fields)
        self.column.addWidget(self.shown)
        self.column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        ways = QVBoxLayout()
        ways.setSpacing(GAP // 2)
        for button in (self.to_code, self.to_passphrase, self.to_backups):
            across = QHBoxLayout()
            across.addWidget(button)
            across.addStretch(1)
            ways.addLayout(across)
        self.column.addSpacing(GAP_WIDE - GAP)
        self.column.addLayout(ways)

    def _connect(self) -> None:
        self.go.clicked.connect(self._go)
        self.shown.clicked.connect(self._reveal)
        self.to_code.clicked.connect(self.code_asked)
        self.to_passphrase.clicked.connect(self.passphrase_asked)
        self.to_backups.clicked.connect(self.backups_asked)
        self._second.timeout.connect(self.second_passed)

    def show_state(self, state: LockState) -> None:
        """Show what is asked for, whether it is being tried, and what was wrong."""
        changed_mode = state.mode is not self._state.mode
        failed = self._state.busy and not state.busy and bool(state.sentence)
        self._state = state
        if changed_mode:
            self._say_fields()
        self._say_words()
        self._show_parts()
        field = self._field()
        field.say_error(state.sentence)
        if state.wait and not self._second.isActive():
            self._second.start()
        if not state.wait:
            self._second.stop()
        if changed_mode or failed:
            field.focus()
        if failed and field is self.passphrase:
            self.passphrase.entry.selectAll()

    def first_control(self) -> QWidget:
        """Where the caret begins."""
        return self._field().entry

    def retranslate(self) -> None:
        """Say every word again."""
        self.shown.set_words(tr("Visa"))
        self.to_code.set_words(tr("Använd återställningsblad"))
        self.to_passphrase.set_words(tr("Använd lösenfras"))
        self.to_backups.set_words(tr("Återställ från en säkerhetskopia"))
        self._say_fields()
        self._say_words()

    def _say_fields(self) -> None:
        """Say the words of the fields that this mode shows."""
        match self._state.mode:
            case LockMode.PASSPHRASE:
                self.passphrase.set_words(tr("Lösenfras"))
            case LockMode.CODE:
                self.code.set_words(tr("Återställningskod"), tr("14 grupper med fyra tecken, som på bladet."))
            case LockMode.NEW_PASSPHRASE:
                self.new.set_words(
                    tr("Ny lösenfras"), tr("Minst 12 tecken. Några ord som inte hör ihop fungerar bra.")
                )
                self.again.set_words(tr("Samma en gång till"))
            case LockMode.BACKUP:
                self.backup.setAccessibleName(tr("Säkerhetskopia"))
                self.secret.set_words(
                    tr("Lösenfras eller kod"),
                    tr("Den som gällde när kopian gjordes. Tom om den inte var låst."),
                )

    def _say_words(self) -> None:
        state = self._state
        words: dict[LockMode, Callable[[], str]] = {
            LockMode.PASSPHRASE: lambda: tr("Låst"),
            LockMode.CODE: self._of_code,
            LockMode.NEW_PASSPHRASE: lambda: tr("Koden stämmer. Välj en ny lösenfras."),
            LockMode.BACKUP: self._of_backups,
        }
        self.words.setText(words[state.mode]())
        actions = {
            LockMode.PASSPHRASE: tr("Lås upp"),
            LockMode.CODE: tr("Fortsätt"),
            LockMode.NEW_PASSPHRASE: tr("Spara och lås upp"),
            LockMode.BACKUP: tr("Återställ"),
        }
        self.go.set_words(tr("Ett ögonblick …") if state.busy else actions[state.mode])

    def _of_code(self) -> str:
        if self._state.key_lost:
            return tr("Nyckelfilen saknas eller är skadad. Anteckningarna är orörda, och bladet öppnar dem.")
        return tr("Skriv koden från återställningsbladet.")

    def _of_backups(self) -> str:
        damaged, copies = self._state.damaged, bool(self._state.backups)
        if damaged and copies:
            return tr(
                "Filen med dina anteckningar är skadad. Den är orörd. Välj den kopia du vill ha tillbaka."
            )
        if damaged:
            return tr(
                "Filen med dina anteckningar är skadad. Den är orörd, men det finns ingen säkerhetskopia i mappen."
            )
        if copies:
            return tr("Välj den kopia du vill ha tillbaka. Det som finns här nu sparas undan först.")
        return tr("Anteckningarna saknas här, och det finns ingen säkerhetskopia i mappen.")

    def _show_parts(self) -> None:
        mode, busy = self._state.mode, self._state.busy
        for shown_in, names in _FIELDS.items():
            for name in names:
                if shown_in is mode or name in vars(self):
                    getattr(self, name).setVisible(shown_in is mode)
        has_backups = mode is LockMode.BACKUP and bool(self._state.backups)
        if mode is LockMode.BACKUP:
            self.backup.setVisible(has_backups)
        self.shown.setVisible(mode in (LockMode.PASSPHRASE, LockMode.NEW_PASSPHRASE))
        other_ways = not self._state.only_backup
        self.to_code.setVisible(other_ways and mode in (LockMode.PASSPHRASE, LockMode.BACKUP))
        self.to_passphrase.setVisible(
            other_ways and mode in (LockMode.CODE, LockMode.BACKUP) and not self._state.key_lost
        )
        self.to_backups.setVisible(
            mode is not LockMode.BACKUP and (self._state.damaged or self._state.key_lost)
        )
        self.go.setEnabled(not busy and not self._state.wait and (mode is not LockMode.BACKUP or has_backups))
        if has_backups and self.backup.count() != len(self._state.backups):
            self.backup.clear()
            for item in self._state.backups:
                self.backup.addItem(dates.moment(item.made_at), str(item.path))

    def _field(self) -> LineField:
        first: LineField = getattr(self, _FIELDS[self._state.mode][-1 if self._is_restoring() else 0])
        return first

    def _is_restoring(self) -> bool:
        return self._state.mode is LockMode.BACKUP

    def _go(self) -> None:
        if not self.go.isEnabled():
            return
        match self._state.mode:
            case LockMode.PASSPHRASE:
                self.unlock_requested.emit(self.passphrase.text())
            case LockMode.CODE:
                self.code_entered.emit(self.code.text())
            case LockMode.NEW_PASSPHRASE:
                self.passphrase_chosen.emit(self.new.text(), self.again.text())
            case LockMode.BACKUP:
                self.backup_chosen.emit(Path(self.backup.currentData()), self.secret.text())

    def _reveal(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        fields = (self.passphrase,) if self._state.mode is LockMode.PASSPHRASE else (self.new, self.again)
        for field in fields:
            field.reveal(shown=shown)
