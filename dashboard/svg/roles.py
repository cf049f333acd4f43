"""The roles map as SVG: states that lead and take part as areas, every other part a ring of its own around one point.

Each layer is a class (`layer-arrest` and so on), so that a page shows and hides it without drawing anew.
"""

from collections.abc import Mapping

from dashboard.layout.country_map import in_europe
from dashboard.layout.letters import wide
from dashboard.layout.roles import LAYERS, RoleMark, RolesMap
from dashboard.layout.states import states
from dashboard.layout.words import Words, words
from dashboard.svg.country_map import PANELS, SIZE, framed, overlap, place_in, shapes_of
from dashboard.svg.markup import element
from dashboard.svg.markup import words as text
from dashboard.svg.projection import part_around
from dashboard.svg.symbols import symbol_path

_AREAS = ("lead", "participant")
# Symbol and radius; wide ones are drawn first and fit around the narrow ones.
_SIGNS = {
    "nationality": ("triangle-up", 9.5),
    "servers": ("square", 8.6),
    "arrest": ("circle", 6.6),
    "participant": ("circle", 3.8),
    "lead": ("diamond", 4.2),
    "place": ("circle", 2.2),
}
_NAME_GAP = 12


def roles_svgs(layout: RolesMap, lang: Words | None = None, *, choose: bool = True) -> tuple[str, ...]:
    """The world, then Europe if a state lies there. Shapes are those of `country_map.all_shapes`, which must stand on
    the same page. With `choose` each state is a button that bears it as `data-key`."""
    lang = lang or words()
    by_state: dict[str, dict[str, RoleMark]] = {}
    for layer in layout.layers:
        for mark in layer.marks:
            by_state.setdefault(mark.country, {})[layer.id] = mark
    europe = any(in_europe(mark.lon, mark.lat) for held in by_state.values() for mark in held.values())
    panels = ("world", "europe") if europe else ("world",)
    return tuple(_panel(panel, by_state, lang, choose, europe) for panel in panels)


def _panel(panel: str, by_state: dict[str, dict[str, RoleMark]], lang: Words, choose: bool, europe: bool) -> str:
    _, _, _, (width, height) = PANELS[panel]
    places = {code: place_in(panel, states()[code].lon, states()[code].lat) for code in by_state}
    places = {code: (x, y) for code, (x, y) in places.items() if 0 <= x <= width and 0 <= y <= height}
    drawn = [element("use", href=f"#land-{panel}", class_="land")]
    shapes = shapes_of(panel)
    for layer in _AREAS:
        drawn += [
            element("use", href=f"#{panel}-{code}", class_=f"area layer-{layer}", data_key=code if choose else None)
            for code, held in sorted(by_state.items())
            if layer in held and code in shapes
        ]
    if panel == "europe":
        part = part_around(places.values(), width, height)
        drawn = framed(drawn, part, width, height)
        places = {code: part.at(*place) for code, place in places.items()}
    inside = sorted(places, key=lambda code: (-len(by_state[code]), code))
    # The world leaves what lies close together in Europe to the panel that has room for it, and keeps a dot.
    larger = {code for code in inside if panel == "world" and europe and _in_europe(code)}
    drawn += [_state(code, by_state[code], *places[code], code in larger, lang, choose) for code in inside]
    drawn += _names(width, {code: places[code] for code in inside if code not in larger}, lang)
    listed = lang.listed(lang.state(code) for code in inside) or "–"
    return element(
        "svg",
        *drawn,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        class_=f"drawing map roles {panel}",
        role="group",
        aria_label=lang.say("map", f"{panel}_name", states=listed),
    )


def _in_europe(code: str) -> bool:
    return in_europe(states()[code].lon, states()[code].lat)


def _state(code: str, held: dict[str, RoleMark], x: float, y: float, small: bool, lang: Words, choose: bool) -> str:
    """All signs of a state, with one name that says all its parts."""
    parts = [held[layer].label.split(" · ", 1)[1] for layer in LAYERS if layer in held]
    title = element("title", text(" · ".join([lang.state(code), *parts])))
    signs = [
        element("path", d=symbol_path(symbol, x, y, radius * (0.55 if small else 1)), class_=f"sign layer-{layer}")
        for layer, (symbol, radius) in _SIGNS.items()
        if layer in held
    ]
    # By keyboard a state is one stop, on the panel that shows it larger.
    button = {"tabindex": -1 if small else 0, "role": "button", "data_key": code} if choose else {}
    return element("g", title, *signs, class_="state-signs", **button)


def _names(width: int, points: Mapping[str, tuple[float, float]], lang: Words) -> list[str]:
    """Names to the right of their signs, else to the left, where they cover neither another name nor a sign."""
    taken = [(x - 9, y - 8, x + 9, y + 8) for x, y in points.values()]
    drawn = []
    for code, (x, y) in points.items():
        long = wide(lang.state(code), SIZE)
        for left, at, end in ((x + _NAME_GAP, x + _NAME_GAP, "start"), (x - _NAME_GAP - long, x - _NAME_GAP, "end")):
            box = (left, y - 7, left + long, y + 7)
            if left < 2 or left + long > width - 2 or any(overlap(box, other) for other in taken):
                continue
            taken.append(box)
            name = text(lang.state(code))
            drawn.append(element("text", name, x=at, y=y + 4, text_anchor=end, class_="halo", paint_order="stroke"))
            break
    return drawn
