"""The country map as SVG: the world, and Europe as a panel of its own where European states take part."""

import json
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from dashboard.layout.country_map import ROLES, CountryMap, Dot, in_europe
from dashboard.layout.letters import wide
from dashboard.layout.words import Words, words
from dashboard.svg.markup import element, short
from dashboard.svg.markup import words as text
from dashboard.svg.projection import Part, azimuthal, equal_earth, part_around
from dashboard.svg.symbols import symbol_path

# Name, projection, pixels to a radius, place of (0, 0), size.
PANELS = {
    "world": (equal_earth, 118.4, (322.0, 157.0), (644, 278)),
    "europe": (azimuthal, 520.0, (182.0, 160.0), (330, 316)),
}
SIZE = 11  # of names, in pixels

Box = tuple[float, float, float, float]  # left, top, right, bottom
Placed = tuple[Dot, float, float]


def map_svgs(
    layout: CountryMap, lang: Words | None = None, *, shared: bool = False, choose: bool = False
) -> tuple[str, ...]:
    """The panels: the world, then Europe if a state lies there; a page sets them side by side or stacks them.

    With `shared` the shapes are those of `shared_shapes` or `all_shapes`, which must stand on the same page. With
    `choose` areas and dots bear their state as `data-key`, for pages where it can be chosen.
    """
    lang = lang or words()
    return tuple(_panel(panel, layout, lang, shared, choose) for panel in panels_of(layout))


def panels_of(layout: CountryMap) -> tuple[str, ...]:
    """The names of the panels that a map has."""
    return ("world", "europe") if any(in_europe(dot.lon, dot.lat) for dot in layout.dots) else ("world",)


def shared_shapes(layouts: Iterable[CountryMap]) -> str:
    """An invisible drawing of the shapes that several maps of one page use, so that the page holds them once."""
    used: dict[str, set[str]] = {}
    for layout in layouts:
        for panel in panels_of(layout):
            used.setdefault(panel, set()).update(layout.groups)
    drawn = []
    for panel, codes in sorted(used.items()):
        shapes = shapes_of(panel)
        drawn.append(element("path", d="".join(shapes.values()), id=f"land-{panel}"))
        drawn += [element("path", d=shapes[code], id=f"{panel}-{code}") for code in sorted(codes & shapes.keys())]
    return element(
        "svg", element("defs", *drawn), xmlns="http://www.w3.org/2000/svg", class_="shapes", width=0, height=0,
        aria_hidden="true",
    )  # fmt: skip


def all_shapes() -> str:
    """An invisible drawing of the shapes of all states in both panels, for pages that draw many maps."""
    drawn = []
    for panel in PANELS:
        paths = [element("path", d=path, id=f"{panel}-{code}") for code, path in sorted(shapes_of(panel).items())]
        drawn.append(element("g", *paths, id=f"land-{panel}"))
    return element(
        "svg", element("defs", *drawn), xmlns="http://www.w3.org/2000/svg", class_="shapes", width=0, height=0,
        aria_hidden="true",
    )  # fmt: skip


def blank_maps(europe: bool, lang: Words | None = None) -> tuple[str, ...]:
    """Maps without a mark, to draw on: the world, and Europe where it is wanted. Nothing in them tells which is which:
    shapes stand in the order of their outlines and bear no name."""
    drawn = []
    for panel in ("world", "europe") if europe else ("world",):
        _, _, _, (width, height) = PANELS[panel]
        land = "".join(sorted(shapes_of(panel).values()))
        parts = [element("path", d=land, class_="land outline")]
        if panel == "europe":
            parts.append(element("rect", x=0.5, y=0.5, width=width - 1, height=height - 1, rx=3, class_="frame"))
        drawn.append(
            element(
                "svg",
                *parts,
                xmlns="http://www.w3.org/2000/svg",
                viewBox=f"0 0 {width} {height}",
                class_=f"drawing map {panel}",
                role="img",
                aria_label=(lang or words()).say("map", f"blank_{panel}"),
            )
        )
    return tuple(drawn)


def _panel(panel: str, layout: CountryMap, lang: Words, shared: bool, choose: bool) -> str:
    _, _, _, (width, height) = PANELS[panel]
    europe = "europe" in panels_of(layout)
    drawn = _areas(panel, layout, shared, choose)
    placed = [(dot, *place_in(panel, dot.lon, dot.lat)) for dot in layout.dots]
    placed = [(dot, x, y) for dot, x, y in placed if 0 <= x <= width and 0 <= y <= height]
    if panel == "europe":
        part = part_around([(x, y) for _, x, y in placed], width, height)
        drawn = framed(drawn, part, width, height)
        placed = [(dot, *part.at(x, y)) for dot, x, y in placed]
    # The world leaves the names of Europe to the panel that has room for them.
    small = panel == "world" and len(placed) > 12
    # Who led is drawn last: no neighbour hides it.
    drawn += [_dot(*each, small, choose) for each in sorted(placed, key=lambda each: -ROLES.index(each[0].role))]
    named = [each for each in placed if panel == "europe" or not (europe and in_europe(each[0].lon, each[0].lat))]
    drawn += _names(named, placed, width, height)
    return element(
        "svg",
        *drawn,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        class_=f"drawing map {panel}",
        role="img",
        aria_label=lang.say("map", f"{panel}_name", states=lang.listed(dot.name for dot, _, _ in placed) or "–"),
    )


def framed(areas: list[str], part: Part, width: int, height: int) -> list[str]:
    """Areas of a part of the whole, and a frame around them.

    A drawing within the drawing cuts the land at the frame, however wide a page makes the place of the whole.
    """
    near = "near" if part.view else None
    return [
        element("svg", *areas, width=width, height=height, viewBox=part.view, class_=near),
        element("rect", x=0.5, y=0.5, width=width - 1, height=height - 1, rx=3, class_="frame"),
    ]


def _areas(panel: str, layout: CountryMap, shared: bool, choose: bool) -> list[str]:
    shapes = shapes_of(panel)
    if shared:
        drawn = [element("use", href=f"#land-{panel}", class_="land")]
    else:
        land = "".join(path for code, path in shapes.items() if code not in layout.groups)
        drawn = [element("path", d=land, class_="land")]
    for dot in layout.dots:
        if dot.country in shapes:
            kind = f"state g-{dot.group or 'unknown'} c-{dot.country}"
            title = element("title", text(dot.label))
            key = dot.country if choose else None
            if shared:
                drawn.append(element("use", title, href=f"#{panel}-{dot.country}", class_=kind, data_key=key))
            else:
                drawn.append(element("path", title, d=shapes[dot.country], class_=kind, data_key=key))
    return drawn


def place_in(panel: str, lon: float, lat: float) -> tuple[float, float]:
    """Where a point (degrees) lies in a panel's drawing."""
    project, scale, (x0, y0), _ = PANELS[panel]
    # Between 169° W and 191° E, as the shapes are cut.
    x, y = project(lon + 360 if lon < -169 else lon, lat)
    return x0 + scale * x, y0 - scale * y


@lru_cache
def shapes_of(panel: str) -> dict[str, str]:
    """Path data by alpha-3, projected once for all maps."""
    source = files("dashboard").joinpath("data", "outlines.json").read_text(encoding="utf-8")
    return {code: "".join(_ring(panel, ring) for ring in rings) for code, rings in json.loads(source)[panel].items()}


def _ring(panel: str, ring: list[int]) -> str:
    project, scale, (x0, y0), _ = PANELS[panel]
    points: list[str] = []
    for lon, lat in zip(ring[::2], ring[1::2], strict=True):
        x, y = project(lon / 100, lat / 100)
        point = f"{short(x0 + scale * x)} {short(y0 - scale * y)}"
        if not points or points[-1] != point:
            points.append(point)
    return f"M{'L'.join(points)}Z" if len(points) > 2 else ""


def _dot(dot: Dot, x: float, y: float, small: bool, choose: bool) -> str:
    title = element("title", text(dot.label))
    kind = f"dot g-{dot.group or 'unknown'} c-{dot.country}"
    key = dot.country if choose else None
    if dot.role == "lead":
        return element("path", title, d=symbol_path("diamond", x, y, 4.5), class_=kind, data_key=key)
    return element("circle", title, cx=x, cy=y, r=2.8 if small else 3.6, class_=kind, data_key=key)


def _names(named: list[Placed], placed: list[Placed], width: int, height: int) -> list[str]:
    """Names where they cover neither each other nor a dot; the table beside the map has them all."""
    taken = [(x - 4, y - 4, x + 4, y + 4) for _, x, y in placed]
    drawn = []
    for dot, x, y in sorted(named, key=lambda each: (ROLES.index(each[0].role), each[0].country)):
        for box, at, where in _beside(x, y, wide(dot.name, SIZE)):
            inside = box[0] >= 2 and box[2] <= width - 2 and box[1] >= 0 and box[3] <= height
            if inside and not any(overlap(box, other) for other in taken):
                taken.append(box)
                drawn.append(
                    element(
                        "text",
                        text(dot.name),
                        x=at,
                        y=box[3] - 2,
                        text_anchor=where,
                        class_=f"halo c-{dot.country}",
                    )
                )
                break
    return drawn


def _beside(x: float, y: float, long: float) -> list[tuple[Box, float, str]]:
    """Places for a name around a dot, the best first: box, where the text is tied, and by which end."""
    right, left, middle = x + 6, x - 6 - long, x - long / 2
    return [
        ((right, y - 5.5, right + long, y + 5.5), right, "start"),
        ((left, y - 5.5, left + long, y + 5.5), x - 6, "end"),
        ((middle, y - 15, middle + long, y - 4), x, "middle"),
        ((middle, y + 4, middle + long, y + 15), x, "middle"),
        ((right - 3, y - 15, right - 3 + long, y - 4), right - 3, "start"),
        ((right - 3, y + 3, right - 3 + long, y + 13), right - 3, "start"),
        ((left + 3, y - 15, left + 3 + long, y - 4), x - 3, "end"),
        ((left + 3, y + 3, left + 3 + long, y + 13), x - 3, "end"),
    ]


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share more than an edge."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
