"""Mallar: the list, and the template that is looked at."""
