"""Time is always handed in, so that every rule can be tried at any moment."""

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]
"""Gives the present moment: aware, with the offset of the place where the program runs."""
