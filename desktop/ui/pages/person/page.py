"""One person: what holds now, what was promised, what waits for next time, what is planned, and what has been."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.pages.person.details import DetailsForm, ReadTime
from desktop.ui.pages.person.head import Head
from desktop.ui.pages.person.in_force import InForce
from desktop.ui.pages.person.next_time import NextTime
from desktop.ui.pages.person.promised import PromisedPart
from desktop.ui.pages.person.talks import Talks
from desktop.ui.pages.person.timeline import Timeline
from desktop.ui.presenters.person import PersonView
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SECTION
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.date_field import Read
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.section import EmptyState


class PersonPage(Page):
    """The parts have signals of their own; these are the page's."""

    private_requested = Signal()
    first_talk_requested = Signal()

    def __init__(
        self, read_moment: Read, read_day: Read, read_time: ReadTime, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state: PersonView | None = None
        self.head = Head()
        self.details = DetailsForm(read_day, read_time)
        self.nothing_yet = EmptyState()
        self.in_force = InForce()
        self.promised = PromisedPart(read_day)
        self.next_time = NextTime()
        self.talks = Talks(read_moment)
        self.timeline = Timeline()
        self.private = Button("", ButtonKind.LINK, "lock")
        self.column.setSpacing(GAP_SECTION)
        parts: tuple[QWidget, ...] = (self.head, self.details, self.nothing_yet, self.in_force)
        for part in (*parts, self.promised, self.next_time, self.talks, self.timeline):
            self.column.addWidget(part)
        self.column.addWidget(self.private, 0, Qt.AlignmentFlag.AlignLeft)
        self.head.details_requested.connect(self.edit_details)
        self.head.plan_requested.connect(self.focus_plan)
        self.details.ended.connect(self._details_ended)
        self.nothing_yet.acted.connect(self.first_talk_requested)
        self.private.clicked.connect(self.private_requested)
        self.retranslate()

    def show_state(self, state: PersonView) -> None:
        """Show the person; what is being typed is left alone."""
        self._state = state
        self.head.show_person(state.page.person)
        for part in (self.in_force, self.promised, self.next_time, self.talks, self.timeline):
            part.show_state(state)
        self.nothing_yet.setVisible(not state.page.timeline and not state.page.ahead)

    def retranslate(self) -> None:
        """Say every word again."""
        for head in (self.head, self.details):
            head.retranslate()
        for part in (self.in_force, self.promised, self.next_time, self.talks, self.timeline):
            part.retranslate()
        self.nothing_yet.say(
            tr("Börja med det första samtalet. Mallen finns klar."), tr("Förbered första samtalet")
        )
        self.private.set_words(tr("Bara för mig (F7)"))

    def edit_details(self) -> None:
        """Open the form about the person."""
        if self._state is not None:
            self.details.edit(self._state.page.person)
            self.ensureWidgetVisible(self.details)

    def edit_current(self) -> None:
        """F2: change the action or the point that the keyboard stands on; elsewhere what is known of the person."""
        promised, points = self.promised.rows, self.next_time.rows
        if promised.hasFocus() and promised.current_id():
            self.promised.edit(promised.current_id() or "")
        elif points.hasFocus() and points.current_id():
            self.next_time.edit(points.current_id() or "")
        else:
            self.edit_details()

    def focus_plan(self) -> None:
        """Ctrl+N: plan a new talk."""
        self.talks.focus_plan()
        self.ensureWidgetVisible(self.talks.add)

    def _details_ended(self) -> None:
        self.head.more.setFocus()
