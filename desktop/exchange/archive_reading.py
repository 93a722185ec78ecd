"""Reads an archive with suspicion: what comes out keeps every rule of the format, or everything wrong is named."""

from typing import Any
from uuid import UUID, uuid5

from desktop.domain.dialogues import Section
from desktop.domain.errors import Rule
from desktop.domain.living import Living
from desktop.domain.preferences import Preference
from desktop.exchange.archive_format import FORMAT, OBJECTS, VERSION
from desktop.exchange.archive_parts import DialogueAsWritten
from desktop.exchange.findings import Enough, Findings, Skipped, expect, shown
from desktop.exchange.json_text import read_json
from desktop.exchange.objects import FOREIGN, ObjectOf, compact, foreign_keys
from desktop.exchange.shapes import ListOf, Moment, Text
from desktop.services.archive_content import LISTS, ArchiveContent, ArchiveRefused, Refusal, content_of

LARGEST_MEGABYTES = 50
MOST_RECORDS = 100_000

_HEAD = ("format", "version", "exported_at", "app_version")


def read_archive(data: bytes) -> ArchiveContent:
    """The records of an archive (UTF-8 JSON, at most 50 MB and 100,000 records).

    Raises ``ArchiveRefused`` with up to a hundred refusals. References between records are not looked at here:
    they may point into the vault (``services.importing``).
    """
    if len(data) > LARGEST_MEGABYTES * 1_000_000:
        raise ArchiveRefused(Refusal(Rule.FILE_TOO_LARGE, about={"limit": LARGEST_MEGABYTES}))
    return content_from(read_json(data))


def content_from(value: Any) -> ArchiveContent:
    """The records of an archive's JSON value; raises ``ArchiveRefused``."""
    findings = Findings()
    try:
        _check_head(value, findings)
        if _count(value) > MOST_RECORDS:
            findings.refuse("", Rule.FILE_TOO_MANY_RECORDS, limit=MOST_RECORDS)
        records = _records(value, findings)
        _check_ids(records, findings)
    except (Skipped, Enough):
        records = []
    if findings.refusals:
        raise ArchiveRefused(*findings.refusals)
    return content_of(record for _, record in records)


def section_id(dialogue_id: str, position: int) -> str:
    """The id of a section that was written without one: always the same for the same place in a dialogue."""
    return str(uuid5(UUID(dialogue_id), f"section {position}"))


def _check_head(value: Any, findings: Findings) -> None:
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        findings.refuse("", Rule.FILE_NOT_ARCHIVE)
    expect(dict, value, "", findings)
    version = value.get("version")
    if version is None:
        findings.refuse("version", Rule.KEY_MISSING, key="version")
    expect(int, version, "version", findings)
    if version > VERSION:
        findings.refuse("version", Rule.FILE_NEWER, version=version)
    if version < VERSION:
        findings.refuse("version", Rule.NUMBER_OUT_OF_RANGE, least=VERSION, most=VERSION)


def _count(value: dict[str, Any]) -> int:
    lists = [held for key in LISTS.values() if isinstance(held := value.get(key), list)]
    talks = value.get("dialogues")
    inside = (
        [talk.get("sections") for talk in talks if isinstance(talk, dict)] if isinstance(talks, list) else []
    )
    return sum(map(len, lists)) + sum(len(held) for held in inside if isinstance(held, list))


def _records(value: dict[str, Any], findings: Findings) -> list[tuple[str, Living]]:
    known = {*_HEAD, *(LISTS[kind] for kind in OBJECTS)}
    for key in value:
        if key not in known and not key.startswith(FOREIGN):
            findings.note(shown(key), Rule.KEY_UNKNOWN, key=shown(key))
    _perhaps(Moment(), value, "exported_at", findings)
    _perhaps(Text(100), value, "app_version", findings)
    records: list[tuple[str, Living]] = []
    for kind, shape in OBJECTS.items():
        records += _list(LISTS[kind], shape, value, findings)
    for key, held in foreign_keys(value, "", findings).items():
        records.append((key, Preference(key, compact({key: held}))))
    return records


def _perhaps(shape: Moment | Text, value: dict[str, Any], key: str, findings: Findings) -> None:
    if value.get(key) is not None:
        _read(shape, value[key], key, findings)


def _list(key: str, shape: ObjectOf, value: dict[str, Any], findings: Findings) -> list[tuple[str, Living]]:
    if value.get(key) is None:
        return []
    found: list[tuple[str, Living]] = []
    for number, item in enumerate(_read(ListOf(shape, MOST_RECORDS), value[key], key, findings) or ()):
        found += _apart(item, f"{key}[{number}]")
    return found


def _read(shape: Any, value: Any, place: str, findings: Findings) -> Any:
    try:
        return shape.read(value, place, findings)
    except Skipped:
        return None


def _apart(item: Living | DialogueAsWritten, place: str) -> list[tuple[str, Living]]:
    if not isinstance(item, DialogueAsWritten):
        return [(place, item)]
    parts: list[tuple[str, Living]] = [(place, item.dialogue)]
    for number, part in enumerate(item.sections):
        section = Section(
            id=part.id or section_id(item.dialogue.id, number),
            dialogue_id=item.dialogue.id,
            position=number if part.position is None else part.position,
            **part.rest,
        )
        parts.append((f"{place}.sections[{number}]", section))
    return parts


def _check_ids(records: list[tuple[str, Living]], findings: Findings) -> None:
    seen: set[tuple[type[Living], str]] = set()
    for place, record in records:
        key = (type(record), record.id)
        if key in seen:
            findings.note(f"{place}.id", Rule.ID_TWICE)
        seen.add(key)
