"""Where the windows that are measured open: a screen of their own where the rig is there, else the person's."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from tasks import rig


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Gives the environment for the programs on that screen."""
    if "xvfb" in rig.missing() or "openbox" in rig.missing():
        yield dict(os.environ)
        return
    with rig.own_screen() as environment:
        yield {name: value for name, value in environment.items() if name not in _FOR_SCREEN_READERS}


_FOR_SCREEN_READERS = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "NO_AT_BRIDGE"}
"""The bridge to screen readers is Qt's own cost, and neither window is measured with it."""
