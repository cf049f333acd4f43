"""The wiring of the page that compares: what is chosen stands in the address, and the page follows it."""

from collections.abc import Callable
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, html, no_update
from dash.development.base_component import Component

from dashboard.address import COMPARE_PATH, View, operation_href, parse
from dashboard.callbacks.drawings import Drawn
from dashboard.components import ids
from dashboard.components.cards import drawing, nothing, section
from dashboard.components.comparison import comparison_table, in_common
from dashboard.language import asked_words
from dashboard.layout.alignment import aligned, types_to_align_at
from dashboard.layout.overview import overview
from dashboard.layout.words import Words
from dashboard.load import Frames
from dashboard.screen import Screen, screen
from dashboard.svg.overview import on_screen, overview_svg


def body_of(frames: Frames, view: View, on: Screen, lang: Words) -> list[Component]:
    """What stands below the choice: the drawing, the table, what they have in common."""
    cases = frames.only(view.picked)
    if len(cases.cases) < 2:
        return [nothing(lang.say("compare", "empty_title"), lang.say("compare", "empty"))]
    return [
        section("when", lang.say("overview", "timeline"), drawing(ids.COMPARE_FIGURE, compared(cases, view, on, lang))),
        section("table", lang.say("compare", "table"), [comparison_table(cases, lang), _hint(lang)]),
        section("common", lang.say("compare", "common"), in_common(cases, lang)),
    ]


def _hint(lang: Words) -> Component:
    return html.P(lang.say("compare", "lengths_hint"), className="hint")


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


def register(app: Dash, read: Callable[[], Frames]) -> None:
    """Wire the choice to the address, and the page to it."""
    app.clientside_callback(
        ClientsideFunction("overview", "compare"),
        Output(ids.COMPARE_URL, "search"),
        Output(ids.COMPARE_PICKED, "value"),
        Output(ids.COMPARE_ALIGN, "value"),
        Input(ids.COMPARE_URL, "search"),
        Input(ids.COMPARE_PICKED, "value"),
        Input(ids.COMPARE_ALIGN, "value"),
        prevent_initial_call=True,
    )

    @app.callback(
        Output(ids.COMPARE_BODY, "children"),
        Output(ids.COMPARE_ALIGN, "data"),
        Input(ids.COMPARE_URL, "search"),
        State(ids.COMPARE_URL, "pathname"),
        State(ids.REQUEST, "data"),
        prevent_initial_call=True,
    )
    def _body(search: str | None, pathname: str | None, told: dict[str, Any] | None) -> Any:
        view = parse(COMPARE_PATH, search) if pathname == COMPARE_PATH else None
        if view is None:
            return no_update, no_update
        lang, frames = asked_words(), read()
        types = set(types_to_align_at(frames.only(view.picked).events)) | ({view.align} if view.align else set())
        return body_of(frames, view, screen(told), lang), align_options(types, lang)


def align_options(types: set[str], lang: Words) -> list[dict[str, str]]:
    """The calendar, and the types at which the operations can be aligned, in the order of a case."""
    offered = [{"value": name, "label": said} for name, said in lang.tables["type"].items() if name in types]
    return [{"value": "calendar", "label": lang.say("compare", "calendar")}, *offered]
