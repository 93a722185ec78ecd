"""Which wiring builds which screen. Imports stand inside, so that a start loads the first screen alone."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.services.quarters import Subject
    from desktop.ui.presenters.door import Door, Found, SystemKeys
    from desktop.ui.presenters.settings import Settings
    from desktop.ui.theme.appearance import Appearance
    from desktop.ui.window.unlocked import Unlocked
    from desktop.ui.window.wired import Wired


class BuiltScreens:
    """The screens of the program, for real."""

    def closed(self, sentence: str, again: "Callable[[], None]") -> "Wired":
        from desktop.ui.window.lock_wiring import wire_closed

        return wire_closed(sentence, again)

    def first_run(
        self,
        door: "Door",
        appearance: "Appearance",
        keep: "Callable[[Settings], None]",
        keys: "SystemKeys",
    ) -> "Wired":
        from desktop.ui.window.first_run_wiring import wire_first_run

        return wire_first_run(door, appearance, keep, keys)

    def lock(self, door: "Door", found: "Found") -> "Wired":
        from desktop.ui.window.lock_wiring import wire_lock

        return wire_lock(door, found)

    def today(self, unlocked: "Unlocked") -> "Wired":
        from desktop.ui.window.today_wiring import wire_today

        return wire_today(unlocked)

    def people(self, unlocked: "Unlocked") -> "Wired":
        from desktop.ui.window.people_wiring import wire_people

        return wire_people(unlocked)

    def person(self, unlocked: "Unlocked", person_id: str) -> "Wired":
        from desktop.ui.window.person_wiring import wire_person

        return wire_person(unlocked, person_id)

    def prepare(self, unlocked: "Unlocked", dialogue_id: str) -> "Wired":
        from desktop.ui.window.prepare_wiring import wire_prepare

        return wire_prepare(unlocked, dialogue_id)

    def wrap_up(self, unlocked: "Unlocked", dialogue_id: str) -> "Wired":
        from desktop.ui.window.wrap_up_wiring import wire_wrap_up

        return wire_wrap_up(unlocked, dialogue_id)

    def dialogue(self, unlocked: "Unlocked", dialogue_id: str) -> "Wired":
        from desktop.ui.window.dialogue_wiring import wire_dialogue

        return wire_dialogue(unlocked, dialogue_id)

    def meeting(self, unlocked: "Unlocked", dialogue_id: str) -> None:
        from desktop.ui.window.meeting_wiring import wire_meeting

        wire_meeting(unlocked, dialogue_id)

    def telling(self, unlocked: "Unlocked", observation_id: str) -> "Wired":
        from desktop.ui.window.feedback_wiring import wire_telling

        return wire_telling(unlocked, observation_id)

    def praise(self, unlocked: "Unlocked", person_id: str) -> "Wired":
        from desktop.ui.window.feedback_wiring import wire_praise

        return wire_praise(unlocked, person_id)

    def feedback(self, unlocked: "Unlocked", feedback_id: str) -> "Wired":
        from desktop.ui.window.feedback_wiring import wire_feedback

        return wire_feedback(unlocked, feedback_id)

    def dialogue_paper(self, unlocked: "Unlocked", dialogue_id: str) -> "Wired":
        from desktop.ui.window.paper_wiring import wire_dialogue_paper

        return wire_dialogue_paper(unlocked, dialogue_id)

    def person_paper(self, unlocked: "Unlocked", person_id: str) -> "Wired":
        from desktop.ui.window.paper_wiring import wire_person_paper

        return wire_person_paper(unlocked, person_id)

    def goals(self, unlocked: "Unlocked") -> "Wired":
        from desktop.ui.window.goals_wiring import wire_goals

        return wire_goals(unlocked)

    def board(self, unlocked: "Unlocked", goal_id: str, behaviour_id: str) -> "Wired":
        from desktop.ui.window.board_wiring import wire_board

        return wire_board(unlocked, goal_id, behaviour_id)

    def information(self, unlocked: "Unlocked") -> "Wired":
        from desktop.ui.window.paper_wiring import wire_information

        return wire_information(unlocked)

    def access(self, unlocked: "Unlocked", person_id: str) -> "Wired":
        from desktop.ui.window.access_wiring import wire_access

        return wire_access(unlocked, person_id)

    def quarters(self, unlocked: "Unlocked", subject: "Subject | None") -> "Wired":
        from desktop.ui.window.quarters_wiring import wire_quarters

        return wire_quarters(unlocked, subject)

    def templates(self, unlocked: "Unlocked") -> "Wired":
        from desktop.ui.window.templates_wiring import wire_templates

        return wire_templates(unlocked)

    def workshop(self, unlocked: "Unlocked", goal_id: str) -> "Wired":
        from desktop.ui.window.workshop_wiring import wire_workshop

        return wire_workshop(unlocked, goal_id)

    def settings(self, unlocked: "Unlocked") -> "Wired":
        from desktop.ui.window.settings_wiring import wire_settings

        return wire_settings(unlocked)

    def bin(self, unlocked: "Unlocked") -> "Wired":
        from desktop.ui.window.bin_wiring import wire_bin

        return wire_bin(unlocked)
