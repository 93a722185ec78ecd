"""Runda av: one page that can be read aloud."""
