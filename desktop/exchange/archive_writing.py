"""Writes an archive: the same records always give the same bytes, whatever the computer and its language."""

import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from operator import attrgetter
from typing import Any

from desktop.domain.dialogues import Dialogue, Section
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.living import Living
from desktop.domain.preferences import Preference
from desktop.exchange.archive_format import BEYOND, FORMAT, OBJECTS, VERSION
from desktop.exchange.archive_parts import DIALOGUE, SECTION
from desktop.exchange.archive_reading import section_id
from desktop.exchange.objects import FOREIGN
from desktop.services.archive_content import LISTS, ArchiveContent


def write_archive(content: ArchiveContent, exported_at: datetime, app_version: str) -> bytes:
    """The archive as UTF-8 JSON ending in a line feed; each list in the order given.

    Raises ``RuleBroken(TEXT_UNREADABLE)`` for a text that no file can hold (a lone surrogate).
    """
    written = json.dumps(archive_value(content, exported_at, app_version), ensure_ascii=False, indent=1)
    try:
        return f"{written}\n".encode()
    except UnicodeEncodeError:
        raise RuleBroken(Rule.TEXT_UNREADABLE) from None


def archive_value(content: ArchiveContent, exported_at: datetime, app_version: str) -> dict[str, Any]:
    """The archive as a JSON value."""
    value: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "exported_at": exported_at.isoformat(),
        "app_version": app_version,
    }
    for kind in OBJECTS:
        records = _written(kind, content)
        if records or kind not in BEYOND:
            value[LISTS[kind]] = records
    for preference in content.preferences:
        if preference.id.startswith(FOREIGN):
            value |= json.loads(preference.value)
    return value


def _written(kind: type[Living], content: ArchiveContent) -> list[dict[str, Any]]:
    if kind is Dialogue:
        return _dialogues(content)
    if kind is Preference:
        own = [item for item in content.preferences if not item.id.startswith(FOREIGN)]
        return [OBJECTS[kind].write(item) for item in own]
    return [OBJECTS[kind].write(item) for item in content.of(kind)]


def _dialogues(content: ArchiveContent) -> list[dict[str, Any]]:
    sections: defaultdict[str, list[Section]] = defaultdict(list)
    for section in sorted(content.sections, key=attrgetter("position")):
        sections[section.dialogue_id].append(section)
    return [_dialogue(item, sections[item.id]) for item in content.dialogues]


def _dialogue(dialogue: Dialogue, sections: Sequence[Section]) -> dict[str, Any]:
    written = DIALOGUE.write(dialogue, sections=())
    written["sections"] = [_section(item, number) for number, item in enumerate(sections)]
    return written


def _section(section: Section, number: int) -> dict[str, Any]:
    derived = section.id == section_id(section.dialogue_id, number)
    return SECTION.write(
        section,
        id=None if derived else section.id,
        position=None if section.position == number else section.position,
    )
