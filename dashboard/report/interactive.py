"""Pictures that zoom, for a report that may hold a script: plotly, its map shapes and the figures, all in the page."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from dashboard.figures.country_map import map_figure
from dashboard.figures.timeline import timeline_figure
from dashboard.layout.country_map import CountryMap
from dashboard.layout.timeline import TimelineLayout
from dashboard.layout.words import Words
from dashboard.report.page import digest, own_file
from dashboard.svg.timeline import place_of
from dashboard.theme import Mode

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
        self.figures[name] = {mode: timeline_figure(layout, mode, lang=lang) for mode in MODES}
        for sign in (*(mark.sign for mark in layout.marks), *layout.undated):
            self.rows[f"{name} {sign.key}"] = f"e-{place_of(sign.slug, sign.key)}"
        return name

    def map(self, place: str, layout: CountryMap) -> str:
        """Add a map; the id of the element that it goes into."""
        name = f"live-m-{place}"
        self.figures[name] = {mode: map_figure(layout, mode) for mode in MODES}
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


@lru_cache
def _topology() -> Any:
    """The shapes under plotly's name for them; inside the package where it is installed, beside it in the sources."""
    here = Path(__file__).resolve().parent.parent
    folder = here / "assets" if (here / "assets").is_dir() else here.parent / "assets"
    return json.loads((folder / "topojson" / f"{SHAPES}.json").read_text(encoding="utf-8"))
