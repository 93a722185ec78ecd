"""Vad Amir skulle få: what is in the pack to the left, the pack itself to the right."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.presenters.access import AccessView
from desktop.ui.presenters.paper import PaperState
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.beside_paper import BesidePaper, WayOut
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.section import SectionHeader
from desktop.ui.widgets.text import Text
from desktop.ui.widgets.tick import Tick

_CHOICES_WIDTH = 316


class AccessPage(BesidePaper):
    """``masked`` carries a person's id and whether the name is hidden."""

    private_wanted = Signal(bool)
    masked = Signal(str, bool)
    file_requested = Signal()
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_CHOICES_WIDTH, parent, main=WayOut.SAVE)
        self._view: AccessView | None = None
        self.back = Button("", ButtonKind.QUIET, "arrow-left")
        self.heading = Text("", TextRole.H2)
        self.about = Text("", TextRole.BODY, "text2")
        self.private = Tick()
        self.names_head = SectionHeader("")
        self.names_about = Text("", TextRole.CAPTION, "text2")
        self.names: KeyedColumn[Tick] = KeyedColumn(self._made, 4)
        self.file = Button("", drawing="file-down")
        self.advice = Text("", TextRole.CAPTION, "text2")
        self._lay_out()
        self._connect()

    def show_view(self, view: AccessView) -> None:
        """Show what is chosen."""
        self._view = view
        self._draw(view)

    def show_paper(self, state: PaperState) -> None:
        """Show the pack as it would be printed now."""
        self.heading.setText(state.title.heading())
        self.allow_out(ready=state.paper is not None)
        self.show_made(state)

    def retranslate(self) -> None:
        """Say every word again."""
        self.say_again()
        if self._view is not None:
            self._draw(self._view)

    def _draw(self, view: AccessView) -> None:
        self.back.set_words(tr("Tillbaka"))
        self.about.setText(
            tr("Så här ser det ut i dag, om {name} ber att få se allt.").format(name=view.person.name)
        )
        self.private.set_words(tr("Med privata anteckningar"))
        self.private.show_ticked(ticked=view.choices.with_private)
        self.names_head.set_words(tr("Andras namn"))
        self.names_about.setText(
            tr("Den som är förkryssad står som ”en kollega”. Läs igenom innan du lämnar ut.")
        )
        self.names.show_keys([person.id for person in view.others])
        for person in view.others:
            tick = self.names.part(person.id)
            tick.set_words(tr("Dölj {name}").format(name=person.name))
            tick.show_ticked(ticked=person.id not in view.choices.shown)
        for part in (self.names_head, self.names_about):
            part.setVisible(bool(view.others))
        self.file.set_words(tr("Spara som fil (JSON)"))
        self.advice.setText(tr("Osäker på vad som ska lämnas ut? Fråga HR eller en jurist."))

    def _made(self, person_id: str) -> Tick:
        tick = Tick()
        tick.clicked.connect(partial(self.masked.emit, person_id))
        return tick

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_requested)
        self.private.clicked.connect(self.private_wanted)
        self.file.clicked.connect(self.file_requested)

    def _lay_out(self) -> None:
        self.column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        parts: tuple[QWidget, ...] = (
            self.heading,
            self.about,
            self.private,
            self.names_head,
            self.names_about,
        )
        ends = (self.save, self.locked, self.file, self.print)
        for part in (*parts, self.names, *ends, self.advice):
            self.column.addWidget(part)
        self.column.addStretch(1)
