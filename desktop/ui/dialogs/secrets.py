"""Small windows that ask for a passphrase: to change it, to make the recovery sheet again, to open a backup."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.field import FieldError, SecretField
from desktop.ui.widgets.tall_sheet import RING, TallSheet
from desktop.ui.widgets.text import Text
from desktop.ui.widgets.tick import Tick


class SecretDialog(Dialog):
    """What all of them share: fields of dots, a way to show them, and a line for what was wrong.

    It stays open while the answer is tried; ``say`` ends the waiting with a sentence, ``accept`` closes it.
    """

    def __init__(self, parent: QWidget | None, heading: str, words: str) -> None:
        super().__init__(parent, heading, inset=RING)
        self.words = Text(words, TextRole.BODY, "text2")
        self.words.setVisible(bool(words))
        self.sheet = TallSheet()
        self.sheet.column.addWidget(self.words)
        self.column.addWidget(self.sheet)
        self.fields: list[SecretField] = []
        self.shown = Tick(tr("Visa"))
        self.shown.clicked.connect(self._reveal)
        self.error = FieldError()

    def add_fields(self, *fields: SecretField) -> None:
        """Put the fields in, and beneath them the box that shows what is written."""
        for field in fields:
            self.sheet.column.addWidget(field)
            self.fields.append(field)
        self.sheet.column.addWidget(self.shown)
        self.shown.setVisible(bool(fields))
        self.sheet.column.addWidget(self.error)
        self.sheet.column.addStretch(1)

    def wait(self) -> None:
        """The answer is being tried: it takes a second."""
        self.error.say("")
        self._set_busy(busy=True)

    def say(self, sentence: str) -> None:
        """It did not go well: say why, and let the user try again. An empty sentence closes the window."""
        self._set_busy(busy=False)
        if not sentence:
            self.accept()
            return
        self.error.say(sentence)
        self.sheet.ensureWidgetVisible(self.error)
        if self.fields:
            self.fields[0].focus()

    def _set_busy(self, *, busy: bool) -> None:
        for button in self.findChildren(Button):
            button.setEnabled(not busy)

    def _reveal(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        for field in self.fields:
            field.reveal(shown=shown)


class PassphraseDialog(SecretDialog):
    """``chosen`` carries the present passphrase (empty where there is none) and the new one, twice."""

    chosen = Signal(str, str, str)
    suggestion_requested = Signal()

    def __init__(self, parent: QWidget | None, *, locked: bool) -> None:
        heading = tr("Byt lösenfras") if locked else tr("Välj en lösenfras")
        words = tr("Återställningsbladet gäller som förut.") if locked else ""
        super().__init__(parent, heading, words)
        self.present = SecretField(tr("Nuvarande lösenfras"))
        self.new = SecretField("")
        self.new.set_words(
            tr("Ny lösenfras"), tr("Minst 12 tecken. Några ord som inte hör ihop är lätta att minnas.")
        )
        self.again = SecretField(tr("Samma en gång till"))
        self.add_fields(*([self.present] if locked else []), self.new, self.again)
        self.change = self.add_button(Button(heading, ButtonKind.PRIMARY))
        self.suggest = self.add_button(Button(tr("Föreslå sex ord"), ButtonKind.QUIET))
        self.leave = self.add_button(Button(tr("Avbryt")))
        self.change.clicked.connect(self._change)
        self.suggest.clicked.connect(self.suggestion_requested)
        self.leave.clicked.connect(self.reject)
        self.fields[0].focus()

    def show_suggestion(self, passphrase: str) -> None:
        """Put a suggested passphrase into both fields, readable."""
        self.shown.show_ticked(ticked=True)
        for field in (self.new, self.again):
            field.reveal(shown=True)
            field.show_text(passphrase)

    def _change(self) -> None:
        self.wait()
        self.chosen.emit(self.present.text(), self.new.text(), self.again.text())


class SheetDialog(SecretDialog):
    """The recovery sheet again: ``print_asked`` and ``save_asked`` carry the passphrase."""

    print_asked = Signal(str)
    save_asked = Signal(str)

    def __init__(self, parent: QWidget | None, *, locked: bool) -> None:
        words = tr("Den som har bladet kan läsa allt. Lägg det på ett säkert ställe.")
        super().__init__(parent, tr("Återställningsblad"), words)
        self.passphrase = SecretField(tr("Lösenfras"))
        self.add_fields(*([self.passphrase] if locked else []))
        self.print = self.add_button(Button(tr("Skriv ut"), ButtonKind.PRIMARY, "printer"))
        self.save = self.add_button(Button(tr("Spara PDF"), drawing="file-down"))
        self.leave = self.add_button(Button(tr("Avbryt")))
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._save)
        self.leave.clicked.connect(self.reject)
        (self.passphrase.entry if locked else self.print).setFocus()

    def _print(self) -> None:
        self.wait()
        self.print_asked.emit(self.passphrase.text())

    def _save(self) -> None:
        self.wait()
        self.save_asked.emit(self.passphrase.text())


class BackupSecretDialog(SecretDialog):
    """A backup that this vault's key does not open: ``given`` carries its passphrase or recovery code."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            tr("Säkerhetskopian är låst"),
            tr("Skriv den lösenfras som gällde när kopian gjordes, eller koden från bladet."),
        )
        self.secret = SecretField(tr("Lösenfras eller kod"))
        self.add_fields(self.secret)
        self.go = self.add_button(Button(tr("Återställ"), ButtonKind.PRIMARY))
        self.leave = self.add_button(Button(tr("Avbryt")))
        self.go.clicked.connect(self._give)
        self.leave.clicked.connect(self.reject)
        self.secret.focus()

    def _give(self) -> None:
        self.wait()
        self.given.emit(self.secret.text())
