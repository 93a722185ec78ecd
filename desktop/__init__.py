"""Vardag: one-on-ones that turn goals into behaviours, on the manager's own computer."""
