"""A dialogue that has been held: the page in its parts."""
