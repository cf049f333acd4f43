"""Pictures that zoom, for a report that may hold a script: plotly, its map shapes and the figures, all in the page."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from dashboard.figures.timeline import timeline_figure
from dashboard.layout.country_map import CountryMap
from dashboard.layout.timeline import TimelineLayout
from dashboard.layout.words import Words
from dashboard.report.page import digest, own_file
from dashboard.svg.timeline import place_of
from dashboard.theme import FONT, PALETTES, Mode, map_colour

SHAPES = "world_50m"
MODES: tuple[Mode, ...] = ("light", "dark")


class Live:
    """The interactive pictures of one page, gathered while it is made."""

    def __init__(self) -> None:
        self.figures: dict[str, dict[str, Any]] = {}
        self.rows: dict[str, str] = {}

    def timeline(self, place: str, layout: TimelineLayout, lang: Words) -> str:
        """Add a timeline; the id of the element that it goes into."""
        name = f"live-t-{place}"
        self.figures[name] = {mode: _plain(timeline_figure(layout, mode, lang=lang)) for mode in MODES}
        for sign in (*(mark.sign for mark in layout.marks), *layout.undated):
            self.rows[f"{name} {sign.key}"] = f"e-{place_of(sign.slug, sign.key)}"
        return name

    def map(self, place: str, layout: CountryMap) -> str:
        """Add a map; the id of the element that it goes into."""
        name = f"live-m-{place}"
        self.figures[name] = {mode: _map(layout, mode) for mode in MODES}
        return name

    def data(self) -> str:
        """Everything that the script reads, as JSON that may stand in a page."""
        told = {"figures": self.figures, "rows": self.rows, "topology": {SHAPES: _topology()}}
        text = json.dumps(told, ensure_ascii=False, separators=(",", ":"), sort_keys=True, default=str)
        return text.replace("<", "\\u003c")


def script() -> str:
    """Our own script, which draws the figures; it follows plotly's."""
    return own_file("dashboard.report", "live.js")


@lru_cache
def library() -> str:
    """The script of plotly, as the package has it; nothing is fetched."""
    from plotly.offline import get_plotlyjs

    return str(get_plotlyjs())


@lru_cache
def live_policy() -> str:
    """What such a page may do: run these two scripts, and style its pictures, which plotly does piece by piece."""
    scripts = f"{digest(library())} {digest(script())}"
    return (
        f"default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def _plain(figure: Any) -> Any:
    return figure if isinstance(figure, dict) else json.loads(figure.to_json())


def _map(layout: CountryMap, mode: Mode) -> dict[str, Any]:
    """States shaded by their part, with a dot each; one trace a group, so that the legend names them."""
    colours = PALETTES[mode]
    data: list[dict[str, Any]] = []
    for group, words in layout.legend:
        dots = [dot for dot in layout.dots if dot.group == group]
        colour = map_colour(group, colours)
        labels = [dot.label for dot in dots]
        data.append(
            {
                "type": "choropleth", "locations": [dot.country for dot in dots], "z": [1] * len(dots),
                "colorscale": [[0, colour], [1, colour]], "showscale": False, "hovertext": labels, "hoverinfo": "text",
                "marker": {"line": {"color": colours.border, "width": 0.6}},
            }
        )  # fmt: skip
        data.append(
            {
                "type": "scattergeo", "mode": "markers", "name": words, "lon": [dot.lon for dot in dots],
                "lat": [dot.lat for dot in dots], "hovertext": labels, "hoverinfo": "text",
                "marker": {"size": 8, "color": colour, "line": {"color": colours.ground, "width": 1.4}},
            }
        )  # fmt: skip
    geo = {
        "scope": "world", "resolution": 50, "projection": {"type": "natural earth"}, "showcoastlines": False,
        "showland": True, "landcolor": colours.land, "showcountries": True, "countrycolor": colours.border,
        "showframe": False, "showocean": False, "showlakes": False, "bgcolor": colours.ground,
        "lataxis": {"range": [-57, 84]},
    }  # fmt: skip
    font = {"family": FONT, "color": colours.ink, "size": 12}
    layout_of = {
        "geo": geo, "height": 420, "margin": {"l": 0, "r": 0, "t": 0, "b": 0}, "paper_bgcolor": colours.ground,
        "font": font, "showlegend": False, "dragmode": "pan",
    }  # fmt: skip
    return {"data": data, "layout": layout_of}


@lru_cache
def _topology() -> Any:
    """The shapes under plotly's name for them; inside the package where it is installed, beside it in the sources."""
    here = Path(__file__).resolve().parent.parent
    folder = here / "assets" if (here / "assets").is_dir() else here.parent / "assets"
    return json.loads((folder / "topojson" / f"{SHAPES}.json").read_text(encoding="utf-8"))
