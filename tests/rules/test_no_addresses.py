"""No file of the repository names a package registry, or the place where it was written."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

# Put together here, so that this file does not name them itself.
_HOSTS = ["pypi" + ".org", "pythonhosted" + ".org", "debian" + ".org", "ubuntu" + ".com", "npmjs" + ".org"]
_OPTIONS = ["--index" + "-url", "--extra-index" + "-url", "--find" + "-links"]
FORBIDDEN = re.compile("|".join(map(re.escape, _HOSTS + _OPTIONS)), re.IGNORECASE)
NOT_OURS = {
    ".git", ".venv", ".peers", "__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", "build", "dist",
    ".import_linter_cache", "htmlcov", "results",
}  # fmt: skip
BINARY = {".ttf", ".otf", ".png", ".mo", ".pdf", ".woff2", ".ico", ".icns", ".zip", ".db", ".vault"}


def texts(root: Path) -> Iterator[Path]:
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if name not in NOT_OURS and not name.endswith(".egg-info")]
        yield from (Path(folder, name) for name in files if Path(name).suffix not in BINARY)


def named_addresses(root: Path) -> list[str]:
    found = []
    for file in texts(root):
        for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if FORBIDDEN.search(line):
                found.append(f"{file.relative_to(root)}:{number}")
    return found


def test_no_registry_is_named(checkout: Path) -> None:
    looked_at = [file.relative_to(checkout).as_posix() for file in texts(checkout)]
    assert len(looked_at) > 50
    assert "requirements.lock" in looked_at
    assert named_addresses(checkout) == []


def test_a_named_registry_is_seen(tmp_path: Path) -> None:
    (tmp_path / "requirements.lock").write_text(
        "--index" + f"-url https://{_HOSTS[0]}/simple\n", encoding="utf-8"
    )
    (tmp_path / "innocent.txt").write_text("platformdirs==4\n", encoding="utf-8")
    assert named_addresses(tmp_path) == ["requirements.lock:1"]
