"""The house's rules about its own source text. Each rule proves that it looked and that it would have seen."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rules.scanning import Rule, called, calls, dotted, imported

NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib", "socketserver", "ssl",
    "telnetlib", "urllib.request", "urllib3", "webbrowser", "xmlrpc", "PySide6.QtWebEngineWidgets",
    "PySide6.QtNetwork.QNetworkAccessManager", "PySide6.QtNetwork.QTcpSocket", "PySide6.QtNetwork.QTcpServer",
    "PySide6.QtNetwork.QUdpSocket", "PySide6.QtNetwork.QSslSocket",
}  # fmt: skip
SQL = {"sqlalchemy", "sqlite3", "sqlcipher3"}
PRESENT_MOMENT = {
    "datetime.now", "datetime.utcnow", "datetime.today", "date.today", "datetime.datetime.now", "datetime.date.today",
    "time.time", "time.localtime", "QDate.currentDate", "QDateTime.currentDateTime", "QTime.currentTime",
}  # fmt: skip
ITEM_WIDGETS = {"QListWidget", "QTreeWidget", "QTableWidget"}
VAGUE = ("util", "helper", "common", "manager", "mixed", "misc")


def blocked_signals(tree: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
        if name in {"blockSignals", "QSignalBlocker"}:
            yield node


def qt_translations(tree: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and dotted(node).endswith(
            ("Application.translate", "self.tr", "QObject.tr")
        ):
            yield node


def spoken_texts_that_are_not_literal(tree: ast.Module) -> Iterator[ast.AST]:
    literal_words = {"tr": 1, "trn": 2, "trc": 2}
    for call in calls(tree):
        words = call.args[: literal_words.get(called(call), 0)] if isinstance(call.func, ast.Name) else []
        yield from (
            word for word in words if not (isinstance(word, ast.Constant) and isinstance(word.value, str))
        )


def looks_at_the_clock(tree: ast.Module) -> Iterator[ast.AST]:
    yield from (call for call in calls(tree) if dotted(call.func) in PRESENT_MOMENT)


def reaches_for_the_network(tree: ast.Module) -> Iterator[ast.AST]:
    yield from (node for node, name in imported(tree) if any(_is_or_below(name, each) for each in NETWORK))


def opens_sockets(tree: ast.Module) -> Iterator[ast.AST]:
    yield from (node for node, name in imported(tree) if name.partition(".")[0] in {"socket", "_socket"})


def names_the_internet(tree: ast.Module) -> Iterator[ast.AST]:
    internet = {"AF_INET", "AF_INET6", "create_connection", "getaddrinfo", "gethostbyname"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in internet:
            yield node


def speaks_sql(tree: ast.Module) -> Iterator[ast.AST]:
    yield from (node for node, name in imported(tree) if name.partition(".")[0] in SQL)


def connects_a_lambda(tree: ast.Module) -> Iterator[ast.AST]:
    for call in calls(tree):
        if called(call) == "connect" and any(isinstance(given, ast.Lambda) for given in call.args):
            yield call


def uses_item_widgets(tree: ast.Module) -> Iterator[ast.AST]:
    yield from (node for node, name in imported(tree) if name.rpartition(".")[2] in ITEM_WIDGETS)


def lacks_a_reason_to_exist(tree: ast.Module) -> Iterator[ast.AST]:
    if not ast.get_docstring(tree):
        yield tree


def vague_classes(tree: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and node.name.lower().endswith(VAGUE):
            yield node


def _is_or_below(name: str, module: str) -> bool:
    return name == module or name.startswith(f"{module}.")


SPEAKS = "from desktop.ui.presenters.wording import tr\n"
RULES = [
    Rule(
        "loading compares state; signals are not blocked",
        blocked_signals,
        "x.blockSignals(True)",
        "x.block()",
    ),
    Rule(
        "words go through tr, trn and trc of wording.py",
        qt_translations,
        "QCoreApplication.translate('a', 'b')",
        "tr('b')",
    ),
    Rule(
        "the words in tr, trn and trc are literal, values come afterwards",
        spoken_texts_that_are_not_literal,
        "tr(f'Hej {name}')",
        "trn('{n} punkt', '{n} punkter', n).format(n=n)",
        but_not_in=("ui/presenters/wording.py",),
    ),
    Rule(
        "the clock is handed in",
        looks_at_the_clock,
        "from datetime import datetime\nnow = datetime.now(tz)",
        "now = clock()",
        but_not_in=("bootstrap/clocks.py",),
    ),
    Rule(
        "nothing reaches for the network",
        reaches_for_the_network,
        "import urllib.request",
        "import urllib.parse",
    ),
    Rule(
        "only the door between two starts opens a socket",
        opens_sockets,
        "import socket",
        "import select",
        but_not_in=("system/local_socket.py",),
    ),
    Rule(
        "sockets are local",
        names_the_internet,
        "socket.socket(socket.AF_INET)",
        "socket.socket(socket.AF_UNIX)",
    ),
    Rule(
        "only storage speaks SQL",
        speaks_sql,
        "def late():\n    from sqlalchemy import text",
        "from desktop.storage import x",
        but_not_in=("storage/",),
    ),
    Rule(
        "a connection takes a bound method",
        connects_a_lambda,
        "x.clicked.connect(lambda: y())",
        "x.clicked.connect(self.y)",
        within="ui/**/*.py",
    ),
    Rule(
        "lists are models with delegates",
        uses_item_widgets,
        "from PySide6.QtWidgets import QListWidget",
        "from PySide6.QtWidgets import QListView",
        within="ui/**/*.py",
    ),
    Rule("a module says why it exists", lacks_a_reason_to_exist, "x = 1", '"""Because."""'),
    Rule(
        "a class is called by a word of the glossary",
        vague_classes,
        "class PersonManager: ...",
        "class Person: ...",
    ),
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.says)
def test_rule_holds(rule: Rule, checkout: Path) -> None:
    files = rule.files(checkout / "desktop")
    assert files, "nothing was looked at"
    assert not [offence for file in files for offence in rule.offences(file)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.says)
def test_rule_sees_a_planted_offence(rule: Rule, tmp_path: Path) -> None:
    file = tmp_path / "planted.py"
    file.write_text(rule.planted, encoding="utf-8")
    assert rule.offences(file)
    file.write_text(rule.innocent, encoding="utf-8")
    assert not rule.offences(file)


def vague_files(root: Path) -> list[Path]:
    found = [
        file for part in ("desktop", "tests", "tasks", "benchmarks") for file in (root / part).rglob("*.py")
    ]
    return [file for file in found if file.stem.strip("_").removesuffix("s").endswith(VAGUE)]


def test_files_are_called_by_words_of_the_glossary(checkout: Path, tmp_path: Path) -> None:
    assert list((checkout / "desktop").rglob("*.py"))
    assert vague_files(checkout) == []
    (tmp_path / "desktop").mkdir()
    planted = tmp_path / "desktop" / "date_utils.py"
    planted.touch()
    assert vague_files(tmp_path) == [planted]
