"""`python -m desktop`, the console command `vardag`, and the window's command on Windows."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns the exit status of the command line (contracts: 0 done, 1 could not, 2 usage, 3 environment …)."""
    from desktop import cli

    return cli.main(list(sys.argv[1:] if arguments is None else arguments))


if __name__ == "__main__":
    sys.exit(main())
