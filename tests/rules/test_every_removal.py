"""Nothing that a user removes is lost: a use case that takes something away puts it into the bin, or says here why not."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.rules.scanning import called

WHY_NOT = {
    "behaviours.remove_behaviour_in": "within somebody else's unit of work, which puts it into the bin",
    "behaviours._change": "a past version that the behaviour has again",
    "behaviours_in_talk.take_away": "the line makes the mark again; into the bin where it would not",
    "effects_asked._dealt_with": "a date to ask again",
    "feedback.take_back": "a mark that nobody has touched, made again when it is told",
    "goals._remove_what_was_drafted": "within remove_goal, which puts it into the bin",
    "laying_out.change_template": "sections in which nothing was written",
    "naming.name_manager": "a name that was emptied by hand",
    "noticing.choose_notice": "a choice for one week",
    "preparing.unshare_observation": "ticking makes the point again; into the bin where it would not",
    "putting_back.run": "out of the bin",
    "removing.let_time_pass": "its days are over",
    "removing.remove_for_good": "asked for, after a question",
    "removing.forget_person_in": "erasure",
    "taking_out.take_out": "within somebody else's unit of work, which puts it into the bin",
    "undo._take_back": "what was just made",
    "workshop_end.finish": "the workshop is over, and its lines are behaviours",
    "workshop_end._forget": "the order of those lines",
    "wrapping_up.back_to_meeting": "what nobody has touched, made again from its line",
}
"""By module and function."""


def removals(tree: ast.AST, function: str = "", *, safe: bool = False) -> Iterator[str]:
    """The functions that remove something outside ``with into_the_bin(...)``."""
    if isinstance(tree, ast.FunctionDef):
        function = tree.name
    if isinstance(tree, ast.With):
        safe = safe or any(
            isinstance(item.context_expr, ast.Call) and called(item.context_expr) == "into_the_bin"
            for item in tree.items
        )
    if isinstance(tree, ast.Call) and called(tree) == "remove" and not safe:
        on = ast.unparse(tree.func).removesuffix(".remove")
        if on.endswith("work"):
            yield function
    for child in ast.iter_child_nodes(tree):
        yield from removals(child, function, safe=safe)


def found(checkout: Path) -> set[str]:
    return {
        f"{file.stem}.{function}"
        for file in (checkout / "desktop" / "services").glob("*.py")
        for function in removals(ast.parse(file.read_text(encoding="utf-8")))
    }


def test_every_removal_goes_into_the_bin_or_has_a_reason(checkout: Path) -> None:
    assert found(checkout) == set(WHY_NOT)


def test_a_removal_outside_is_seen_and_one_inside_is_not() -> None:
    planted = "def a(work):\n    work.remove(Action, id)"
    innocent = "def a(work):\n    with into_the_bin(session, work, item):\n        work.remove(Action, id)\n    names.remove(1)"
    assert list(removals(ast.parse(planted))) == ["a"]
    assert list(removals(ast.parse(innocent))) == []
