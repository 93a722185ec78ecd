"""What every test of the window needs: the look, and the language back as it was."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from desktop.ui.presenters import wording
from desktop.ui.presenters.settings import Settings, ThemeMode
from desktop.ui.theme.appearance import Appearance
from tests.ui.layout import LongerWords, Worn

_FONT = "Noto Sans"


@pytest.fixture(autouse=True)
def _windows_are_gone_after_their_test(qapp: QApplication) -> Iterator[None]:
    """What was told to go later goes now, as it does in a running program."""
    yield
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def _garbage_is_swept_between_tests() -> Iterator[None]:
    """Not during them, when a job's thread could sweep a window away: the program keeps to that too (sweeping.py)."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def dressed(qapp: QApplication, checkout: Path) -> Iterator[Appearance]:
    """The application in Swedish, light, at 100 %, in a font that is the same on every machine."""
    if _FONT not in QFontDatabase.families():
        QFontDatabase.addApplicationFont(str(checkout / "resources" / "fonts" / "NotoSans-Regular.ttf"))
    qapp.setFont(QFont(_FONT))
    wording.set_language("sv", checkout / "resources" / "translations")
    appearance = Appearance(qapp, checkout / "resources" / "icons", Settings("sv", ThemeMode.LIGHT))
    yield appearance
    appearance.apply(Settings("sv", ThemeMode.LIGHT))
    appearance.undress()
    wording.set_language("sv")


@pytest.fixture
def wear(dressed: Appearance) -> Callable[[Worn], Appearance]:
    """Puts the application into one appearance."""

    def put_on(worn: Worn) -> Appearance:
        dressed.apply(worn.settings())
        if worn.language == "long":
            wording.speak(LongerWords())
        return dressed

    return put_on
