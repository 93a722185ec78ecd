"""A quarter from the draft that fills itself to the version that is locked, and what may stand on its paper."""

import dataclasses
from datetime import date, datetime

import pytest

from desktop.domain.dialogues import Dialogue, DialogueState
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import (
    Behaviour,
    BehaviourState,
    Effect,
    EffectState,
    Gap,
    GapAnswer,
    GapState,
    Goal,
    GoalState,
    Mark,
    MarkKind,
    Pull,
)
from desktop.domain.history import PastVersion
from desktop.domain.observations import Feedback, FeedbackState, Observation, ObservationState
from desktop.domain.people import Person, Team
from desktop.domain.preferences import MANAGER_NAME, Preference
from desktop.domain.promises import Action, ActionState, Agreement, AgreementState, Owner
from desktop.domain.quarters import (
    AHEAD,
    FIRST_PARTS,
    SUMMARY,
    WHOLE_YEAR,
    Period,
    Quarter,
    QuarterPart,
    QuarterState,
    QuarterText,
)
from desktop.domain.templates import LocalText, Template, TemplateSection, TemplateState
from desktop.services import quarters
from desktop.services.changes import Changes
from desktop.services.printing_quarters import printable_quarter, printable_team
from desktop.services.quarters import Subject, quarter_page
from desktop.services.session import Session
from tests.services.desk import CET, NOW, found, stored

FIRST = Period(2026, 1)
YEAR = Period(2026, WHOLE_YEAR)
AMIR = Subject("amir")
TEAM = Subject("team", is_team=True)
FEBRUARY = datetime(2026, 2, 4, 10, 0, tzinfo=CET)


@pytest.fixture
def told(session: Session, amir: Person) -> Session:
    """Amir in a team with a goal, three behaviours and a quarter's marks."""
    records = [
        Preference(MANAGER_NAME, "Karin Lind"),
        Team("team", "Projekt"),
        dataclasses.replace(amir, team_id="team"),
        Person("lisa", "Lisa Ek", team_id="team"),
        Goal("goal", "Kundvärde, säger Amir", "team", "Kunden ringer", GoalState.ACTIVE),
        Goal("idea", "Bara ett utkast", "team"),
        Goal("closed", "Avslutat", "team", "", GoalState.CLOSED),
        Gap("gap", "goal", "Beläggning", Pull.AGAINST, "Lisa skyndar", GapAnswer.RAISE),
        Gap("lived", "goal", "Leverans", Pull.ALONG, "", GapAnswer.LIVE_WITH),
        Gap("done", "goal", "Köer", Pull.AGAINST, "", GapAnswer.TALK, GapState.HANDLED),
        Behaviour(
            "call", "Jag ringer samma dag", "goal", "amir", None, BehaviourState.SETTLED, date(2025, 10, 7)
        ),
        Behaviour("ask", "Vi frågar kunden, Lisa först", "goal", None, "team", BehaviourState.PRACTISING),
        Behaviour("draft", "Ett utkast", "goal", "amir"),
        Behaviour("rest", "Vilar", None, "amir", None, BehaviourState.RESTING),
        Behaviour("later", "Börjar i april", None, "amir", None, BehaviourState.AGREED, date(2026, 4, 2)),
        PastVersion("past", "call", NOW, "Jag ringer när det är sent", "agreed"),
        *(
            Mark(f"m{day}", "call", MarkKind.DONE, date(2026, 1, day), f"Ringde den {day}", "amir")
            for day in (5, 6, 7, 14)
        ),
        Mark("silent", "call", MarkKind.TALKED_ABOUT, date(2026, 1, 15), "", "amir"),
        Mark("earlier", "call", MarkKind.DONE, date(2025, 12, 1), "Förra kvartalet", "amir"),
        Mark("hers", "ask", MarkKind.OBSTACLE, date(2026, 2, 4), "Lisa hann inte", "lisa"),
        Mark("ours", "ask", MarkKind.EFFECT, date(2026, 2, 5), "Elpriset, sa Amir"),
        Effect("effect", "goal", date(2026, 2, 18), "Nordfors sa det till Lisa", EffectState.CONFIRMED),
        Effect("unquoted", "goal", date(2025, 12, 18), "Före"),
    ]
    for record in records:
        stored(session, record)
    return session


@pytest.fixture
def conversation(told: Session) -> Session:
    template = Template(
        "quarter",
        LocalText("Kvartalssamtalet", "The quarter conversation"),
        state=TemplateState.BUILT_IN,
        sections=(TemplateSection(LocalText("Tillbaka", "Looking back"), 60),),
    )
    return dataclasses.replace(told, built_in=(*told.built_in, template))


def latest(session: Session, subject: Subject = AMIR, period: Period = FIRST) -> Quarter:
    with session.vault.read() as reader:
        return quarters.current(reader, subject, period, "sv")


def the_quarter(changes: Changes) -> Quarter:
    (change,) = [item for item in changes.items if item.kind is Quarter]
    assert isinstance(change.after, Quarter)
    return change.after


def gone_through(session: Session) -> Quarter:
    return the_quarter(quarters.gone_through(session, AMIR, FIRST, "sv", done=True))


def test_the_draft_fills_itself_and_nothing_is_stored_for_it(told: Session) -> None:
    page = quarter_page(told, AMIR, FIRST, "sv")
    assert (page.name, page.quarter.id, page.quarter.state) == ("Amir Haddad", "", QuarterState.DRAFT)
    assert page.quarter.parts == FIRST_PARTS
    assert [item.behaviour.id for item in page.told] == ["call", "ask"]
    assert page.quarter.quotes == ("m6", "m7", "m14", "ours", "effect")
    assert [item.id for item in page.effects] == ["effect"]
    assert [place for place, there in enumerate(page.filled) if there] == [1, 2, 5]
    assert (page.only_month, page.is_empty, page.versions) == (None, False, ())
    assert told.vault.tables[Quarter] == {}  # type: ignore[attr-defined]


def test_what_was_told_and_promised_counts_as_evidence_and_what_was_not_does_not(
    session: Session, amir: Person
) -> None:
    for record in (
        Observation("o", FEBRUARY, "Sågs", amir.id, state=ObservationState.TOLD, told_at=FEBRUARY),
        Observation("u", NOW, "Inte berättat", amir.id),
        Feedback("f", amir.id, saw="Bra", state=FeedbackState.GIVEN, given_at=FEBRUARY.replace(day=12)),
        Feedback("d", amir.id, saw="Utkast", given_at=NOW),
        Agreement("a", amir.id, "Ringa", AgreementState.IN_FORCE, date(2026, 2, 24)),
        Agreement("p", amir.id, "Kanske"),
    ):
        stored(session, record)
    page = quarter_page(session, AMIR, FIRST, "sv")
    assert [place for place, there in enumerate(page.filled) if there] == [5, 6, 8]
    assert [item.id for item in page.agreements] == ["a"]


def test_an_empty_quarter_says_so(session: Session, amir: Person) -> None:
    assert quarter_page(session, AMIR, FIRST, "sv").is_empty
    with pytest.raises(RuleBroken):
        quarter_page(session, Subject("nobody"), FIRST, "sv")


def test_what_is_written_stays_and_empty_words_are_no_words(told: Session) -> None:
    first = the_quarter(quarters.write(told, AMIR, FIRST, "call", "De ringer\r\noss", "sv"))
    assert first.text("call") == "De ringer\noss"
    quarters.write(told, AMIR, FIRST, SUMMARY, "Lugnare", "sv")
    quarters.write(told, AMIR, FIRST, "call", "  ", "sv")
    assert latest(told).texts == (QuarterText(SUMMARY, "Lugnare"),)
    assert latest(told).id == first.id
    with pytest.raises(RuleBroken):
        quarters.write(told, AMIR, FIRST, SUMMARY, "\0", "sv")


def test_parts_and_quotes_are_chosen(told: Session) -> None:
    quarters.include(told, AMIR, FIRST, QuarterPart.SIGNATURES, "sv", wanted=True)
    quarters.include(told, AMIR, FIRST, QuarterPart.AGREEMENTS, "sv", wanted=False)
    quarters.quote(told, AMIR, FIRST, "m5", "sv", wanted=True)
    quarters.quote(told, AMIR, FIRST, "m7", "sv", wanted=False)
    quarter = latest(told)
    assert QuarterPart.AGREEMENTS not in quarter.parts
    assert quarter.parts[-1] == QuarterPart.SIGNATURES
    assert quarter.quotes == ("m6", "m14", "ours", "effect", "m5")


def test_going_through_it_is_a_dialogue_of_its_own(conversation: Session) -> None:
    changes = quarters.go_through(conversation, AMIR, FIRST, "sv")
    talk = found(conversation, Dialogue, changes.added(Dialogue))
    assert (talk.template, talk.title, talk.state) == ("quarter", "Kvartalssamtalet", DialogueState.PREPARED)
    assert latest(conversation).dialogue_id == talk.id
    assert latest(conversation).state is QuarterState.GONE_THROUGH
    assert quarters.gone_through_in(conversation, talk.id) == (AMIR, FIRST)
    again = quarters.go_through(conversation, AMIR, FIRST, "sv")
    assert not again
    with pytest.raises(RuleBroken) as broken:
        quarters.go_through(conversation, TEAM, FIRST, "sv")
    assert broken.value.rule is Rule.WRONG_STATE


def test_a_version_is_locked_only_once_it_was_gone_through(told: Session) -> None:
    draft = the_quarter(quarters.write(told, AMIR, FIRST, SUMMARY, "Lugnare", "sv"))
    with pytest.raises(RuleBroken) as broken:
        quarters.lock(told, draft, b"%PDF")
    assert broken.value.rule is Rule.WRONG_STATE
    through = gone_through(told)
    quarters.write(told, AMIR, FIRST, AHEAD, "Mer", "sv")
    with pytest.raises(RuleBroken) as broken:
        quarters.lock(told, through, b"%PDF")
    assert broken.value.rule is Rule.CHANGED_SINCE
    locked = the_quarter(quarters.lock(told, latest(told), b"%PDF-\xff"))
    assert (locked.state, locked.locked_at) == (QuarterState.LOCKED, NOW)
    assert quarters.locked_document(locked) == b"%PDF-\xff"
    for change in (
        lambda: quarters.write(told, AMIR, FIRST, SUMMARY, "Annat", "sv"),
        lambda: quarters.gone_through(told, AMIR, FIRST, "sv", done=False),
        lambda: quarters.lock(told, through, b"other"),
    ):
        with pytest.raises(RuleBroken):
            change()


def test_gone_through_can_be_taken_back(told: Session) -> None:
    gone_through(told)
    quarters.gone_through(told, AMIR, FIRST, "sv", done=False)
    assert latest(told).state is QuarterState.DRAFT


def test_something_changed_is_a_new_version_and_the_old_one_stays(told: Session) -> None:
    with pytest.raises(RuleBroken):
        quarters.new_version(told, AMIR, FIRST)
    quarters.write(told, AMIR, FIRST, SUMMARY, "Lugnare", "sv")
    with pytest.raises(RuleBroken):
        quarters.new_version(told, AMIR, FIRST)
    first = gone_through(told)
    quarters.lock(told, first, b"one")
    second = the_quarter(quarters.new_version(told, AMIR, FIRST))
    assert (second.version, second.text(SUMMARY), second.document) == (2, "Lugnare", "")
    assert second.state is QuarterState.DRAFT
    assert quarters.locked_document(found(told, Quarter, first.id)) == b"one"
    page = quarter_page(told, AMIR, FIRST, "sv")
    assert [item.id for item in page.versions] == [first.id]
    assert page.quarter.id == second.id


def test_a_quarter_on_paper_holds_what_was_chosen(told: Session) -> None:
    for record in (
        Agreement("a", "amir", "Ringa", AgreementState.IN_FORCE, date(2025, 11, 3)),
        Agreement("old", "amir", "Förr", AgreementState.ENDED),
        Action("open", "amir", "boka", Owner.MANAGER, date(2026, 4, 3)),
        Action("done", "amir", "utkast", Owner.PERSON, state=ActionState.DONE, done_on=date(2026, 2, 3)),
        Action("before", "amir", "förra", state=ActionState.DONE, done_on=date(2025, 12, 3)),
        Action("dropped", "amir", "släppt", state=ActionState.DROPPED),
        Observation("o", FEBRUARY, "Sågs", "amir", state=ObservationState.TOLD, told_at=FEBRUARY),
        Observation("u", FEBRUARY, "Inte berättat", "amir"),
        Feedback("f", "amir", saw="Bra", state=FeedbackState.GIVEN, given_at=FEBRUARY.replace(day=2)),
        Dialogue("d", "monday", FEBRUARY, 30, "amir", title="Måndag", state=DialogueState.ENDED),
        Dialogue("next", "monday", NOW.replace(day=20), 30, "amir"),
    ):
        stored(told, record)
    quarters.write(told, AMIR, FIRST, "call", "De väntar inte längre", "sv")
    quarters.write(told, AMIR, FIRST, SUMMARY, "Lugnare", "sv")
    quarters.write(told, AMIR, FIRST, AHEAD, "Piloten", "sv")
    for part in (QuarterPart.ACTIONS, QuarterPart.TALKS):
        quarters.include(told, AMIR, FIRST, part, "sv", wanted=True)

    paper = printable_quarter(told, "amir", FIRST, "sv")

    assert (paper.name, paper.manager, paper.summary, paper.ahead) == (
        "Amir Haddad",
        "Karin Lind",
        "Lugnare",
        "Piloten",
    )
    call, ask = paper.stories
    assert (call.changed, call.first_text) == ("De väntar inte längre", "Jag ringer när det är sent")
    assert call.behaviour.goal == "Kundvärde, säger Amir"
    assert [mark.text for mark in call.behaviour.marks] == ["Ringde den 6", "Ringde den 7", "Ringde den 14"]
    assert call.strip[1] == (MarkKind.DONE,) * 3
    assert call.strip[2] == (MarkKind.DONE, MarkKind.TALKED_ABOUT)
    assert sum(map(len, ask.strip)) == 1, "Lisa's mark is not Amir's"
    assert ask.first_text == ""
    assert [item.text for item in paper.agreements] == ["Ringa"]
    assert {item.text for item in paper.actions} == {"boka", "utkast"}
    assert [item.text for item in paper.effects] == ["Nordfors sa det till Lisa"]
    assert [item.saw for item in paper.feedback] == ["Bra", "Sågs"]
    assert [item.title for item in paper.talks] == ["Måndag"]
    assert paper.next_talk == NOW.replace(day=20)


def test_parts_that_were_not_chosen_are_not_there(told: Session) -> None:
    for part in FIRST_PARTS:
        quarters.include(told, AMIR, FIRST, part, "sv", wanted=False)
    quarters.write(told, AMIR, FIRST, AHEAD, "Piloten", "sv")
    paper = printable_quarter(told, "amir", FIRST, "sv", locked_on=date(2026, 4, 2))
    assert (paper.stories, paper.effects, paper.ahead, paper.next_talk) == ((), (), "", None)
    assert paper.locked_on == date(2026, 4, 2)


def test_a_year_quotes_its_quarters_locked_words_before_drafts(told: Session) -> None:
    quarters.write(told, AMIR, FIRST, SUMMARY, "Första", "sv")
    quarters.lock(told, gone_through(told), b"one")
    quarters.new_version(told, AMIR, FIRST)
    quarters.write(told, AMIR, FIRST, SUMMARY, "Bara ett utkast", "sv")
    quarters.write(told, AMIR, Period(2026, 2), SUMMARY, "Andra", "sv")
    quarters.write(told, AMIR, Period(2026, 3), AHEAD, "Ingen sammanfattning", "sv")
    quarters.write(told, AMIR, Period(2025, 4), SUMMARY, "Förra året", "sv")
    quarters.write(told, AMIR, YEAR, SUMMARY, "Året", "sv")
    paper = printable_quarter(told, "amir", YEAR, "sv")
    assert [(item.number, item.text) for item in paper.earlier] == [(1, "Första"), (2, "Andra")]
    assert len(paper.columns) == 12
    assert paper.summary == "Året"
    assert printable_quarter(told, "amir", FIRST, "sv").earlier == ()


def test_a_team_on_paper_has_nobodys_name_and_nobodys_own_behaviour(told: Session) -> None:
    quarters.quote(told, TEAM, FIRST, "hers", "sv", wanted=True)
    quarters.write(told, TEAM, FIRST, "ask", "Amirs kunder svarar", "sv")
    quarters.write(told, TEAM, FIRST, SUMMARY, "Lisa Ek sa det först", "sv")
    quarters.write(told, TEAM, FIRST, AHEAD, "Fråga Ami", "sv")
    paper = printable_team(told, "team", FIRST, "sv", stand_in="en kollega")
    assert (paper.name, paper.manager, paper.summary) == ("Projekt", "Karin Lind", "En kollega sa det först")
    assert paper.ahead == "Fråga en kollega"
    (goal,) = paper.goals
    assert goal.sentence == "Kundvärde, säger en kollega"
    (story,) = goal.stories
    assert story.behaviour.goal == "", "the goal stands above"
    assert story.behaviour.text == "Vi frågar kunden, en kollega först"
    assert [mark.text for mark in story.behaviour.marks] == [
        "En kollega hann inte",
        "Elpriset, sa en kollega",
    ]
    assert story.changed == "En kollegas kunder svarar"
    assert [(item.measured, item.pull, item.makes_us) for item in goal.gaps] == [
        ("Beläggning", Pull.AGAINST, "En kollega skyndar")
    ]
    assert [item.text for item in goal.effects] == ["Nordfors sa det till en kollega"]
    page = quarter_page(told, TEAM, FIRST, "sv")
    assert (page.name, page.agreements) == ("Projekt", ())


def test_a_team_without_behaviours_and_effects_where_they_are_not_wanted(told: Session) -> None:
    for part in (QuarterPart.BEHAVIOURS, QuarterPart.EFFECTS):
        quarters.include(told, TEAM, FIRST, part, "sv", wanted=False)
    stored(
        told, Behaviour("old", "Vi gjorde", "closed", None, "team", BehaviourState.SETTLED, date(2025, 1, 2))
    )
    paper = printable_team(told, "team", FIRST, "sv", stand_in="en kollega", locked_on=date(2026, 4, 2))
    assert [goal.sentence for goal in paper.goals] == ["Kundvärde, säger en kollega", "Avslutat"]
    assert all(goal.stories == goal.effects == () for goal in paper.goals)


def test_a_team_whose_manager_has_no_name(session: Session) -> None:
    stored(session, Team("team", "Projekt"))
    assert printable_team(session, "team", FIRST, "sv", stand_in="en kollega").manager == ""


def test_an_ordinary_dialogue_is_about_no_quarter(told: Session) -> None:
    quarters.write(told, AMIR, FIRST, SUMMARY, "Lugnare", "sv")
    stored(told, Dialogue("talk", "monday", NOW, 30, "amir"))
    stored(told, Dialogue("together", "monday", NOW, 30, None, "team"))
    assert quarters.gone_through_in(told, "talk") is None
    assert quarters.gone_through_in(told, "together") is None
