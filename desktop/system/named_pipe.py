"""The same door on Windows: a named pipe, which cannot be watched like a file and so has a thread of its
own.
"""

import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from multiprocessing.connection import Client, Listener
from typing import Final

_REPLY: Final = b"raised\n"
_LONGEST_WORD: Final = 16


class Door:
    """Where knocks come in: each says a word, and who answers to it is called.

    Raises ``OSError`` when there can be no pipe.
    """

    def __init__(self, name: str, answers: Mapping[str, Callable[[], None]]) -> None:
        self.address = rf"\\.\pipe\vardag-{name}"
        self._listener = Listener(self.address, "AF_PIPE")
        self._answers = answers
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
            word = self._knocked()
            if word is not None:
                self._answers[word]()

    def _knocked(self) -> str | None:
        with suppress(OSError, EOFError), self._listener.accept() as caller:
            said = caller.recv_bytes(_LONGEST_WORD)
            for word in self._answers:
                if said == f"{word}\n".encode():
                    caller.send_bytes(_REPLY)
                    return word
        return None


def knock(address: str, word: str, seconds: float) -> bool:
    with suppress(OSError, EOFError), Client(address, "AF_PIPE") as connection:
        connection.send_bytes(f"{word}\n".encode())
        return connection.poll(seconds) and connection.recv_bytes(len(_REPLY)) == _REPLY
    return False
