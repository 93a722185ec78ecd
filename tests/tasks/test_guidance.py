"""Floors and sizes: what is measured, what passes, what does not."""

import json
from pathlib import Path

import pytest

from tasks import floors, sizes


def measured(tmp_path: Path, covered: int, layer: str = "domain") -> Path:
    (tmp_path / "pyproject.toml").write_text("[tool.vardag.floors]\ndomain = 90\n", encoding="utf-8")
    summary = {"num_statements": 8, "num_branches": 2, "covered_lines": covered - 1, "covered_branches": 1}
    data = {"summary": summary, "missing_lines": [3, 4, 9], "missing_branches": [[1, 3]]}
    file = tmp_path / "coverage.json"
    file.write_text(json.dumps({"files": {f"desktop/{layer}/rule.py": data}}), encoding="utf-8")
    return file


def test_a_layer_on_its_floor_holds(tmp_path: Path) -> None:
    assert floors.report(tmp_path, measured(tmp_path, 9)) == (True, "  domain: 90.00 % (floor 90 %)")


def test_a_layer_below_its_floor_names_its_gaps(tmp_path: Path) -> None:
    good, told = floors.report(tmp_path, measured(tmp_path, 8))
    assert not good
    assert "80.00 % (floor 90 %), below" in told
    assert "desktop/domain/rule.py: 3-4 9 1->3" in told


def test_a_layer_that_was_not_measured_is_no_success(tmp_path: Path) -> None:
    assert not floors.report(tmp_path, measured(tmp_path, 10, layer="elsewhere"))[0]


@pytest.mark.parametrize(
    ("lines", "good", "word"), [(10, True, ""), (300, True, "think again"), (700, False, "long")]
)
def test_sizes(tmp_path: Path, lines: int, good: bool, word: str) -> None:
    (tmp_path / "desktop").mkdir()
    (tmp_path / "desktop" / "one.py").write_text("x = 1\n" * lines, encoding="utf-8")
    holds, told = sizes.report(tmp_path)
    assert holds is good
    assert word in told


def test_nothing_to_measure_is_no_success(tmp_path: Path) -> None:
    assert not sizes.report(tmp_path)[0]


def test_a_long_function_is_named(tmp_path: Path) -> None:
    (tmp_path / "desktop").mkdir()
    body = "    x = 1\n" * 40
    (tmp_path / "desktop" / "one.py").write_text(f"def winding() -> None:\n{body}", encoding="utf-8")
    assert "desktop/one.py: winding has 41 lines" in sizes.report(tmp_path)[1]
