"""Connects a person's page with its presenters and the screens it leads to."""

from desktop.domain.dialogues import AHEAD, Dialogue, DialogueState
from desktop.ui.pages.person import PersonPage
from desktop.ui.presenters.date_words import reading_of_moment
from desktop.ui.presenters.person import PersonPresenter
from desktop.ui.window.private_book_wiring import WiredBook
from desktop.ui.window.unlocked import Unlocked
from desktop.ui.window.wired import Wired


def wire_person(unlocked: Unlocked, person_id: str) -> Wired:
    """One person."""
    presenter = PersonPresenter(unlocked.bench, person_id)
    page = PersonPage(reading_of_moment(unlocked.session.now, presenter.usual_time))
    book = WiredBook(unlocked, person_id)

    def prepare() -> None:
        unlocked.plan_and_prepare(person_id)

    def paper() -> None:
        unlocked.open_person_paper(person_id)

    def open_dialogue(dialogue_id: str) -> None:
        with unlocked.session.vault.read() as reader:
            state = reader.get(Dialogue, dialogue_id).state
        if state in AHEAD:
            unlocked.open_prepare(dialogue_id)
        elif state is DialogueState.ONGOING:
            unlocked.open_meeting(dialogue_id)
        elif state is DialogueState.TO_WRAP_UP:
            unlocked.open_wrap_up(dialogue_id)
        else:
            unlocked.open_dialogue(dialogue_id)

    def add_point(text: str) -> None:
        page.say_point_error(presenter.add_point(text))

    def add_action(text: str) -> None:
        page.say_action_error(presenter.add_action(text))

    def details() -> None:
        from desktop.ui.window.person_details import ask_for_details

        ask_for_details(unlocked.window, presenter)

    page.prepare_requested.connect(prepare)
    page.details_requested.connect(details)
    page.paper_requested.connect(paper)
    page.private_requested.connect(book.toggle)
    page.state_chosen.connect(presenter.set_state)
    page.dialogue_opened.connect(open_dialogue)
    page.point_typed.connect(add_point)
    page.point_dropped.connect(presenter.drop_point)
    page.point_moved.connect(presenter.move_point)
    page.action_typed.connect(add_action)
    page.action_ticked.connect(presenter.tick_action)
    page.action_dropped.connect(presenter.drop_action)
    page.agreement_ended.connect(presenter.end_agreement)
    page.talk_planned.connect(presenter.plan)
    page.talk_moved.connect(presenter.move)
    page.talk_cancelled.connect(presenter.cancel)
    presenter.watch(page.show_state)

    def close() -> None:
        book.close()
        presenter.close()

    return Wired(
        page,
        page.retranslate,
        close,
        commands={
            "prepare": prepare,
            "new_dialogue": page.focus_plan,
            "private": book.toggle,
            "edit": details,
            "print": paper,
        },
        place="people",
        person_id=person_id,
        flush=book.flush,
        focus_first=page.prepare,
    )
