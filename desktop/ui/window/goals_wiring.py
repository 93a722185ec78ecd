"""Connects Mål & beteenden with its presenter and the screens it leads to."""

from PySide6.QtCore import QObject

from desktop.domain.goals import Behaviour
from desktop.ui.pages.goals.page import GoalsPage
from desktop.ui.presenters.goals import GoalsPresenter
from desktop.ui.window.unlocked import Unlocked
from desktop.ui.window.wired import Wired


class _Goals(QObject):
    """Every goal on screen."""

    def __init__(self, unlocked: Unlocked) -> None:
        super().__init__()
        self._unlocked = unlocked
        self.presenter = GoalsPresenter(unlocked.bench)
        self.page = GoalsPage()
        self._connect_goals()
        self._connect_effects()
        questions = self.page.questions
        questions.goal_opened.connect(unlocked.open_workshop)
        questions.behaviour_opened.connect(self._talk_about)
        questions.person_opened.connect(unlocked.open_person)
        self.presenter.watch(self.page.show_state)
        self.setParent(self.page)  # lives as long as the page does

    def _connect_goals(self) -> None:
        page, presenter = self.page, self.presenter
        page.new_goal_requested.connect(self._new_goal)
        page.workshop_requested.connect(self._unlocked.open_workshop)
        page.board_requested.connect(self._unlocked.open_board)
        page.goal_kept.connect(self._keep_goal)
        page.goal_closed.connect(presenter.close_goal)
        page.goal_removed.connect(presenter.remove_goal)

    def _connect_effects(self) -> None:
        page, presenter = self.page, self.presenter
        page.effect_noted.connect(self._note_effect)
        page.effect_kept.connect(self._keep_effect)
        page.effect_confirmed.connect(presenter.confirm_effect)
        page.effect_removed.connect(presenter.remove_effect)
        page.answered.connect(self._answer)
        page.nothing_yet.connect(presenter.nothing_yet)
        page.asked_later.connect(presenter.ask_later)

    def _new_goal(self) -> None:
        self._unlocked.open_workshop(None)

    def _keep_goal(self, goal_id: str, words: object) -> None:
        text, success = words if isinstance(words, tuple) else ("", "")
        self.page.goals.part(goal_id).form.close_or_say(self.presenter.edit_goal(goal_id, text, success))

    def _note_effect(self, goal_id: str, text: str) -> None:
        form = self.page.goals.part(goal_id).effect_form
        form.close_or_say(self.presenter.note_effect(goal_id, text))

    def _keep_effect(self, effect_id: str, text: str) -> None:
        sentence = self.presenter.edit_effect(effect_id, text)
        for section in self.page.goals.parts().values():
            if section.writes_about(effect_id):
                section.effect_form.close_or_say(sentence)

    def _answer(self, goal_id: str, text: str) -> None:
        sentence = self.presenter.answer(goal_id, text)
        if sentence:
            card = self.page.asked.part(goal_id)
            card.answer.say_error(sentence)
            card.answer.focus()

    def _talk_about(self, behaviour_id: str) -> None:
        """A person's: to prepare the next talk, where it is suggested. A team's: to the board, where P
        makes a point."""
        with self._unlocked.session.vault.read() as reader:
            behaviour = reader.get(Behaviour, behaviour_id)
        if behaviour.person_id is not None:
            self._unlocked.plan_and_prepare(behaviour.person_id)
        else:
            self._unlocked.open_board(behaviour.goal_id or "", behaviour_id)


def wire_goals(unlocked: Unlocked) -> Wired:
    """Mål & beteenden."""
    wired = _Goals(unlocked)
    page = wired.page
    return Wired(
        page,
        page.retranslate,
        wired.presenter.close,
        commands={"edit": page.edit_current},
        place="goals",
        focus_first=page.first(),
    )
