"""Vardag: one-on-ones that turn goals into behaviours, on the manager's own computer."""

__version__ = "0.1.0"
