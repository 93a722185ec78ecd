"""Started by `run` and `run.cmd` as a folder; puts the checkout first on the path and goes on."""

import sys
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parent.parent)

from tasks.front import main  # noqa: E402  (only found after the line above)

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
