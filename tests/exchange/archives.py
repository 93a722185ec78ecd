"""Archives made up by lot, for tests: every kind of record, every field, references that hold."""

from base64 import b64encode
from dataclasses import fields
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import EnumType
from typing import Any, get_type_hints

from hypothesis import strategies as st

from desktop.domain.dialogues import Dialogue, Place, Section
from desktop.domain.history import PastVersion
from desktop.domain.living import LIVING_KINDS
from desktop.domain.observations import TheirView
from desktop.domain.people import Person, Rhythm
from desktop.domain.preferences import Preference
from desktop.domain.promises import Agreement
from desktop.domain.quarters import Quarter, QuarterText
from desktop.domain.records import Record
from desktop.domain.sheets import SheetQuestion
from desktop.domain.templates import LocalText, Template, TemplateSection, TemplateState
from desktop.domain.workshop import Workshop
from desktop.services.archive_content import ArchiveContent, content_of
from desktop.services.references import REFERENCES

EXPORTED_AT = datetime(2026, 3, 10, 14, 0, tzinfo=timezone(timedelta(hours=1)))

_signs = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])
texts = st.text(st.one_of(_signs, st.sampled_from("åäö\n\t\r\u2028\u202e\"\\<&'")), max_size=20)
names = texts.map(lambda text: f"n{text}")
minutes = st.integers(1, 26)
ids = st.uuids().map(str)
days = st.dates()
offsets = st.integers(-14 * 60, 14 * 60).map(lambda shift: timezone(timedelta(minutes=shift)))
moments = st.builds(
    lambda moment, zone: moment.replace(tzinfo=zone, fold=0),
    st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30)),
    st.one_of(st.just(UTC), offsets),
)
extras = st.dictionaries(
    texts.map(lambda text: f"x_{text}"),
    st.recursive(
        st.one_of(
            st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), texts
        ),
        lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(texts, inner, max_size=3)),
        max_leaves=4,
    ),
    max_size=2,
)


def _compact(value: dict[str, Any]) -> str:
    from desktop.exchange.objects import compact

    return compact(value)


locals_ = st.builds(LocalText, texts, texts, extras.map(_compact))
rhythms = st.builds(
    Rhythm,
    st.integers(1, 26),
    st.integers(1, 7),
    st.times().map(lambda at: time(at.hour, at.minute)),
    minutes,
    extras.map(_compact),
)
template_sections = st.builds(
    TemplateSection, locals_, minutes, st.lists(locals_, max_size=2).map(tuple), extras.map(_compact)
)
_BY_HINT: dict[Any, st.SearchStrategy[Any]] = {
    str: texts,
    int: st.integers(1, 1000),
    bool: st.booleans(),
    date: days,
    datetime: moments,
    LocalText: locals_,
    Rhythm: rhythms,
    tuple[str, ...]: st.lists(texts, max_size=3).map(tuple),
    tuple[QuarterText, ...]: st.lists(st.builds(QuarterText, texts, texts), max_size=2).map(tuple),
    tuple[SheetQuestion, ...]: st.lists(st.builds(SheetQuestion, ids, texts, texts), max_size=2).map(tuple),
    tuple[TemplateSection, ...]: st.lists(template_sections, max_size=2).map(tuple),
}


def _drawn(draw: Any, kind: type[Record], name: str, hint: Any, known: dict[type[Record], list[str]]) -> Any:
    if name == "id":
        key = st.from_regex(r"[A-Za-z0-9_.:-]{1,20}", fullmatch=True).filter(
            lambda text: not text.startswith("x_")
        )
        return draw(key if kind is Preference else ids)
    if name == "extra":
        return _compact(draw(extras))
    reference = next((item for item in REFERENCES.get(kind, ()) if item.attribute == name), None)
    if reference is not None:
        targets = [id for target in reference.targets for id in known.get(target, [])]
        if reference.builtin:
            targets += ["monday"]
        return draw(
            st.sampled_from([*targets, *([None] if type(None) in getattr(hint, "__args__", ()) else [])])
        )
    if (kind, name) == (PastVersion, "state"):
        return draw(st.sampled_from(["proposed", "in_force", "practising", "ended"]))
    if (kind, name) in _SHAPED:
        return draw(_SHAPED[kind, name])
    if name == "language":
        return draw(st.sampled_from(["sv", "en"]))
    if name == "name" and hint is str:
        return draw(names)
    return draw(_of_hint(hint))


_SHAPED: dict[tuple[type[Record], str], st.SearchStrategy[Any]] = {
    (Workshop, "step"): st.integers(1, 7),
    (Workshop, "chosen"): st.lists(ids, max_size=3).map(tuple),
    (Quarter, "number"): st.integers(0, 4),
    (Quarter, "quotes"): st.lists(ids, max_size=3).map(tuple),
    (Quarter, "document"): st.binary(max_size=9).map(lambda data: b64encode(data).decode()),
}


def _of_hint(hint: Any) -> st.SearchStrategy[Any]:
    if type(None) in getattr(hint, "__args__", ()):
        return st.one_of(st.none(), *(_of_hint(part) for part in hint.__args__ if part is not type(None)))
    if isinstance(hint, EnumType):
        return st.sampled_from([item for item in hint if item is not TemplateState.BUILT_IN])
    return _BY_HINT[hint]


MUST_EXIST = {Section: Dialogue, Place: Section, PastVersion: Agreement, TheirView: Person}


@st.composite
def contents(draw: Any, most: int = 2) -> ArchiveContent:
    """A whole archive whose references hold."""
    known: dict[type[Record], list[str]] = {}
    records: list[Record] = []
    for kind in (Template, *(kind for kind in LIVING_KINDS if kind is not Template)):
        known[kind] = []
        needed = [
            item.targets
            for item in REFERENCES.get(kind, ())
            if item.needed and not item.builtin and item.targets
        ]
        if any(not any(known.get(target) for target in targets) for targets in needed):
            continue
        hints = get_type_hints(kind)
        for _ in range(draw(st.integers(0, most))):
            values = {
                item.name: _drawn(draw, kind, item.name, hints[item.name], known) for item in fields(kind)
            }
            if values["id"] in known[kind]:
                continue
            if kind is Section:
                values["position"] = len([item for item in records if isinstance(item, Section)])
            records.append(kind(**values))
            known[kind].append(values["id"])
    return content_of(records)
