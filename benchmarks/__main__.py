"""``./run bench``: every row of performance.md that is built, as a table, and as JSON beside it.

Nothing here fails because a goal is missed: time is judged by people, and what must never happen stands in the tests.
"""

import argparse
import json
import os
import platform
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from benchmarks import capture, coach, keystroke, pdf, peers, start, storage
from benchmarks.figures import Row, table

RESULTS = Path(__file__).resolve().parent / "results"
PARTS: dict[str, tuple[Callable[[], list[Row]], Callable[[], list[Row]]]] = {
    "start": (start.measure, lambda: start.measure(dialogues=1_000, turns=5)),
    "storage": (storage.measure, lambda: storage.measure(dialogues=1_000, turns=100)),
    "keystroke": (keystroke.measure, lambda: keystroke.measure(keys=150)),
    "capture": (capture.measure, lambda: capture.measure(turns=20)),
    "coach": (coach.measure, lambda: coach.measure(turns=600)),
    "pdf": (pdf.measure, lambda: pdf.measure(rounds=3)),
    "peers": (peers.measure, lambda: peers.measure(rounds=2)),
}
"""Each part at full length, and quickly."""


def main() -> None:
    """Measure what was asked for, print the table, keep the numbers."""
    typed = _typed()
    rows: list[Row] = []
    for name in typed.parts or PARTS:
        print(f"{name} …", flush=True)
        rows += PARTS[name][typed.quick]()
    print(table(rows))
    print(f"\n{_keep(rows, quick=typed.quick)}")


def _typed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./run bench", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="fewer turns and 1,000 dialogues: a rough figure soon"
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"only these: {', '.join(PARTS)}")
    typed = parser.parse_args()
    if unknown := set(typed.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    return typed


def _keep(rows: list[Row], *, quick: bool) -> Path:
    now = datetime.now().astimezone()
    RESULTS.mkdir(exist_ok=True)
    file = RESULTS / f"{now:%Y-%m-%d}.json"
    run = {
        "at": now.isoformat(timespec="seconds"),
        "machine": {
            "system": platform.platform(),
            "python": platform.python_version(),
            "cores": os.cpu_count(),
        },
        "quick": quick,
        "rows": [row.summary() for row in rows],
    }
    earlier = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else []
    file.write_text(json.dumps([*earlier, run], indent=2), encoding="utf-8")
    return file


if __name__ == "__main__":
    main()
