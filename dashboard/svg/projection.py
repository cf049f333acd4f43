"""From degrees to the plane: Equal Earth for the world, Lambert's equal-area azimuthal for Europe.

Both keep areas true. Equal Earth: Šavrič, Patterson and Jenny 2018; azimuthal: Snyder 1987, page 185 (sphere).
"""

from collections.abc import Collection
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

CENTRE = 11.0  # the meridian in the middle of the world map: its edge then lies in the Bering Strait's west
_A = (1.340264, -0.081106, 0.000893, 0.003796)
_M = sqrt(3) / 2
# Around each point of a part that comes nearer, in units of the whole; how near it comes, and what is worth it.
_ROOM, _NEAREST, _LEAST = 48, 2.4, 1.25


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a drawing that is shown in the size of the whole: its corner, and how much nearer it comes."""

    left: float
    top: float
    width: float
    height: float
    near: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the whole lies in the part.

        >>> Part(100, 50, 150, 150, 2.0).at(110, 60)
        (20.0, 20.0)
        """
        return (x - self.left) * self.near, (y - self.top) * self.near

    @property
    def view(self) -> str | None:
        """The `viewBox` of the part, None for the whole."""
        if self.near == 1:
            return None
        return f"{self.left:.1f} {self.top:.1f} {self.width:.1f} {self.height:.1f}"


def part_around(points: Collection[tuple[float, float]], width: float, height: float) -> Part:
    """The part with room around these points, in the shape of the whole; all of it where they lie far apart.

    >>> part_around([(180, 290)], 330, 316).near, part_around([(20, 20), (300, 300)], 330, 316).near
    (2.4, 1)
    """
    if not points:
        return Part(0, 0, width, height, 1)
    left, right = min(x for x, _ in points) - _ROOM, max(x for x, _ in points) + _ROOM
    top, bottom = min(y for _, y in points) - _ROOM, max(y for _, y in points) + _ROOM
    near = min(_NEAREST, width / (right - left), height / (bottom - top))
    if near < _LEAST:
        return Part(0, 0, width, height, 1)
    wide, high = width / near, height / near
    return Part(
        min(max((left + right - wide) / 2, 0), width - wide),
        min(max((top + bottom - high) / 2, 0), height - high),
        wide,
        high,
        near,
    )


def equal_earth(lon: float, lat: float) -> tuple[float, float]:
    """X to the right and y upwards in radii; lon is taken as it is, between 169° W and 191° E.

    >>> equal_earth(11, 0)
    (0.0, 0.0)
    """
    theta = asin(_M * sin(radians(lat)))
    square = theta * theta
    sixth = square**3
    slope = _A[0] + 3 * _A[1] * square + sixth * (7 * _A[2] + 9 * _A[3] * square)
    x = radians(lon - CENTRE) * cos(theta) / (_M * slope)
    return x, theta * (_A[0] + _A[1] * square + sixth * (_A[2] + _A[3] * square))


def azimuthal(lon: float, lat: float, lon0: float = 10.0, lat0: float = 52.0) -> tuple[float, float]:
    """X to the right and y upwards in radii around (lon0, lat0).

    >>> azimuthal(10, 52)
    (0.0, 0.0)
    """
    turn, phi, phi0 = radians(lon - lon0), radians(lat), radians(lat0)
    scale = sqrt(2 / (1 + sin(phi0) * sin(phi) + cos(phi0) * cos(phi) * cos(turn)))
    x = scale * cos(phi) * sin(turn)
    y = scale * (cos(phi0) * sin(phi) - sin(phi0) * cos(phi) * cos(turn))
    return round(x, 12), round(y, 12)
