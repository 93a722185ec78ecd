"""The papers as they are heard, against listings that somebody has looked through."""

import hashlib
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from desktop.reports import typefaces
from desktop.reports.lines import forget_words
from tests.reports.heard import GOLDEN, examples, heard, in_both_languages

NAMES = ["dialogue", "person", "quarter", "team", "information", "recovery"]


@pytest.fixture(scope="module")
def papers():
    return in_both_languages()


@pytest.mark.parametrize("name", [*NAMES, *(f"{name}-en" for name in NAMES)])
def test_the_parts_words_fonts_and_pages_are_those_that_were_looked_through(papers, name):
    assert heard(papers[name]) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def test_every_listing_has_its_paper(papers):
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(papers)


_PRINT = """
import hashlib
from tests.reports.heard import examples
print(*(hashlib.sha256(pdf).hexdigest() for pdf in examples().values()))
"""


def test_another_process_makes_the_same_bytes():
    here = [hashlib.sha256(pdf).hexdigest() for pdf in examples().values()]
    for seed in ("1", "2"):
        told = subprocess.run(
            [sys.executable, "-c", _PRINT],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo"},
        ).stdout
        assert told.split() == here


def test_papers_drawn_at_once_in_several_threads_are_the_same():
    alone = examples()
    typefaces._faces.clear()
    forget_words()
    with ThreadPoolExecutor(max_workers=4) as threads:
        together = list(threads.map(lambda _: examples(), range(4)))
    assert all(each == alone for each in together)
