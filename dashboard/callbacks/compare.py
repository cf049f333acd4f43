"""The wiring of the page that compares: what is chosen stands in the address, and the page follows it."""

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address import View, compare_href, operation_href
from dashboard.callbacks.drawings import Drawn
from dashboard.components import ids
from dashboard.components.cards import drawing, nothing, section
from dashboard.components.comparison import comparison_table, in_common
from dashboard.components.contrast import contrast, contrast_list
from dashboard.layout.alignment import aligned, types_to_align_at
from dashboard.layout.overview import overview
from dashboard.layout.words import Words
from dashboard.load import Frames
from dashboard.screen import Screen
from dashboard.svg.overview import on_screen, overview_svg

# Of thousands, so many of the largest are looked at for an example.
_LOOKED_AT = 300


def body_of(frames: Frames, view: View, on: Screen, lang: Words) -> list[Component]:
    """What stands below the choice: the drawing, the table, what they have in common."""
    cases = frames.only(view.picked)
    if len(cases.cases) < 2:
        return [
            nothing(lang.say("compare", "empty_title"), lang.say("compare", "empty"), *_example(frames, view, lang))
        ]
    return [
        section("when", lang.say("overview", "timeline"), drawing(ids.COMPARE_FIGURE, compared(cases, view, on, lang))),
        *_contrast(cases, lang),
        section("table", lang.say("compare", "table"), comparison_table(cases, lang)),
        section("common", lang.say("compare", "common"), in_common(cases, lang)),
    ]


def _contrast(cases: Frames, lang: Words) -> list[Component]:
    told = contrast(cases, lang)
    names = [row.name for row in cases.operations.itertuples(index=False)]
    return [section("contrast", lang.say("contrast", "title"), contrast_list(told, names, lang))] if told else []


def _example(frames: Frames, view: View, lang: Words) -> list[Component]:
    """Two operations to begin with: the one that is chosen, or the largest, and the one most like it."""
    rows = sorted(frames.index.rows, key=lambda row: -row["events"])
    first = next((row for row in rows if row["slug"] in view.picked), rows[0] if rows else None)
    others = [row for row in rows[:_LOOKED_AT] if row is not first]
    if first is None or not others:
        return []
    known = {*first["participants"], *first["agencies"]}
    other = max(others, key=lambda row: len(known.intersection((*row["participants"], *row["agencies"]))))
    pair = dcc.Link(lang.listed((first["name"], other["name"])), href=compare_href((first["slug"], other["slug"])))
    return [html.P([lang.say("compare", "example"), " ", pair])]


def compared(cases: Frames, view: View, on: Screen, lang: Words) -> Drawn:
    """The operations on the calendar, or aligned at the first event of a type."""
    sizes = on_screen(on.inner, on.narrow)
    columns = max(20, sizes.plot // 14)
    left_out: tuple[str, ...] = ()
    if view.align:
        found = aligned(cases.operations, cases.events, view.align, columns=columns, lang=lang)
        layout, left_out = found.layout, found.left_out
        at = lang.say("type", view.align)
        said = lang.say("compare", "aligned_alt", operations=lang.plural("operations", len(layout.rows)), type=at)
        hint = lang.say("compare", "aligned_hint", type=at)
    else:
        layout = overview(cases.operations, cases.events, columns=columns, lang=lang)
        said = lang.say("compare", "calendar_alt", operations=lang.plural("operations", len(layout.rows)))
        hint = lang.say("overview", "timeline_hint")
    svg = overview_svg(layout, href=operation_href, event_href=operation_href, sizes=sizes, lang=lang)
    caption = [html.Span(hint)]
    if left_out:
        caption.append(html.Span(lang.say("compare", "left_out", operations=lang.listed(left_out))))
    return Drawn(svg, said, tuple(caption))


def aligns_of(frames: Frames, view: View, lang: Words) -> list[dict[str, str]]:
    """Where the operations of an address can be aligned."""
    types = set(types_to_align_at(frames.only(view.picked).events)) | ({view.align} if view.align else set())
    return align_options(types, lang)


def align_options(types: set[str], lang: Words) -> list[dict[str, str]]:
    """The calendar, and the types at which the operations can be aligned, in the order of a case."""
    offered = [{"value": name, "label": said} for name, said in lang.tables["type"].items() if name in types]
    return [{"value": "calendar", "label": lang.say("compare", "calendar")}, *offered]
