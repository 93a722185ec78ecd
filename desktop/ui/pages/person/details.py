"""The form about a person, on the page itself: only what helps the two to talk."""

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.people import Person, Rhythm
from desktop.ui.presenters import dates
from desktop.ui.presenters.coach_words import About
from desktop.ui.presenters.person import Details, Refused
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_SMALL, GAP_WIDE
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.coached import Coached
from desktop.ui.widgets.date_field import DateField, Read
from desktop.ui.widgets.field import LineField
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.labelled import Choice, Labelled
from desktop.ui.widgets.number import NumberEntry

ReadTime = Callable[[str], time | None]
_USUAL_MINUTES = 30


class DetailsForm(QFrame):
    """Hidden until ``edit``. ``kept`` carries ``Details``; ``ended`` when it has closed."""

    kept = Signal(object)
    ended = Signal()

    def __init__(self, read_day: Read, read_time: ReadTime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "card")
        self._read_time = read_time
        self.name = LineField("")
        self.namesake = QCheckBox()
        self.role = LineField("")
        self.email = LineField("")
        self.aliases = LineField("")
        self.started = DateField("", read_day)
        self.weeks, self.minutes = NumberEntry(), NumberEntry()
        self.weekday = Choice()
        self.time = LineField("")
        self.keep = Button("", ButtonKind.PRIMARY)
        self.leave = Button("", ButtonKind.QUIET)
        self._labelled = tuple(Labelled(part) for part in (self.weeks, self.weekday, self.minutes))
        self._lay_out()
        self.weeks.valueChanged.connect(self._show_rhythm)
        self.keep.clicked.connect(self.commit)
        self.leave.clicked.connect(self.dismiss)
        for field in (self.name, self.role, self.email, self.aliases, self.time):
            field.committed.connect(self.commit)
        self.hide()

    def _lay_out(self) -> None:
        self.weeks.setRange(0, 26)
        self.minutes.setRange(5, 480)
        self.minutes.setSingleStep(5)
        self.rhythm = QWidget()
        flow = Flow(self.rhythm, GAP_WIDE)
        choices: tuple[QWidget, ...] = (*self._labelled[:2], self.time, self._labelled[2])
        for choice in choices:
            flow.addWidget(choice)
        buttons = QWidget()
        row = Flow(buttons, GAP_SMALL)
        row.addWidget(self.keep)
        row.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_WIDE, GAP_WIDE, GAP_WIDE, GAP_WIDE)
        column.setSpacing(GAP)
        role = Coached(self.role, About.PERSON)
        parts: tuple[QWidget, ...] = (self.name, self.namesake, role, self.email, self.aliases)
        for part in (*parts, self.started, self.rhythm, buttons):
            column.addWidget(part)

    def edit(self, person: Person) -> None:
        """Open with what is known of the person."""
        rhythm = person.rhythm
        for field, text in (
            (self.name, person.name),
            (self.role, person.role),
            (self.email, person.email),
            (self.aliases, ", ".join(person.aliases)),
            (self.time, dates.clock_time(rhythm.at) if rhythm else ""),
        ):
            field.say_error("")
            field.show_text(text)
        started = person.started_on
        self.started.show_value(started, dates.full_day(started) if started else "")
        self.weeks.setValue(rhythm.every_weeks if rhythm else 0)
        self.weekday.setCurrentIndex(rhythm.weekday - 1 if rhythm else 1)
        self.minutes.setValue(rhythm.minutes if rhythm else _USUAL_MINUTES)
        self.namesake.setChecked(False)
        self.namesake.hide()
        self._show_rhythm()
        self.show()
        self.name.focus()

    def commit(self) -> None:
        """Ask for what stands here to be kept; a time that says nothing is said at its field."""
        self.started.accept()
        at = self._read_time(self.time.text()) if self.weeks.value() else time()
        if at is None:
            self.time.say_error(tr("Skriv en tid, till exempel 14:00 eller halv tre."))
            self.time.focus()
            return
        started = self.started.value
        self.kept.emit(
            Details(
                name=self.name.text(),
                role=self.role.text(),
                email=self.email.text(),
                aliases=tuple(part.strip() for part in self.aliases.text().split(",") if part.strip()),
                started_on=started if isinstance(started, date) else None,
                rhythm=self._rhythm(at),
                namesake=self.namesake.isChecked(),
            )
        )

    def close_or_say(self, refused: Refused | None) -> None:
        """Close when it went well; otherwise say why not, with the way on where two share a name."""
        if refused is None:
            self.dismiss()
            return
        self.name.say_error(refused.sentence)
        self.namesake.setVisible(refused.name_taken)
        self.name.focus()

    def dismiss(self) -> None:
        """Close and leave everything as it was."""
        if not self.isHidden():
            self.hide()
            self.ended.emit()

    def retranslate(self) -> None:
        """Say every word again."""
        self.name.set_words(tr("Namn"))
        self.namesake.setText(tr("Två personer heter verkligen så"))
        self.role.set_words(tr("Roll"))
        self.email.set_words(tr("E-post"))
        self.aliases.set_words(tr("Kallas också"), tr("Flera namn skiljs åt med komma."))
        self.started.set_words(tr("Började"), placeholder=tr("till exempel 16 augusti 2021"))
        self._labelled[0].set_words(tr("Veckor mellan samtalen"))
        self._labelled[1].set_words(tr("Dag"))
        self._labelled[2].set_words(tr("Minuter"))
        self.weeks.setSpecialValueText(tr("Ingen rytm"))
        self.time.set_words(tr("Tid"))
        self.keep.set_words(tr("Spara"))
        self.leave.set_words(tr("Avbryt"))
        days = [dates.weekday_name(day) for day in range(1, 8)]
        if [self.weekday.itemText(row) for row in range(self.weekday.count())] != days:
            chosen = self.weekday.currentIndex()
            self.weekday.clear()
            self.weekday.addItems(days)
            self.weekday.setCurrentIndex(max(0, chosen))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _rhythm(self, at: time) -> Rhythm | None:
        if not self.weeks.value():
            return None
        return Rhythm(self.weeks.value(), self.weekday.currentIndex() + 1, at, self.minutes.value())

    def _show_rhythm(self) -> None:
        for part in (*self._labelled[1:], self.time):
            part.setVisible(self.weeks.value() > 0)
        if self.weeks.value() and not self.time.text():
            self.time.show_text("09:00")
