"""Mål & beteenden: goals, what brings them into everyday life, and what became different."""

from typing_extensions import override

from desktop.domain.goals import Effect, EffectState
from desktop.services import effects_asked, goals
from desktop.services.goal_overview import GoalOverview, goal_overview
from desktop.ui.presenters.bench import Presenter


class GoalsPresenter(Presenter[GoalOverview]):
    """Intents that can break a rule answer with its sentence, empty when it went well, None while owed."""

    @override
    def derive(self) -> GoalOverview:
        return goal_overview(self.session)

    def edit_goal(self, goal_id: str, text: str, success: str) -> str | None:
        """Change a goal's sentence and what a customer would notice."""
        return self._ask(
            lambda: goals.edit_goal(self.session, goal_id, text=text, success=success), "goal_changed"
        )

    def close_goal(self, goal_id: str) -> None:
        """It is not pursued any more."""
        self._act(lambda: goals.close_goal(self.session, goal_id), "goal_closed")

    def remove_goal(self, goal_id: str) -> None:
        """It never came to an agreement: away with it and its drafts."""
        self._act(lambda: goals.remove_goal(self.session, goal_id), "goal_removed")

    def note_effect(self, goal_id: str, text: str) -> str | None:
        """What became different."""
        return self._ask(lambda: goals.note_effect(self.session, goal_id, text), "effect_noted")

    def edit_effect(self, effect_id: str, text: str) -> str | None:
        """Other words for a story."""
        return self._ask(lambda: goals.edit_effect(self.session, effect_id, text), "effect_changed")

    def confirm_effect(self, effect_id: str) -> None:
        """Somebody else says the same; once more takes it back."""
        with self.session.vault.read() as reader:
            effect = reader.find(Effect, effect_id)
        confirmed = effect is not None and effect.state is EffectState.CONFIRMED
        self._act(
            lambda: goals.confirm_effect(self.session, effect_id, confirmed=not confirmed),
            "effect_changed" if confirmed else "effect_confirmed",
        )

    def remove_effect(self, effect_id: str) -> None:
        """Take a story away."""
        self._act(lambda: goals.remove_effect(self.session, effect_id), "effect_removed")

    def answer(self, goal_id: str, text: str) -> str | None:
        """What became different, as the program asked."""
        return self._ask(lambda: effects_asked.answer_effect(self.session, goal_id, text), "effect_noted")

    def nothing_yet(self, goal_id: str) -> None:
        """Nothing so far."""
        self._act(lambda: effects_asked.nothing_yet(self.session, goal_id), "effect_put_off")

    def ask_later(self, goal_id: str) -> None:
        """Ask again in two weeks."""
        self._act(lambda: effects_asked.ask_later(self.session, goal_id), "effect_put_off")
