"""Qt's binding reads the source of every module that is imported after it, in search of a word that switches on a
way of writing (``from __feature__ import snake_case``) that this house does not use.

Measured with SQLAlchemy's ORM: a third of its import, and 20 MiB of source text that is kept in memory.
"""

import builtins


def import_plainly() -> None:
    """Load Qt, then import as Python does. The binding keeps the way it found before as ``__orig_import__``; a later
    one without that name is left as it is.
    """
    import PySide6.QtWidgets  # noqa: F401

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
