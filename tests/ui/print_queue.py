"""A CUPS of one's own: a folder, a socket, and queues that print to nowhere but keep what they were given."""

import contextlib
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

_DAEMON = """
Listen {socket}
DirtyCleanInterval 0
PreserveJobFiles Yes
Browsing No
WebInterface No
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
_FILES = """
SystemGroup root
FileDevice Yes
ServerRoot {folder}/etc
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/run
TempDir {folder}/spool/tmp
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
"""
_PARTS = ("etc/ppd", "run", "spool/tmp", "cache", "log")


@dataclass(frozen=True)
class PrintQueue:
    """``server`` is what CUPS_SERVER says; ``spool`` holds what was given to be printed."""

    folder: Path
    pid: int = 0

    def signal(self, number: int) -> None:
        """To the server itself: stopped, it answers nobody until it goes on."""
        os.kill(self.pid, number)

    @property
    def server(self) -> str:
        return str(self.folder / "run" / "s")

    def given(self) -> list[Path]:
        """The documents that were handed over, the oldest first."""
        return sorted((self.folder / "spool").glob("d*-*"))

    def asked(self, document: Path) -> bytes:
        """What was asked for with one of them, as the server keeps it."""
        kept = document.with_name(f"c{document.name[1:].partition('-')[0]}")
        _wait_until(kept.exists)
        return kept.read_bytes()

    def told(self, *words: str) -> str:
        """What a program of CUPS says about this server."""
        environment = {**os.environ, "CUPS_SERVER": self.server}
        return subprocess.run(
            words, env=environment, capture_output=True, text=True, check=True, timeout=60
        ).stdout


def lacking() -> str:
    """Why there can be no queue here; empty when there can."""
    if not all(shutil.which(program) for program in ("cupsd", "lpadmin", "lpstat")):
        return "cups is not installed"
    return "" if os.geteuid() == 0 else "only root may start a print server"


@contextlib.contextmanager
def own_queue(folder: Path, name: str = "Skrivaren") -> Iterator[PrintQueue]:
    """A server with one queue in ``folder``, whose path must be short; it ends with the block."""
    for part in _PARTS:
        (folder / part).mkdir(parents=True)
    for path in (folder, *folder.rglob("*")):
        shutil.chown(path, group="lp")
        path.chmod(0o770)
    words = {"folder": folder, "socket": PrintQueue(folder).server}
    for file, text in (("cupsd.conf", _DAEMON), ("cups-files.conf", _FILES)):
        (folder / "etc" / file).write_text(text.format(**words), encoding="utf-8")
    command = ["cupsd", "-f", "-c", folder / "etc" / "cupsd.conf", "-s", folder / "etc" / "cups-files.conf"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    queue = PrintQueue(folder, server.pid)
    try:
        _wait_until(lambda: _runs(queue))
        queue.told(
            "lpadmin", "-p", name, "-E", "-v", "file:///dev/null", "-m", "drv:///sample.drv/generic.ppd"
        )
        queue.told("lpadmin", "-d", name)
        yield queue
    finally:
        queue.signal(signal.SIGCONT) if server.poll() is None else None
        server.terminate()
        server.wait(20)


def _runs(queue: PrintQueue) -> bool:
    with contextlib.suppress(subprocess.CalledProcessError):
        told = queue.told("lpstat", "-r")
        return "is running" in told and "not running" not in told
    return False


def _wait_until(so: Callable[[], bool]) -> None:
    for _ in range(200):
        if so():
            return
        time.sleep(0.05)
    raise TimeoutError("the print server is slow")
