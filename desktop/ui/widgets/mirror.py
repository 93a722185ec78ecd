"""The manager's mirror as a part of the private pane: a few sentences, nothing to press."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.presenters.mirror_words import MirrorState, mirror_sentences
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.text import Text


class MirrorPart(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: MirrorState | None = None
        self.head = Text("", TextRole.CAPTION, "private_ink")
        self.sentences = Text("", TextRole.BODY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP_SMALL, 0, 0)
        column.setSpacing(GAP_SMALL // 2)
        column.addWidget(self.head)
        column.addWidget(self.sentences)
        self.hide()

    def show_state(self, state: MirrorState) -> None:
        """Say when what happened last."""
        self._state = state
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word again."""
        said = mirror_sentences(self._state) if self._state is not None else ()
        self.head.setText(tr("Din spegel"))
        self.sentences.setText("\n".join(said))
        self.setVisible(bool(said))
