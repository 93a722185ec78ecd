"""Colours, type and spacing from tokens."""
