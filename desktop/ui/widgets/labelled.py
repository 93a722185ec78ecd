"""Choices, with their label above them as text fields have theirs."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.text import Text

_LEAST_LETTERS = 8


class Labelled(QWidget):
    """``control`` under a label that is its buddy and its accessible name."""

    def __init__(self, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self.label = Text("", TextRole.BODY_STRONG)
        self.label.setBuddy(control)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL // 2)
        column.addWidget(self.label)
        column.addWidget(control)
        column.addStretch(1)

    def set_words(self, label: str) -> None:
        """Show another label."""
        self.label.setText(label)
        self.control.setAccessibleName(label)


class Choice(QComboBox):
    """One of several. Where there is little room it takes what there is; the list itself shows every word.

    ``letters`` is how many it asks room for; without it, for the longest choice.
    """

    def __init__(self, letters: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if letters is not None:
            self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self.setMinimumContentsLength(letters)

    @override
    def minimumSizeHint(self) -> QSize:
        least = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS + self.iconSize().width()
        return QSize(min(least, self.sizeHint().width()), super().minimumSizeHint().height())
