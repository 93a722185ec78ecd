"""The focus ring: two pixels, two pixels outside the control that has the keyboard.

One frame a window follows the focus. It lies above everything, so no neighbour and no scroll area cuts it, and it has a
hole where the control is, so typing never repaints it.
"""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QWidget,
)
from shiboken6 import isValid
from typing_extensions import override

from desktop.ui.theme.look import look
from desktop.ui.theme.measures import RADIUS, RING, RING_GAP

_REACH = RING + RING_GAP
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest)
_TYPED_INTO = ("QLineEdit", "QPlainTextEdit", "QTextEdit", "QAbstractSpinBox", "QComboBox")
_RINGLESS = ("QMenu", "QMenuBar")


class _Frame(QWidget):
    """The painted ring of one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("focusRing")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look().colour("focus"), RING))
        inset = RING / 2
        radius = RADIUS + RING_GAP + inset
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)

    def surround(self, area: QRect) -> None:
        """Lie around ``area`` of the window."""
        outer = area.adjusted(-_REACH, -_REACH, _REACH, _REACH)
        self.setGeometry(outer)
        whole = QRegion(self.rect())
        self.setMask(whole.subtracted(QRegion(self.rect().adjusted(_REACH, _REACH, -_REACH, -_REACH))))
        self.raise_()
        self.show()


class FocusRing(QObject):
    """Follows the keyboard focus through every window of the application.

    A click on a button shows no ring, since the pointer is there; the first key does.
    """

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent or app)
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._frame: _Frame | None = None
        self._by_pointer = False
        app.focusChanged.connect(self._focus_moved)

    @property
    def frame(self) -> QWidget | None:
        """The ring on screen, or None."""
        shown = self._frame is not None and isValid(self._frame) and self._frame.isVisible()
        return self._frame if shown else None

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._let_go()
        if now is None or _is_one_of(now, _RINGLESS) or now.property("ringless"):
            return
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        self._by_pointer = pressed and not _is_one_of(now, _TYPED_INTO)
        self._target = now
        widget: QWidget | None = now
        while widget is not None:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = None if widget.isWindow() else widget.parentWidget()
        if isinstance(now, QAbstractItemView):
            now.selectionModel().currentChanged.connect(self._place)
            now.verticalScrollBar().valueChanged.connect(self._place)
        self._frame = self._frame_of(now.window())
        self._place()

    def _let_go(self) -> None:
        for widget in filter(isValid, self._watched):
            widget.removeEventFilter(self)
        target = self._target
        if isinstance(target, QAbstractItemView) and isValid(target):
            target.selectionModel().currentChanged.disconnect(self._place)
            target.verticalScrollBar().valueChanged.disconnect(self._place)
        if self._frame is not None and isValid(self._frame):
            self._frame.hide()
        self._watched, self._target, self._frame = [], None, None

    def _frame_of(self, window: QWidget) -> _Frame:
        for child in window.children():
            if isinstance(child, _Frame):
                return child
        return _Frame(window)

    def _place(self) -> None:
        if self._target is None or self._frame is None:
            return
        area = self._visible_area(self._target)
        if self._by_pointer or area.isEmpty() or not self._target.isVisible():
            self._frame.hide()
        else:
            self._frame.surround(area)

    def _visible_area(self, target: QWidget) -> QRect:
        """The part of the control, or of its current row, that no scroll area hides; in the window's coordinates."""
        window = target.window()
        area = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        if isinstance(target, QAbstractItemView) and target.currentIndex().isValid():
            row = target.visualRect(target.currentIndex())
            area = QRect(target.viewport().mapTo(window, row.topLeft()), row.size()).intersected(area)
        widget = target.parentWidget()
        while widget is not None and widget is not window:
            parent = widget.parentWidget()
            if isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget:
                area = area.intersected(QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()))
            widget = parent
        return area

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _MOVES:
            self._place()
        elif kind == QEvent.Type.KeyPress and watched is self._target and self._by_pointer:
            self._by_pointer = False
            self._place()
        return False


def _is_one_of(widget: QWidget, kinds: Iterable[str]) -> bool:
    """By Qt's own names of its classes: importing each class costs a start its time."""
    return any(widget.inherits(kind) for kind in kinds)
