"""Pictures to put into slides and papers: a timeline, a map, a network, as an SVG or PNG file, without a browser.

    picture(case, "timeline")                             # the SVG text of one operation's timeline
    png(picture(case, "map", mode="dark"))                # the same painter's map as pixels (`dashboard.svg.raster`)

A picture of several operations is their common time axis, or the map of all of them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from dashboard.layout.country_map import country_map
from dashboard.layout.network import network
from dashboard.layout.order import in_order
from dashboard.layout.overview import overview
from dashboard.layout.timeline import timeline
from dashboard.layout.words import Words, words
from dashboard.load import Frames
from dashboard.mentions import agency_state
from dashboard.report.write import ReportError, write_whole
from dashboard.svg.country_map import map_svgs
from dashboard.svg.file import Surround, svg_file
from dashboard.svg.network import network_svg
from dashboard.svg.overview import overview_svg
from dashboard.svg.raster import png
from dashboard.svg.timeline import COLUMNS, LETTERS, anchor, timeline_svg
from dashboard.theme import Mode
from extract.care.domains import defanged
from extract.errors import InputError

Kind = Literal["timeline", "map", "network"]
KINDS: tuple[Kind, ...] = get_args(Kind)
FORMS = (".svg", ".png")


@dataclass(frozen=True, slots=True)
class Shape:
    """How pictures look: for a light or a dark page, and how many pixels of a PNG stand for one of its own."""

    mode: Mode = "light"
    scale: float = 2.0


def picture(case: Frames, kind: Kind, mode: Mode = "light", lang: Words | None = None) -> str:
    """One picture of the operations of `case` as an SVG document with its title, legend and credit.

    ValueError for a network of several operations or of none: actors of different cases form no network.
    """
    lang = lang or words()
    several = len(case.operations) != 1
    if several and kind == "network":
        raise ValueError("a network is a picture of one operation")
    drawn = {"timeline": _timeline, "map": _map, "network": _network}[kind](case, several, lang)
    around = Surround(
        title=_title(case, kind, several, lang),
        legend=drawn[1],
        note=lang.say("map", "credit") if kind == "map" else "",
    )
    return svg_file(drawn[0], mode, around)


def write_pictures(
    case: Frames, out: Path, kinds: Iterable[Kind] = KINDS, shape: Shape | None = None, lang: str = "en"
) -> tuple[Path, ...]:
    """Write one picture where `out` ends in .svg or .png, else a folder with all of each operation in both forms.

    A folder of several operations holds their common time axis and map as well. One picture is the first kind, of all
    operations of `case`. Returns the paths; InputError where the one picture would be none, ReportError where nothing
    could be written.
    """
    if case.operations.empty:
        raise ReportError("There is no operation to draw. Extract some articles first, or check --operation.")
    said, kinds, shape = words(lang), tuple(kinds), shape or Shape()
    if out.suffix.lower() in FORMS:
        if len(case.operations) > 1 and kinds[0] == "network":
            raise InputError("a network is a picture of one operation; name it with --operation")
        write_whole(out, _content(picture(case, kinds[0], shape.mode, said), out.suffix.lower(), shape.scale))
        return (out,)
    slugs = list(case.operations["slug"])
    wanted = [(f"{anchor(slug)}-{kind}", case.of(slug), kind) for slug in slugs for kind in kinds]
    if len(slugs) > 1:
        wanted += [(f"operations-{kind}", case, kind) for kind in kinds if kind != "network"]
    written = []
    for name, part, kind in wanted:
        drawn = picture(part, kind, shape.mode, said)
        for form in FORMS:
            written.append(out / (name + form))
            write_whole(written[-1], _content(drawn, form, shape.scale))
    return tuple(written)


def _content(svg: str, form: str, scale: float) -> bytes:
    return svg.encode() if form == ".svg" else png(svg, scale)


Drawn = tuple[tuple[str, ...], tuple[tuple[str, str], ...]]


def _title(case: Frames, kind: Kind, several: bool, lang: Words) -> str:
    if several:
        return lang.say("report", "operations")
    name = defanged(next(case.operations.itertuples(index=False)).name)
    return lang.say("picture", kind, name=name)


def _timeline(case: Frames, several: bool, lang: Words) -> Drawn:
    if several:
        return (overview_svg(overview(case.operations, case.events, lang=lang), href=lambda slug: "", lang=lang),), ()
    layout = timeline(case.events, columns=COLUMNS, letter=LETTERS, lang=lang)
    return (timeline_svg(layout, lang=lang),), ()


def _map(case: Frames, several: bool, lang: Words) -> Drawn:
    drawn = country_map(case.states, "operations" if several else "role", lang)
    return map_svgs(drawn, lang), drawn.legend


def _network(case: Frames, several: bool, lang: Words) -> Drawn:
    operation: Any = next(case.operations.itertuples(index=False))
    return (network_svg(network(operation, in_order(case.events), agency_state, lang), lang=lang),), ()
