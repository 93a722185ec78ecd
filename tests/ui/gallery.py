"""Every part in one sheet, to look at: ``python -m tests.ui.gallery [light|dark] [percent] [sv|en] [FILE.png]``."""

import sys
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QProgressBar,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.presenters.readings import Reading
from desktop.ui.presenters.settings import Settings, ThemeMode
from desktop.ui.presenters.wording import set_language, tr
from desktop.ui.theme.appearance import Appearance
from desktop.ui.theme.measures import GAP, GAP_SECTION
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.avatar import Avatar
from desktop.ui.widgets.button import Button, ButtonKind, IconButton
from desktop.ui.widgets.chip import Chip, Tag
from desktop.ui.widgets.date_field import DateField
from desktop.ui.widgets.field import LineField, SecretField, TextField
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.note_editor import NoteEditor
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.section import EmptyState, SectionHeader
from desktop.ui.widgets.strip import Strip, Toast, Tone
from desktop.ui.widgets.text import Text

ROWS = (
    Row("1", "Semesterplan", lead="Amir:", movable=True),
    Row(
        "2",
        "Hur går det med att ringa kunden samma dag när leveransen riskerar att bli sen?",
        tag="från 24 feb",
        movable=True,
    ),
    Row("3", "Boka Lisa till piloten", ticked=False, trail="fre 13 mars", movable=True),
    Row("4", "Utkast till kundplan", ticked=True, trail="tis 10 mars", movable=True),
)


def read(words: str) -> Reading | None:
    """A stand-in for the date language."""
    return Reading(date(2026, 3, 13), "fre 13 mars") if words.startswith("fre") else None


def sheet() -> Page:
    """The page with every part."""
    page = Page()
    column = page.column
    head = QHBoxLayout()
    head.setSpacing(GAP)
    head.addWidget(Avatar("p1", "Amir Haddad"))
    head.addWidget(Text("Amir Haddad", TextRole.H1), 1)
    head.addWidget(Button(tr("Förbered"), ButtonKind.PRIMARY, "notebook-pen"))
    head.addWidget(IconButton("Mer", "ellipsis"))
    column.addLayout(head)
    column.addWidget(Text("projektledare · varannan tis 14:00", TextRole.BODY, "text2"))
    column.addWidget(_buttons())
    strips = [Strip(tone) for tone in Tone]
    words = (
        "Sju personer lades till.",
        "”öka” beskriver en effekt. Vad gör ni, rent konkret, för att komma dit?",
        "Det gick inte att spara. Texten finns kvar här.",
        "Skriv så att du kan stå för det om Amir läser det.",
    )
    for strip, said in zip(strips, words, strict=True):
        strip.say(said, tr("Försök igen") if strip is strips[2] else "")
        column.addWidget(strip)
    column.addWidget(SectionHeader("Att prata om"))
    rows = Rows("Att prata om")
    rows.show_rows(ROWS)
    rows.go_to("2")
    column.addWidget(rows)
    column.addWidget(SectionHeader("Åtaganden"))
    column.addWidget(EmptyState("Börja med det första samtalet. Mallen finns klar.", tr("Förbered")))
    column.addWidget(_chips())
    column.addWidget(_fields())
    note = NoteEditor("Vardagen")
    note.show_note(
        "Ringde Volvo i torsdags, innan de hann ringa oss.\nFick inte loss montören förrän fredag."
    )
    note.setMinimumHeight(120)
    column.addWidget(note)
    toast = Toast()
    toast.say("Punkten togs bort.", print)
    column.addWidget(toast)
    return page


def _buttons() -> QWidget:
    box = QWidget()
    flow = Flow(box)
    for kind in (ButtonKind.PRIMARY, ButtonKind.PLAIN, ButtonKind.QUIET, ButtonKind.LINK, ButtonKind.DANGER):
        flow.addWidget(Button(kind.name.capitalize(), kind))
    resting = Button("Vilar")
    resting.setEnabled(False)
    flow.addWidget(resting)
    flow.addWidget(Button("Med bild", ButtonKind.PLAIN, "file-down"))
    for box_type in (QCheckBox, QRadioButton):
        for checked in (True, False):
            control = box_type("Val")
            control.setAutoExclusive(False)
            control.setChecked(checked)
            flow.addWidget(control)
    combo = QComboBox()
    combo.setAccessibleName("Mall")
    combo.addItems(["Måndagssamtalet", "Första samtalet"])
    flow.addWidget(combo)
    bar = QProgressBar()
    bar.setValue(40)
    bar.setTextVisible(False)
    flow.addWidget(bar)
    return box


def _chips() -> QWidget:
    box = QWidget()
    flow = Flow(box)
    flow.addWidget(Chip("Hinder", Tone.HINT, "flag"))
    flow.addWidget(Chip("Amir"))
    flow.addWidget(Tag("från 10 mars"))
    flow.addWidget(Tag("bara för mig", Tone.PRIVATE, "lock"))
    return box


def _fields() -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP_SECTION)
    name = LineField("Namn")
    name.set_words("Namn", "Som du säger det", "Förnamn Efternamn")
    wrong = LineField("Efternamn")
    wrong.show_text("Haddad")
    wrong.say_error("Det finns redan en Amir Haddad. Lägg till något som skiljer dem åt.")
    when = DateField("När", read)
    when.show_text("fre")
    lost = DateField("När då", read)
    lost.show_text("nån gång")
    lost.accept()
    secret = SecretField("Lösenfras")
    secret.show_text("korrekt häst")
    column_parts = (name, wrong, when, lost, secret, TextField("Privata tankar", 2))
    for part in column_parts:
        column.addWidget(part)
    return box


def main(arguments: list[str]) -> None:
    """Show the sheet, or save it."""
    theme, percent, language, *file = [*arguments, "light", "100", "sv"][: max(3, len(arguments))]
    app = QApplication([])
    set_language("en" if language == "en" else "sv")
    Appearance(app, Path("resources/icons"), Settings(theme=ThemeMode(theme), text_percent=int(percent)))
    page = sheet()
    holder = QWidget()
    holder.setProperty("tone", "window")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(page)
    holder.resize(900, 1700 if percent == "100" else 3000)
    holder.show()
    if file:
        app.processEvents()
        app.processEvents()
        holder.grab().save(file[0])
    else:
        app.exec()


if __name__ == "__main__":
    main(sys.argv[1:])
