"""How long files and functions are. Guidance for elegance; only the outermost bound fails."""

import ast
from collections.abc import Iterator
from pathlib import Path

THINK_AGAIN = 250
FLAG = 350
NEVER = 600
LONG_FUNCTION = 30


def report(root: Path) -> tuple[bool, str]:
    """True and a short account; False when a file of the program passes the outermost bound."""
    files = sorted(root.glob("desktop/**/*.py"))
    lengths = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in files}
    lines = [
        f"  {'long' if length > FLAG else 'think again'}: {file.relative_to(root)} has {length} lines"
        for file, length in lengths.items()
        if length > THINK_AGAIN
    ]
    functions = [(file, *found) for file in files for found in _long_functions(file)]
    functions.sort(key=lambda found: -found[2])
    lines += [
        f"  {file.relative_to(root)}: {name} has {length} lines" for file, name, length in functions[:10]
    ]
    total = (
        f"{len(files)} files, {sum(lengths.values())} lines, {len(functions)} functions over {LONG_FUNCTION}"
    )
    return bool(files) and max(lengths.values()) <= NEVER, "\n".join([f"  {total}", *lines])


def _long_functions(file: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > LONG_FUNCTION:
                yield node.name, length


if __name__ == "__main__":
    from tasks.places import ROOT

    holds, account = report(ROOT)
    print(account)
    raise SystemExit(0 if holds else 1)
