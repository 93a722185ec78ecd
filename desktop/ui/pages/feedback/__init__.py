"""Berätta: the page in its parts."""
