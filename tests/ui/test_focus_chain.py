"""Walking the order of Tab leaves every widget with its own parent."""

import shiboken6
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QVBoxLayout, QWidget

from desktop.ui.widgets.focus_chain import next_by_tab
from desktop.ui.window.panes import step


def window_with_page() -> tuple[QMainWindow, QWidget]:
    window = QMainWindow()
    window.menuBar().addMenu("Arkiv")
    page = QWidget(window)
    column = QVBoxLayout(page)
    column.addWidget(QLineEdit(page))
    column.addWidget(QLineEdit(page))
    window.setCentralWidget(page)
    window.show()
    return window, page


def test_all_round_and_back_again(qapp: QApplication) -> None:
    window, page = window_with_page()
    seen, widget = [page], next_by_tab(page)
    while widget is not None and widget is not page:
        seen.append(widget)
        widget = next_by_tab(widget)

    assert widget is page
    assert window in seen
    assert len(seen) == len(set(seen))
    window.close()


def test_what_follows_outlives_a_page_that_is_left(qapp: QApplication) -> None:
    window, page = window_with_page()
    menu = window.menuBar().addMenu("Visa")
    widget = next_by_tab(page)
    while widget is not None and widget is not page:
        widget = next_by_tab(widget)
    step([window.menuBar(), page], 1)
    step([window.menuBar(), page], -1)

    shiboken6.delete(page)

    assert shiboken6.isValid(menu)
    assert shiboken6.isValid(window)
    menu.setTitle("Hjälp")
    window.close()
