"""What a long paper costs: its memory by the operating system's word, and counts that say the same on any machine."""

import subprocess
import sys

import pytest

from benchmarks.pdf import sample
from desktop.reports.dialogue import dialogue_pdf
from tests.reports.judges import marks_of, tree
from tests.reports.papers import opened, options, texts

_THOUSAND_PAGES = """
import re
from pathlib import Path
from benchmarks.pdf import sample
from desktop.reports.dialogue import dialogue_pdf
from tests.reports.papers import options, texts
pages = []
dialogue_pdf(sample(1_400), texts(), options(), lambda done, total: pages.append(total))
print(pages[0], int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1]) // 1024)
"""
"""Its own peak, not `ru_maxrss`: that one begins at the size of the process it was started from."""


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone tells a peak through a file")
def test_a_thousand_pages_are_made_in_less_than_300_mb():
    told = subprocess.run(
        [sys.executable, "-c", _THOUSAND_PAGES], capture_output=True, text=True, check=True
    ).stdout
    pages, megabytes = map(int, told.split())
    assert pages >= 1_000
    assert megabytes < 300


def test_bytes_parts_and_marks_grow_in_step_with_the_pages():
    few, many = (dialogue_pdf(sample(pages), texts(), options()) for pages in (10, 40))

    def weight(pdf):
        with opened(pdf) as file:
            pages = len(file.pages)
            drawn = sum(len(page.Contents.read_bytes()) for page in file.pages)
            return pages, drawn / pages, len(file.objects) / pages, len(list(marks_of(tree(pdf)))) / pages

    (few_pages, *small), (many_pages, *large) = weight(few), weight(many)
    assert 3.5 < many_pages / few_pages < 4.5
    for one, other in zip(small, large, strict=True):
        assert other <= one * 1.1
