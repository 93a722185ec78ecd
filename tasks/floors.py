"""Does each layer reach the branch coverage that pyproject.toml sets for it?"""

import json
import tomllib
from pathlib import Path
from typing import Any


def report(root: Path, measured: Path) -> tuple[bool, str]:
    """Reads coverage's JSON; False when a layer lies below its floor, or was not measured at all."""
    with (root / "pyproject.toml").open("rb") as stream:
        floors: dict[str, float] = tomllib.load(stream)["tool"]["vardag"]["floors"]
    files = json.loads(measured.read_text(encoding="utf-8"))["files"]
    good, lines = True, []
    for layer, floor in floors.items():
        own = {name: data for name, data in files.items() if name.startswith(f"desktop/{layer}/")}
        reached = _per_cent([data["summary"] for data in own.values()])
        holds = bool(own) and reached >= floor
        good = good and holds
        lines.append(f"  {layer}: {reached:.2f} % (floor {floor} %){'' if holds else ', below'}")
        if not holds:
            lines += _gaps(own)
    return good, "\n".join(lines)


def _per_cent(summaries: list[dict[str, int]]) -> float:
    there = sum(each["num_statements"] + each.get("num_branches", 0) for each in summaries)
    covered = sum(each["covered_lines"] + each.get("covered_branches", 0) for each in summaries)
    return 100 * covered / there if there else 100.0


def _gaps(files: dict[str, dict[str, object]], most: int = 12) -> list[str]:
    """The files with most untested lines first; the rest of a long list is only counted."""
    lacking = []
    for name, data in files.items():
        lines = [int(line) for line in _list(data["missing_lines"])]
        branches = [f"{start}->{end}" for start, end in map(_list, _list(data.get("missing_branches")))]
        if lines or branches:
            lacking.append(
                (len(lines) + len(branches), f"    {name}: {_spans(lines)} {' '.join(branches[:8])}".rstrip())
            )
    lacking.sort(reverse=True)
    more = [f"    and {len(lacking) - most} files more"] if len(lacking) > most else []
    return [text for _, text in lacking[:most]] + more


def _list(found: object) -> list[Any]:
    return found if isinstance(found, list) else []


def _spans(lines: list[int], most: int = 10) -> str:
    """Runs of line numbers, as 3-8 11 20-22."""
    spans: list[list[int]] = []
    for line in lines:
        if spans and line - spans[-1][1] <= 2:  # a comment or blank between two untested lines says nothing
            spans[-1][1] = line
        else:
            spans.append([line, line])
    told = [str(start) if start == end else f"{start}-{end}" for start, end in spans]
    return " ".join(told[:most]) + (" …" if len(told) > most else "")
