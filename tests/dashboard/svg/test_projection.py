from math import cos, pi, radians

import pytest

from dashboard.svg.projection import azimuthal, equal_earth


# Published values of Equal Earth on the unit sphere: half the width at the equator, height of the pole.
@pytest.mark.parametrize(
    ("lon", "lat", "x", "y"),
    [(191, 0, 2.70663, 0), (11, 90, 0, 1.31727), (11, -90, 0, -1.31727)],
)
def test_equal_earth(lon, lat, x, y):
    assert equal_earth(lon, lat) == pytest.approx((x, y), abs=1e-3)


def test_equal_earth_keeps_areas():
    def area(lon, lat, step=0.01):
        (x0, y0), (x1, _), (_, y1) = equal_earth(lon, lat), equal_earth(lon + step, lat), equal_earth(lon, lat + step)
        return (x1 - x0) * (y1 - y0)

    ratio = [area(40, lat) / cos(radians(lat)) for lat in (0, 30, 60, 75)]
    assert max(ratio) / min(ratio) == pytest.approx(1, abs=0.01)


def test_azimuthal_keeps_distances_near_its_centre():
    x, y = azimuthal(10, 53)
    assert (x, y) == pytest.approx((0, pi / 180), abs=1e-5)
    assert azimuthal(11, 52)[0] > 0
