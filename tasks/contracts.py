"""The layer rules of pyproject.toml, checked by import-linter without its cache and without its banner.

Runs inside the environment, in the folder whose `desktop` it shall look at.
"""

import sys
from pathlib import Path

from importlinter.cli import lint_imports


def main() -> int:
    """Returns 0 when every contract holds."""
    sys.path.insert(0, str(Path.cwd()))  # import-linter looks for the package on the path
    return lint_imports(no_cache=True, no_logo=True)


if __name__ == "__main__":
    sys.exit(main())
