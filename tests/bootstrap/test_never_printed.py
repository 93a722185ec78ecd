"""Never printed: four locks between what is private and paper, each tried alone, and then all of it together.

1. SQLite refuses the printing connection every private table. 2. Papers are made of ``Printable…`` values that have no
field for it. 3. Only what has been told is read. 4. Canaries stand in every private place, and every document in every
form is searched to the last byte.
"""

import dataclasses
import io
import itertools
import typing
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone

import pikepdf
import pypdfium2
import pytest
from sqlalchemy import text as sql
from sqlalchemy.exc import DatabaseError

from desktop.bootstrap import papers
from desktop.domain import printable
from desktop.domain.dialogues import About, Dialogue, DialogueState, Section
from desktop.domain.goals import Behaviour, BehaviourState, Effect, Goal, GoalState, Mark, MarkKind
from desktop.domain.living import Living
from desktop.domain.observations import Feedback, FeedbackState, Observation, ObservationState, TheirView
from desktop.domain.paper import PageSize, PaperOptions
from desktop.domain.people import Person, Team
from desktop.domain.points import PointState, RaisedBy, TalkingPoint
from desktop.domain.preferences import MANAGER_NAME, Preference
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.promises import Action, Agreement, AgreementState, Owner
from desktop.domain.quarters import SUMMARY, Period, QuarterPart
from desktop.domain.removed import Gone, Removed, removed
from desktop.services import quarters
from desktop.services.access_pack import access_pack
from desktop.services.printing import printable_dialogue, printable_person
from desktop.services.printing_quarters import printable_quarter, printable_team
from desktop.services.quarters import Subject
from desktop.services.session import Session
from desktop.storage.misuse import Misuse
from desktop.ui.presenters import wording
from desktop.ui.presenters.paper import PaperTitle
from desktop.ui.presenters.quarter import QuarterTitle
from tests.services.desk import GROWTH, MONDAY
from tests.storage.stored_vault import stored_vault

CET = timezone(timedelta(hours=1))
NOW = datetime(2026, 3, 10, 14, 0, tzinfo=CET)
CANARY = "Kanariefågel"
TOLD = "Talgoxe"
"""Stands beside every canary in a place that is shared: what is searched was really there to be found."""
PERSON, OTHER, TEAM, TALK, GOAL = (f"{number}0000000-0000-4000-8000-000000000000" for number in range(1, 6))
FIRST = Period(2026, 1)
YEAR = Period(2026, 0)


def thrown_away() -> Iterator[Living]:
    """What lies in the bin, and could have been printed while it did not."""
    yield Action("gone-act", PERSON, f"{CANARY} borttaget", Owner.PERSON, date(2026, 3, 13), dialogue_id=TALK)
    yield Mark("gone-m", "b", MarkKind.DONE, date(2026, 3, 2), f"{CANARY} borttaget", PERSON)
    yield Observation("gone-o", NOW, f"{CANARY} borttagen", PERSON, None, ObservationState.TOLD, NOW)
    yield Effect("gone-e", GOAL, date(2026, 3, 3), f"{CANARY} borttagen")
    yield PrivateNote("gone-n", PERSON, NOW, f"{CANARY} borttagen")


def private() -> Iterator[object]:
    """A canary in every place that paper must not know of."""
    yield PrivateNote("n1", PERSON, NOW, f"{CANARY} anteckning")
    yield PrivateNote("n2", OTHER, NOW, f"{CANARY} om en annan")
    yield RecallMark("r", TALK, "s", NOW, f"{CANARY} minneslapp")
    yield Observation("o1", NOW, f"{CANARY} fångad", PERSON)
    yield Observation("o2", NOW, f"{CANARY} kopplad", PERSON, "b", ObservationState.LINKED)
    yield Observation("o3", NOW, f"{CANARY} utan person")
    yield Feedback("f1", PERSON, f"{CANARY} s", f"{CANARY} v", f"{CANARY} e", f"{CANARY} f", f"{CANARY} r")
    yield TheirView("v", PERSON, "n1", date(2026, 3, 3), f"{CANARY} bild av en privat anteckning")
    yield TalkingPoint("p1", PERSON, f"{CANARY} struken", RaisedBy.MANAGER, None, PointState.DROPPED, TALK)
    yield Behaviour("bd", f"{CANARY} utkast", GOAL, PERSON)
    yield Goal("gd", f"{CANARY} utkast till mål", TEAM)
    yield removed("gone", NOW, tuple(Gone(record) for record in thrown_away()))
    yield Preference("notice.2026-W11", f"{CANARY} att lägga märke till")
    yield Dialogue("theirs", "monday", NOW, 30, OTHER, title=f"{CANARY} annan", state=DialogueState.ENDED)
    yield Section("theirs-s", "theirs", 0, "Läget", 10, (), f"{CANARY} en annans samtal")


def shared() -> Iterator[object]:
    """What may be printed, so that every document has something in every part."""
    yield Preference(MANAGER_NAME, "Karin Lind")
    yield Team(TEAM, "Projekt")
    yield Person(PERSON, "Amir Haddad", "projektledare", team_id=TEAM)
    yield Person(OTHER, "Lisa Ek", team_id=TEAM)
    yield Goal(GOAL, f"{TOLD} mål", TEAM, "", GoalState.ACTIVE)
    yield Behaviour("b", f"{TOLD} beteende", GOAL, PERSON, None, BehaviourState.PRACTISING, date(2026, 1, 7))
    yield Behaviour(
        "bt", f"{TOLD} tillsammans", GOAL, None, TEAM, BehaviourState.PRACTISING, date(2026, 1, 7)
    )
    yield Dialogue(
        TALK, "monday", NOW, 30, PERSON, title="Måndag", state=DialogueState.ENDED, started_at=NOW, ended_at=NOW, about=About.NUMBERS
    )  # fmt: skip
    yield Section("s", TALK, 0, "Läget", 10, ("Hur?",), f"{TOLD} anteckning", f"{TOLD} ord")
    yield Dialogue("next", "monday", NOW + timedelta(days=14), 30, PERSON, title="Nästa")
    yield Section("next-s", "next", 0, "Läget", 10, (f"{TOLD} fråga?",))
    yield Mark("m", "b", MarkKind.DONE, date(2026, 3, 2), f"{TOLD} märke", PERSON)
    yield Mark("mt", "bt", MarkKind.DONE, date(2026, 3, 2), f"{TOLD} teamets märke")
    yield Agreement("a", PERSON, f"{TOLD} överenskommelse", AgreementState.IN_FORCE, date(2026, 3, 2), TALK)
    yield Action("act", PERSON, f"{TOLD} åtagande", Owner.PERSON, date(2026, 3, 13), dialogue_id=TALK)
    yield Observation("ot", NOW, f"{TOLD} iakttagelse", PERSON, None, ObservationState.TOLD, NOW)
    yield Feedback("ft", PERSON, saw=f"{TOLD} feedback", state=FeedbackState.GIVEN, given_at=NOW)
    yield Effect("e", GOAL, date(2026, 3, 3), f"{TOLD} effekt")


@pytest.fixture(scope="module")
def session(tmp_path_factory) -> Iterator[Session]:
    vault = stored_vault(tmp_path_factory.mktemp("vault"))
    with vault.work() as work:
        for record in (*shared(), *private()):
            work.put(record)  # type: ignore[arg-type]
        work.commit()
    held = Session(vault, lambda: NOW, (MONDAY, GROWTH))
    for subject, period in itertools.product((Subject(PERSON), Subject(TEAM, is_team=True)), (FIRST, YEAR)):
        quarters.write(held, subject, period, SUMMARY, f"{TOLD} sammanfattning", "sv")
        for part in QuarterPart:
            quarters.include(held, subject, period, part, "sv", wanted=True)
    yield held
    vault.close()


DOCUMENTS = {
    "dialogue": lambda held, options: papers.dialogue_paper(held, TALK, options),
    "person": lambda held, options: papers.person_paper(held, PERSON, options),
    "quarter": lambda held, options: papers.quarter_paper(held, Subject(PERSON), FIRST, options),
    "year": lambda held, options: papers.quarter_paper(held, Subject(PERSON), YEAR, options),
    "team": lambda held, options: papers.quarter_paper(held, Subject(TEAM, is_team=True), FIRST, options),
    "team's year": lambda held, options: papers.quarter_paper(
        held, Subject(TEAM, is_team=True), YEAR, options
    ),
    "preparation": lambda held, options: papers.preparation_paper(held, "next", options),
    "information": lambda held, options: papers.information_sheet(options),
}
FORMS = list(itertools.product(("sv", "en"), PageSize, (False, True)))


def everything_in(content: bytes) -> str:
    """Every text of a file: as a reader shows it, and every string, name and stream of every object."""
    document = pypdfium2.PdfDocument(content)
    said = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for item in pdf.objects:
            said += _strings(item, 0)
        said += [str(name) for name in pdf.attachments]
        said += _strings(pdf.trailer, 0)
    return "\n".join(said) + content.decode("latin-1")


def _strings(item: object, depth: int) -> Iterator[str]:
    if isinstance(item, pikepdf.String | pikepdf.Name):
        yield str(item)
    elif isinstance(item, pikepdf.Array) and depth < 8:
        for part in item:
            yield from _strings(part, depth + 1)
    elif isinstance(item, pikepdf.Dictionary | pikepdf.Stream) and depth < 8:
        for part in (item.stream_dict if isinstance(item, pikepdf.Stream) else item).values():
            if not getattr(part, "is_indirect", False):
                yield from _strings(part, depth + 1)
        if isinstance(item, pikepdf.Stream):
            yield item.read_bytes().decode("utf-8", errors="replace")
            yield item.read_bytes().decode("utf-16-be", errors="replace")


def without_signs(text: str) -> str:
    return "".join(text.split()).lower()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_lock_4_no_canary_is_anywhere_in_any_document_in_any_form(session: Session, document: str) -> None:
    try:
        for language, size, with_room in FORMS:
            wording.set_language(language)
            options = PaperOptions(NOW, size, signatures=with_room, own_thoughts=with_room)
            found = without_signs(everything_in(DOCUMENTS[document](session, options).content))
            assert without_signs(CANARY) not in found
            assert (without_signs(TOLD) in found) is (document != "information")
    finally:
        wording.set_language("sv")


def test_the_search_finds_a_canary_where_it_is_allowed(session: Session) -> None:
    """The access pack holds all of it: so the places are real, and the search can see."""
    found = everything_in(papers.access_pack_paper(session, PERSON, PaperOptions(NOW)).content)
    for place in ("anteckning", "minneslapp", "fångad", "kopplad", "struken", "utkast", "bild av en privat"):
        assert without_signs(f"{CANARY} {place}") in without_signs(found), place
    for place in ("om en annan", "en annans samtal"):
        assert without_signs(f"{CANARY} {place}") not in without_signs(found), place


def test_no_canary_is_in_the_name_of_a_file(session: Session) -> None:
    for title in (
        PaperTitle("Amir Haddad", NOW.date(), is_dialogue=True),
        QuarterTitle("Amir Haddad", NOW.date(), is_dialogue=False, period=FIRST),
    ):
        assert CANARY not in title.suggested_file()


@pytest.mark.parametrize("table", ["private_note", "private_recall_mark", "private_removed"])
def test_lock_1_the_printing_connection_cannot_read_a_private_table(session: Session, table: str) -> None:
    with session.vault.print_read() as reader:
        connection = reader._connection  # type: ignore[attr-defined]
        for question in (
            f"SELECT * FROM {table}",
            f"SELECT count(*) FROM {table}",
            f"SELECT 1 FROM team, {table}",
        ):
            with pytest.raises(DatabaseError):
                connection.execute(sql(question))


def test_lock_1_holds_when_somebody_asks_politely(session: Session) -> None:
    with session.vault.print_read() as reader:
        for kind, id in ((PrivateNote, "n1"), (RecallMark, "r"), (Removed, "gone")):
            with pytest.raises(Misuse):
                reader.find(kind, id)


_SECRET = {"private", "untold", "about", "recall", "stamped", "captured"}
_VALUES = [value for name, value in vars(printable).items() if name.startswith("Printable")]


@pytest.mark.parametrize("value", _VALUES, ids=lambda value: value.__name__)
def test_lock_2_what_is_printed_has_no_field_for_it(value: type) -> None:
    hints = typing.get_type_hints(value)
    assert {field.name for field in dataclasses.fields(value)} & _SECRET == set()
    named = {
        part for hint in hints.values() for part in repr(hint).replace("[", ".").replace("]", "").split(".")
    }
    assert named & {"PrivateNote", "RecallMark", "Observation", "Feedback", "AccessPack", "About"} == set()


def test_lock_2_the_documents_are_made_of_nothing_else(session: Session) -> None:
    made = (
        printable_dialogue(session, TALK),
        printable_person(session, PERSON),
        printable_quarter(session, PERSON, FIRST, "sv"),
        printable_team(session, TEAM, FIRST, "sv", stand_in="en kollega"),
    )
    for value in made:
        assert CANARY not in repr(value)
        assert TOLD in repr(value)
    assert CANARY in repr(access_pack(session, PERSON, stand_in="en kollega"))


def test_lock_3_what_has_not_been_told_does_not_exist_for_paper(session: Session) -> None:
    with session.vault.print_read() as reader:
        for id in ("o1", "o2", "o3"):
            assert reader.find(Observation, id) is None
        assert [item.id for item in reader.told_observations_of(PERSON)] == ["ot"]
    with session.vault.read() as reader:
        assert {"o1", "o2"} <= {item.id for item in reader.observations_of(PERSON)}
    given = printable_person(session, PERSON).feedback
    assert {item.saw for item in given} == {f"{TOLD} feedback", f"{TOLD} iakttagelse"}
