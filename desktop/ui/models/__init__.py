"""Qt models over frozen states."""
