"""What leaves the vault: everything, or one person's part without the others."""

from dataclasses import fields, replace

import pytest
from hypothesis import HealthCheck, given, settings

from desktop.domain.dialogues import Dialogue, Place, Section
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import Behaviour, BehaviourState, Goal, Mark, MarkKind
from desktop.domain.history import PastVersion
from desktop.domain.observations import Observation, TheirView
from desktop.domain.people import Person, Team
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.promises import Action, Agreement
from desktop.domain.records import KINDS, PRIVATE_KINDS
from desktop.domain.templates import LocalText, Template
from desktop.exchange.archive_reading import content_from, read_archive
from desktop.exchange.archive_writing import write_archive
from desktop.services.exporting import export_archive
from desktop.services.importing import import_archive
from desktop.services.references import REFERENCES
from desktop.services.session import Session
from tests.exchange.archives import EXPORTED_AT, contents
from tests.exchange.faults import PERSON, example
from tests.memory_vault import MemoryVault
from tests.services.desk import NOW


def stocked(*records: object) -> Session:
    session = Session(vault=MemoryVault(), clock=lambda: NOW)
    with session.vault.work() as work:
        for record in records:
            work.put(record)
        work.commit()
    return session


def test_an_unknown_person_is_said():
    with pytest.raises(RuleBroken) as broken:
        export_archive(stocked(), person_id="nobody")
    assert broken.value.rule is Rule.NOT_FOUND


def test_the_example_is_all_about_one_person_but_for_what_belongs_to_goals_and_preferences():
    content = content_from(example())
    person = export_archive(stocked(*content.records()), person_id=PERSON)
    assert person == replace(content, gaps=(), effects=(), workshops=(), preferences=())


def test_without_private_there_is_nothing_private():
    content = content_from(example())
    session = stocked(*content.records())
    shared = export_archive(session, without_private=True)
    assert not any(type(record) in PRIVATE_KINDS for record in shared.records())
    assert [talk.about for talk in shared.dialogues] == [None]
    kept = replace(content, private_notes=(), recall_marks=(), dialogues=shared.dialogues)
    assert shared == kept


def test_a_view_on_a_private_note_goes_with_it():
    amir = Person("amir", "Amir")
    note = PrivateNote("note", amir.id, NOW, "…")
    view = TheirView("view", amir.id, note.id, NOW.date(), "Inte så.")
    session = stocked(amir, note, view)
    assert export_archive(session).their_views == (view,)
    assert export_archive(session, without_private=True).their_views == ()


AMIR, LISA = Person("amir", "Amir", team_id="lag"), Person("lisa", "Lisa", team_id="annat")
OWN = Behaviour("own", "När jag …", goal_id="goal", person_id="amir", state=BehaviourState.AGREED)
SHARED = Behaviour("shared", "När vi …", goal_id="goal", team_id="annat")
HERS = Behaviour("hers", "När Lisa …", person_id="lisa")
MEETING = Dialogue("meeting", "monday", NOW, 30, team_id="lag", title="Lisas fråga")
TALK = Dialogue("talk", "own-one", NOW, 30, person_id="amir")
HER_TALK = Dialogue("her-talk", "monday", NOW, 30, person_id="lisa")


@pytest.fixture
def two() -> Session:
    return stocked(
        Team("lag", "Lag"),
        Team("annat", "Annat"),
        Team("tredje", "Tredje"),
        AMIR,
        LISA,
        Goal("goal", "Mål", team_id="annat"),
        Goal("other", "Annat mål"),
        OWN,
        SHARED,
        HERS,
        TALK,
        HER_TALK,
        MEETING,
        Section("talk-0", "talk", 0, "Läget", 10),
        Section("her-0", "her-talk", 0, "Läget", 10),
        Place("place", "talk-0", 1),
        Place("her-place", "her-0", 1),
        RecallMark("recall", "talk", "talk-0", NOW),
        RecallMark("her-recall", "her-talk", "her-0", NOW),
        Mark("m1", "own", MarkKind.DONE, NOW.date(), "Lisa såg", person_id="lisa", dialogue_id="her-talk"),
        Mark("m2", "shared", MarkKind.DONE, NOW.date(), person_id="amir"),
        Mark("m3", "shared", MarkKind.DONE, NOW.date(), person_id="lisa"),
        Mark("m4", "shared", MarkKind.TALKED_ABOUT, NOW.date(), dialogue_id="talk"),
        Mark("m5", "shared", MarkKind.TALKED_ABOUT, NOW.date(), dialogue_id="meeting"),
        Mark("m6", "hers", MarkKind.DONE, NOW.date(), person_id="amir"),
        Agreement("a1", "amir", "Vi ringer", behaviour_id="hers", dialogue_id="meeting"),
        Agreement("a2", "lisa", "Lisa ringer"),
        Action("t1", "lisa", "Ring Lisa"),
        Observation("o1", NOW, "Om ingen"),
        Observation("o2", NOW, "Om Amir", person_id="amir", behaviour_id="shared"),
        PastVersion("p1", "a1", NOW, "Vi mejlar", "proposed", "meeting"),
        PastVersion("p2", "a2", NOW, "Lisa mejlar", "proposed"),
        PastVersion("p3", "shared", NOW, "När man …", "draft"),
        Template("own-one", LocalText("Mitt", "Mine")),
        Template("unused", LocalText("Oanvänd", "Unused")),
    )


def test_one_persons_part_holds_theirs_and_nothing_of_the_others(two):
    found = export_archive(two, person_id="amir")
    assert [record.id for record in found.records()] == [
        *("lag", "annat", "amir", "goal", "own", "shared", "talk", "talk-0", "place", "m1", "m2", "m4"),
        *("a1", "o2", "recall", "own-one", "p1", "p3"),
    ]
    assert found.marks[0] == replace(found.marks[0], person_id=None, dialogue_id=None)
    assert found.agreements[0] == replace(found.agreements[0], behaviour_id=None, dialogue_id=None)
    assert found.past_versions[0].dialogue_id is None
    assert "Lisas fråga" not in repr(found)


def test_an_archive_can_always_be_taken_back():
    """References the vault does not hold may lead nowhere: after an undo, for one."""
    gone = "00000000-0000-4000-8000-00000000dead"
    amir = replace(AMIR, team_id=None, preferred_template=gone)
    talk = replace(TALK, template=gone)
    session = stocked(
        amir,
        talk,
        PastVersion("p", gone, NOW, "Förr", "draft"),
        TheirView("v", "amir", gone, NOW.date(), "Nej"),
    )
    found = export_archive(session)
    assert found.people[0].preferred_template is None
    assert found.dialogues[0].template == "monday"
    assert found.past_versions == ()
    assert import_archive(stocked(), found).done


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=50)
@given(contents(most=3))
def test_any_part_of_any_vault_can_be_taken_in_by_an_empty_one(content):
    session = stocked(*content.records())
    for person in content.people:
        for without_private in (False, True):
            part = export_archive(session, person_id=person.id, without_private=without_private)
            assert part.people == (part.people[0],)
            assert import_archive(stocked(), read_archive(write_archive(part, EXPORTED_AT, "1"))).done


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_that_names_another_record_is_a_known_reference(kind):
    names = {item.name for item in fields(kind) if item.name.endswith("_id")}
    assert names <= {item.attribute for item in REFERENCES.get(kind, ())}
