"""PySide6 6.12.0 lost a reference to None at every void call; whatever version is locked must not."""

import sys

from PySide6.QtCore import QObject, __version__


def test_void_calls_keep_none_alive() -> None:
    thing = QObject()
    thing.setObjectName("warm")
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("void")
    assert abs(sys.getrefcount(None) - before) < 100


def test_the_faulty_version_is_not_used() -> None:
    assert __version__ != "6.12.0"
