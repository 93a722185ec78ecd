"""Which version stands on the paper: the newest, or one that was locked before it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop.ui.presenters.quarter import QuarterView, earlier_versions, version_name
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.text import Text

_LEAST = 12
"""Characters of a version's name that must be seen."""


class Versions(QWidget):
    """Hidden while there is one version alone. ``chosen`` carries a version's id, empty for the newest."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[str, str], ...] = ()
        self.label = Text("", TextRole.BODY_STRONG)
        self.choice = QComboBox()
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(_LEAST)
        self.about = Text("", TextRole.CAPTION, "text2")
        self.label.setBuddy(self.choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP_SMALL, 0, GAP_SMALL)
        column.setSpacing(GAP_SMALL // 2)
        for part in (self.label, self.choice, self.about):
            column.addWidget(part)
        self.choice.activated.connect(self._choose)

    def show_view(self, view: QuarterView) -> None:
        """Show what there is to choose between, and what is chosen."""
        page = view.page
        before = earlier_versions(page) if page is not None else ()
        self.setVisible(bool(before))
        self.label.setText(tr("Version på papperet"))
        self.choice.setAccessibleName(tr("Version på papperet"))
        self.about.setText(
            tr("Papperet är det som låstes då, oförändrat. Det du ändrar här hör till den nyaste.")
        )
        self.about.setVisible(view.earlier is not None)
        if page is not None:
            newest = ("", version_name(page.quarter))
            self._fill((newest, *((item.id, version_name(item)) for item in before)))
            self.choice.setCurrentIndex(self._place_of(view.earlier.id if view.earlier is not None else ""))

    def _fill(self, versions: tuple[tuple[str, str], ...]) -> None:
        if versions != self._shown:
            self._shown = versions
            self.choice.clear()
            self.choice.addItems([name for _, name in versions])

    def _place_of(self, quarter_id: str) -> int:
        return [key for key, _ in self._shown].index(quarter_id)

    def _choose(self, place: int) -> None:
        self.chosen.emit(self._shown[place][0])
