"""A number with a step up and a step down, its digits as far from the border as words in other fields."""

from PySide6.QtWidgets import QSpinBox, QWidget

_BEFORE_DIGITS = 10


class NumberEntry(QSpinBox):
    """Qt's spin box leaves out the padding that the style sheet asks for on the left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(_BEFORE_DIGITS, 0, 0, 0)
