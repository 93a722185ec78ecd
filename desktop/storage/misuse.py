"""A vault used against its rules: always a bug in the program, never the user's or the computer's doing."""


class Misuse(Exception):
    """The calling code broke the vault's rules (nested work, use after the end). Carries no user text."""
