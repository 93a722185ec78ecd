"""Personer: everybody, when one talks with them next, and a field to add more."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.people import Person
from desktop.services.team import Member
from desktop.ui.presenters import dates
from desktop.ui.presenters.people import Added, PeopleState
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.asking import Asking
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.field import TextField
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.person_rows import BEHIND_THE_AVATAR, PersonRows
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.section import SectionHeader
from desktop.ui.widgets.text import Text

_BOTH = "both"


class NewPeople(QFrame):
    """A field for names, one a line. ``typed`` carries them; ``typed_again`` when two people share each name."""

    typed = Signal(str)
    typed_again = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "card")
        self.names = TextField("", lines=4)
        self.add = Button("", ButtonKind.PRIMARY)
        self.cancel = Button("", ButtonKind.QUIET)
        self.taken = Asking("", (_BOTH,))
        self.taken.hide()
        buttons = QWidget()
        flow = Flow(buttons)
        flow.addWidget(self.add)
        flow.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_WIDE, GAP_WIDE, GAP_WIDE, GAP_WIDE)
        column.setSpacing(GAP)
        for part in (self.names, self.taken, buttons):
            column.addWidget(part)
        self.add.clicked.connect(self.commit)
        self.cancel.clicked.connect(self.dismiss)
        self.taken.answered.connect(self._both)
        self.names.changed.connect(self.taken.hide)

    def commit(self) -> None:
        """Ask for those in the field to be added."""
        if self.names.text().strip():
            self.typed.emit(self.names.text())
        else:
            self.names.focus()

    def dismiss(self) -> None:
        """Close; what was typed stays in the field."""
        self.hide()
        self.left.emit()

    def show_outcome(self, added: Added) -> None:
        """Say what went wrong, or leave the names that are taken in the field."""
        self.names.say_error(added.sentence)
        if added.sentence != "":
            self.names.focus()
            return
        self.names.show_text("\n".join(_line(item.name, item.email) for item in added.taken))
        self.taken.setVisible(bool(added.taken))
        if added.taken:
            self.names.focus()
        else:
            self.dismiss()

    def retranslate(self, *, first: bool) -> None:
        """Say every word again; ``first`` when there is nobody yet."""
        self.names.set_words(
            tr("Namn, ett per rad"), tr("Klistra gärna in en hel lista. E-postadresser får följa med.")
        )
        self.add.set_words(tr("Lägg till"))
        self.cancel.set_words(tr("Avbryt"))
        self.cancel.setVisible(not first)
        self.taken.say(
            tr("De här namnen finns redan. Skriv till ett efternamn, eller lägg till ändå om de är flera."),
            (tr("Lägg till ändå"),),
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.cancel.isHidden():
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _both(self, _about: str, _answer: str) -> None:
        self.typed_again.emit(self.names.text())


class PeoplePage(Page):
    """``person_opened`` carries an id."""

    person_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: PeopleState | None = None
        self._left_shown = False
        self.title = Text("", TextRole.H1)
        self.add = Button("", ButtonKind.PRIMARY, "plus")
        self.welcome = Text("", TextRole.BODY, "text2")
        self.new = NewPeople()
        self.active = PersonRows("")
        self.paused_head = SectionHeader("")
        self.paused = PersonRows("")
        self.show_left = Button("", ButtonKind.LINK)
        self.left_head = SectionHeader("")
        self.left = PersonRows("")
        self._lay_out()
        self.add.clicked.connect(self.open_new)
        self.new.left.connect(self._new_left)
        self.show_left.clicked.connect(self._toggle_left)
        for rows in (self.active, self.paused, self.left):
            rows.opened.connect(self.person_opened)
        self.new.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.title, 1)
        head.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        parts: tuple[QWidget, ...] = (self.welcome, self.new, self.active, self.paused_head, self.paused)
        for part in (*parts, self.left_head, self.left):
            self.column.addWidget(part)
        self.column.addWidget(self.show_left, 0, Qt.AlignmentFlag.AlignLeft)

    def show_state(self, state: PeopleState) -> None:
        """Show everybody."""
        self._state = state
        for rows, people in (
            (self.active, state.active),
            (self.paused, state.paused),
            (self.left, state.left),
        ):
            rows.show_rows(_rows(people, state))
        self.retranslate()
        if state.nobody:
            self.new.show()

    def retranslate(self) -> None:
        """Say every word again."""
        state = self._state
        nobody = state is not None and state.nobody
        self.title.setText(tr("Personer"))
        self.add.set_words(tr("Lägg till personer"))
        self.welcome.setText(tr("Vilka pratar du med? Skriv eller klistra in deras namn, så är du i gång."))
        self.new.retranslate(first=nobody)
        self.active.setAccessibleName(tr("Personer"))
        for head, rows, words in (
            (self.paused_head, self.paused, tr("Vilande")),
            (self.left_head, self.left, tr("Har slutat")),
        ):
            head.set_words(words)
            rows.setAccessibleName(words)
        shown = self._left_shown
        self.show_left.set_words(tr("Dölj dem som har slutat") if shown else tr("Visa dem som har slutat"))
        if state is not None:
            for rows, people in (
                (self.active, state.active),
                (self.paused, state.paused),
                (self.left, state.left),
            ):
                rows.show_rows(_rows(people, state))
            self._show_parts(state)

    def open_new(self) -> None:
        """Open the field for new people."""
        self.new.show()
        self.add.setEnabled(False)
        self.new.names.focus()
        self.ensureWidgetVisible(self.new)

    def _show_parts(self, state: PeopleState) -> None:
        self.welcome.setVisible(state.nobody)
        self.add.setVisible(not state.nobody)
        self.active.setVisible(bool(state.active))
        for part in (self.paused_head, self.paused):
            part.setVisible(bool(state.paused))
        for part in (self.left_head, self.left):
            part.setVisible(bool(state.left) and self._left_shown)
        self.show_left.setVisible(bool(state.left))

    def _toggle_left(self) -> None:
        self._left_shown = not self._left_shown
        self.retranslate()

    def _new_left(self) -> None:
        self.add.setEnabled(True)
        if self._state is not None and self._state.nobody:
            self.new.show()
        else:
            self.add.setFocus()


def _line(name: str, email: str) -> str:
    return f"{name} <{email}>" if email else name


def _rows(people: Sequence[Member], state: PeopleState) -> list[Row]:
    return [
        Row(
            item.person.id,
            item.person.name,
            tag=_about(item.person),
            trail=_next(item, state),
            drawing=BEHIND_THE_AVATAR,
        )
        for item in people
    ]


def _next(item: Member, state: PeopleState) -> str:
    at = item.next_at
    if at is None:
        return ""
    return (
        tr("i dag {time}").format(time=dates.clock_time(at)) if at.date() == state.today else dates.moment(at)
    )


def _about(person: Person) -> str:
    rhythm = person.rhythm
    often = dates.rhythm(rhythm.every_weeks, rhythm.weekday, rhythm.at) if rhythm is not None else ""
    return " · ".join(part for part in (person.role, often) if part)
