"""Paths, logs, single instance, operating system."""
