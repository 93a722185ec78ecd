"""Kvartal: the page in its parts."""
