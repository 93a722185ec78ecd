"""Out with the questions of the dialogue, back as the person's own words; the same sheet twice doubles nothing."""

import dataclasses
from datetime import date

import pytest

from desktop.domain.dialogues import Dialogue, DialogueState, Section
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.people import Team
from desktop.domain.points import RaisedBy, TalkingPoint
from desktop.domain.private import PrivateNote
from desktop.domain.promises import Action, ActionState, Owner
from desktop.domain.sheets import Sheet, SheetAnswers
from desktop.services import naming
from desktop.services.preparation_sheets import make_sheet, printable_sheet, take_answers
from desktop.services.session import Session
from tests.services.desk import NOW, found, stored


@pytest.fixture
def sheet_id(session: Session, talk: Dialogue) -> str:
    stored(session, Section("talk-1", "talk", 1, "Framåt", 20, ("Vad nu?", "Vad * mer?", "")))
    return make_sheet(session, talk.id)


def answers_of(session: Session, sheet_id: str, said: dict[int, str], points: str = "") -> SheetAnswers:
    """A sheet with every field, most of them empty."""
    empty = dict.fromkeys(range(len(found(session, Sheet, sheet_id).questions)), "")
    return SheetAnswers(sheet_id, empty | said, points)


def points(session: Session) -> list[TalkingPoint]:
    with session.vault.read() as reader:
        return list(reader.points_of("amir"))


def words(session: Session, section_id: str) -> str:
    return found(session, Section, section_id).their_words


def test_a_sheet_asks_what_the_dialogue_asks_and_tells_what_was_promised(
    session: Session, sheet_id: str
) -> None:
    naming.name_manager(session, "Karin Ek")
    stored(session, Action("theirs", "amir", "utkast", Owner.PERSON, date(2026, 3, 13)))
    stored(session, Action("mine", "amir", "boka", Owner.MANAGER))
    stored(session, Action("done", "amir", "klart", Owner.PERSON, state=ActionState.DONE))
    stored(session, PrivateNote("note", "amir", NOW, "Privat"))
    printable = printable_sheet(session, sheet_id)
    assert (printable.sheet_id, printable.other, printable.manager) == (sheet_id, "Amir Haddad", "Karin Ek")
    assert printable.questions == (("Läget", ("Hur har du det?",)), ("Framåt", ("Vad nu?", "Vad * mer?", "")))
    assert [(item.owner, item.text) for item in printable.actions] == [("Amir Haddad", "utkast")]
    assert "Privat" not in repr(printable)


def test_a_sheet_that_is_out_is_used_again_until_the_questions_change_or_it_came_back(
    session: Session, sheet_id: str
) -> None:
    assert make_sheet(session, "talk") == sheet_id
    take_answers(session, answers_of(session, sheet_id, {0: "Bra"}))
    second = make_sheet(session, "talk")
    assert second != sheet_id
    section = found(session, Section, "talk-0")
    stored(session, dataclasses.replace(section, questions=("Hur är läget?",)))
    assert make_sheet(session, "talk") not in {sheet_id, second}


def test_answers_stand_beside_their_questions_and_points_are_the_persons(
    session: Session, sheet_id: str
) -> None:
    answers = SheetAnswers(
        sheet_id, {0: "Bra, tack", 1: "Piloten", 2: "Mer tid", 3: "Utan fråga"}, "- Semester\n\n• Lönen\n"
    )
    assert take_answers(session, answers, "talk")
    assert words(session, "talk-0") == "*Hur har du det?*\n\nBra, tack"
    assert words(session, "talk-1") == "*Vad nu?*\n\nPiloten\n\nVad * mer?\n\nMer tid\n\n\n\nUtan fråga"
    assert [(item.text, item.raised_by) for item in points(session)] == [
        ("Semester", RaisedBy.PERSON),
        ("Lönen", RaisedBy.PERSON),
    ]
    assert found(session, Sheet, sheet_id).read_at == NOW


def test_the_same_sheet_again_changes_nothing_and_another_version_what_is_different(
    session: Session, sheet_id: str
) -> None:
    answers = answers_of(session, sheet_id, {0: "Bra"}, "Semester")
    take_answers(session, answers)
    assert not take_answers(session, answers)
    take_answers(session, answers_of(session, sheet_id, {0: "", 1: "Piloten"}, "Semester\nLönen"))
    assert words(session, "talk-0") == ""
    assert "Piloten" in words(session, "talk-1")
    assert [item.text for item in points(session)] == ["Semester", "Lönen"]


def test_answers_to_a_section_that_is_gone_stand_in_the_first(session: Session, talk: Dialogue) -> None:
    stored(session, Section("gone", "talk", 5, "Borta", 5, ("Vad saknas?",)))
    sheet_id = make_sheet(session, talk.id)
    with session.vault.work() as work:
        work.remove(Section, "gone")
        work.commit()
    take_answers(session, answers_of(session, sheet_id, {1: "Inget"}))
    assert words(session, "talk-0") == "*Vad saknas?*\n\nInget"
    assert printable_sheet(session, sheet_id).questions[-1] == ("", ("Vad saknas?",))


@pytest.mark.parametrize(
    ("answers", "dialogue_id", "rule"),
    [
        (SheetAnswers("00000000-0000-4000-8000-000000000099", {0: "x"}), None, Rule.SHEET_UNKNOWN),
        (None, "other", Rule.SHEET_OF_OTHER),
        ({9: "x"}, "talk", Rule.SHEET_ALTERED),
        ({0: "  "}, "talk", Rule.SHEET_EMPTY),
        ({}, "talk", Rule.SHEET_EMPTY),
    ],
)
def test_what_does_not_fit_changes_nothing(
    session: Session, sheet_id: str, answers, dialogue_id, rule
) -> None:
    before = found(session, Sheet, sheet_id)
    if not isinstance(answers, SheetAnswers):
        answers = answers_of(session, sheet_id, {0: "x"} if answers is None else answers)
    with pytest.raises(RuleBroken) as broken:
        take_answers(session, answers, dialogue_id)
    assert broken.value.rule is rule
    assert found(session, Sheet, sheet_id) == before


def test_a_sheet_with_a_field_less_is_not_the_one_that_was_sent(session: Session, sheet_id: str) -> None:
    with pytest.raises(RuleBroken) as broken:
        take_answers(session, SheetAnswers(sheet_id, {0: "Bra"}))
    assert broken.value.rule is Rule.SHEET_ALTERED


def test_a_teams_dialogue_has_no_sheet(session: Session) -> None:
    stored(session, Team("team", "Projekt"))
    stored(session, Dialogue("together", "monday", NOW, 30, None, "team", state=DialogueState.PLANNED))
    with pytest.raises(RuleBroken) as broken:
        make_sheet(session, "together")
    assert broken.value.rule is Rule.WITH_WHOM
