"""The same words through other programs' ways of making a PDF, side by side with ours in one run.

WeasyPrint, fpdf2 and Typst come from ``requirements-peers.lock`` into an environment of their own (``.peers``, fetched
the first time); Qt's writer is there already. Each peer is a process that stays warm and is asked in turns with ours.
They get the words ready made; ours reads the quarter from an encrypted vault, tags it and keeps to PDF/A.
"""

import json
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import perf_counter

from benchmarks.figures import Row
from benchmarks.pdf import sample
from benchmarks.vaults import KEY
from desktop.bootstrap.papers import quarter_paper, team_quarters
from desktop.domain.dialogues import Dialogue, DialogueState
from desktop.domain.goals import Behaviour, BehaviourState, Effect, Goal, GoalState, Mark, MarkKind
from desktop.domain.observations import Feedback, FeedbackState
from desktop.domain.paper import PaperOptions
from desktop.domain.people import Person, Team
from desktop.domain.promises import Agreement, AgreementState
from desktop.domain.quarters import SUMMARY, Period
from desktop.domain.records import Record
from desktop.reports.dialogue import dialogue_pdf
from desktop.reports.typefaces import font_folder
from desktop.services import quarters
from desktop.services.quarters import Subject
from desktop.services.session import Session
from desktop.storage.engine import connect_new
from desktop.storage.upgrade import upgrade
from desktop.storage.vault import OpenVault
from desktop.ui.presenters.paper_texts import paper_texts

ROOT = Path(__file__).resolve().parent.parent
FAR_AHEAD, NOT_BEHIND = 0.2, 1.0
PEERS = {"weasyprint": FAR_AHEAD, "fpdf2": FAR_AHEAD, "qt": NOT_BEHIND, "typst": NOT_BEHIND}
"""Each with the goal: our time over theirs."""
_AT = datetime(2026, 3, 31, 14, tzinfo=UTC)
_FIRST = Period(2026, 1)
_TEAM = 12
Blocks = list[list[str]]


def measure(rounds: int = 7) -> list[Row]:
    """A quarter of about four pages from the vault, 100 pages, and the quarters of a team of 12, against each peer."""
    interpreter = _environment()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="vardag-bench-")))
        session = _filled(folder)
        stack.callback(session.vault.close)
        options, hundred = PaperOptions(_AT), sample(100)
        out = folder / "papers"
        out.mkdir()
        cases: list[tuple[str, Callable[[], object], Blocks, int]] = [
            (
                "quarter from the vault, 4 pages",
                lambda: quarter_paper(session, Subject("p0"), _FIRST, options),
                _quarter_blocks(),
                1,
            ),
            (
                "100 pages",
                lambda: dialogue_pdf(hundred, paper_texts(), options),
                [block for part in hundred.sections for block in _section_blocks(part.title, part.note)],
                1,
            ),
            (
                f"quarters of a team of {_TEAM}",
                lambda: team_quarters(session, "team", _FIRST, options, out),
                _quarter_blocks(),
                _TEAM,
            ),
        ]
        rows = []
        for name, ours, blocks, times in cases:
            content = folder / "content.json"
            content.write_text(json.dumps(blocks, ensure_ascii=False), encoding="utf-8")
            for peer, goal in PEERS.items():
                python = Path(sys.executable) if peer == "qt" else interpreter
                with _asked(python, peer, content) as ask:
                    took = _in_turns(ours, ask, rounds, times)
                rows.append(Row(name, peer, *took, goal))
        return rows


def _in_turns(
    ours: Callable[[], object], ask: Callable[[], float], rounds: int, times: int
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Milliseconds of both by turns; the first turn of each only warms up."""
    mine, theirs = [], []
    for turn in range(rounds + 1):
        begun = perf_counter()
        ours()
        took = (perf_counter() - begun) * 1000
        asked = sum(ask() for _ in range(times))
        if turn:
            mine.append(took)
            theirs.append(asked)
    return tuple(mine), tuple(theirs)


@contextmanager
def _asked(python: Path, peer: str, content: Path) -> Iterator[Callable[[], float]]:
    command = [
        str(python),
        str(ROOT / "benchmarks" / "programs" / "peer.py"),
        peer,
        str(font_folder()),
        str(content),
    ]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        asked, told = process.stdin, process.stdout

        def ask() -> float:
            asked.write("\n")
            asked.flush()
            return float(told.readline())

        try:
            yield ask
        finally:
            asked.close()


def _environment() -> Path:
    """The interpreter of the peers' own environment, made the first time."""
    folder = ROOT / ".peers"
    python = folder / "bin" / "python"
    done = folder / "ready"
    if not done.exists():
        venv.create(folder, with_pip=True, clear=True)
        words = [
            "-m",
            "pip",
            "install",
            "-q",
            "--require-hashes",
            "--only-binary",
            ":all:",
            "-r",
            "requirements-peers.lock",
        ]
        subprocess.run([str(python), *words], cwd=ROOT, check=True)
        done.touch()
    return python


def _section_blocks(title: str, note: str) -> Blocks:
    return [["h2", title], *(["p", text] for text in note.split("\n\n"))]


_WORDS = (
    "När leveransen riskerar att bli sen ringer jag kunden samma dag innan de hinner ringa oss och frågar vad som "
    "behövs för att arbetet ska gå vidare på måndag."
)


def _records() -> Iterator[Record]:
    """A team of 12, each with a quarter that fills about four pages."""
    yield Team("team", "Projekt")
    yield Goal("goal", "Kundvärde och långsiktiga relationer", "team", "Kunden ringer", GoalState.ACTIVE)
    for place in range(8):
        yield Effect(f"e{place}", "goal", date(2026, 2, 1 + place), f"{_WORDS} {_WORDS}")
    for number in range(_TEAM):
        person = f"p{number}"
        yield Person(person, f"Person Nummer {number}", "projektledare", team_id="team")
        for place in range(3):
            behaviour = f"b{number}-{place}"
            yield Behaviour(
                behaviour, _WORDS, "goal", person, None, BehaviourState.PRACTISING, date(2026, 1, 7)
            )
            for week in range(13):
                kind = list(MarkKind)[week % 5]
                yield Mark(
                    f"m{number}-{place}-{week}",
                    behaviour,
                    kind,
                    date(2026, 1, 5) + timedelta(weeks=week),
                    _WORDS,
                    person,
                )
        for place in range(6):
            yield Agreement(f"a{number}-{place}", person, _WORDS, AgreementState.IN_FORCE, date(2026, 2, 2))
            yield Feedback(
                f"f{number}-{place}", person, _WORDS, _WORDS, _WORDS, "Hur såg det ut från ditt håll?", _WORDS,
                FeedbackState.GIVEN, _AT - timedelta(days=7 * place),
            )  # fmt: skip
        yield Dialogue(f"d{number}", "monday", _AT, 30, person, title="Måndag", state=DialogueState.ENDED)


def _monday(week: int) -> date:
    return date(2026, 1, 5) + timedelta(weeks=week)


def _filled(folder: Path) -> Session:
    path = folder / "vault.db"
    path.touch()
    connection = connect_new(path, KEY)
    upgrade(connection)
    connection.close()
    vault = OpenVault(path, KEY)
    with vault.work() as work:
        for record in _records():
            work.put(record)
        work.commit()
    session = Session(vault, lambda: _AT)
    for number in range(_TEAM):
        quarters.write(session, Subject(f"p{number}"), _FIRST, SUMMARY, "\n\n".join([_WORDS] * 6), "sv")
    return session


def _quarter_blocks() -> Blocks:
    """The words that stand on one of those quarters, ready made."""
    blocks: Blocks = [
        ["title", "Person Nummer 0"],
        ["h2", "Vad blev annorlunda?"],
        *([["p", _WORDS]] * 6),
        ["h2", "Beteenden"],
    ]
    for _ in range(3):
        blocks += [["p", _WORDS], *([["p", f"2 mars 2026 · Gjordes {_WORDS}"]] * 3)]
    blocks += [
        ["h2", "Vi är överens om"],
        *([["p", _WORDS]] * 6),
        ["h2", "Effekter"],
        *([["p", f"{_WORDS} {_WORDS}"]] * 8),
    ]
    blocks.append(["h2", "Feedback"])
    for _ in range(6):
        blocks += [
            ["p", f"Situation {_WORDS}"],
            ["p", f"Vad jag såg {_WORDS}"],
            ["p", f"Effekten {_WORDS}"],
            ["p", f"Svaret {_WORDS}"],
        ]
    return blocks
