"""A message that must be read, and the few questions worth stopping for: erase, restore, change the passphrase."""

from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.text import Text


class Message(Dialog):
    """What happened, what is safe, what to do next; one button."""

    def __init__(self, parent: QWidget | None, heading: str, text: str, close: str = "") -> None:
        super().__init__(parent, heading)
        self.words = Text(text, TextRole.BODY)
        self.column.addWidget(self.words)
        button = self.add_button(Button(close or tr("Stäng"), ButtonKind.PRIMARY))
        button.clicked.connect(self.accept)
        button.setFocus()


class Confirm(Dialog):
    """A question with two answers. The one that changes nothing has the focus; Return alone never erases."""

    def __init__(
        self, parent: QWidget | None, heading: str, text: str, yes: str, *, danger: bool = False
    ) -> None:
        super().__init__(parent, heading)
        self.words = Text(text, TextRole.BODY)
        self.column.addWidget(self.words)
        self.yes = self.add_button(Button(yes, ButtonKind.DANGER if danger else ButtonKind.PRIMARY))
        self.no = self.add_button(Button(tr("Avbryt"), ButtonKind.PLAIN))
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        (self.no if danger else self.yes).setFocus()


def tell(parent: QWidget | None, heading: str, text: str) -> None:
    """Show a message and come back when it has been read."""
    Message(parent, heading, text).exec()


def confirm(parent: QWidget | None, heading: str, text: str, yes: str, *, danger: bool = False) -> bool:
    """Ask, and come back with the answer."""
    return Confirm(parent, heading, text, yes, danger=danger).exec() == QDialog.DialogCode.Accepted
