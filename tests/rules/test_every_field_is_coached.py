"""Every field that takes text about a person has the coach beneath it; what has none is named here, with the reason."""

import ast
from pathlib import Path

from tests.rules.scanning import called, calls

EDITORS = {
    "ChipEditor", "LineEntry", "LineField", "NewLine", "NoteEditor", "NoteEntry", "QLineEdit", "QPlainTextEdit",
    "QTextEdit", "SentenceEditor", "TextField",
}  # fmt: skip
NOT_ABOUT_A_PERSON = {
    "ui/pages/first_run/passphrase.py": "a passphrase",
    "ui/pages/first_run/sheet.py": "groups of the recovery code",
    "ui/pages/first_run/team.py": "names, the manager's own too",
    "ui/pages/lock.py": "passphrases and recovery codes",
    "ui/pages/people.py": "names alone",
    "ui/pages/settings/looks.py": "the manager's own name",
    "ui/pages/settings/page.py": "looks for settings",
    "ui/pages/templates/page.py": "a template is for everybody",
    "ui/pages/templates/section_card.py": "a template is for everybody",
    "ui/pages/workshop/gap_card.py": "names of measures, and what they make everybody do",
    "ui/pages/workshop/gaps.py": "names of measures",
    "ui/pages/workshop/goal.py": "the goal: about the work",
    "ui/pages/workshop/monday.py": "five silent minutes; each line meets the coach in the next step",
    "ui/pages/workshop/success.py": "what a customer would notice",
    "ui/window/palette.py": "looks for things, keeps nothing",
    "ui/widgets/chip_editor.py": "the part itself: the page coaches it",
    "ui/widgets/coached.py": "the coach itself",
    "ui/widgets/date_field.py": "a date",
    "ui/widgets/entry.py": "the part itself",
    "ui/widgets/field.py": "the part itself: the page coaches it",
    "ui/widgets/find_bar.py": "looks for words on paper, keeps nothing",
    "ui/widgets/note_editor.py": "the part itself",
    "ui/widgets/sentence_editor.py": "the part itself",
}
"""Files below desktop/ in which fields may stand without the coach."""
NOT_WORDS = {
    ("ui/pages/person/details.py", "name"): "a name",
    ("ui/pages/person/details.py", "email"): "an address",
    ("ui/pages/person/details.py", "aliases"): "names",
    ("ui/pages/person/details.py", "time"): "a time of day",
    ("ui/pages/workshop/polish.py", "new"): "opens as a line with the coach at once",
}
"""Fields beside coached ones that take no words about anybody."""


def fields(tree: ast.Module) -> dict[str, int]:
    """The attributes that hold a text editor, each with its line."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            makes = any(called(call) in EDITORS for call in calls(ast.Module([node], [])))
            for target in node.targets:
                if makes and isinstance(target, ast.Attribute):
                    found[target.attr] = node.lineno
    return found


def coached(tree: ast.Module) -> set[str]:
    """The attributes that are wrapped in Coached; a field taken out of a row of fields counts for the row."""
    wrapped = {call.args[0] for call in calls(tree) if called(call) == "Coached" and call.args}
    names = {part.attr for part in wrapped if isinstance(part, ast.Attribute)}
    loose = {part.id for part in wrapped if isinstance(part, ast.Name)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.For | ast.comprehension)
            and isinstance(node.target, ast.Name)
            and node.target.id in loose
        ):
            names |= {part.attr for part in ast.walk(node.iter) if isinstance(part, ast.Attribute)}
    return names


def uncoached(desktop: Path) -> list[str]:
    missing = []
    for file in sorted(desktop.rglob("*.py")):
        name = file.relative_to(desktop).as_posix()
        if name in NOT_ABOUT_A_PERSON:
            continue
        tree = ast.parse(file.read_text(encoding="utf-8"))
        bare = {attr: line for attr, line in fields(tree).items() if (name, attr) not in NOT_WORDS}
        missing += [f"{name}:{bare[attr]} {attr}" for attr in bare.keys() - coached(tree)]
    return missing


def test_every_field_about_a_person_has_the_coach(checkout: Path) -> None:
    assert uncoached(checkout / "desktop") == [], "wrap it: Coached(self.x, About.PERSON), or name it above"


def test_the_list_names_only_what_there_is(checkout: Path) -> None:
    for name in NOT_ABOUT_A_PERSON:
        assert (checkout / "desktop" / name).is_file(), name
    for name, attr in NOT_WORDS:
        assert attr in fields(ast.parse((checkout / "desktop" / name).read_text(encoding="utf-8"))), (
            name,
            attr,
        )


def test_a_planted_field_is_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.py"
    page.write_text("class A:\n    def __init__(self):\n        self.new = LineField('')\n", encoding="utf-8")
    assert uncoached(tmp_path) == ["page.py:3 new"]
    page.write_text(page.read_text() + "        add(Coached(self.new, About.PERSON))\n", encoding="utf-8")
    assert uncoached(tmp_path) == []


def test_some_fields_are_coached(checkout: Path) -> None:
    trees = [
        ast.parse(file.read_text(encoding="utf-8")) for file in (checkout / "desktop" / "ui").rglob("*.py")
    ]
    assert sum(len(coached(tree)) for tree in trees) >= 15
