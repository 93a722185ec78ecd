"""Which paper lies in the printer before anybody has chosen: US Letter in some countries, A4 in all others."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale

_LETTER = frozenset({"BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"})
"""Countries by ISO 3166 where Letter is the usual size (Unicode's common locale data)."""


def with_usual_paper(kept: Mapping[str, object], here: QLocale) -> Mapping[str, object]:
    """The kept choices, and the usual size of ``here`` where none was chosen.

    The command line does not ask: there the same words make the same bytes on every computer.
    """
    return {"paper_letter": QLocale.territoryToCode(here.territory()) in _LETTER, **kept}
