"""Papperskorg: the way to what was taken away."""

from PySide6.QtCore import Signal
from typing_extensions import override

from desktop.ui.pages.settings.group import Group, SettingRow
from desktop.ui.presenters.wording import tr
from desktop.ui.widgets.button import Button


class BinGroup(Group):
    """``bin_requested`` leads there."""

    bin_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.open = Button("", drawing="trash-2")
        self._row = SettingRow(self.open)
        self.add(self._row)
        self.finish()
        self.open.clicked.connect(self.bin_requested)

    @override
    def retranslate(self) -> None:
        self.head.set_words(tr("Papperskorg"))
        self._row.set_words(
            tr("Det du har tagit bort"), tr("Ligger kvar i 30 dagar, och kan läggas tillbaka som det var.")
        )
        self.open.set_words(tr("Öppna papperskorgen"))
        self.also_found_by("Ångra undo trash bin")
