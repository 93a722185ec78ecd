"""Colours, type, spacing and icons: one look for the whole program, worn by everything and switched live."""
