"""What a person would get: all of it, and nobody else's name."""

import dataclasses
import json
from datetime import date
from pathlib import Path

import pytest

from desktop.bootstrap.papers import access_pack_file, access_pack_paper
from desktop.domain.dialogues import About, Dialogue, DialogueState, Section
from desktop.domain.errors import RuleBroken
from desktop.domain.goals import Behaviour, BehaviourState, Goal, Mark, MarkKind
from desktop.domain.history import PastVersion
from desktop.domain.observations import Feedback, FeedbackState, Observation, ObservationState, TheirView
from desktop.domain.paper import PaperOptions
from desktop.domain.people import Person, Rhythm, Team
from desktop.domain.points import PointState, RaisedBy, TalkingPoint
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.promises import Action, Agreement, AgreementState, Owner
from desktop.domain.quarters import Quarter, QuarterText
from desktop.domain.sheets import Sheet, SheetQuestion
from desktop.exchange.archive_reading import read_archive
from desktop.services import dialogues, people, private_book, promises
from desktop.services.access_pack import access_pack
from desktop.services.behaviours import remove_mark
from desktop.services.importing import import_archive
from desktop.services.session import Session
from tests.reports.papers import text_read
from tests.services.desk import NOW, found, stored

OPTIONS = PaperOptions(NOW)
SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "sv.json"
TALK = "40000000-0000-4000-8000-000000000001"


@pytest.fixture
def written(session: Session, amir: Person) -> Session:
    records = [
        Team("team", "Projekt"),
        dataclasses.replace(
            amir, team_id="team", email="amir@example.se", started_on=date(2024, 2, 1),
            rhythm=Rhythm(2, 2, NOW.time(), 30),
        ),
        Person("lisa", "Lisa Ek"),
        Person("olga", "Olga Wiśniewska"),
        Goal("goal", "Kundvärde, sa Lisa", "team"),
        Behaviour("call", "Jag ringer Lisa samma dag", "goal", "amir", None, BehaviourState.PRACTISING, date(2026, 1, 7)),
        PastVersion("past", "call", NOW, "Jag ringer senare", "agreed"),
        PastVersion("same", "call", NOW, "Jag ringer Lisa samma dag", "draft"),
        Mark("mark", "call", MarkKind.OBSTACLE, date(2026, 2, 2), "Lisa var dubbelbokad", "amir"),
        Dialogue(TALK, "monday", NOW, 30, "amir", title="Måndag", state=DialogueState.ENDED, about=About.NUMBERS),
        Section("s", TALK, 0, "Läget", 10, ("Hur?",), "Pratade om Lisa Ek", "Olgas fråga"),
        Section("empty", TALK, 1, "Framåt", 10),
        Sheet("sheet", TALK, NOW, (SheetQuestion("s", "Hur?", "Bra, tack Lisa"), SheetQuestion("s", "Vad?")), "Lönen"),
        Sheet("unread", TALK, NOW),
        TalkingPoint("point", "amir", "Lisas roll", RaisedBy.PERSON, date(2026, 3, 1), PointState.NEW),
        TalkingPoint("undated", "amir", "Utan dag", RaisedBy.SUGGESTED, None, PointState.DROPPED),
        Agreement("agreed", "amir", "Vi frågar Lisa", AgreementState.IN_FORCE, date(2026, 2, 1)),
        Action("mine", "amir", "boka Lisa", Owner.MANAGER, date(2026, 3, 13)),
        Action("theirs", "amir", "utkast", Owner.PERSON),
        Action("nobody's", "amir", "fika"),
        Observation("told", NOW, "Ringde Lisa", "amir", state=ObservationState.TOLD, told_at=NOW),
        Observation("told-once", NOW, "Berättad någon gång", "amir", state=ObservationState.TOLD),
        Observation("untold", NOW, "Ännu inte berättad", "amir"),
        Feedback("given", "amir", saw="Du ringde", state=FeedbackState.GIVEN, given_at=NOW),
        Feedback("draft", "amir", saw="Ett utkast till beröm"),
        Quarter("quarter", 2026, 1, "amir", texts=(QuarterText("summary", "Lugnare, säger Lisa"),)),
        TheirView("view", "amir", "told", date(2026, 3, 3), "Jag ser det annorlunda än Lisa"),
        PrivateNote("note", "amir", NOW, "Privat tanke om Lisa"),
        RecallMark("recall", TALK, "s", NOW, "Kom ihåg Olga"),
        PrivateNote("hers", "lisa", NOW, "Om Lisa själv"),
    ]  # fmt: skip
    for record in records:
        stored(session, record)
    return session


def read(session: Session, **choices) -> str:
    return text_read(access_pack_paper(session, "amir", OPTIONS, **choices).content)


def test_everything_is_there_and_other_names_are_not(written: Session) -> None:
    text = read(written)
    for said in (
        "Registerutdrag", "Amir Haddad", "projektledare", "amir@example.se", "Projekt", "1 februari 2024", "Ami",
        "varannan tis 09:00", "Pratade om en kollega", "En kollegas fråga", "Bra, tack en kollega", "Lönen", "Mest om: Siffror",
        "En kollegas roll", "Din punkt", "Väntar", "Utan dag", "Struken", "Föreslagen", "Vi frågar en kollega", "Din chef",
        "boka en kollega", "utkast", "fika", "Jag ringer en kollega samma dag", "Tidigare: ”Jag ringer senare”",
        "En kollega var dubbelbokad", "Ringde en kollega", "Berättad för dig 10 mars 2026", "Berättad någon gång",
        "Ännu inte berättad", "Inte berättad för dig än", "Du ringde", "Ett utkast till beröm", "Utkast som inte",
        "Lugnare, säger en kollega", "Jag ser det annorlunda än en kollega", "Privat tanke om en kollega", "Kom ihåg en kollega",
        "Namn på andra personer",
    ):  # fmt: skip
        assert said in text.replace("\n", " "), said
    for name in ("Lisa", "Olga", "Wiśniewska", "Om Lisa själv"):
        assert name not in text
    assert text.count("Tidigare:") == 1
    assert "Innehåller inga privata anteckningar" not in text


def test_private_notes_can_be_left_out_and_that_is_said(written: Session) -> None:
    text = read(written, without_private=True)
    assert "Chefens privata anteckningar är inte med" in text
    for secret in ("Privat tanke", "Kom ihåg", "Mest om"):
        assert secret not in text


def test_a_name_may_stay_after_a_look(written: Session) -> None:
    pack = access_pack(written, "amir", stand_in="en kollega", shown={"lisa"})
    assert [person.id for person in pack.others] == ["lisa", "olga"]
    text = read(written, shown={"lisa"})
    assert "Pratade om Lisa Ek" in text
    assert "Olga" not in text
    assert "Namn på andra personer" not in read(written, shown={"lisa", "olga"})


def test_the_file_holds_the_same(written: Session) -> None:
    archive = json.loads(access_pack_file(written, "amir"))
    assert [person["name"] for person in archive["people"]] == ["Amir Haddad"]
    assert archive["private_notes"][0]["text"] == "Privat tanke om en kollega"
    assert archive["quarters"][0]["texts"] == [{"about": "summary", "text": "Lugnare, säger en kollega"}]
    assert "Lisa" not in json.dumps(archive, ensure_ascii=False)
    without = json.loads(access_pack_file(written, "amir", without_private=True))
    assert without["private_notes"] == []


def thrown_away(session: Session) -> None:
    """Into the bin: of the person's own, of a talk's, of somebody else's."""
    private_book.remove(session, "note")
    promises.remove_action(session, "mine")
    dialogues.remove(session, TALK)
    remove_mark(session, "mark")
    people.remove_person(session, "lisa")
    stored(session, Person("lisa-2", "Lisa Ek"))


def test_what_lies_in_the_bin_is_still_kept_and_so_it_is_in_the_pack(written: Session) -> None:
    thrown_away(written)
    text = read(written).replace("\n", " ")
    for said in (
        "Borttaget, men inte raderat än",
        "Privat anteckning 10 mars 2026, togs bort 10 mars 2026, ligger i papperskorgen till och med 9 april 2026",
        "Privat tanke om en kollega",
        "Åtagande 13 mars 2026, togs bort",
        "boka en kollega",
        "Anteckning, togs bort 10 mars 2026",
        "Pratade om en kollega",
        "Minneslapp 10 mars 2026, togs bort",
        "Märke 2 februari 2026, togs bort",
        "En kollega var dubbelbokad",
    ):
        assert said in text, said
    for name in ("Lisa", "Om Lisa själv", "Framåt"):
        assert name not in text


def test_without_the_private_the_bin_has_none_of_it_either(written: Session) -> None:
    thrown_away(written)
    text = read(written, without_private=True)
    assert "boka en kollega" in text
    for secret in ("Privat tanke", "Minneslapp", "Kom ihåg"):
        assert secret not in text
    archive = json.loads(access_pack_file(written, "amir", without_private=True))
    assert [talk["about"] for talk in archive["dialogues"]] == [None]
    assert archive["private_notes"] == []


def test_the_file_says_what_was_removed_and_when(written: Session) -> None:
    thrown_away(written)
    archive = json.loads(access_pack_file(written, "amir"))
    assert "Lisa" not in json.dumps(archive, ensure_ascii=False)
    for key in ("private_notes", "dialogues", "marks"):
        (record,) = archive[key]
        assert record["x_removed_at"] == NOW.isoformat(), key
    marked = {action["text"]: action.get("x_removed_at") for action in archive["actions"]}
    assert marked == {"boka en kollega": NOW.isoformat(), "utkast": None, "fika": None}


def test_the_file_of_a_lived_vault_can_be_read_by_every_rule_of_the_archive(session: Session) -> None:
    import_archive(session, read_archive(SAMPLE.read_bytes()))
    with session.vault.read() as reader:
        person = reader.people()[0]
        action = reader.actions_of(person.id)[0]
        talk = reader.dialogues_of(person.id)[-1]
    promises.remove_action(session, action.id)
    dialogues.remove(session, talk.id)
    content = read_archive(access_pack_file(session, person.id))
    assert action.id in {item.id for item in content.actions}
    assert talk.id in {item.id for item in content.dialogues}


def test_what_is_there_again_stands_once_in_the_file(written: Session) -> None:
    before = found(written, Action, "mine")
    promises.remove_action(written, "mine")
    stored(written, before)
    archive = json.loads(access_pack_file(written, "amir"))
    assert [item["text"] for item in archive["actions"]].count("boka en kollega") == 1


def test_a_name_that_stands_only_in_the_bin_is_masked_there(written: Session) -> None:
    promises.remove_action(written, stored(written, Action("last", "amir", "Fråga Zlatan")).id)
    stored(written, Person("zlatan", "Zlatan Berg"))
    pack = access_pack(written, "amir", stand_in="en kollega")
    assert "zlatan" in {person.id for person in pack.others}
    assert "Fråga en kollega" in read(written)


def test_what_other_programs_keep_with_it_stays(written: Session) -> None:
    stored(written, Action("last", "amir", "Ring", extra='{"x_colour":"grön"}'))
    promises.remove_action(written, "last")
    (action,) = [
        item for item in access_pack(written, "amir", stand_in="x").whole.actions if item.id == "last"
    ]
    assert json.loads(action.extra) == {"x_colour": "grön", "x_removed_at": NOW.isoformat()}


def test_nothing_in_the_vault_is_changed(written: Session) -> None:
    before = found(written, PrivateNote, "note")
    read(written)
    assert found(written, PrivateNote, "note") == before


def test_a_person_of_whom_only_the_name_is_kept(session: Session) -> None:
    stored(session, Person("new", "Ny Person"))
    text = text_read(access_pack_paper(session, "new", OPTIONS).content)
    assert "Det finns inget mer sparat." in text
    assert "Namn på andra personer" not in text
    with pytest.raises(RuleBroken):
        access_pack(session, "nobody", stand_in="x")
