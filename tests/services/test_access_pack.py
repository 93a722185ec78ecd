"""What a person would get: all of it, and nobody else's name."""

import dataclasses
import json
from datetime import date

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
from desktop.services.access_pack import access_pack
from desktop.services.session import Session
from tests.reports.papers import text_read
from tests.services.desk import NOW, found, stored

OPTIONS = PaperOptions(NOW)
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
