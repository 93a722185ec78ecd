"""Förbered: the page in its parts."""
