"""One entry of the sidebar: drawing, word and key; the word gives way when the sidebar is narrow."""

from html import escape

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget
from typing_extensions import override

from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP, GAP_SMALL, ICON, RADIUS, ROW, SELECTED_BAR
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.text import lay_lines


class NavButton(QAbstractButton):
    """A view, or something to do, in the sidebar. ``key`` is the shortcut's last sign, shown faintly at the right."""

    def __init__(self, drawing: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._key = key
        self._narrow = False
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, text: str) -> None:
        """Show ``text`` and let screen readers say it."""
        self.setText(text)
        self.setAccessibleName(text)
        self.set_narrow(narrow=self._narrow)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the drawing alone; the word becomes a tooltip."""
        self._narrow = narrow
        self.setToolTip(escape(self.text()) if narrow else "")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = self._least_width() if self._narrow else self._drawing_room() + self._words_width() + GAP
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._least_width(), self._row())

    @override
    def heightForWidth(self, width: int) -> int:
        if self._narrow:
            return self._row()
        return max(self._row(), self._lines(width)[1] + GAP_SMALL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        worn = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        ink = "text" if self.isEnabled() else "text3"
        mark = pixmap(self._drawing, ink if self.isChecked() else "text2", ICON, self.devicePixelRatioF())
        room = QRect(0, 0, self.width() if self._narrow else self._drawing_room(), self.height())
        size = worn.type.scaled(ICON)
        painter.drawPixmap((room.width() - size) // 2, (room.height() - size) // 2, mark)
        if self._narrow:
            return
        layout, height = self._lines(self.width())
        painter.setPen(worn.colour(ink))
        layout.draw(painter, QRectF(self._drawing_room(), (self.height() - height) / 2, 1, 1).topLeft())
        if self._key:
            painter.setFont(worn.type.font(TextRole.CAPTION))
            painter.setPen(worn.colour("text2"))
            painter.drawText(self.rect().adjusted(0, 0, -GAP, 0), _RIGHT, self._key)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def _paint_ground(self, painter: QPainter) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and self.isEnabled()
        token = (
            "accent_soft"
            if self.isDown()
            else "selected"
            if self.isChecked()
            else "window"
            if hovered
            else None
        )
        painter.setPen(Qt.PenStyle.NoPen)
        if token is not None:
            painter.setBrush(look().colour(token))
            painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)
        if self.isChecked():
            painter.setBrush(look().colour("accent"))
            inset = self.height() * 0.22
            bar = QRectF(0, inset, SELECTED_BAR, self.height() - 2 * inset)
            painter.drawRoundedRect(bar, SELECTED_BAR / 2, SELECTED_BAR / 2)

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Qt's name for: tell the style how this button stands."""
        option.initFrom(self)

    def _row(self) -> int:
        return max(ROW, look().type.scaled(ICON) + GAP)

    def _least_width(self) -> int:
        return look().type.scaled(ICON) + GAP

    def _drawing_room(self) -> int:
        return look().type.scaled(ICON) + 2 * GAP

    def _words_width(self) -> int:
        layout = QTextLayout(self.text(), self._font())
        return lay_lines(layout, 1 << 20, 1)[1] + (GAP_SMALL + GAP if self._key else 0)

    def _lines(self, width: int) -> tuple[QTextLayout, int]:
        layout = QTextLayout(self.text(), self._font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        key_room = 2 * GAP + GAP_SMALL if self._key else GAP
        room = max(1, width - self._drawing_room() - key_room)
        return layout, lay_lines(layout, room, look().type.line(TextRole.BODY))[0]

    def _font(self) -> QFont:
        return look().type.font(TextRole.BODY_STRONG if self.isChecked() else TextRole.BODY)


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
