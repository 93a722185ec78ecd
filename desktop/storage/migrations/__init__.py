"""Numbered steps from each released schema to the next; they never import the living schema."""
