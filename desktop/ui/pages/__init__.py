"""One page a screen; pages are strangers to each other."""
