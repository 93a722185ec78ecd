"""The shortcut card (F1): every key that works here and now, drawn from the registry of actions."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SECTION, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.text import Text


@dataclass(frozen=True)
class ShortcutGroup:
    """A menu's title and its commands: word and keys, the keys in Qt's portable form."""

    title: str
    lines: tuple[tuple[str, tuple[str, ...]], ...]


def keys_as_shown(keys: Sequence[str]) -> str:
    """The keys as this system writes them: ``Ctrl+K``, ``⌘K``."""
    return ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


class ShortcutCard(Dialog):
    """All shortcuts, in groups, with a scroll bar where the screen is too small for them."""

    def __init__(self, parent: QWidget | None, groups: Sequence[ShortcutGroup]) -> None:
        super().__init__(parent, tr("Kortkommandon"), width=640)
        sheet = QWidget()
        sheet.setProperty("tone", "plain")
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, GAP_SECTION, 0)
        grid.setHorizontalSpacing(GAP_SECTION)
        grid.setVerticalSpacing(GAP_SMALL)
        grid.setColumnStretch(0, 1)
        for group in groups:
            self._add(grid, group)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumHeight(420)
        scroll.setWidget(sheet)
        scroll.setAccessibleName(tr("Kortkommandon"))
        self.column.addWidget(scroll, 1)
        close = self.add_button(Button(tr("Stäng"), ButtonKind.PRIMARY))
        close.clicked.connect(self.accept)
        close.setFocus()

    def _add(self, grid: QGridLayout, group: ShortcutGroup) -> None:
        if grid.rowCount() > 1:
            grid.setRowMinimumHeight(grid.rowCount(), GAP_SMALL)
        grid.addWidget(Text(group.title, TextRole.H3), grid.rowCount(), 0, 1, 2)
        for word, keys in group.lines:
            row = grid.rowCount()
            grid.addWidget(Text(word), row, 0)
            grid.addWidget(Text(keys_as_shown(keys), TextRole.BODY, "text2"), row, 1)
