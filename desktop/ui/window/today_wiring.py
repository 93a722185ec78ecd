"""Connects I dag with its presenter and the screens it leads to."""

from datetime import time

from desktop.ui.pages.today import TodayPage
from desktop.ui.presenters.date_words import reading_of_moment
from desktop.ui.presenters.today import NextStep, TodayPresenter
from desktop.ui.window.unlocked import Unlocked
from desktop.ui.window.wired import Wired

USUAL_TIME = time(9)


def wire_today(unlocked: Unlocked) -> Wired:
    """I dag."""
    presenter = TodayPresenter(unlocked.bench)
    page = TodayPage(reading_of_moment(unlocked.session.now, _usual_time))

    def take(dialogue_id: str, step: NextStep) -> None:
        {
            NextStep.PREPARE: unlocked.open_prepare,
            NextStep.GO_ON: unlocked.open_meeting,
            NextStep.WRAP_UP: unlocked.open_wrap_up,
            NextStep.READ: unlocked.open_dialogue,
        }[step](dialogue_id)

    page.step_taken.connect(take)
    page.person_opened.connect(unlocked.open_person)
    page.promise_ticked.connect(presenter.tick)
    page.talk_cancelled.connect(presenter.cancel)
    page.talk_moved.connect(presenter.move)
    page.recall_opened.connect(presenter.write_out)
    page.recall_written.connect(presenter.save_recall)
    page.recall_put_away.connect(presenter.put_away)
    presenter.watch(page.show_state)
    return Wired(page, page.retranslate, presenter.close, place="today", flush=page.flush)


def _usual_time() -> time:
    return USUAL_TIME
