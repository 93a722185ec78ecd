"""What is measured, with one command: ``./run bench``."""
