"""Mål & beteenden."""
