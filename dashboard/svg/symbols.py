"""The symbols of `theme.SYMBOL` as SVG paths: plotly's shapes under plotly's names."""

from math import cos, pi, sin

from dashboard.svg.markup import element, short
from dashboard.theme import SYMBOL
from extract.model.event import EventType

Points = tuple[tuple[float, float], ...]


def _regular(corners: int, turn: float = -90.0) -> Points:
    steps = (turn + 360 * number / corners for number in range(corners))
    return tuple((cos(angle * pi / 180), sin(angle * pi / 180)) for angle in steps)


def _star(points: int, inner: float, turn: float = -90.0) -> Points:
    steps = ((turn + 180 * number / points, inner if number % 2 else 1.0) for number in range(2 * points))
    return tuple((far * cos(angle * pi / 180), far * sin(angle * pi / 180)) for angle, far in steps)


def _cross(arm: float) -> Points:
    a = arm
    return ((a, 1), (a, a), (1, a), (1, -a), (a, -a), (a, -1), (-a, -1), (-a, -a), (-1, -a), (-1, a), (-a, a), (-a, 1))


def _turned(points: Points, degrees: float) -> Points:
    c, s = cos(degrees * pi / 180), sin(degrees * pi / 180)
    return tuple((x * c - y * s, x * s + y * c) for x, y in points)


# Corners in a circle of radius 1, y downwards; scaled so that all look about equally large.
SHAPES: dict[str, tuple[Points, float]] = {
    "square": (((-1, -1), (1, -1), (1, 1), (-1, 1)), 0.88),
    "diamond": (_regular(4), 1.25),
    "diamond-tall": (((0, -1), (0.6, 0), (0, 1), (-0.6, 0)), 1.35),
    "cross": (_cross(0.36), 1.1),
    "x": (_turned(_cross(0.36), 45), 1.1),
    "triangle-up": (_regular(3), 1.2),
    "triangle-down": (_regular(3, 90), 1.2),
    "triangle-left": (_regular(3, 180), 1.2),
    "triangle-right": (_regular(3, 0), 1.2),
    "pentagon": (_regular(5), 1.1),
    "hexagon2": (_regular(6, 0), 1.1),
    "octagon": (_regular(8, 22.5), 1.08),
    "star": (_star(5, 0.42), 1.3),
    "star-triangle-up": (_star(3, 0.3), 1.3),
    "star-diamond": (_star(4, 0.42), 1.3),
    "hourglass": (((-0.85, -1), (0.85, -1), (-0.85, 1), (0.85, 1)), 1.0),
    "bowtie": (((-1, -0.85), (1, 0.85), (1, -0.85), (-1, 0.85)), 1.0),
}


def symbol_path(name: str, x: float, y: float, radius: float) -> str:
    """The `d` of a symbol at a place; KeyError for a name that is not drawn here.

    >>> symbol_path("square", 10, 10, 5)
    'M5.6 5.6L14.4 5.6L14.4 14.4L5.6 14.4Z'
    """
    if name == "circle":
        r = short(radius)
        return (
            f"M{short(x - radius)} {short(y)}a{r} {r} 0 1 0 {short(2 * radius)} 0a{r} {r} 0 1 0 {short(-2 * radius)} 0Z"
        )
    corners, scale = SHAPES[name]
    far = radius * scale
    return "M" + "L".join(f"{short(x + dx * far)} {short(y + dy * far)}" for dx, dy in corners) + "Z"


def icon(event_type: str) -> str:
    """A type's symbol as a drawing of its own, for tables and legends; it says nothing that words beside it do not."""
    path = element("path", d=symbol_path(SYMBOL[EventType(event_type)], 8, 8, 5.4), class_=f"symbol t-{event_type}")
    return element(
        "svg", path, xmlns="http://www.w3.org/2000/svg", viewBox="0 0 16 16", class_="drawing icon", aria_hidden="true"
    )
