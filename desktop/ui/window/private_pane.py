"""The place for what is for the manager alone: plum, locked, closed until asked for. What is long scrolls."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_SMALL, GAP_WIDE, SIDE_PANE
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.strip import Drawing
from desktop.ui.widgets.text import Text


class PrivatePane(QFrame):
    """Hosts one widget that a page lends it; ``close_requested`` when the user wants it gone."""

    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "private")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._guest: QWidget | None = None
        self._title = Text("", TextRole.H3, "private_ink")
        self._close = IconButton("", "x")
        self._close.clicked.connect(self.close_requested)
        head = QHBoxLayout()
        head.setSpacing(GAP_SMALL)
        head.addWidget(Drawing("lock", "private_ink"), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._close)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GAP_WIDE, GAP, GAP_WIDE, GAP_WIDE)
        self._column.setSpacing(GAP)
        self._column.addLayout(head)
        self._room = QScrollArea()
        self._room.setWidgetResizable(True)
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room.viewport().setAutoFillBackground(False)
        self._column.addWidget(self._room, 1)
        self.setMinimumWidth(SIDE_PANE - 40)
        self.retranslate()
        self.hide()

    @property
    def guest(self) -> QWidget | None:
        """The widget that is shown, or None."""
        return self._guest

    def host(self, widget: QWidget | None) -> None:
        """Show ``widget``; None closes the pane. The widget stays its page's own and is handed back unharmed."""
        if self._guest is not None and self._guest is not widget:
            self._room.takeWidget()
            self._guest.setParent(None)
        if widget is not None and self._guest is not widget:
            widget.setProperty("tone", "plain")
            self._room.setWidget(widget)
            widget.show()
        self._guest = widget
        self.setVisible(widget is not None)

    def retranslate(self) -> None:
        """Say the pane's words again."""
        self._title.setText(tr("Bara för mig"))
        self._close.set_words(tr("Stäng det privata"))
        self.setAccessibleName(tr("Bara för mig"))
