"""Connects Verkstad with its presenter, the room's size, and the screens it leads to."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.domain.workshop import WorkshopStep
from desktop.ui.pages.workshop.page import WorkshopPage
from desktop.ui.presenters.workshop import WorkshopPresenter
from desktop.ui.window.presentation import Presentation
from desktop.ui.window.wired import Wired

if TYPE_CHECKING:
    from desktop.ui.window.unlocked import Unlocked

RETRY_MS = 2000
SILENCE_MS = 5000


class OpenWorkshop(QObject):
    """One workshop on screen."""

    def __init__(self, unlocked: "Unlocked", goal_id: str) -> None:
        super().__init__()
        self._unlocked = unlocked
        self._presenter = presenter = WorkshopPresenter(unlocked.bench, goal_id)
        self.page = WorkshopPage(presenter.read_day)
        self._room = Presentation(unlocked.window, unlocked.appearance)
        self._retry = QTimer(self.page, interval=RETRY_MS)
        self._retry.timeout.connect(presenter.words.retry)
        self._time = QTimer(self.page, interval=SILENCE_MS)
        self._time.timeout.connect(self._tell_time)
        presenter.when_told(self._keep_trying)
        presenter.when_gone = self._leave
        self._connect_words()
        self._connect_choices()
        self._connect_ways()
        presenter.watch(self.page.show_state)

    def wired(self) -> Wired:
        """What the window gets."""
        return Wired(
            self.page,
            self.page.retranslate,
            self.close,
            commands={
                "forward": self._forward,
                "back": self._back,
                "full_screen": self._toggle_room,
                "move_up": self._move_up,
                "move_down": self._move_down,
            },
            place="goals",
            flush=self.flush,
            focus_first=self.page.first,
        )

    def flush(self) -> None:
        """Keep everything that can be kept now."""
        self.page.flush()
        self._presenter.words.settle()
        self._keep_trying()

    def close(self) -> None:
        """End it; the window is as it was before the room read along."""
        self._retry.stop()
        self._time.stop()
        self._room.end()
        self._presenter.close()
        self.deleteLater()

    def _connect_words(self) -> None:
        page, presenter = self.page, self._presenter
        page.goal.written.connect(presenter.write_goal)
        page.success.written.connect(presenter.write_success)
        page.monday.written.connect(presenter.write_monday)
        page.polish.edited.connect(presenter.write_line)
        page.gaps.measured.connect(presenter.write_measured)
        page.gaps.makes_us.connect(presenter.write_makes_us)
        page.polish.added.connect(_Added(presenter.add_line, page.polish.keep_new, page.say_error))
        page.gaps.added.connect(_Added(presenter.add_gap, page.gaps.keep_new, page.say_error))

    def _connect_choices(self) -> None:
        page, presenter = self.page, self._presenter
        page.polish.moved.connect(presenter.move_line)
        page.polish.merged.connect(self._merge)
        page.polish.dropped.connect(presenter.drop_line)
        page.gaps.pulled.connect(presenter.pull_gap)
        page.gaps.answered.connect(presenter.answer_gap)
        page.gaps.whom_chosen.connect(presenter.take_up_with)
        page.gaps.dropped.connect(presenter.drop_gap)
        page.choose.chosen.connect(presenter.choose)
        page.choose.rests.connect(presenter.let_rest)
        page.agree.agreed_with.connect(presenter.agree_with)
        page.agree.dated.connect(presenter.follow_up)
        page.agree.said.connect(presenter.say_aloud)

    def _connect_ways(self) -> None:
        page = self.page
        page.head.step_chosen.connect(self._go)
        page.foot.forward_requested.connect(self._forward)
        page.foot.back_requested.connect(self._back)
        page.foot.room_requested.connect(self._toggle_room)
        page.up_requested.connect(self._up)
        page.goal.resumed.connect(self._unlocked.open_workshop)
        page.monday.silent.begun.connect(self._be_silent)
        page.monday.silent.stopped.connect(self._break_silence)

    def _go(self, step: WorkshopStep) -> None:
        self.page.flush()
        self.page.say_error(self._presenter.go(step))

    def _forward(self) -> None:
        self.page.flush()
        if self._presenter.state.step is not WorkshopStep.AGREE:
            self.page.say_error(self._presenter.forward())
            return
        done, said = self._presenter.finish()
        self.page.say_error(said)
        if done:
            self._unlocked.done_here()
            self._leave()

    def _back(self) -> None:
        if self._presenter.state.step is WorkshopStep.GOAL:
            self._unlocked.back()
        else:
            self.page.flush()
            self.page.say_error(self._presenter.back())

    def _up(self) -> None:
        """Esc: out of the room's size, else out of the workshop, which can be gone on with at any time."""
        if self._room.is_on:
            self._toggle_room()
        else:
            self._leave()

    def _leave(self) -> None:
        self._unlocked.open_goals()

    def _merge(self, line_id: str) -> None:
        self.page.say_error(self._presenter.merge_with_next(line_id))

    def _move_up(self) -> None:
        """The line that is open, wherever in the step the caret is."""
        if self._presenter.state.step is WorkshopStep.POLISH:
            self.page.polish.rows.move_up()

    def _move_down(self) -> None:
        if self._presenter.state.step is WorkshopStep.POLISH:
            self.page.polish.rows.move_down()

    def _toggle_room(self) -> None:
        if self._room.is_on:
            self._room.end()
        else:
            self._room.begin()
        self.page.show_together(together=self._room.is_on)

    def _be_silent(self) -> None:
        self._presenter.be_silent()
        self._time.start()
        self._tell_time()
        self.page.monday.lines.setFocus()

    def _break_silence(self) -> None:
        self._presenter.break_silence()
        self._tell_time()
        self.page.monday.lines.setFocus()

    def _tell_time(self) -> None:
        silence = self._presenter.silence()
        self.page.monday.silent.show_silence(silence)
        if silence is None or silence.over:
            self._time.stop()

    def _keep_trying(self) -> None:
        """Try again every two seconds for as long as something is not kept."""
        if not self._presenter.words.unsaved:
            self._retry.stop()
        elif not self._retry.isActive():
            self._retry.start()


class _Added:
    """Hands what was written in an empty row to an intent; what cannot be kept stays there, with the reason."""

    def __init__(
        self, add: Callable[[str], str | None], keep: Callable[[str], None], say: Callable[[str | None], None]
    ) -> None:
        self._add, self._keep, self._say = add, keep, say

    def __call__(self, text: str) -> None:
        said = self._add(text)
        self._say(said)
        if said != "":
            self._keep(text)


def wire_workshop(unlocked: "Unlocked", goal_id: str) -> Wired:
    """Verkstad for a goal; one that is not there yet begins with its first words."""
    return OpenWorkshop(unlocked, goal_id).wired()
