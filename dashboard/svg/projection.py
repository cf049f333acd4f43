"""From degrees to the plane: Equal Earth for the world, Lambert's equal-area azimuthal for Europe.

Both keep areas true. Equal Earth: Šavrič, Patterson and Jenny 2018; azimuthal: Snyder 1987, page 185 (sphere).
"""

from math import asin, cos, radians, sin, sqrt

CENTRE = 11.0  # the meridian in the middle of the world map: its edge then lies in the Bering Strait's west
_A = (1.340264, -0.081106, 0.000893, 0.003796)
_M = sqrt(3) / 2


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
