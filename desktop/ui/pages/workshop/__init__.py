"""Verkstad: a goal in one sentence becomes at most three things that can be seen on Monday."""
