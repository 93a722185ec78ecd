"""Opens samtalsläge and takes it away again: until it ends, the main window is hidden and its page is gone."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop.domain.errors import EnvironmentFailed, RuleBroken
from desktop.services.quarters import gone_through_in
from desktop.ui.pages.meeting.page import MeetingPage
from desktop.ui.presenters import sentences
from desktop.ui.presenters.bench import Outlet
from desktop.ui.presenters.housekeeping import MadePaper
from desktop.ui.presenters.long_work import Stoppable, sentence_of
from desktop.ui.presenters.meeting import MeetingPresenter
from desktop.ui.presenters.wording import tr
from desktop.ui.window.actions import Handler
from desktop.ui.window.commands import Scope
from desktop.ui.window.editing import editing_handlers
from desktop.ui.window.meeting_window import MeetingWindow
from desktop.ui.window.quick_access import open_shortcut_card

if TYPE_CHECKING:
    from desktop.ui.window.unlocked import Unlocked

RETRY_MS = 2000
TIME_MS = 15_000


class MeetingOutlet:
    """What there is to tell is told in the meeting window while it is open."""

    def __init__(self, window: MeetingWindow) -> None:
        self._window = window

    def saved(self, at: datetime) -> None:
        """Say "Sparat 14:02"."""
        self._window.page.saved(at)

    def undoable(self, name: str) -> None:
        """Nothing in a meeting asks to be undone by a toast."""

    def broken(self, error: RuleBroken) -> None:
        """Say a rule above the page."""
        self._window.banner.say(sentences.broken(error))

    def failed(self, error: EnvironmentFailed) -> None:
        """Say what the computer refused, until it works again; typing goes on."""
        self._window.page.status.could_not_save()
        self._window.banner.say(sentences.failed(error))

    def mended(self) -> None:
        """It works again."""
        self._window.banner.say("")


class OpenMeeting(QObject):
    """One meeting on screen."""

    def __init__(self, unlocked: "Unlocked", presenter: MeetingPresenter) -> None:
        super().__init__()
        self._unlocked = unlocked
        self._presenter = presenter
        self._outlet_before: Outlet = unlocked.bench.outlet
        self.page = MeetingPage(presenter.chips())
        self.window = MeetingWindow(self.page)
        self._retry = QTimer(self, interval=RETRY_MS)
        self._time = QTimer(self, interval=TIME_MS)
        self._quarter = gone_through_in(unlocked.session, presenter.dialogue_id)
        unlocked.bench.outlet = MeetingOutlet(self.window)
        self._connect()
        presenter.watch(self.page.show_state)
        self._tell_time()
        self._drawing: Stoppable | None = None
        self._bring_paper()

    def show(self) -> None:
        """Come forward where the main window was, and hide that."""
        main = self._unlocked.window
        self.window.setGeometry(main.geometry())
        self.window.setWindowState(main.windowState())
        self.window.show()
        self.window.activateWindow()
        main.hide()

    def flush(self) -> None:
        """Keep everything that can be kept now, and wait until it has come out."""
        self.page.flush()
        self._presenter.retry()
        self._unlocked.bench.settle()
        self._keep_trying()

    @property
    def unsaved(self) -> Mapping[str, str]:
        """The words that are not kept yet."""
        return self._presenter.pending

    def end(self) -> None:
        """Close the meeting window for good. The main window stays hidden; whoever ends it says what comes next."""
        self._retry.stop()
        self._time.stop()
        self._unlocked.appearance.language_changed.disconnect(self.window.retranslate)
        self._unlocked.window.closing.disconnect(self._closed_from_outside)
        self._unlocked.bench.outlet = self._outlet_before
        self._presenter.close()
        if self._drawing is not None:
            self._drawing.cancel()
        self.page.show_paper(None)
        self.window.end()
        self.deleteLater()

    def _connect(self) -> None:
        page, presenter = self.page, self._presenter
        presenter.when_told(self._keep_trying)
        page.sheet.note_due.connect(self._presenter.write)
        page.sheet.place_moved.connect(presenter.remember_place)
        page.section_chosen.connect(self._go_to)
        page.point_ticked.connect(presenter.tick)
        page.forward_requested.connect(self._forward)
        page.wrap_up_requested.connect(self._wrap_up)
        page.time_line.toggled_away.connect(self._tell_time)
        self.window.close_requested.connect(self._close)
        self._retry.timeout.connect(self._try_again)
        self._time.timeout.connect(self._tell_time)
        self._time.start()
        self._unlocked.appearance.language_changed.connect(self.window.retranslate)
        self._unlocked.window.closing.connect(self._closed_from_outside)
        actions = self.window.commands
        actions.answer(self._commands())
        actions.attach(self.window, (Scope.EVERYWHERE, Scope.MEETING))
        actions.enable("find", enabled=False)  # until the paper is there
        for own in ("forward", "find"):
            self.window.addAction(actions.action(own))
        curtain = self._unlocked.window.commands.action("curtain")
        self.window.addAction(curtain)
        self.window.show_menus({"curtain": curtain})

    def _commands(self) -> dict[str, Handler]:
        on_paper: dict[str, Handler] = {"find": self.page.find_words} if self._quarter is not None else {}
        return {
            **on_paper,
            **editing_handlers(),
            "forward": self._forward,
            "next_section": self._next,
            "previous_section": self._previous,
            "mark_moment": self._stamp,
            "full_screen": self._full_screen,
            "shortcuts": partial(open_shortcut_card, self.window, self.window.commands, ("curtain",)),
            "lock": self._lock,
            "quit": self._quit,
        }

    def _bring_paper(self) -> None:
        """The quarter that is gone through here, if there is one: drawn beside the window, shown beside the notes."""
        if self._quarter is not None:
            house = self._unlocked.house
            options = house.settings.paper.options(self._unlocked.session.now())
            draw = partial(house.quarter_paper, *self._quarter, options)
            self._drawing = self._unlocked.jobs.submit(draw, self._show_paper, self._no_paper)

    def _show_paper(self, paper: MadePaper) -> None:
        self._drawing = None
        self.page.show_paper(paper.content)
        self.window.commands.enable("find", enabled=True)

    def _no_paper(self, error: Exception) -> None:
        self._drawing = None
        self.window.banner.say(sentence_of(error))

    def _try_again(self) -> None:
        self._presenter.retry()
        self._keep_trying()

    def _keep_trying(self) -> None:
        """Try again every two seconds for as long as something is not kept; a rule is said instead."""
        if self._presenter.refused is not None:
            self.window.banner.say(sentences.broken(self._presenter.refused))
        if self._presenter.unsaved and self._presenter.refused is None:
            if not self._retry.isActive():
                self._retry.start()
        else:
            self._retry.stop()

    def _tell_time(self) -> None:
        self.page.show_time(self._presenter.time())

    def _go_to(self, place: int) -> None:
        if 0 <= place < len(self._presenter.state.sections):
            self.page.flush()
            self._presenter.went_to(place)
        self.page.sheet.current.editor.setFocus()

    def _next(self) -> None:
        self._go_to(self._presenter.state.current + 1)

    def _previous(self) -> None:
        self._go_to(self._presenter.state.current - 1)

    def _forward(self) -> None:
        if self._presenter.state.current + 1 < len(self._presenter.state.sections):
            self._next()
        else:
            self._wrap_up()

    def _stamp(self) -> None:
        if self._presenter.stamp(self.page.sheet.current.section_id):
            self.page.nod()

    def _full_screen(self) -> None:
        self.window.setWindowState(self.window.windowState() ^ self.window.windowState().WindowFullScreen)

    def _wrap_up(self) -> None:
        self.flush()
        if self._presenter.leave():
            self._unlocked.leave_meeting()
            self._unlocked.open_wrap_up(self._presenter.dialogue_id)

    def _close(self) -> None:
        if self._is_kept():
            self._unlocked.leave_meeting()
            self._unlocked.open_today()

    def _lock(self) -> None:
        if self._is_kept():
            self._unlocked.window.commands.run("lock")

    def _quit(self) -> None:
        if self._is_kept():
            self._unlocked.window.commands.run("quit")

    def _closed_from_outside(self) -> None:
        self.flush()
        self._unlocked.leave_meeting(come_back=False)

    def _is_kept(self) -> bool:
        """Whether everything is kept; else it is said, and the window stays."""
        self.flush()
        if self._presenter.unsaved:
            self.window.banner.say(
                tr("Det senaste är inte sparat än, så fönstret är kvar. Vardag försöker igen hela tiden.")
            )
            QApplication.alert(self.window)
        return not self._presenter.unsaved


def wire_meeting(unlocked: "Unlocked", dialogue_id: str) -> None:
    """Begin or go on with a dialogue in a window of its own. What cannot begin is told in the main window."""
    presenter = MeetingPresenter(unlocked.bench, dialogue_id)
    try:
        presenter.enter()
        presenter.take_up(unlocked.take_owed(dialogue_id))
        meeting = OpenMeeting(unlocked, presenter)
    except RuleBroken as error:
        presenter.close()
        unlocked.bench.outlet.broken(error)
        return
    unlocked.enter_meeting(meeting)
    meeting.show()
