"""Connects the board over time with its presenter."""

from PySide6.QtCore import QObject

from desktop.ui.pages.board.page import BoardPage
from desktop.ui.presenters.board import BoardPresenter
from desktop.ui.window.unlocked import Unlocked
from desktop.ui.window.wired import Wired


class _Board(QObject):
    """One goal's board on screen."""

    def __init__(self, unlocked: Unlocked, goal_id: str) -> None:
        super().__init__()
        self._unlocked = unlocked
        self.presenter = BoardPresenter(unlocked.bench, goal_id or None)
        self.page = BoardPage()
        page, presenter = self.page, self.presenter
        page.opened.connect(self._open)
        page.point_asked.connect(self._ask_for_point)
        page.text_asked.connect(self._show_as_text)
        page.closed.connect(self._close)
        page.reopened.connect(presenter.reopen)
        page.goals_requested.connect(unlocked.open_goals)
        page.open_part.point_written.connect(self._add_point)
        page.open_part.mark_reworded.connect(self._reword)
        page.open_part.mark_removed.connect(presenter.remove_mark)
        presenter.when_gone = unlocked.open_goals
        presenter.watch(page.show_state)
        if unlocked.board_until is not None:
            page.grid.go_back_to(unlocked.board_until)
        page.grid.period_changed.connect(self._remember_period)
        self.setParent(page)  # lives as long as the page does

    def _remember_period(self) -> None:
        grid = self.page.grid
        self._unlocked.board_until = None if grid.at_the_end else grid.last

    def _open(self, behaviour_id: str, mark_ids: object) -> None:
        self.presenter.open(behaviour_id, mark_ids if isinstance(mark_ids, tuple) else ())
        self.page.show_opened()

    def _ask_for_point(self, behaviour_id: str, mark_ids: object) -> None:
        self._open(behaviour_id, mark_ids)
        self.page.focus_point()

    def _show_as_text(self, as_text: bool) -> None:  # noqa: FBT001 - a signal's payload
        self.presenter.show_as_text(as_text=as_text)

    def _add_point(self, person_id: str, text: str) -> None:
        sentence = self.presenter.add_point(person_id, text)
        self.page.open_part.say_outcome(sentence)
        if sentence == "":
            self._close()

    def _reword(self, mark_id: str, text: str) -> None:
        self.page.open_part.editor.close_or_say(self.presenter.reword_mark(mark_id, text))

    def _close(self) -> None:
        self.presenter.close_opened()
        self.page.first().setFocus()


def wire_board(unlocked: Unlocked, goal_id: str, behaviour_id: str) -> Wired:
    """One goal's board (of behaviours without a goal where there is no id), the keyboard on a behaviour."""
    wired = _Board(unlocked, goal_id)
    if behaviour_id:
        wired.page.grid.go_to(behaviour_id)
    return Wired(
        wired.page,
        wired.page.retranslate,
        wired.presenter.close,
        commands={"edit": wired.page.edit_current},
        place="goals",
        focus_first=wired.page.first(),
    )
