"""The chips under the field: whom, which behaviour, which day. Each can be taken away, with the keyboard too."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.ui.presenters.capture import CaptureChip, ChipKind
from desktop.ui.presenters.wording import tr
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.chip import Chip, Tag
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.strip import Tone
from desktop.ui.widgets.tab_order import follow_layout

_TAKES_AWAY = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class CaptureChips(QWidget):
    """``dropped`` and ``taken`` carry a chip's key; ``done`` asks for the caret back in the field."""

    dropped = Signal(str)
    taken = Signal(str)
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = Flow(self)
        self._shown: tuple[CaptureChip, ...] = ()

    def show_chips(self, chips: tuple[CaptureChip, ...]) -> None:
        """These and no others; what stands there already stays."""
        if chips == self._shown:
            return
        new = [chip.text for chip in chips if chip not in self._shown and chip.kind is not ChipKind.TODAY]
        self._shown = chips
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for chip in chips:
            self._flow.addWidget(self._made(chip))
        self.updateGeometry()
        follow_layout(self)
        if new:
            announce(self, ", ".join(new))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and event.key() in _TAKES_AWAY:  # type: ignore[attr-defined]
            self._drop(watched.objectName())
            return True
        return False

    def _made(self, chip: CaptureChip) -> QWidget:
        if chip.kind is ChipKind.TODAY:
            return Tag(chip.text, drawing="calendar")
        if chip.kind is ChipKind.PERHAPS:
            button = Button(chip.text, drawing="users", size=16)
            button.setObjectName(chip.key)
            button.setAccessibleName(tr("Det gäller {name}").format(name=chip.text.rstrip("?")))
            button.clicked.connect(self._take_pressed)
            return button
        made = Chip(chip.text, Tone.INFO, _DRAWINGS[chip.kind])
        made.cross.setObjectName(chip.key)
        made.cross.installEventFilter(self)
        made.cross.clicked.connect(self._drop_pressed)
        return made

    def _drop_pressed(self) -> None:
        self._drop(self._pressed())

    def _take_pressed(self) -> None:
        self.taken.emit(self._pressed())
        self.done.emit()

    def _pressed(self) -> str:
        return self.sender().objectName()

    def _drop(self, key: str) -> None:
        self.dropped.emit(key)
        self.done.emit()


_DRAWINGS = {ChipKind.PERSON: "users", ChipKind.BEHAVIOUR: "sprout", ChipKind.DAY: "calendar"}
