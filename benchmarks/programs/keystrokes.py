"""Keys into a note of 100 KB: the meeting's editor beside a plain one of the same size, key to pixels."""

import json
import sys
from itertools import cycle
from pathlib import Path
from random import Random

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPlainTextEdit, QWidget

from benchmarks.figures import in_turns
from benchmarks.vaults import NOW, words
from desktop.domain.attendance import Attendance
from desktop.ui.presenters.note_chips import ChipReader
from desktop.ui.theme.appearance import Appearance
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.chip_editor import ChipEditor

SIZE = 100_000
_SIGNS = ("", "", "", "! ", "= ", "* ", "- ", "? ", "> ")


def main(keys: int) -> None:
    """Tell the milliseconds of every key in both editors, by turns."""
    app = QApplication(sys.argv[:1])
    Appearance(app, Path("resources/icons"))
    chips = ChipReader(Attendance(("Karin Ek",), ("Amir Haddad",)), NOW)
    ours = ChipEditor("", TextRole.MEETING, chips.aside, chips.spoken)
    bare = QPlainTextEdit()
    window = QWidget()
    row = QHBoxLayout(window)
    for editor in (ours, bare):
        editor.setPlainText(note())
        editor.moveCursor(QTextCursor.MoveOperation.End)
        editor.moveCursor(QTextCursor.MoveOperation.PreviousBlock)
        row.addWidget(editor)
    window.resize(1400, 800)
    window.show()
    for _ in range(20):
        app.processEvents()
    ours_keys, bare_keys = cycle("vi ringer "), cycle("vi ringer ")
    taken = in_turns(lambda: _type(ours, next(ours_keys)), lambda: _type(bare, next(bare_keys)), keys)
    print(json.dumps(taken))


def note() -> str:
    """Lines as people write them, some with a sign; about 100 KB."""
    lots = Random(3)
    lines: list[str] = []
    length = 0
    while length < SIZE:
        line = f"{lots.choice(_SIGNS)}{words(lots, lots.randint(4, 14))}"
        lines.append(line)
        length += len(line.encode()) + 1
    return "\n".join(lines)


def _type(editor: QPlainTextEdit, letter: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(
            editor, QKeyEvent(kind, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, letter)
        )
    QCoreApplication.sendPostedEvents()
    QCoreApplication.sendEvent(
        editor.window(), QEvent(QEvent.Type.UpdateRequest)
    )  # paints what has changed, now


if __name__ == "__main__":
    main(int(sys.argv[1]))
