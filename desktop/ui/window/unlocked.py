"""An unlocked vault on screen: from unlock to lock. Knows which screen follows which, and throws all away at the end.

Screens are made when they are opened and ended when they are left, so that nothing stale is kept and nothing that
is not on screen is read.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal

from desktop.domain.dialogues import Dialogue, UnsavedNotes
from desktop.domain.errors import RuleBroken
from desktop.services import dialogues
from desktop.services.changes import Changes
from desktop.services.session import Session
from desktop.ui.jobs import JobRunner
from desktop.ui.presenters.bench import Workbench
from desktop.ui.presenters.housekeeping import Housekeeping
from desktop.ui.presenters.sidebar import sidebar_people
from desktop.ui.presenters.wording import language
from desktop.ui.theme.appearance import Appearance
from desktop.ui.widgets.coached import say_again
from desktop.ui.widgets.line_editor import LineEditor
from desktop.ui.window.bin_time import BinTime
from desktop.ui.window.house_commands import house_commands
from desktop.ui.window.main import MainWindow
from desktop.ui.window.note_keeper import NoteKeeper
from desktop.ui.window.outlet import WindowOutlet
from desktop.ui.window.screens import Screens
from desktop.ui.window.small_windows import close_small_windows
from desktop.ui.window.trail import Place, Trail
from desktop.ui.window.wired import Apart, Wired

if TYPE_CHECKING:
    from desktop.services.quarters import Subject

P = ParamSpec("P")


class Unlocked(QObject):
    """Everything that lives between unlock and lock.

    ``board_until`` is the last week of the board that was looked at, None for this one.
    ``language`` of new talks is the interface's. The ``open_…`` methods are where the screens lead.
    """

    meeting_begun = Signal()

    def __init__(
        self,
        window: MainWindow,
        appearance: Appearance,
        session: Session,
        jobs: JobRunner,
        screens: "Screens[Unlocked]",
        house: Housekeeping,
    ) -> None:
        super().__init__()
        self.house = house
        self.window = window
        self.appearance = appearance
        self.session = session
        self.jobs = jobs
        self._screens = screens
        outlet = WindowOutlet(window)
        self._keeper = NoteKeeper(session)
        self.bench = Workbench(session, outlet, self._keeper)
        outlet.undo = self.bench.undo
        self._open: Wired | None = None
        self._view = ""
        self._meeting: Apart | None = None
        self._talk: str | None = None
        self.board_until: date | None = None
        self._owed: UnsavedNotes | None = None
        self._trail = Trail()
        self._leave_feed = self.bench.feed.subscribe(self._on_changes)
        appearance.language_changed.connect(self._retranslate)
        window.person_chosen.connect(self.open_person)
        self._answer()
        self._show_people()
        self._bin = BinTime(self.bench, parent=self)
        window.show_chrome(shown=True)

    def open_today(self) -> None:
        """The day."""
        self._go("today", self.open_today, self._screens.today)

    def open_people(self) -> None:
        """Everybody."""
        self._go("people", self.open_people, self._screens.people)

    def open_person(self, person_id: str) -> None:
        """One person's page."""
        self._go("person", self.open_person, self._screens.person, person_id)

    def open_prepare(self, dialogue_id: str) -> None:
        """Förbered."""
        self._go("prepare", self.open_prepare, self._screens.prepare, dialogue_id)

    def plan_and_prepare(self, person_id: str) -> None:
        """Förbered for the person's next talk; one is planned for now where there is none."""
        with self.session.vault.read() as reader:
            ahead = reader.next_dialogue(person_id)
        if ahead is None:
            planned = self.bench.do(
                lambda: dialogues.plan(self.session, person_id, self.session.now(), language=language()),
                undo_as="dialogue_planned",
            )
            if planned is not None:
                self.open_prepare(planned.added(Dialogue))
        else:
            self.open_prepare(ahead.id)

    def open_wrap_up(self, dialogue_id: str) -> None:
        """Runda av."""
        self._go("wrap_up", self.open_wrap_up, self._screens.wrap_up, dialogue_id)

    def open_dialogue(self, dialogue_id: str) -> None:
        """A dialogue that has been held, to read and to correct."""
        self._go("dialogue", self.open_dialogue, self._screens.dialogue, dialogue_id)

    def open_meeting(self, dialogue_id: str) -> None:
        """Samtalsläge: its own window; the main window hides until it closes."""
        if self._meeting is None:
            self.flush()
            self._talk = dialogue_id
            self._screens.meeting(self, dialogue_id)

    def enter_meeting(self, meeting: Apart) -> None:
        """A meeting is open: the page behind it goes away, and every name, so that nothing is left to be seen."""
        self._meeting = meeting
        self.meeting_begun.emit()
        self._end_open()
        self._show_people()

    def leave_meeting(self, *, come_back: bool = True) -> None:
        """End the meeting if there is one; the main window comes back, unless it is closing too."""
        meeting, self._meeting = self._meeting, None
        if meeting is not None:
            if come_back:
                self.window.show()
                self.window.activateWindow()
            meeting.end()

    def open_telling(self, observation_id: str) -> None:
        """Berätta, from an untold observation."""
        self._go("feedback", self.open_telling, self._screens.telling, observation_id)

    def open_praise(self, person_id: str) -> None:
        """Berätta, from nothing."""
        self._go("feedback", self.open_praise, self._screens.praise, person_id)

    def open_feedback(self, feedback_id: str) -> None:
        """A feedback that was begun or given."""
        self._go("feedback", self.open_feedback, self._screens.feedback, feedback_id)

    def open_dialogue_paper(self, dialogue_id: str) -> None:
        """The preview of a dialogue's document."""
        self._go("paper", self.open_dialogue_paper, self._screens.dialogue_paper, dialogue_id)

    def open_person_paper(self, person_id: str) -> None:
        """The preview of a person's document."""
        self._go("paper", self.open_person_paper, self._screens.person_paper, person_id)

    def open_information(self) -> None:
        """The information sheet for employees."""
        self._go("paper", self.open_information, self._screens.information)

    def open_access(self, person_id: str) -> None:
        """What a person would get on request."""
        self._go("access", self.open_access, self._screens.access, person_id)

    def open_quarters(self, subject: "Subject | None" = None) -> None:
        """Kvartal, of somebody or of the first in the list."""
        self._go("quarters", self.open_quarters, self._screens.quarters, subject)

    def open_goals(self) -> None:
        """Mål & beteenden."""
        self._go("goals", self.open_goals, self._screens.goals)

    def open_board(self, goal_id: str, behaviour_id: str = "") -> None:
        """A goal's board over time (without an id: of the behaviours that belong to no goal), at a behaviour."""
        self._go("board", self.open_board, self._screens.board, goal_id, behaviour_id)

    def open_templates(self) -> None:
        """Mallar."""
        self._go("templates", self.open_templates, self._screens.templates)

    def open_workshop(self, goal_id: str | None = None) -> None:
        """Verkstad: on a goal, where one left it, or from the beginning."""
        goal_id = goal_id or self.session.new_id()
        self._go("workshop", self.open_workshop, self._screens.workshop, goal_id)

    def open_settings(self) -> None:
        """Inställningar."""
        self._go("settings", self.open_settings, self._screens.settings)

    def open_bin(self) -> None:
        """Papperskorg."""
        self._go("bin", self.open_bin, self._screens.bin)

    @property
    def place(self) -> Place | None:
        """Where one is now."""
        if self._meeting is not None and self._talk is not None:
            return Place(self.open_meeting.__name__, (self._talk,))
        return self._trail.place

    def return_to(self, place: Place | None) -> None:
        """To where one was before the lock; to I dag where that is gone. What is private stays closed."""
        if place is not None:
            try:
                getattr(self, place.way)(*place.ids)
            except RuleBroken:
                place = None
        if place is None or (self._open is None and self._meeting is None):
            self.open_today()

    @property
    def unsaved(self) -> UnsavedNotes | None:
        """What is typed in the meeting and could not be stored yet; ask after ``flush``."""
        if self._meeting is None or self._talk is None:
            return self._owed
        texts = self._meeting.unsaved
        return UnsavedNotes(self._talk, texts) if texts else None

    def give_back(self, notes: UnsavedNotes) -> Place:
        """Owe these words to their talk; where to go on with them."""
        self._owed = notes
        return Place(self.open_meeting.__name__, (notes.dialogue_id,))

    def take_owed(self, dialogue_id: str) -> Mapping[str, str]:
        """The words that are owed to this talk: its meeting stores them from now on."""
        owed, self._owed = self._owed, None
        return owed.texts if owed is not None and owed.dialogue_id == dialogue_id else {}

    def done_here(self) -> None:
        """What is on screen is finished: no way leads back to it."""
        self._trail.forget_present()

    def back(self) -> None:
        """To the screen before this one; past those that are about something that is gone."""
        self._trail.back(self.open_today)

    def back_or(self, otherwise: Callable[[], None]) -> None:
        """To the screen before this one, which is finished; ``otherwise`` where there is none."""
        if self._trail.leads_back:
            self.back()
        else:
            self.done_here()
            otherwise()

    @property
    def in_meeting(self) -> bool:
        """Whether a meeting is going on in its own window."""
        return self._meeting is not None

    def flush(self) -> None:
        """Save what is still in a text field."""
        if self._open is not None:
            self._open.flush()
            for editor in self._open.page.findChildren(LineEditor):
                editor.flush()
        if self._meeting is not None:
            self._meeting.flush()
        self.bench.settle()

    def close(self) -> None:
        """Save, then take every page, name and word off the window, and every small window away."""
        self.flush()
        self._bin.stop()
        close_small_windows()
        self._end_open()
        self._leave_feed()
        self.bench.history.clear()
        self._trail.clear()
        self.appearance.language_changed.disconnect(self._retranslate)
        self.window.person_chosen.disconnect(self.open_person)
        for command in self._commands():
            self.window.commands.silence(command)
        self.window.clear()
        self.leave_meeting()
        self._keeper.close()

    def _commands(self) -> dict[str, Callable[[], None]]:
        return {
            "today": self.open_today,
            "people": self.open_people,
            "quarters": self.open_quarters,
            "information": self.open_information,
            "goals": self.open_goals,
            "templates": self.open_templates,
            "settings": self.open_settings,
            "undo": self.bench.undo,
            "bin": self.open_bin,
            **house_commands(self.window, self.house, self.open_settings),
        }

    def _answer(self) -> None:
        self.window.commands.answer(self._commands())

    def _go(
        self,
        name: str,
        way: Callable[P, None],
        build: "Callable[Concatenate[Unlocked, P], Wired]",
        /,
        *ids: P.args,
        **named: P.kwargs,
    ) -> None:
        """Open the screen that ``build`` makes of ``ids`` as the view ``name``; ``way`` with them leads back to it."""
        self.flush()
        wired = build(self, *ids, **named)
        self._end_open()
        self._trail.add(partial(way, *ids, **named))
        self._open, self._view = wired, name
        if self._names_away:
            self._show_people()
        self.window.add_view(name, wired.page, wired.place, {"back": self.back, **wired.commands})
        self.window.open_view(name, wired.person_id)
        if wired.focus_first is not None:
            wired.focus_first.setFocus()

    def _end_open(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None
            self.window.remove_view(self._view)
        self._answer()

    def _on_changes(self, changes: Changes) -> None:
        if changes:
            self._show_people()

    def _show_people(self) -> None:
        self._names_away = self._meeting is not None
        self.window.set_people(() if self._names_away else sidebar_people(self.session))

    def _retranslate(self) -> None:
        if self._open is not None:
            self._open.retranslate()
            say_again(self.window)
