"""The published JSON Schema of the archive, made from the same table that reads and writes it."""

import json
from typing import Any

from desktop.exchange.archive_format import FORMAT, OBJECTS, VERSION
from desktop.exchange.archive_parts import LOCAL_TEXT, SECTION
from desktop.exchange.archive_reading import MOST_RECORDS
from desktop.exchange.objects import FOREIGN
from desktop.exchange.shapes import Day, Matching, Moment, Text
from desktop.services.archive_content import LISTS

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_DESCRIPTION = (
    "Everything a Vardag vault holds but its settings. Every list may be missing; a missing optional value is null or "
    "absent. Keys that begin with x_ are kept (but in places, recall_marks, past_versions, preferences, a sheet's "
    "questions and a quarter's texts), any other "
    "unknown key is refused. Beyond this schema: UTF-8; at most 50 MB and 100,000 records (sections count); no key "
    "twice in an object; at most 64 levels; numbers of at most 300 "
    "digits; no lone surrogates; the id of a record once in its list (ids of sections once in the file); every id that "
    "points at a record leads to one in the file or in the vault; days and times that exist. A section without id gets "
    "one from its dialogue and its place; without position it stands where it is written."
)
_KEYS = {
    "workshops": "Workshops under way: the step, the lines of the Monday question, the behaviours chosen so far.",
    "sheets": "Preparation sheets that were made for a dialogue, and what was answered on them.",
    "quarters": "Summaries of a quarter (number 1 to 4) or a year (0); a locked one holds its PDF in base64.",
    "places": "Where the writer was in a dialogue: the section, and the caret in characters from its start.",
    "recall_marks": "Silent marks set in a meeting, written out afterwards. Private.",
    "past_versions": "The text and state that an agreement or a behaviour had until a moment.",
    "preferences": "What the vault remembers that is no setting, by key.",
    "private_notes": "The manager's private book.",
}

_DEFINITIONS: dict[str, dict[str, Any]] = {
    "id": Matching().schema(),
    "day": Day().schema(),
    "moment": Moment().schema(),
    "text": Text().schema(),
    "markdown": Text(markdown=True).schema(),
    "section": SECTION.schema(),
    "in_both_languages": LOCAL_TEXT.schema(),
}


def archive_schema() -> dict[str, Any]:
    """The schema as a JSON value (draft 2020-12)."""
    lists = {LISTS[kind]: _list(LISTS[kind], shape.schema()) for kind, shape in OBJECTS.items()}
    whole = {
        "$schema": DIALECT,
        "title": "Vardag archive",
        "description": _DESCRIPTION,
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "version": {"type": "integer", "const": VERSION},
            "exported_at": _perhaps(Moment().schema()),
            "app_version": _perhaps(Text(100).schema()),
            **lists,
        },
        "required": ["format", "version"],
        "patternProperties": {f"^{FOREIGN}": {}},
        "additionalProperties": False,
    }
    names = {_key(schema): name for name, schema in _DEFINITIONS.items()}
    inside = {name: _named(schema, names, within=name) for name, schema in _DEFINITIONS.items()}
    return {**_named(whole, names), "$defs": inside}


def schema_text() -> str:
    """The schema as it is published: ``docs/archive.schema.json``, ``vardag export archive --schema``."""
    return json.dumps(archive_schema(), ensure_ascii=False, indent=2) + "\n"


def _named(value: Any, names: dict[str, str], within: str = "") -> Any:
    """The schema with each definition called by its name; ``within`` is the one being defined."""
    if isinstance(value, list):
        return [_named(item, names) for item in value]
    if not isinstance(value, dict):
        return value
    name = names.get(_key(value), within)
    if name != within:
        return {"$ref": f"#/$defs/{name}"}
    return {key: _named(item, names) for key, item in value.items()}


def _key(schema: dict[str, Any]) -> str:
    return json.dumps(schema)


def _list(key: str, item: dict[str, Any]) -> dict[str, Any]:
    described = {"description": _KEYS[key]} if key in _KEYS else {}
    return described | _perhaps({"type": "array", "items": item, "maxItems": MOST_RECORDS})


def _perhaps(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}
