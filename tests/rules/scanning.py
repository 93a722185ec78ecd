"""What the rules about source text are made of: a way to look, one sample that breaks the rule, one that keeps it."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

Look = Callable[[ast.Module], Iterator[ast.AST]]


@dataclass(frozen=True)
class Rule:
    """`look` gives the offending nodes of a module; `but_not_in` are files or folders/ below desktop/ that may."""

    says: str
    look: Look
    planted: str
    innocent: str
    within: str = "**/*.py"
    but_not_in: tuple[str, ...] = ()

    def files(self, desktop: Path) -> list[Path]:
        found = sorted(desktop.glob(self.within))
        return [
            file for file in found if not file.relative_to(desktop).as_posix().startswith(self.but_not_in)
        ]

    def offences(self, file: Path) -> list[str]:
        tree = ast.parse(file.read_text(encoding="utf-8"), str(file))
        return [f"{file}:{getattr(node, 'lineno', 1)}: {self.says}" for node in self.look(tree)]


def calls(tree: ast.Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def called(call: ast.Call) -> str:
    """The name after the last dot of what is called."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def dotted(node: ast.AST) -> str:
    """`QDateTime.currentDateTime` for a plain chain of names, empty for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and (before := dotted(node.value)):
        return f"{before}.{node.attr}"
    return ""


def imported(tree: ast.Module) -> Iterator[tuple[ast.AST, str]]:
    """Every module named in an import, also inside functions; `from a import b` gives both `a` and `a.b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node, node.module
            yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)
