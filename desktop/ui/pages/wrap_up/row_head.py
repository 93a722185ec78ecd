"""The rows of Runda av carry numbers, so that two people can say where they are."""


def numbered(number: int, heading: str) -> str:
    """``1  Vi är överens om``."""
    return f"{number}  {heading}"
