"""The program starts itself once more, detached, with its own words."""

import sys
import time

from desktop.system import process


def test_it_is_this_program_and_lives_by_itself(monkeypatch, tmp_path):
    told = tmp_path / "told"
    fake = tmp_path / "python"
    fake.write_text(f"#!/bin/sh\necho \"$@\" > '{told}.part' && mv '{told}.part' '{told}'\n")
    fake.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(fake))
    process.start_beside("--lang", "sv", "--demo")
    for _ in range(200):
        if told.exists():
            break
        time.sleep(0.05)
    assert told.read_text() == "-m desktop --lang sv --demo\n"
