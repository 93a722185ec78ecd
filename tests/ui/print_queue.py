"""A CUPS of one's own: a folder, a socket, and queues that print to nowhere but keep what they were given."""

import contextlib
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_DAEMON = """
Listen {socket}
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

    @property
    def server(self) -> str:
        return str(self.folder / "run" / "s")

    def given(self) -> list[Path]:
        """The documents that were handed over, the oldest first."""
        return sorted((self.folder / "spool").glob("d*-*"))

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
    queue = PrintQueue(folder)
    for part in _PARTS:
        (folder / part).mkdir(parents=True)
    for path in (folder, *folder.rglob("*")):
        shutil.chown(path, group="lp")
        path.chmod(0o770)
    words = {"folder": folder, "socket": queue.server}
    for file, text in (("cupsd.conf", _DAEMON), ("cups-files.conf", _FILES)):
        (folder / "etc" / file).write_text(text.format(**words), encoding="utf-8")
    command = ["cupsd", "-f", "-c", folder / "etc" / "cupsd.conf", "-s", folder / "etc" / "cups-files.conf"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(queue)
        queue.told(
            "lpadmin", "-p", name, "-E", "-v", "file:///dev/null", "-m", "drv:///sample.drv/generic.ppd"
        )
        queue.told("lpadmin", "-d", name)
        yield queue
    finally:
        server.terminate()
        server.wait(20)


def _wait_for(queue: PrintQueue) -> None:
    for _ in range(200):
        with contextlib.suppress(subprocess.CalledProcessError):
            if "is running" in queue.told("lpstat", "-r") and "not running" not in queue.told("lpstat", "-r"):
                return
        time.sleep(0.05)
    raise TimeoutError("the print server did not start")
