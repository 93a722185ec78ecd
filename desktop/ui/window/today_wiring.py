"""Connects I dag with its presenter and the screens it leads to."""

from datetime import time

from PySide6.QtCore import QObject

from desktop.domain.dialogues import About
from desktop.ui.pages.today.page import TodayPage
from desktop.ui.presenters.date_words import reading_of_moment
from desktop.ui.presenters.today import NextStep, TodayPresenter
from desktop.ui.window.unlocked import Unlocked
from desktop.ui.window.wired import Wired

USUAL_TIME = time(9)


class _Today(QObject):
    """The day on screen."""

    def __init__(self, unlocked: Unlocked) -> None:
        super().__init__()
        self._unlocked = unlocked
        self.presenter = TodayPresenter(unlocked.bench)
        self.page = TodayPage(reading_of_moment(unlocked.session.now, _usual_time))
        page, presenter = self.page, self.presenter
        page.step_taken.connect(self._take)
        page.person_opened.connect(unlocked.open_person)
        page.people_opened.connect(unlocked.open_people)
        page.promise_ticked.connect(presenter.tick)
        page.talk_cancelled.connect(presenter.cancel)
        page.talk_moved.connect(presenter.move)
        self._connect_noticed()
        page.recall_opened.connect(presenter.write_out)
        page.recall_written.connect(self._save_recall)
        page.recall_put_away.connect(presenter.put_away)
        presenter.watch(page.show_state)
        self.setParent(self.page)  # lives as long as the page does

    def _connect_noticed(self) -> None:
        """What was noticed, is to be noticed, told or sorted."""
        page, presenter = self.page, self.presenter
        page.week.choosing_asked.connect(presenter.ask_what_to_notice)
        page.week.chosen.connect(presenter.notice)
        page.untold.telling.connect(self._unlocked.open_telling)
        page.untold.told.connect(presenter.tell)
        page.to_sort.opened.connect(presenter.sort_out)
        page.to_sort.assigned.connect(presenter.assign)
        page.to_sort.let_go.connect(presenter.let_go)
        page.effects.answered.connect(self._answer_effect)
        page.effects.nothing_yet.connect(presenter.nothing_yet)
        page.effects.later.connect(presenter.ask_later)
        page.about_said.connect(self._say_about)
        page.fold_asked.connect(presenter.fold)

    def _answer_effect(self, goal_id: str, text: str) -> None:
        row = self.page.effects.rows.part(goal_id)
        row.say_kept(self.presenter.answer_effect(goal_id, text))

    def _say_about(self, dialogue_id: str, about: object) -> None:
        self.presenter.say_about(dialogue_id, About(str(about)))

    def _take(self, dialogue_id: str, step: object) -> None:
        {
            NextStep.PREPARE: self._unlocked.open_prepare,
            NextStep.GO_ON: self._unlocked.open_meeting,
            NextStep.WRAP_UP: self._unlocked.open_wrap_up,
            NextStep.READ: self._unlocked.open_dialogue,
        }[NextStep(str(step))](dialogue_id)

    def _save_recall(self, mark_id: str, text: str) -> None:
        if not self.presenter.save_recall(mark_id, text):
            self.page.recalls.part(mark_id).owe()


def wire_today(unlocked: Unlocked) -> Wired:
    """I dag."""
    wired = _Today(unlocked)
    page = wired.page
    return Wired(
        page,
        page.retranslate,
        wired.presenter.close,
        place="today",
        flush=page.flush,
        focus_first=page.first(),
    )


def _usual_time() -> time:
    return USUAL_TIME
