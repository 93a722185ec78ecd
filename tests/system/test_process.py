"""A hardened process: its files, its core and its memory are its own."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import ctypes, os, resource
from desktop.system.process import harden
harden()
harden()
open("file", "w").close()
print(oct(os.stat("file").st_mode & 0o777), resource.getrlimit(resource.RLIMIT_CORE)[0], end=" ")
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="prctl is Linux's own")
def test_nobody_else_reads_its_files_its_core_or_its_memory(tmp_path: Path, checkout: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=tmp_path,
        env={"PYTHONPATH": str(checkout)},
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout.split() == ["0o600", "0", "0"], done.stderr


def test_what_a_system_refuses_is_no_reason_to_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    import ctypes
    import os
    import resource

    from desktop.system import process

    def refuse(*_args: object) -> None:
        raise OSError

    for owner, name in ((resource, "setrlimit"), (ctypes, "CDLL"), (os, "umask")):
        monkeypatch.setattr(owner, name, refuse if name != "umask" else lambda _mask: 0o022)
    process.harden()
    monkeypatch.setattr(sys, "platform", "darwin")
    process.harden()
    monkeypatch.setattr(sys, "platform", "win32")
    process.harden()
