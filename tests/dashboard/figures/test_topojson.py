import json
from pathlib import Path

from dashboard.layout.states import states

FILE = Path(__file__).parents[3] / "assets" / "topojson" / "world_50m.json"


def test_the_shapes_are_small_and_carry_alpha_3():
    world = json.loads(FILE.read_text())
    assert FILE.stat().st_size < 800_000
    countries = world["objects"]["countries"]["geometries"]
    codes = [country["id"] for country in countries]
    assert len(codes) == len(set(codes)) > 230
    assert set(codes) <= set(states())
    assert "XKX" in codes
    assert "MLT" in codes


def test_plotly_finds_every_object_it_asks_for():
    world = json.loads(FILE.read_text())
    assert {"countries", "land", "coastlines", "ocean", "lakes", "rivers", "subunits"} <= set(world["objects"])
    for country in world["objects"]["countries"]["geometries"]:
        lon, lat = country["properties"]["ct"]
        assert -180 <= lon <= 180
        assert -90 <= lat <= 90


def test_no_arc_is_missing_or_left_over():
    world = json.loads(FILE.read_text())
    used = {
        index if index >= 0 else ~index
        for shape in (*world["objects"]["countries"]["geometries"], *world["objects"]["land"]["geometries"])
        for polygon in shape["arcs"]
        for ring in polygon
        for index in ring
    }
    assert used == set(range(len(world["arcs"])))
