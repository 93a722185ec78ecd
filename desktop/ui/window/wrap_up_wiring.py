"""Connects Runda av with its presenter and the screens it leads to."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.domain.errors import RuleBroken
from desktop.domain.goals import BehaviourState, MarkKind
from desktop.ui.pages.wrap_up.page import WrapUpPage
from desktop.ui.presenters.bench import Workbench
from desktop.ui.presenters.wrap_up import ActionRow, WrapUpPresenter
from desktop.ui.presenters.wrap_up_behaviours import BehaviourTalk
from desktop.ui.window.wired import Wired

if TYPE_CHECKING:
    from desktop.ui.window.unlocked import Unlocked


def wire_wrap_up(unlocked: "Unlocked", dialogue_id: str) -> Wired:
    """Runda av for a dialogue that has been held; one that still goes on is left first."""
    presenter = WrapUpPresenter(unlocked.bench, dialogue_id)
    presenter.begin()
    page = WrapUpPage(presenter.read_day, presenter.read_moment)
    _connect_edits(page, presenter, unlocked.bench)

    def finish() -> None:
        page.flush()
        if presenter.finish():
            unlocked.done_here()
            unlocked.open_person(presenter.state.person_id)

    def paper() -> None:
        unlocked.open_dialogue_paper(dialogue_id)

    def meeting() -> None:
        unlocked.open_meeting(dialogue_id)

    page.finish_requested.connect(finish)
    page.paper_requested.connect(paper)
    page.meeting_requested.connect(meeting)
    presenter.watch(page.show_state)
    return Wired(
        page,
        page.retranslate,
        presenter.close,
        commands={"forward": finish, "print": paper, "save_pdf": paper},
        person_id=presenter.state.person_id,
        flush=page.flush,
        focus_first=page.first,
    )


def _connect_edits(page: WrapUpPage, presenter: WrapUpPresenter, bench: Workbench) -> None:
    def agreement(text: str) -> None:
        if not _said(bench, lambda: presenter.add_agreement(text)):
            page.keep_in_new_agreement(text)

    def action(text: str) -> None:
        if not _said(bench, lambda: presenter.add_action(text)):
            page.keep_in_new_action(text)

    def agreement_words(agreement_id: str, text: str) -> None:
        if not _said(bench, lambda: presenter.edit_agreement(agreement_id, text)):
            page.agreement_lines.part(agreement_id).owe()

    def action_row(row: object) -> None:
        if isinstance(row, ActionRow) and not _said(bench, lambda: presenter.edit_action(row)):
            page.action_lines.part(row.id).owe()

    page.agreement_added.connect(agreement)
    page.action_added.connect(action)
    page.agreement_edited.connect(agreement_words)
    page.action_edited.connect(action_row)
    page.agreement_held.connect(presenter.hold)
    page.agreement_removed.connect(presenter.remove_agreement)
    page.action_removed.connect(presenter.remove_action)
    page.told.connect(presenter.tell)
    page.next_chosen.connect(presenter.choose_next)
    page.about_chosen.connect(presenter.choose_about)
    _connect_behaviours(page, presenter.behaviours, bench)


def _connect_behaviours(page: WrapUpPage, talk: BehaviourTalk, bench: Workbench) -> None:
    def state(behaviour_id: str, said: object) -> None:
        _said(bench, lambda: talk.say_state(behaviour_id, BehaviourState(str(said))))
        page.retranslate()  # what was pressed and is not so stands as it was

    def words(behaviour_id: str, text: str) -> None:
        if not _said(bench, lambda: talk.change_words(behaviour_id, text)):
            page.behaviours.lines.part(behaviour_id).go_on(text)

    def place(line_id: str, behaviour_id: str, kind: object) -> None:
        talk.place(line_id, behaviour_id, MarkKind(str(kind)))
        page.retranslate()

    page.agreement_grown.connect(talk.grow)
    page.agreement_answered.connect(talk.answer)
    page.behaviours.state_said.connect(state)
    page.behaviours.words_changed.connect(words)
    page.behaviours.placed.connect(place)
    page.behaviours.taken_away.connect(talk.take_away)
    page.behaviours.also_talked.connect(talk.also_talked_about)


def _said(bench: Workbench, edit: Callable[[], object]) -> bool:
    """Do it; a rule that says no is told. Whether it was kept."""
    try:
        return edit() is not False
    except RuleBroken as error:
        bench.outlet.broken(error)
        return False
