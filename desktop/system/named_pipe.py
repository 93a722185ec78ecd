"""The same door on Windows: a named pipe, which cannot be watched like a file and so has a thread of its
own.
"""

import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Client, Listener
from typing import Final

_KNOCK: Final = b"raise\n"
_REPLY: Final = b"raised\n"


class Door:
    """Where knocks come in. Raises ``OSError`` when there can be no pipe."""

    def __init__(self, name: str, on_call: Callable[[], None]) -> None:
        self.address = rf"\\.\pipe\vardag-{name}"
        self._listener = Listener(self.address, "AF_PIPE")
        self._on_call = on_call
        self._open = True
        threading.Thread(target=self._serve, name="vardag-calls", daemon=True).start()

    def fileno(self) -> int | None:
        return None

    def answer(self) -> None:
        """The thread does."""

    def close(self) -> None:
        self._open = False
        self._listener.close()

    def _serve(self) -> None:
        while self._open:
            if self._knocked():
                self._on_call()

    def _knocked(self) -> bool:
        with suppress(OSError, EOFError), self._listener.accept() as caller:
            if caller.recv_bytes(len(_KNOCK)) == _KNOCK:
                caller.send_bytes(_REPLY)
                return True
        return False


def knock(address: str, seconds: float) -> bool:
    with suppress(OSError, EOFError), Client(address, "AF_PIPE") as connection:
        connection.send_bytes(_KNOCK)
        return connection.poll(seconds) and connection.recv_bytes(len(_REPLY)) == _REPLY
    return False
