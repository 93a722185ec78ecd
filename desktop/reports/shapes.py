"""Lines and shapes as operators of a page (ISO 32000-1, 8.5), round the origin; points."""

from collections.abc import Sequence

from desktop.reports.looks import Colour

_ROUND = 0.5523
"""How far the handles of a quarter of a circle reach, in radii (the usual Bézier approximation)."""


def pen(colour: Colour, thickness: float) -> str:
    """What lines are drawn with."""
    return f"{_parts(colour)} RG {thickness:g} w"


def brush(colour: Colour) -> str:
    """What areas are filled with."""
    return f"{_parts(colour)} rg"


def circle(radius: float, paint: str) -> str:
    """A whole circle; ``paint`` is the operator that fills it or draws its line."""
    reach = radius * _ROUND
    quarters = (
        (reach, radius, radius, reach, radius, 0),
        (radius, -reach, reach, -radius, 0, -radius),
        (-reach, -radius, -radius, -reach, -radius, 0),
        (-radius, reach, -reach, radius, 0, radius),
    )
    return path([(0, radius)], quarters, paint)


def half_circle(radius: float) -> str:
    """The left half, filled."""
    reach = radius * _ROUND
    quarters = ((-reach, -radius, -radius, -reach, -radius, 0), (-radius, reach, -reach, radius, 0, radius))
    return path([(0, -radius)], quarters, "h f")


def path(corners: Sequence[Sequence[float]], curves: Sequence[Sequence[float]], paint: str) -> str:
    """Straight from corner to corner, then along the curves."""
    first, *others = (f"{x:.2f} {y:.2f}" for x, y in corners)
    lines = [f"{first} m", *(f"{corner} l" for corner in others)]
    lines += [f"{' '.join(f'{value:.2f}' for value in curve)} c" for curve in curves]
    return " ".join([*lines, paint])


def _parts(colour: Colour) -> str:
    return " ".join(f"{part:.4g}" for part in colour)
