"""The command line: commands without a window, and the way to the window when no command is given."""

from desktop.cli.run import main

__all__ = ["main"]
