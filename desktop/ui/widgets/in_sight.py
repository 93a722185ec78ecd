"""The page follows the keyboard: a list is as high as its rows, so it is the page that scrolls to the one in use."""

from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QWidget

from desktop.ui.theme.measures import GAP_SECTION


def keep_in_sight(view: QAbstractItemView) -> None:
    """Scroll the page that ``view`` lies on so that its current item is seen, while keys go to the view.

    Where the item is higher than the page, its upper edge is seen.
    """
    index, page = view.currentIndex(), _page_of(view)
    sheet = page.widget() if page is not None else None
    if page is None or sheet is None or not view.hasFocus() or not index.isValid():
        return
    area = view.visualRect(index)
    for corner in (area.bottomLeft(), area.topLeft()):
        place = view.viewport().mapTo(sheet, corner)
        page.ensureVisible(page.horizontalScrollBar().value(), place.y(), 0, GAP_SECTION)


def _page_of(widget: QWidget) -> QScrollArea | None:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around
