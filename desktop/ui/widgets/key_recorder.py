"""A button that listens for one combination of keys, and says it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.ui.presenters.wording import tr
from desktop.ui.widgets.button import Button

_HELD = (
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_Super_L,
    Qt.Key.Key_Super_R,
)


class KeyRecorder(Button):
    """``recorded`` carries the keys in Qt's portable form. Pressed once, it listens; Esc or leaving it ends that."""

    recorded = Signal(str)
    _listening = False  # Qt asks before the constructor has come so far

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", drawing="keyboard", parent=parent)
        self._keys = ""
        self.clicked.connect(self._listen)
        self.retranslate()

    @property
    def is_listening(self) -> bool:
        """Whether the next keys are taken."""
        return self._listening

    def show_keys(self, keys: str) -> None:
        """These are the keys now; empty when there are none."""
        self._keys = keys
        self.retranslate()

    def retranslate(self) -> None:
        """Say what it holds, or what it waits for."""
        if self._listening:
            self.set_words(tr("Tryck kombinationen …"))
        elif self._keys:
            self.set_words(QKeySequence(self._keys).toString(QKeySequence.SequenceFormat.NativeText))
        else:
            self.set_words(tr("Välj tangenter …"))

    @override
    def event(self, event: QEvent) -> bool:
        if self._listening and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._hear(event)
                return True
            if event.type() == QEvent.Type.KeyRelease:
                return True
        return super().event(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._end()
        super().focusOutEvent(event)

    def _listen(self) -> None:
        self._listening = True
        self.retranslate()

    def _hear(self, event: QKeyEvent) -> None:
        if event.key() in _HELD:
            return
        self._end()
        if event.key() != Qt.Key.Key_Escape:
            self.recorded.emit(
                QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
            )

    def _end(self) -> None:
        if self._listening:
            self._listening = False
            self.retranslate()
