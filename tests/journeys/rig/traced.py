"""What a program did behind its window, as strace wrote it down: the files that it made or wrote, the sockets it opened."""

import re
from collections.abc import Sequence
from pathlib import Path

_WRITING = re.compile(r"O_WRONLY|O_RDWR|O_CREAT")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
CALLS = (
    "open,openat,openat2,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mkdir,mkdirat,mknod,mknodat,"
    "truncate,memfd_create,socket"
)


_WRITES = "write,writev,pwrite64,pwritev,sendfile,copy_file_range"


def tracer(report: Path) -> Sequence[str]:
    """The words before a command that have it watched."""
    return ["strace", "-f", "-qq", "-s", "4096", "-e", f"trace={CALLS}", "-o", str(report)]


def writer(report: Path) -> Sequence[str]:
    """As ``tracer``, with the beginning of all that is written, and where."""
    return ["strace", "-f", "-qq", "-y", "-s", "80", "-e", f"trace={CALLS},{_WRITES}", "-o", str(report)]


def first_words(report: Path, path: str) -> str:
    """What was written first to a file; empty when nothing was."""
    for line in _done(report):
        call = line.partition("(")[0].split()[-1]
        if call in _WRITES.split(",") and f"<{path}>" in line:
            return _unescaped(_QUOTED.findall(line)[0])
    return ""


def written(report: Path) -> set[str]:
    """Every path that was successfully made, opened for writing, or given a new name."""
    paths: set[str] = set()
    for line in _done(report):
        call = line.partition("(")[0].split()[-1]
        named = [_unescaped(text) for text in _QUOTED.findall(line)]
        if call.startswith(("open", "creat")):
            if call == "creat" or _WRITING.search(line):
                paths.update(named[:1])
        elif call not in ("socket", "memfd_create", *_WRITES.split(",")):
            paths.update(named)
    return paths


def sockets(report: Path) -> set[str]:
    """The families of every socket asked for, allowed or not."""
    return set(re.findall(r"\bsocket\((AF_\w+)", report.read_text(encoding="utf-8", errors="replace")))


def _done(report: Path) -> list[str]:
    lines = report.read_text(encoding="utf-8", errors="replace").splitlines()
    return [line for line in lines if "(" in line and " = -1 " not in line]


def _unescaped(text: str) -> str:
    return (
        text.encode("latin-1", "backslashreplace")
        .decode("unicode_escape")
        .encode("latin-1")
        .decode("utf-8", "replace")
    )
