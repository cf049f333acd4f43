"""From what is shown to drawings and the words that stand in their place. Pure; pages and callbacks share it."""

from dataclasses import dataclass
from datetime import date

from dash import html
from dash.development.base_component import Component

from dashboard.address import View, address_with, operation_href
from dashboard.components.legend import phase_legend, role_legend
from dashboard.filters import Shown, period
from dashboard.index import PHASES
from dashboard.layout.country_map import map_of
from dashboard.layout.density import density
from dashboard.layout.overview import overview
from dashboard.layout.words import Words
from dashboard.load import Frames
from dashboard.screen import Screen
from dashboard.svg.country_map import map_svgs
from dashboard.svg.density import density_svg
from dashboard.svg.overview import on_screen, overview_svg

# More rows than this are a wall: columns by time say more.
MOST_ROWS = 40
_NAMED = 5


@dataclass(frozen=True)
class Drawn:
    """A drawing's markup, its text alternative, and what stands below it."""

    svg: str
    alternative: str
    caption: tuple[Component, ...]


def overview_drawing(frames: Frames, found: Shown, view: View, search: str, screen: Screen, lang: Words) -> Drawn:
    """Operations on one axis as far as they can be read, else how many events fall into each month or year."""
    if len(found.places) > MOST_ROWS:
        return _density_drawing(found, view, search, screen, lang)
    few = frames.only(found.slugs)
    keys = found.keys
    passes = [pair in keys for pair in zip(few.events["slug"], few.events["key"], strict=True)]
    sizes = on_screen(screen.inner, screen.narrow)
    columns = max(20, sizes.plot // 14)
    layout = overview(few.operations, few.events[passes], columns=columns, lang=lang)
    svg = overview_svg(layout, href=operation_href, event_href=operation_href, sizes=sizes, lang=lang)
    alternative = lang.say("overview", "timeline_alt_undated")
    if layout.axis and (ends := _ends(found)):
        alternative = lang.say(
            "overview",
            "timeline_alt",
            operations=lang.plural("operations", len(found.places)),
            first=lang.day(ends[0]),
            last=lang.day(ends[1]),
        )
    return Drawn(svg, alternative, (html.Span(lang.say("overview", "timeline_hint")),))


def _density_drawing(found: Shown, view: View, search: str, screen: Screen, lang: Words) -> Drawn:
    events = found.index.events
    chosen = found.events & ~events.background
    layout = density(
        events.first[chosen], events.last[chosen], events.phase[chosen], PHASES, within=period(view), lang=lang
    )
    svg = density_svg(
        layout, href=lambda each: address_with(search, {"from": each.since, "to": each.until}), width=screen.inner,
        lang=lang,
    )  # fmt: skip
    said = lang.say("overview", "density_alt_undated")
    if layout.bins:
        most = max(layout.bins, key=lambda each: each.total)
        said = lang.say(
            "overview",
            "density_alt",
            first=lang.day(layout.bins[0].first),
            last=lang.day(layout.bins[-1].last),
            most=most.label,
        )
    parts = [phase_legend(lang), html.Span(lang.say("overview", "density_hint", most=MOST_ROWS))]
    if layout.undated:
        parts.append(html.Span(lang.say("overview", "density_undated", events=lang.plural("events", layout.undated))))
    return Drawn(svg, said, tuple(parts))


def world_drawing(found: Shown, screen: Screen, lang: Words) -> Drawn:
    """The states of all operations shown, each in its strongest part."""
    parts = found.index.parts(found.operations)
    layout = map_of(parts, "role", lang)
    often = sorted(parts, key=lambda code: (-parts[code]["operations"], code))
    if layout.dots:
        states = lang.plural("states", len(layout.dots))
        most = lang.listed(lang.state(code) for code in often[:_NAMED])
        alternative = lang.say("overview", "map_alt", states=states, most=most)
    else:
        alternative = lang.say("overview", "map_alt_empty")
    panels = map_svgs(layout, lang, shared=True, choose=True)
    caption = [role_legend(layout.legend), html.Span(lang.say("overview", "map_hint"))]
    if layout.missing:
        caption.append(html.Span(lang.say("operation", "map_undrawn", states=lang.listed(layout.missing))))
    return Drawn(f'<div class="map-panels">{"".join(panels)}</div>', alternative, tuple(caption))


def _ends(found: Shown) -> tuple[date, date] | None:
    """The first and last day of the operations shown."""
    days = [day for row in found.rows for day in (row["earliest"], row["latest"]) if day]
    return (min(days), max(days)) if days else None
