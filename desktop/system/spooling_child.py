"""``python -m desktop.system.spooling_child``: takes a line of JSON and a PDF, and gives the PDF to CUPS; without a
printer's name it waits for CUPS to say a word.

The exit status says what came of it. CUPS: https://www.cups.org/doc/cupspm.html
"""

import ctypes
import json
import os
import signal
import sys
from collections.abc import Mapping
from typing import Any, BinaryIO

DONE, GONE, REFUSED = 0, 1, 3
"""Exit statuses; 2 is Python's own."""
TITLE = b"Vardag"
"""All that the spooler is told of what it prints."""
_CHUNK = 1 << 16
_CONTINUE = 100
"""HTTP_STATUS_CONTINUE: the spooler takes more."""
_WELL = 2
"""The last of IPP's statuses that mean that all went well (successful-ok-conflicting-attributes)."""
_NOT_ACCEPTING = 0x0506
"""server-error-not-accepting-jobs (RFC 8011, B.1.5)."""
_GET_DEFAULT = 0x4001
"""IPP's CUPS-Get-Default."""
_DIES_WITH_PARENT = 1
"""PR_SET_PDEATHSIG, prctl(2)."""
_NOT_DUMPABLE = 4
"""PR_SET_DUMPABLE."""


class _Option(ctypes.Structure):
    _fields_ = (("name", ctypes.c_char_p), ("value", ctypes.c_char_p))


def main(given: BinaryIO) -> int:
    """Read the order and the paper, and hand them over."""
    parent = os.getppid()
    own = ctypes.CDLL(None)
    own.prctl(_DIES_WITH_PARENT, signal.SIGKILL, 0, 0, 0)
    own.prctl(_NOT_DUMPABLE, 0, 0, 0, 0)
    order = json.loads(given.readline())
    content = given.read()
    if len(content) != order["size"] or os.getppid() != parent:
        return GONE  # whoever wanted it died in the middle of a sentence
    try:
        cups = ctypes.CDLL("libcups.so.2")
    except OSError:
        return GONE if order["printer"] else DONE
    if not order["printer"]:
        return _wait_for_a_word(cups)
    return _print(cups, order["printer"].encode(), order["options"], content)


def _print(cups: Any, printer: bytes, options: Mapping[str, str], content: bytes) -> int:
    no_password = ctypes.CFUNCTYPE(ctypes.c_void_p)(lambda *_: None)
    cups.cupsSetPasswordCB2(no_password, None)  # its own would ask on a terminal, and wait
    pairs = [_Option(name.encode(), value.encode()) for name, value in options.items()]
    job = cups.cupsCreateJob(None, printer, TITLE, len(pairs), (_Option * len(pairs))(*pairs))
    if not job:
        return REFUSED if cups.cupsLastError() == _NOT_ACCEPTING else GONE
    if _hand_over(cups, printer, job, content):
        return DONE
    cups.cupsCancelJob2(None, printer, job, 1)
    return GONE


def _wait_for_a_word(cups: Any) -> int:
    """Which is the usual printer? The answer does not matter; Qt, which asks next, would wait for it for ever."""
    cups.ippNewRequest.restype = ctypes.c_void_p
    cups.cupsDoRequest.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p)
    cups.cupsDoRequest(None, cups.ippNewRequest(_GET_DEFAULT), b"/")
    return DONE


def _hand_over(cups: Any, printer: bytes, job: int, content: bytes) -> bool:
    cups.cupsWriteRequestData.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t)
    taken = cups.cupsStartDocument(None, printer, job, TITLE, b"application/pdf", 1)
    for place in range(0, len(content), _CHUNK):
        if taken != _CONTINUE:
            break
        chunk = content[place : place + _CHUNK]
        taken = cups.cupsWriteRequestData(None, chunk, len(chunk))
    ended = cups.cupsFinishDocument(None, printer)
    return bool(taken == _CONTINUE and 0 <= ended <= _WELL)


if __name__ == "__main__":
    sys.exit(main(sys.stdin.buffer))
