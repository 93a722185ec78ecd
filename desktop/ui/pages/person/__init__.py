"""One person: the page in its parts."""
