"""I dag: the page in its parts."""
