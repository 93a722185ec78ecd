"""How far the talk has come: one hairline, and words only near the end. A press hides both, another shows them."""

from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from desktop.ui.presenters.dates import clock_time
from desktop.ui.presenters.meeting import TimeShown
from desktop.ui.presenters.wording import tr, trn
from desktop.ui.theme.measures import TARGET
from desktop.ui.widgets.hairline import paint_hairline


class TimeLine(QAbstractButton):
    """The hairline. ``hidden_by_choice`` tells whether it was pressed away; ``toggled_away`` when that changed."""

    toggled_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._passed = 0.0
        self.hidden_by_choice = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._toggle)

    def show_time(self, time: TimeShown, ends: datetime) -> None:
        """Draw so much of it; ``ends`` is when the talk ends (local)."""
        if time.passed != self._passed:
            self._passed = time.passed
            self.update()
        what = tr("Visa tiden") if self.hidden_by_choice else tr("Dölj tiden")
        self.setAccessibleName(what)
        self.setAccessibleDescription(until(ends) if self.hidden_by_choice else words(time, ends))

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, TARGET)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.hidden_by_choice:
            paint_hairline(self, self._passed)

    def _toggle(self) -> None:
        self.hidden_by_choice = not self.hidden_by_choice
        self.update()
        self.toggled_away.emit()


def until(ends: datetime) -> str:
    """``till 14:30``."""
    return tr("till {time}").format(time=clock_time(ends))


def words(time: TimeShown, ends: datetime) -> str:
    """``till 14:30``, near the end with the minutes that are left."""
    if time.minutes_left is None:
        return until(ends)
    if time.minutes_left == 0:
        left = tr("dags att runda av")
    else:
        left = trn("{n} min kvar", "{n} min kvar", time.minutes_left).format(n=time.minutes_left)
    return f"{until(ends)} · {left}"
