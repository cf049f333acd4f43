"""Natural Earth -> the three files that maps are drawn from; run by hand, its results are kept in the repository.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python -m pip install shapely babel
    python assets/topojson/build_geo.py package

- `assets/topojson/world_50m.json`: the topology that plotly.js asks for (it would fetch its own from a CDN).
- `dashboard/data/outlines.json`: rings for the SVG maps, by alpha-3, in hundredths of a degree: the world in few
  points, Europe in more. Rings that cross the antimeridian are unwrapped and cut at 169° W, so that a map centred
  on 11° E shows Chukotka and Fiji in one piece.
- `dashboard/data/states.csv`: alpha-3, English name, a point well inside the largest part of the state.

Shapes: Natural Earth 5.1 (public domain) through npm's world-atlas 2.0.2 (ISC). English names: Unicode CLDR through
Babel, with the exceptions below. Borders follow Natural Earth and are no position; Antarctica is left out.
"""

import csv
import json
import math
import sys
from pathlib import Path

from babel import Locale
from babel.core import get_global
from shapely import make_valid
from shapely.affinity import translate
from shapely.geometry import MultiPolygon, Polygon, box
from shapely.ops import polylabel, unary_union

ROOT = Path(__file__).resolve().parents[2]
WEST, EAST = -169.0, 191.0
EUROPE = box(-30, 30, 50, 72)  # wider than the panel shows: its edge never comes into view
# Natural Earth's names for what has no ISO number of its own, and the state it is drawn with.
NO_NUMBER = {"Kosovo": "XKX", "N. Cyprus": "CYP", "Somaliland": "SOM"}
NAMES = {
    "BIH": "Bosnia and Herzegovina",
    "ATG": "Antigua and Barbuda",
    "COD": "DR Congo",
    "COG": "Congo",
    "HKG": "Hong Kong",
    "MAC": "Macao",
    "MMR": "Myanmar",
    "PSE": "Palestine",
    "STP": "São Tomé and Príncipe",
    "TTO": "Trinidad and Tobago",
    "KNA": "Saint Kitts and Nevis",
    "LCA": "Saint Lucia",
    "VCT": "Saint Vincent and the Grenadines",
    "TUR": "Turkey",
    "XKX": "Kosovo",
}
# Drawn as a part of another state or not at all, yet with a code of their own.
POINTS = {
    "GUF": (-53.2, 4.0),
    "GLP": (-61.5, 16.2),
    "MTQ": (-61.0, 14.6),
    "REU": (55.5, -21.1),
    "MYT": (45.2, -12.8),
    "BES": (-68.3, 12.2),
    "SJM": (16.0, 78.6),
    "CXR": (105.6, -10.5),
    "CCK": (96.8, -12.2),
    "TKL": (-171.8, -9.2),
    "BVT": (3.4, -54.4),
    "UMI": (-166.6, 19.3),
}


def codes() -> dict[str, str]:
    """ISO 3166-1 numeric -> alpha-3, by way of CLDR's aliases of alpha-2."""
    aliases = {old: new[0] for old, new in get_global("territory_aliases").items() if len(new) == 1}
    alpha3 = {two: old for old, two in aliases.items() if len(old) == 3 and old.isalpha()}
    alpha3.update({"XK": "XKX", "DE": "DEU", "FR": "FRA", "GB": "GBR", "RU": "RUS", "MM": "MMR", "CD": "COD"})
    alpha3.update({"TL": "TLS", "YE": "YEM", "RO": "ROU", "FI": "FIN", "BL": "BLM", "PS": "PSE"})
    return {old: alpha3[two] for old, two in aliases.items() if old.isdigit() and two in alpha3}


def name_of(alpha3: str) -> str:
    """English name."""
    if alpha3 in NAMES:
        return NAMES[alpha3]
    aliases = {old: new[0] for old, new in get_global("territory_aliases").items() if len(new) == 1}
    return str(Locale("en").territories[aliases[alpha3]]).replace("St. ", "Saint ").replace(" & ", " and ")


def topology(package: Path, scale: str, numbers: dict[str, str]) -> dict:
    """A world-atlas file whose countries carry alpha-3 ids; parts of one state are one geometry; no Antarctica."""
    world = json.loads((package / f"countries-{scale}.json").read_text())
    parts: dict[str, list] = {}
    nobody = []
    for geometry in world["objects"]["countries"]["geometries"]:
        code = numbers.get(geometry.get("id", "")) or NO_NUMBER.get(geometry["properties"]["name"])
        polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry.get("arcs", [])
        if code is None:
            nobody.extend(polygons)
        elif code != "ATA":
            parts.setdefault(code, []).extend(polygons)
    world["parts"], world["nobody"] = dict(sorted(parts.items())), nobody
    return world


def arc_points(world: dict) -> list[list[tuple[float, float]]]:
    """Degrees of every arc."""
    (sx, sy), (tx, ty) = world["transform"]["scale"], world["transform"]["translate"]
    lines = []
    for arc in world["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        lines.append(line)
    return lines


def ring(indices: list[int], arcs: list[list[tuple[float, float]]]) -> list[tuple[float, float]]:
    """One ring's points, unwrapped: no step is wider than half the globe."""
    points: list[tuple[float, float]] = []
    for index in indices:
        line = arcs[index] if index >= 0 else arcs[~index][::-1]
        points.extend(line[1:] if points else line)
    turned = [points[0]]
    for lon, lat in points[1:]:
        turned.append((lon + 360 * round((turned[-1][0] - lon) / 360), lat))
    return turned


def shape(polygons: list, arcs: list[list[tuple[float, float]]]) -> MultiPolygon | Polygon:
    """The state between 169° W and 191° E."""
    window = box(WEST, -90, EAST, 90)
    pieces = []
    for outer, *holes in polygons:
        rings = [points for each in (outer, *holes) if len(points := ring(each, arcs)) > 3]
        if not rings:  # simplified away
            continue
        whole = make_valid(Polygon(rings[0], rings[1:]))
        pieces.extend(translate(whole, turn).intersection(window) for turn in (-360, 0, 360))
    return unary_union([piece for piece in pieces if not piece.is_empty])


def label_point(where: MultiPolygon | Polygon) -> tuple[float, float]:
    """The point of the largest part that lies farthest from its edge, measured in true proportions at its latitude."""
    largest = max(getattr(where, "geoms", [where]), key=lambda part: part.area)
    squeeze = math.cos(math.radians(largest.centroid.y))
    flat = Polygon([(lon * squeeze, lat) for lon, lat in largest.exterior.coords])
    point = polylabel(flat, tolerance=max(0.001, math.sqrt(flat.area) / 100))
    lon = point.x / squeeze
    return round(lon - 360 if lon > 180 else lon, 2), round(point.y, 2)


def plotly_topology(world: dict) -> dict:
    """What plotly.js reads: objects by its own names, `ct` the point that hover is shown at; unused arcs left out."""
    arcs = arc_points(world)
    used: dict[int, int] = {}

    def renumber(indices: list[int]) -> list[int]:
        return [used.setdefault(i, len(used)) if i >= 0 else ~used.setdefault(~i, len(used)) for i in indices]

    countries = [
        {
            "type": "MultiPolygon",
            "id": code,
            "properties": {"ct": label_point(shape(polygons, arcs))},
            "arcs": [[renumber(each) for each in polygon] for polygon in polygons],
        }
        for code, polygons in world["parts"].items()
    ]
    nobody = [[renumber(each) for each in polygon] for polygon in world["nobody"]]
    land = [polygon for country in countries for polygon in country["arcs"]] + nobody
    # An arc that only one ring uses is coast.
    times: dict[int, int] = {}
    for each in [indices for polygon in land for indices in polygon]:
        for index in each:
            times[index if index >= 0 else ~index] = times.get(index if index >= 0 else ~index, 0) + 1
    coast = sorted(index for index, count in times.items() if count == 1)
    empty = {"type": "GeometryCollection", "geometries": []}
    order = sorted(used, key=lambda old: used[old])
    return {
        "type": "Topology",
        "transform": world["transform"],
        "objects": {
            "countries": {"type": "GeometryCollection", "geometries": countries},
            "land": {"type": "GeometryCollection", "geometries": [{"type": "MultiPolygon", "arcs": land}]},
            "coastlines": {
                "type": "GeometryCollection",
                "geometries": [{"type": "MultiLineString", "arcs": [[index] for index in coast]}],
            },
            **dict.fromkeys(("ocean", "lakes", "rivers", "subunits"), empty),
        },
        "arcs": [world["arcs"][old] for old in order],
    }


def simplified(line: list[tuple[float, float]], area: float) -> list[tuple[float, float]]:
    """Visvalingam: drop the point that spans the smallest triangle until none is below `area` (square degrees).

    Whole arcs are simplified, so neighbours keep sharing their border.
    """
    squeeze = math.cos(math.radians(sum(lat for _, lat in line) / len(line)))
    kept = list(line)
    while len(kept) > 2:
        areas = [
            abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2 * squeeze
            for a, b, c in zip(kept, kept[1:], kept[2:], strict=False)
        ]
        smallest = min(range(len(areas)), key=areas.__getitem__)
        if areas[smallest] >= area or (kept[0] == kept[-1] and len(kept) <= 4):
            break
        del kept[smallest + 1]
    return kept


def outlines(world: dict, area: float, least: float, clip: Polygon | None = None) -> dict[str, list[list[int]]]:
    """Rings as flat lists of hundredths of a degree; parts below `least` square degrees are left out, never all."""
    arcs = [simplified(line, area) for line in arc_points(world)]
    found = {}
    for code, polygons in world["parts"].items():
        where = shape(polygons, arcs)
        if clip is not None:
            where = where.intersection(clip)
        parts = [part for part in getattr(where, "geoms", [where]) if part.geom_type == "Polygon"]
        parts.sort(key=lambda part: -part.area)
        kept = [part for number, part in enumerate(parts) if number == 0 or part.area >= least]
        edges = [edge for part in kept if not part.is_empty for edge in (part.exterior, *part.interiors)]
        rings = [[round(100 * value) for point in edge.coords[:-1] for value in point] for edge in edges]
        if rings:
            found[code] = rings
    return found


def main(package: Path) -> None:
    """Write the three files and say how large they are."""
    numbers = codes()
    world = topology(package, "50m", numbers)
    fine = topology(package, "10m", numbers)
    points = dict(POINTS)
    for source in (fine, world):  # the finer one only for what the other lacks
        arcs = arc_points(source)
        lacking = source is fine
        points.update(
            (code, label_point(shape(polygons, arcs)))
            for code, polygons in source["parts"].items()
            if not (lacking and code in world["parts"])
        )
    topojson = ROOT / "assets/topojson/world_50m.json"
    topojson.write_text(json.dumps(plotly_topology(world), separators=(",", ":")))
    svg = ROOT / "dashboard/data/outlines.json"
    drawn = {"world": outlines(world, 0.05, 0.2), "europe": outlines(world, 0.006, 0.05, EUROPE)}
    svg.write_text(json.dumps(drawn, separators=(",", ":")) + "\n")
    states = ROOT / "dashboard/data/states.csv"
    with states.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["alpha3", "name", "lon", "lat"])
        writer.writerows([code, name_of(code), *point] for code, point in sorted(points.items()))
    for written in (topojson, svg, states):
        sys.stderr.write(f"{written.relative_to(ROOT)} {written.stat().st_size}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
