"""Values into templates into files."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from dashboard.components.quote import said_note
from dashboard.components.summary import lengths, period, summary
from dashboard.layout.country_map import CountryMap, country_map
from dashboard.layout.network import network
from dashboard.layout.order import in_order
from dashboard.layout.overview import overview
from dashboard.layout.timeline import timeline
from dashboard.layout.words import Words, words
from dashboard.load import Frames
from dashboard.mentions import agency_state
from dashboard.report.compare import comparison
from dashboard.report.interactive import Live, library, live_policy, script
from dashboard.report.options import Options
from dashboard.report.page import filled, ours, own_file, policy, version
from dashboard.report.view import Views
from dashboard.svg.country_map import map_svgs, shared_shapes
from dashboard.svg.network import network_svg
from dashboard.svg.overview import overview_svg
from dashboard.svg.style import stylesheet
from dashboard.svg.timeline import COLUMNS, LETTERS, anchor, timeline_svg
from extract.atomic import written_whole
from extract.care.domains import defanged
from extract.errors import ExtractError

ONE_FILE = (".html", ".htm")
_FOREMOST = 3  # figures of an operation that an index names


class ReportError(ExtractError):
    """The report cannot be written where it was asked for."""


def write_report(case: Frames, out: Path, options: Options | None = None) -> tuple[Path, ...]:
    """Write all operations of `case`: one file where `out` ends in .html, else a folder with an index."""
    options = options or Options()
    _some(case)
    if out.suffix.lower() in ONE_FILE:
        write_whole(out, render(case, options).encode())
        return (out,)
    written = []
    # One after the other: five hundred pages need not be in memory together.
    for slug in case.operations["slug"]:
        written.append(out / _file_of(slug))
        write_whole(written[-1], render(case.of(slug), options).encode())
    index = out / "index.html"
    write_whole(index, render_index(case, options).encode())
    return (*written, index)


def _some(case: Frames) -> None:
    if case.operations.empty:
        raise ReportError("There is no operation to report on. Extract some articles first, or check --operation.")


def _file_of(slug: str) -> str:
    """The file of one operation beside the index."""
    name = anchor(slug)
    return f"{name}.html" if name != "index" else "operation-index.html"


def write_whole(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: a page that is open in a browser is never half a file.

    ReportError where it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with written_whole(path) as out:
            out.write(content)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ReportError(f"{path}: cannot be written ({reason}). Choose another place with -o.") from error


def render(case: Frames, options: Options | None = None) -> str:
    """One page with all operations of `case`, each whole; several begin with an overview. ReportError without any."""
    options = options or Options()
    _some(case)
    lang = words(options.lang)
    slugs = list(case.operations["slug"])
    live = Live() if options.interactive else None
    parts = [_operation(case.of(slug), lang, options, live, shared=len(slugs) > 1) for slug in slugs]
    title = parts[0]["name"] if len(parts) == 1 else lang.say("report", "operations")
    values: dict[str, Any] = {"title": title, "parts": parts, "index": None, "shapes": None, "live": live}
    if len(parts) > 1:
        whole = country_map(case.states, "operations", lang)
        values["shapes"] = ours(shared_shapes([whole, *(part["map"] for part in parts)]))
        values["index"] = _index(case, whole, lang, options, link=lambda slug: f"#{anchor(slug)}", shared=True)
    return _page(lang, **values)


def render_index(case: Frames, options: Options | None = None) -> str:
    """The index of a folder: all operations on one axis and one map, with links to the files beside it."""
    options = options or Options()
    lang = words(options.lang)
    whole = country_map(case.states, "operations", lang)
    index = _index(case, whole, lang, options, link=_file_of, shared=False)
    title = lang.say("report", "operations")
    return _page(lang, title=title, parts=[], index=index, shapes=None, live=None)


def _operation(case: Frames, lang: Words, options: Options, live: Live | None, shared: bool) -> dict[str, Any]:
    operation = next(case.operations.itertuples(index=False))
    views = Views(case, lang, options.evidence, options.names)
    layout = timeline(case.events, columns=COLUMNS, letter=LETTERS, lang=lang)
    drawn = country_map(case.states, lang=lang)
    actors = network(operation, in_order(case.events), agency_state, lang)
    place = anchor(operation.slug)
    return {
        "place": place,
        "name": defanged(operation.name),
        "names": [defanged(name) for name in operation.names if name != operation.name],
        "note": said_note(case.documents, lang),
        "note_on_words": lang.say("note", options.evidence),
        "summary": summary(case, lang),
        "figures": views.figures(),
        "timeline": ours(timeline_svg(layout, name=f"t-{place}", lang=lang)),
        "dated": bool(layout.axis),
        "network": ours(network_svg(actors, lang=lang)) if actors.acts else None,
        "live_timeline": live.timeline(place, layout, lang) if live and layout.axis else None,
        "live_map": live.map(place, drawn) if live and drawn.dots else None,
        "map": drawn,
        "maps": [ours(panel) for panel in map_svgs(drawn, lang, shared=shared)],
        "states": views.states(),
        "missing": lang.states(drawn.missing),
        "events": views.events,
        "differences": views.differences,
        "lengths": [
            (views.event(step.first_key), views.event(step.last_key), said) for step, said in lengths(case, lang)
        ],
        "agencies": views.agencies(),
        "sources": views.sources,
        "unmasked": options.names,
        "contacts": options.contacts,
    }


def _index(case: Frames, whole: CountryMap, lang: Words, options: Options, link: Any, shared: bool) -> dict[str, Any]:
    rows = []
    for row in case.operations.itertuples(index=False):
        own = case.of(row.slug)
        rows.append(
            {
                "name": defanged(row.name),
                "href": link(row.slug),
                "period": period(own, lang) or lang.say("report", "no_dates"),
                "states": lang.states(own.states["country"]),
                "events": row.events,
                "documents": row.documents,
                "conflicts": row.conflicts,
                "figures": _foremost(row.figures, lang),
            }
        )
    return {
        "overview": ours(overview_svg(overview(case.operations, case.events, lang=lang), href=link, lang=lang)),
        "map": whole,
        "maps": [ours(panel) for panel in map_svgs(whole, lang, shared=shared)],
        "rows": rows,
        "comparison": comparison(case, lang, link),
        "contacts": options.contacts,
        "note": said_note(case.documents, lang),
    }


def _foremost(figures: Iterable[dict[str, Any]], lang: Words) -> list[str]:
    """The figures that an index names: those of people first, as the table of words has them."""
    order = list(lang.tables["figure"])
    own = [figure for figure in figures if figure["what"] != "other"]
    return [lang.figure(figure) for figure in sorted(own, key=lambda figure: order.index(figure["what"]))[:_FOREMOST]]


def _page(lang: Words, live: Live | None, **values: Any) -> str:
    style = _style()
    if live:
        values |= {"live": ours(live.data()), "library": ours(library()), "script": ours(script())}
    return filled(
        "dashboard.report",
        "report.html",
        lang=lang.lang,
        say=lang.say,
        plural=lang.plural,
        paragraphs=lang.paragraphs,
        style=ours(style),
        policy=ours(live_policy() if live else policy(style)),
        version=version(),
        **{"live": None, **values},
    )


@lru_cache
def _style() -> str:
    return stylesheet("auto") + own_file("dashboard.report", "report.css")
