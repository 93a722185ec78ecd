"""Fånga: the field, its chips, and how it ends."""
