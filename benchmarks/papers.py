"""What the papers are measured with: a team's quarter in an encrypted vault, and the words that stand on a paper."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import ModuleType
from unittest import mock

from benchmarks.pdf import sentences
from benchmarks.vaults import KEY
from desktop.domain.dialogues import Dialogue, DialogueState
from desktop.domain.goals import Behaviour, BehaviourState, Effect, Goal, GoalState, Mark, MarkKind
from desktop.domain.observations import Feedback, FeedbackState
from desktop.domain.people import Person, Team
from desktop.domain.progress import Progress
from desktop.domain.promises import Agreement, AgreementState
from desktop.domain.quarters import SUMMARY, Period
from desktop.domain.records import Record
from desktop.reports.inks import Words
from desktop.reports.pages import Furniture, document
from desktop.reports.strips import Strip
from desktop.reports.tags import Kind, Tag
from desktop.services import quarters
from desktop.services.quarters import Subject
from desktop.services.session import Session
from desktop.storage.engine import connect_new
from desktop.storage.upgrade import upgrade
from desktop.storage.vault import OpenVault

PRINTED_AT = datetime(2026, 3, 31, 14, tzinfo=UTC)
QUARTER = Period(2026, 1)
TEAM = 12
Blocks = list[list[str]]
"""The words of a paper in reading order: a part's kind (``title``, ``h2``, ``p``, ``row``, ``footer``), its texts."""


def team_session(folder: Path) -> Session:
    """A team of 12, each with a quarter that fills about four pages."""
    path = folder / "vault.db"
    path.touch()
    connection = connect_new(path, KEY)
    upgrade(connection)
    connection.close()
    vault = OpenVault(path, KEY)
    sentence = sentences()
    with vault.work() as work:
        for record in _records(sentence):
            work.put(record)
        work.commit()
    session = Session(vault, lambda: PRINTED_AT)
    for number in range(TEAM):
        text = "\n\n".join(sentence(28) for _ in range(5))
        quarters.write(session, Subject(f"p{number}"), QUARTER, SUMMARY, text, "sv")
    return session


def _records(sentence: Callable[[int], str]) -> Iterator[Record]:
    yield Team("team", "Projekt")
    yield Goal("goal", "Kundvärde och långsiktiga relationer", "team", "Kunden ringer", GoalState.ACTIVE)
    for place in range(4):
        yield Effect(f"e{place}", "goal", date(2026, 2, 1 + place), sentence(40))
    for number in range(TEAM):
        person = f"p{number}"
        yield Person(person, f"Person Nummer {number}", "projektledare", team_id="team")
        for place in range(3):
            behaviour, practising = f"b{number}-{place}", BehaviourState.PRACTISING
            yield Behaviour(behaviour, sentence(20), "goal", person, None, practising, date(2026, 1, 7))
            for week in range(13):
                kind, day = list(MarkKind)[week % 5], date(2026, 1, 5) + timedelta(weeks=week)
                yield Mark(f"m{number}-{place}-{week}", behaviour, kind, day, sentence(25), person)
        for place in range(4):
            agreed, since = AgreementState.IN_FORCE, date(2026, 2, 2)
            yield Agreement(f"a{number}-{place}", person, sentence(20), agreed, since)
            yield Feedback(
                f"f{number}-{place}", person, sentence(20), sentence(20), sentence(20),
                "Hur såg det ut från ditt håll?", sentence(20), FeedbackState.GIVEN,
                PRINTED_AT - timedelta(days=7 * place),
            )  # fmt: skip
        yield Dialogue(
            f"d{number}", "monday", PRINTED_AT, 30, person, title="Måndag", state=DialogueState.ENDED
        )


def printed_words(paper: ModuleType, make: Callable[[], object]) -> list[Blocks]:
    """The words of each paper that ``make`` draws by way of the module ``paper``; first the line at its foot."""
    kept: list[tuple[Sequence[Strip], Furniture]] = []

    def keep(strips: Sequence[Strip], furniture: Furniture, progress: Progress) -> bytes:
        kept.append((strips, furniture))
        return document(strips, furniture, progress)

    with mock.patch.object(paper, "document", keep):
        make()
    return [[["footer", furniture.footer.text(1, 1)], *_parts(strips)] for strips, furniture in kept]


def _parts(strips: Sequence[Strip]) -> Iterator[list[str]]:
    """A part for each run of lines of one tag; a table's row is one part."""
    held: dict[Tag, list[str]] = {}
    row: Tag | None = None
    for ink in (ink for strip in strips for ink in strip.inks):
        if not isinstance(ink, Words) or ink.tag is None:
            continue
        in_row = ink.tag.parent if ink.tag.kind in {Kind.CELL, Kind.HEAD_CELL} else None
        if held and ink.tag not in held and (row is None or in_row is not row):
            yield _part(held)
            held = {}
        row = in_row
        held.setdefault(ink.tag, []).append("".join(piece.text for piece in ink.line.pieces))
    if held:
        yield _part(held)


def _part(held: dict[Tag, list[str]]) -> list[str]:
    kinds = {Kind.H1: "title", Kind.H2: "h2", Kind.H3: "h2"}
    first = next(iter(held))
    kind = "row" if first.kind in {Kind.CELL, Kind.HEAD_CELL} else kinds.get(first.kind, "p")
    return [kind, *(" ".join(lines) for lines in held.values())]
