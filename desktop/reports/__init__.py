"""Printable values and texts in, PDF bytes out."""
