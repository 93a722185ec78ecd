"""A small window that asks for the password of a paper that is about to be saved."""

from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui.dialogs.secrets import SecretDialog
from desktop.ui.presenters.paper import password_fault
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.field import SecretField
from desktop.ui.widgets.text import Text


class PasswordDialog(SecretDialog):
    """Stays until there is one password, twice, that every reader of PDF takes, or none is wanted after all."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            tr("Lösenord för filen"),
            tr(
                "Bara den som har lösenordet kan öppna filen. Glöms det bort kan ingen det, inte heller Vardag."
            ),
        )
        self.first, self.again = SecretField(""), SecretField("")
        self.first.set_words(
            tr("Lösenord"), tr("Några ord som inte hör ihop är lätta att minnas och svåra att gissa.")
        )
        self.again.set_words(tr("Samma en gång till"))
        self.add_fields(self.first, self.again)
        self.about = Text(
            tr(
                "Ge lösenordet för sig, inte tillsammans med filen. Filen räknas då inte som arkivfil (PDF/A)."
            ),
            TextRole.CAPTION,
            "text2",
        )
        self.sheet.column.insertWidget(self.sheet.column.count() - 1, self.about)
        self.save = self.add_button(Button(tr("Spara PDF"), ButtonKind.PRIMARY, "file-down"))
        self.leave = self.add_button(Button(tr("Avbryt")))
        self.save.clicked.connect(self._try)
        self.leave.clicked.connect(self.reject)
        self.first.focus()

    def taken(self) -> str:
        """The password; nothing is left of it in the window."""
        password = self.first.text()
        for field in self.fields:
            field.entry.clear()
        return password

    def _try(self) -> None:
        self.say(password_fault(self.first.text(), self.again.text()))


def ask_for_password(parent: QWidget | None) -> str | None:
    """Ask for a password; None when none is wanted after all."""
    dialog = PasswordDialog(parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    password = dialog.taken()
    dialog.deleteLater()
    return password if accepted else None
