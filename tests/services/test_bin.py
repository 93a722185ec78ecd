"""What is taken away lies in the bin and comes back as it was, in any order; only emptying is for good."""

import json
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.dialogues import Dialogue, DialogueState, Place
from desktop.domain.errors import EnvironmentFailed, Failure, Rule, RuleBroken
from desktop.domain.goals import Behaviour, BehaviourState, Goal, Mark, MarkKind
from desktop.domain.observations import Feedback, Observation, ObservationState, TheirView
from desktop.domain.people import Person
from desktop.domain.points import TalkingPoint
from desktop.domain.preferences import Preference
from desktop.domain.private import PrivateNote
from desktop.domain.promises import Action, Agreement
from desktop.domain.removed import Removed
from desktop.domain.templates import LocalText, Template
from desktop.domain.workshop import Workshop
from desktop.exchange.archive_reading import read_archive
from desktop.services import dialogues, people, preparing, private_book, promises
from desktop.services.behaviours import remove_draft, remove_mark
from desktop.services.feedback import let_go
from desktop.services.goals import remove_goal
from desktop.services.importing import import_archive
from desktop.services.points import edit_point
from desktop.services.putting_back import Lying, put_back
from desktop.services.removing import (
    empty,
    forget_person_in,
    let_time_pass,
    remove_for_good,
    removed_lately,
    time_has_passed,
)
from desktop.services.session import Session
from desktop.services.undo import UndoHistory
from desktop.services.workshop import arrangement_key
from tests.memory_vault import MemoryVault
from tests.services.desk import NOW, Clock, found, stored
from tests.services.removals import REMOVALS, everything, in_the_bin, removable

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "sv.json"
DAY = date(2026, 3, 10)


def lived(vault=None) -> Session:
    """The sample team, and some of what it has none of."""
    numbers = count(1)
    session = Session(
        vault or MemoryVault(), Clock(), new_id=lambda: f"00000000-0000-4000-9000-{next(numbers):012d}"
    )
    import_archive(session, read_archive(SAMPLE.read_bytes()))
    with session.vault.work() as work:
        amir = work.all(Person)[0]
        talk = work.dialogues_of(amir.id)[-1]
        work.put(Goal("goal", "Kundvärde"))
        work.put(Behaviour("draft", "Ringa samma dag", "goal", amir.id))
        work.put(Behaviour("second", "Fråga först", "goal"))
        work.put(Mark("mark", "draft", MarkKind.DONE, DAY, "Ringde", amir.id, talk.id))
        work.put(Workshop("shop", "goal", chosen=("draft", "second")))
        work.put(Preference(arrangement_key("shop"), "{}"))
        work.put(Agreement("agreement", amir.id, "Vi ringer", behaviour_id="draft"))
        work.put(Observation("loose", NOW, "Någon ringde"))
        work.put(Observation("seen", NOW, "Ringde", behaviour_id="draft", state=ObservationState.LINKED))
        work.put(Observation("theirs", NOW, "Skrev", amir.id))
        work.put(Feedback("begun", amir.id, saw="Skrev", observation_id="theirs"))
        work.put(Feedback("loose draft", amir.id, saw="Hej", observation_id="loose"))
        work.put(TheirView("view", amir.id, "loose", DAY, "Inte så"))
        work.put(TheirView("on the talk", amir.id, talk.id, DAY, "Det var bra"))
        work.put(Place(talk.id, work.sections_of(talk.id)[0].id, 3))
        work.put(PrivateNote("note", amir.id, NOW, "…"))
        work.commit()
    return session


@pytest.mark.parametrize("name", REMOVALS)
def test_every_removal_lies_in_the_bin_and_comes_back_as_it_was(name):
    session = lived()
    before = everything(session)
    with session.vault.read() as reader:
        ids = removable(reader, name)
    assert ids
    kind, remove = REMOVALS[name]
    for id in (ids[0], ids[-1]):
        changes = remove(session, id)
        (entry,) = in_the_bin(session)
        assert (type(entry.meant), entry.meant.id) == (kind, id)
        assert entry.removed_at == NOW
        assert changes.added(Removed) == entry.id
        assert everything(session) != before
        put_back(session, entry.id)
        assert everything(session) == before
        assert in_the_bin(session) == []


@pytest.mark.parametrize("name", REMOVALS)
def test_undo_of_a_removal_takes_it_out_of_the_bin_and_undo_of_coming_back_puts_it_in(name):
    session = lived()
    before = everything(session)
    with session.vault.read() as reader:
        id = removable(reader, name)[0]
    history = UndoHistory()
    history.remember("removed", REMOVALS[name][1](session, id))
    gone, lying = everything(session), in_the_bin(session)
    history.remember("put_back", put_back(session, lying[0].id))
    assert everything(session) == before
    history.undo(session)
    assert everything(session) == gone
    assert in_the_bin(session) == lying
    history.undo(session)
    assert everything(session) == before
    assert in_the_bin(session) == []


def some_removals(session: Session, draw) -> None:
    """And now and then something comes back already."""
    for _ in range(draw(st.integers(1, 7))):
        lying = [entry.id for entry in in_the_bin(session)]
        if lying and draw(st.integers(0, 3)) == 0:
            put_back(session, draw(st.sampled_from(lying)), together=True)
            continue
        with session.vault.read() as reader:
            choices = [(name, id) for name in REMOVALS for id in removable(reader, name)]
        name, id = draw(st.sampled_from(choices))
        REMOVALS[name][1](session, id)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(st.data())
def test_anything_removed_in_any_order_comes_back_in_any_order_as_it_was(data):
    session = lived()
    before = everything(session)
    some_removals(session, data.draw)
    for entry_id in data.draw(st.permutations([entry.id for entry in in_the_bin(session)])):
        if entry_id in {entry.id for entry in in_the_bin(session)}:
            put_back(session, entry_id, together=True)
    assert in_the_bin(session) == []
    assert everything(session) == before


def test_what_is_stored_meanwhile_comes_after_what_comes_back(session, amir):
    stored(session, Action("first", amir.id, "Ring"))
    stored(session, Action("last", amir.id, "Skriv"))
    promises.remove_action(session, "last")
    stored(session, Action("new", amir.id, "Läs"))
    promises.remove_action(session, "new")
    stored(session, Action("newest", amir.id, "Sov"))
    for entry in in_the_bin(session):
        put_back(session, entry.id)
    assert [item.id for item in everything(session)[Action]] == ["first", "last", "new", "newest"]


def test_a_mark_whose_behaviour_is_gone_says_so_and_comes_back_with_it():
    session = lived()
    before = everything(session)
    remove_mark(session, "mark")
    remove_draft(session, "draft")
    mark, draft = in_the_bin(session)
    lying = Lying([mark, draft])
    assert lying.hangs_on(mark) == (draft,)
    assert lying.hangs_on(draft) == ()
    with pytest.raises(RuleBroken) as refused:
        put_back(session, mark.id)
    assert refused.value.rule is Rule.HANGS_ON_REMOVED
    assert in_the_bin(session) == [mark, draft]
    put_back(session, mark.id, together=True)
    assert everything(session) == before


def test_what_is_on_a_person_does_not_come_back_without_them():
    session = lived()
    before = everything(session)
    promises.remove_action(session, before[Action][0].id)
    person_id = before[Action][0].person_id
    people.remove_person(session, person_id)
    action, person = in_the_bin(session)
    assert Lying([action, person]).hangs_on(action) == (person,)
    put_back(session, action.id, together=True)
    assert everything(session) == before


def test_what_it_hung_on_may_be_gone_for_good():
    session = lived()
    remove_mark(session, "mark")
    remove_draft(session, "draft")
    mark, draft = in_the_bin(session)
    remove_for_good(session, [draft.id])
    with pytest.raises(RuleBroken) as refused:
        put_back(session, mark.id)
    assert refused.value.rule is Rule.BELONGED_TO_GONE
    assert in_the_bin(session) == [mark]


def test_a_chain_comes_back_whole():
    session = lived()
    before = everything(session)
    remove_mark(session, "mark")
    remove_draft(session, "draft")
    remove_goal(session, "goal")
    mark, draft, goal = in_the_bin(session)
    lying = Lying([mark, draft, goal])
    assert lying.hangs_on(mark) == (draft,)
    put_back(session, draft.id)
    assert found(session, Behaviour, "draft").goal_id is None
    put_back(session, mark.id)
    put_back(session, goal.id)
    assert everything(session) == before


def test_an_action_comes_back_without_its_talk_and_finds_it_again():
    session = lived()
    with session.vault.work() as work:
        talk, amir = work.all(Dialogue)[0], work.all(Person)[0]
        work.put(Action("action", amir.id, "Ring", dialogue_id=talk.id))
        work.commit()
    before = everything(session)
    promises.remove_action(session, "action")
    dialogues.remove(session, talk.id)
    action, lost = in_the_bin(session)
    put_back(session, action.id)
    assert found(session, Action, "action").dialogue_id is None
    put_back(session, lost.id)
    assert everything(session) == before


def test_what_was_promised_in_a_talk_stays_when_the_talk_goes():
    session = lived()
    with session.vault.work() as work:
        talk, amir = work.all(Dialogue)[0], work.all(Person)[0]
        work.put(Action("action", amir.id, "Ring", dialogue_id=talk.id))
        work.commit()
    dialogues.remove(session, talk.id)
    assert found(session, Action, "action").dialogue_id is None


def test_a_template_that_is_gone_for_good_gives_way_to_the_first_choice(session, amir):
    stored(session, Template("own", LocalText("Eget", "Own")))
    stored(session, Dialogue("talk", "0" * 36, NOW, 30, amir.id))
    dialogues.remove(session, "talk")
    put_back(session, in_the_bin(session)[0].id)
    assert found(session, Dialogue, "talk").template == "monday"


def test_what_is_there_again_in_another_form_stays_and_the_entry_too(session, amir):
    stored(session, Action("a", amir.id, "Ring"))
    promises.remove_action(session, "a")
    (entry,) = in_the_bin(session)
    stored(session, Action("a", amir.id, "Ring i dag"))
    with pytest.raises(RuleBroken) as refused:
        put_back(session, entry.id)
    assert refused.value.rule is Rule.THERE_AGAIN
    assert found(session, Action, "a").text == "Ring i dag"
    stored(session, Action("a", amir.id, "Ring"))
    put_back(session, entry.id)
    assert in_the_bin(session) == []


def test_what_is_remembered_anew_stays_as_it_is_now():
    session = lived()
    remove_goal(session, "goal")
    stored(session, Preference(arrangement_key("shop"), "anew"))
    put_back(session, in_the_bin(session)[0].id)
    assert found(session, Preference, arrangement_key("shop")).value == "anew"


def test_what_let_go_and_was_touched_since_is_left_alone():
    session = lived()
    remove_draft(session, "draft")
    stored(session, replace(found(session, Agreement, "agreement"), behaviour_id="second"))
    put_back(session, in_the_bin(session)[0].id)
    assert found(session, Agreement, "agreement").behaviour_id == "second"


def test_what_let_go_and_is_gone_for_good_is_passed_over():
    session = lived()
    remove_draft(session, "draft")
    promises.remove_agreement(session, "agreement")
    draft, agreement = in_the_bin(session)
    remove_for_good(session, [agreement.id])
    put_back(session, draft.id)
    assert found(session, Observation, "seen").behaviour_id == "draft"


def test_two_in_a_dialogue_are_not_parted(session, amir, talk):
    stored(session, replace(talk, state=DialogueState.ONGOING))
    for removal, id in ((people.remove_person, amir.id), (dialogues.remove, talk.id)):
        with pytest.raises(RuleBroken) as refused:
            removal(session, id)
        assert refused.value.rule is Rule.WHILE_TALKING
    assert in_the_bin(session) == []


def test_a_full_disk_removes_nothing(session, amir):
    stored(session, Action("a", amir.id, "Ring"))
    session.vault.next_commit_fails = EnvironmentFailed(Failure.DISK_FULL)
    with pytest.raises(EnvironmentFailed):
        promises.remove_action(session, "a")
    assert found(session, Action, "a")
    assert in_the_bin(session) == []


def test_unticking_leaves_no_litter_but_keeps_words_of_ones_own(session, amir):
    stored(session, Observation("o", NOW, "Ringde kunden", amir.id, state=ObservationState.LINKED))
    preparing.share_observation(session, "o")
    preparing.unshare_observation(session, "o")
    preparing.unshare_observation(session, "o")
    assert in_the_bin(session) == []
    preparing.share_observation(session, "o")
    point_id = preparing.point_of_observation("o")
    edit_point(session, point_id, "Berätta om kunden")
    preparing.unshare_observation(session, "o")
    (entry,) = in_the_bin(session)
    put_back(session, entry.id)
    assert found(session, TalkingPoint, point_id).text == "Berätta om kunden"


def test_the_latest_removed_comes_first(session, clock, amir):
    for name in "abc":
        stored(session, Action(name, amir.id, "Ring"))
    promises.remove_action(session, "b")
    promises.remove_action(session, "a")
    clock.go_on(hours=1)
    promises.remove_action(session, "c")
    with session.vault.read() as reader:
        assert [entry.meant.id for entry in removed_lately(reader)] == ["c", "a", "b"]


def test_emptied_is_gone_and_undo_cannot_bring_it_back(session, amir):
    stored(session, Action("a", amir.id, "Ring"))
    stored(session, Action("b", amir.id, "Skriv"))
    history = UndoHistory()
    history.remember("removed", promises.remove_action(session, "a"))
    history.remember("changed", promises.tick_action(session, "b"))
    emptied = empty(session)
    assert in_the_bin(session) == []
    history.forget(emptied.ids(Removed))
    history.undo(session)
    assert history.latest is None
    with session.vault.read() as reader:
        assert reader.find(Action, "a") is None


def test_one_entry_can_go_for_good_and_an_unknown_one_stops_all(session, amir):
    for name in "ab":
        stored(session, Action(name, amir.id, "Ring"))
        promises.remove_action(session, name)
    first, second = in_the_bin(session)
    with pytest.raises(RuleBroken):
        remove_for_good(session, [first.id, "nowhere"])
    assert in_the_bin(session) == [first, second]
    remove_for_good(session, [first.id])
    assert in_the_bin(session) == [second]


def test_time_passes_and_the_bin_empties_itself_on_the_second_day(session, clock, amir):
    stored(session, Action("a", amir.id, "Ring"))
    promises.remove_action(session, "a")
    clock.go_on(days=29)
    assert not time_has_passed(session)
    assert not let_time_pass(session)
    clock.go_on(days=1)
    assert time_has_passed(session)
    assert let_time_pass(session)
    assert not time_has_passed(session)
    (entry,) = in_the_bin(session)
    assert entry.past_on == DAY + timedelta(days=30)
    stored(session, Action("b", amir.id, "Skriv"))
    promises.remove_action(session, "b")
    clock.go_on(days=1)
    assert time_has_passed(session)
    assert let_time_pass(session)
    assert [entry.meant.id for entry in in_the_bin(session)] == ["b"]


def test_a_clock_that_jumps_empties_nothing(session, clock, amir):
    stored(session, Action("a", amir.id, "Ring"))
    promises.remove_action(session, "a")
    for days in (30_000, -30_000, -400, 400, 29):
        clock.go_on(days=days)
        let_time_pass(session)
        assert len(in_the_bin(session)) == 1


def test_an_erased_person_is_nowhere_in_the_bin_and_others_stay_there():
    session = lived()
    with session.vault.work() as work:
        amir, other = work.all(Person)[:2]
        talk = work.dialogues_of(amir.id)[-1]
        work.put(Goal("shared", "Tillsammans"))
        work.put(Behaviour("ours", "Vi ringer", "shared"))
        work.put(Mark("his", "ours", MarkKind.DONE, DAY, "CANARY", amir.id))
        work.put(Mark("hers", "ours", MarkKind.DONE, DAY, "Skrev", other.id))
        work.put(Agreement("his-too", amir.id, "CANARY", behaviour_id="ours"))
        work.commit()
    private_book.remove(session, "note")
    remove_draft(session, "ours")
    let_go(session, "theirs")
    promises.remove_agreement(session, "agreement")
    with session.vault.read() as reader:
        hers = next(item.id for item in reader.all(Action) if item.person_id == other.id)
    promises.remove_action(session, hers)
    dialogues.remove(session, talk.id)
    people.remove_person(session, amir.id)
    with session.vault.work() as work:
        forget_person_in(work, amir.id)
        work.commit()
    kept = in_the_bin(session)
    assert [entry.meant.id for entry in kept] == ["ours", hers]
    assert amir.id not in repr(kept)
    assert "CANARY" not in repr(kept)
    assert "Skrev" in repr(kept)
    put_back(session, kept[0].id)
    assert found(session, Mark, "hers").text == "Skrev"


def test_the_sample_has_what_these_tests_lean_on():
    archive = json.loads(SAMPLE.read_text(encoding="utf-8"))
    assert {item["state"] for item in archive["behaviours"]} > {BehaviourState.PRACTISING.value}
    assert len(archive["dialogues"]) > 3
