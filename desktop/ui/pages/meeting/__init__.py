"""Samtalsläge: what both may read while they talk."""
