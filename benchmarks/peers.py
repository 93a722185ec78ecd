"""The same words through other programs' ways of making a PDF, side by side with ours in one run.

WeasyPrint, fpdf2 and Typst come from ``requirements-peers.lock`` into an environment of their own (``.peers``, fetched
the first time); Qt's writer is there already. Each peer is a process that stays warm and is asked in turns with ours.
They get the words that stand on our paper, ready made, part by part with the line at the foot; ours reads the quarter
from an encrypted vault, draws its strips and tables, tags it and keeps to PDF/A.
"""

import json
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import perf_counter

import pypdfium2

from benchmarks.figures import Row
from benchmarks.papers import PRINTED_AT, QUARTER, TEAM, Blocks, printed_words, team_session
from benchmarks.pdf import sample
from desktop.bootstrap.papers import quarter_paper, team_quarters
from desktop.domain.paper import PaperOptions
from desktop.reports import dialogue, quarter
from desktop.reports.typefaces import font_folder
from desktop.services.quarters import Subject
from desktop.ui.presenters.paper_texts import paper_texts

ROOT = Path(__file__).resolve().parent.parent
FAR_AHEAD, NOT_BEHIND = 0.2, 1.0
PEERS = {"weasyprint": FAR_AHEAD, "fpdf2": FAR_AHEAD, "qt": NOT_BEHIND, "typst": NOT_BEHIND}
"""Each with the goal: our time over theirs."""


def measure(rounds: int = 7) -> list[Row]:
    """A quarter of four pages from the vault, 100 pages, and the quarters of a team of 12, against each peer."""
    interpreter = _environment()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="vardag-bench-")))
        session = team_session(folder)
        stack.callback(session.vault.close)
        options, talk = PaperOptions(PRINTED_AT), sample(100)
        out = folder / "papers"
        out.mkdir()

        def one() -> bytes:
            return quarter_paper(session, Subject("p0"), QUARTER, options).content

        def many() -> bytes:
            return dialogue.dialogue_pdf(talk, paper_texts(), options)

        def team() -> object:
            return team_quarters(session, "team", QUARTER, options, out)

        cases: list[tuple[str, Callable[[], object], list[Blocks]]] = [
            (f"quarter from the vault, {_pages(one())} pages", one, printed_words(quarter, one)),
            (f"{_pages(many())} pages", many, printed_words(dialogue, many)),
            (f"quarters of a team of {TEAM}", team, printed_words(quarter, team)),
        ]
        rows = []
        for name, ours, papers in cases:
            content = folder / "content.json"
            content.write_text(json.dumps(papers, ensure_ascii=False), encoding="utf-8")
            for peer, goal in PEERS.items():
                python = Path(sys.executable) if peer == "qt" else interpreter
                with _asked(python, peer, content) as ask:
                    took = _in_turns(ours, ask, rounds, len(papers))
                rows.append(Row(name, peer, *took, goal))
        return rows


def _pages(content: bytes) -> int:
    with pypdfium2.PdfDocument(content) as paper:
        return len(paper)


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
