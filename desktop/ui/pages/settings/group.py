"""A group of settings, and a row in it: words to the left, what one does with it to the right."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.presenters.palette import folded
from desktop.ui.presenters.settings_state import SettingsState
from desktop.ui.theme.measures import GAP, GAP_SMALL, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.section import SectionHeader
from desktop.ui.widgets.shown import set_shown
from desktop.ui.widgets.strip import Drawing
from desktop.ui.widgets.text import Text


class SettingRow(QWidget):
    """One setting. The first control carries its label as its name unless it has words of its own."""

    def __init__(self, *controls: QWidget) -> None:
        super().__init__()
        self.label = Text("", TextRole.BODY)
        self.hint = Text("", TextRole.CAPTION, "text2")
        self.hint.hide()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.label)
        words.addWidget(self.hint)
        words.addStretch(1)
        self._controls = controls
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, GAP_SMALL // 2, 0, GAP_SMALL // 2)
        self._row.setSpacing(GAP_WIDE)
        self._row.addLayout(words, 3)
        if controls:
            beside = QWidget()
            flow = Flow(beside, GAP_SMALL)
            for control in controls:
                flow.addWidget(control)
            self._row.addWidget(beside, 2, Qt.AlignmentFlag.AlignTop)
            self.label.setBuddy(controls[0])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._turn()

    def _turn(self) -> None:
        """Beside each other where the widest control has its room, else one above the other."""
        widest = max((control.sizeHint().width() for control in self._controls), default=0)
        narrow = widest > (self.width() - GAP_WIDE) * 2 // 5
        self._row.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )
        self._row.setSpacing(GAP_SMALL if narrow else GAP_WIDE)

    def set_words(self, label: str, hint: str = "") -> None:
        """Show other words."""
        self.label.setText(label)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self._turn()


class NoteLine(QWidget):
    """What came of something, said in the group where it was done."""

    def __init__(self) -> None:
        super().__init__()
        self.drawing = Drawing("check", "accent", 16)
        self.words = Text("", TextRole.BODY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_SMALL)
        row.addWidget(self.drawing, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.hide()

    def say(self, text: str, *, wrong: bool) -> None:
        """Say it; an empty text says nothing."""
        self.drawing.show_drawing("circle-alert" if wrong else "check", "error_ink" if wrong else "accent")
        self.words.set_token("error_ink" if wrong else "text")
        self.words.setText(text)
        set_shown(self, shown=bool(text))


class Group(QWidget):
    """A heading and its rows. Groups override ``show_state`` and ``retranslate``."""

    def __init__(self) -> None:
        super().__init__()
        self.head = SectionHeader("")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP_SMALL)
        self.column.addWidget(self.head)
        self._rows: list[QWidget] = []
        self._also: list[str] = []

    def add(self, row: QWidget) -> None:
        """Put a row last."""
        self.column.addWidget(row)
        self._rows.append(row)

    def finish(self) -> None:
        """Air beneath the last row."""
        self.column.addSpacing(GAP)

    def also_found_by(self, *words: str) -> None:
        """Words that lead here although they do not stand here."""
        self._also = list(words)

    def show_state(self, state: SettingsState) -> None:
        """Show what concerns this group."""

    def retranslate(self) -> None:
        """Say every word again."""

    def has(self, wanted: str) -> bool:
        """Whether every word of ``wanted`` stands in the group, or in what also leads here."""
        said = [text.text() for text in self.findChildren(Text)] + self._also
        said += [child.accessibleName() for child in self.findChildren(QWidget)]
        whole = folded(" ".join(said))
        return all(word in whole for word in folded(wanted).split())
