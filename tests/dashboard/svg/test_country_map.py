import re
import xml.etree.ElementTree as ET
from itertools import combinations, pairwise

import pytest

from dashboard.layout.country_map import country_map, in_europe, map_of
from dashboard.layout.letters import wide
from dashboard.layout.states import states
from dashboard.load import frames
from dashboard.svg.country_map import PANELS, map_svgs, place_in, shapes_of, shared_shapes
from tests.dashboard.cases import crowded, hostile, nothing, rescue, tantalio

SVG = "{http://www.w3.org/2000/svg}"
STATE = {"role": "participant", "events": 0, "arrests": None, "operations": 1}


def panels(operation):
    return [ET.fromstring(panel) for panel in map_svgs(country_map(frames([operation]).states))]


@pytest.mark.parametrize("operation", [rescue(), tantalio(), hostile(), crowded()])
def test_every_state_has_a_dot_on_the_world(operation):
    layout = country_map(frames([operation]).states)
    world = panels(operation)[0]
    dots = [node for node in world.iter() if "dot" in (node.get("class") or "").split()]
    assert len(dots) == len(layout.dots)


def test_europe_has_a_panel_where_it_takes_part():
    assert len(panels(rescue())) == 2
    assert len(panels(nothing())) == 1


def test_every_place_of_the_table_is_inside_the_world():
    width, height = PANELS["world"][3]
    for state in states().values():
        if state.alpha3 not in ("BVT", "SGS", "HMD", "ATF", "ATA"):  # islands off Antarctica
            x, y = place_in("world", state.lon, state.lat)
            assert 0 <= x <= width, state
            assert 0 <= y <= height, state


def test_shapes_lie_in_the_drawing_and_none_crosses_it():
    width, height = PANELS["world"][3]
    for code, path in shapes_of("world").items():
        for ring in path.split("M")[1:]:
            points = [tuple(map(float, pair.split())) for pair in ring.rstrip("Z").split("L")]
            assert all(-1 <= x <= width + 1 and -1 <= y <= height + 8 for x, y in points), code
            # A ring torn apart at the antimeridian would jump across the map.
            steps = pairwise(points)
            assert max(abs(a[0] - b[0]) for a, b in steps) < 60, code


def test_large_states_are_shaped_and_kosovo_is_not_serbia():
    assert {"DEU", "PRY", "USA", "FJI", "RUS", "NLD", "XKX"} <= shapes_of("world").keys()
    assert {"MLT", "XKX", "SRB", "LUX"} <= shapes_of("europe").keys()


def test_shared_shapes_stand_once():
    maps = [country_map(frames([each]).states) for each in (rescue(), tantalio())]
    pool = shared_shapes(maps)
    ids = re.findall(r'id="([^"]+)"', pool)
    assert len(ids) == len(set(ids))
    for layout in maps:
        for panel in map_svgs(layout, shared=True):
            assert len(panel) < 12_000
            assert set(re.findall(r'href="#([^"]+)"', panel)) <= set(ids)


def test_the_map_says_which_states_it_shows():
    world = panels(rescue())[0]
    assert world.get("role") == "img"
    assert world.get("aria-label") == (
        "Map of the world: Australia, Canada, United Kingdom, Netherlands, New Zealand and United States"
    )


def test_europe_is_cut_at_its_frame_wherever_a_page_puts_it():
    _, europe = panels(rescue())
    (cut,) = europe.findall(f"{SVG}svg")
    width, height = PANELS["europe"][3]
    assert (cut.get("width"), cut.get("height")) == (str(width), str(height))
    inside = [node for node in cut.iter() if {"land", "state"} & set((node.get("class") or "").split())]
    everywhere = [node for node in europe.iter() if {"land", "state"} & set((node.get("class") or "").split())]
    assert inside == everywhere != []


@pytest.mark.parametrize(
    ("codes", "nearer"), [(("MLT",), True), (("ESP", "PRT"), True), (("ISL", "GRC", "ESP"), False)]
)
def test_europe_comes_nearer_where_its_states_lie_close_together(codes, nearer):
    world, europe = map_svgs(map_of(dict.fromkeys(codes, STATE)))
    (cut,) = ET.fromstring(europe).findall(f"{SVG}svg")
    assert (cut.get("class"), cut.get("viewBox") is not None) == (("near", True) if nearer else (None, False))
    # Dots lie where the shapes of the part do, and inside the frame.
    left, top, width, _ = map(float, (cut.get("viewBox") or "0 0 330 316").split())
    for code in codes:
        x, y = place_in("europe", states()[code].lon, states()[code].lat)
        dot = next(each for each in ET.fromstring(europe).findall(f"{SVG}circle") if f"c-{code}" in each.get("class"))
        assert float(dot.get("cx")) == pytest.approx((x - left) * 330 / width, abs=0.5)
        assert float(dot.get("cy")) == pytest.approx((y - top) * 330 / width, abs=0.5)
        assert 0 < float(dot.get("cx")) < 330
        assert 0 < float(dot.get("cy")) < 316
    assert "viewBox" not in world.partition(">")[2]


def test_names_of_thirty_states_cover_neither_each_other_nor_a_dot():
    codes = [code for code, state in states().items() if in_europe(state.lon, state.lat)]
    _, europe = map_svgs(map_of(dict.fromkeys(codes, STATE)))
    boxes = []
    for name in ET.fromstring(europe).findall(f"{SVG}text"):
        long, x, y = wide(name.text, 11), float(name.get("x")), float(name.get("y"))
        left = x - {"start": 0, "middle": long / 2, "end": long}[name.get("text-anchor")]
        boxes.append((left, y - 8, left + long, y + 1))
    assert len(boxes) >= 20
    for one, other in combinations(boxes, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
