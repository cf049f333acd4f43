"""An operation's wiring: what is chosen goes into the address, and everything follows the address."""

from collections.abc import Callable
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, Patch, State, ctx, no_update
from dash.development.base_component import Component

from dashboard.address import View, parse
from dashboard.callbacks.pictures import chosen_states, map_picture, timeline_picture
from dashboard.components import ids
from dashboard.components.evidence import evidence_panel
from dashboard.components.say import page_words
from dashboard.components.tables import in_order
from dashboard.layout.words import Words
from dashboard.load import Frames
from dashboard.screen import Screen, screen

__all__ = ["chosen_states", "evidence_of", "order_of", "register", "update"]


def order_of(case: Frames) -> list[dict[str, Any]]:
    """The events as they are walked through, with their states: what the browser needs to know for a step."""
    events = in_order(case.events)
    return [{"key": key, "where": list(where)} for key, where in zip(events["key"], events["where"], strict=True)]


def evidence_of(case: Frames, view: View, lang: Words) -> Component:
    """The panel for the chosen event."""
    return evidence_panel(case, view.event, list(in_order(case.events)["key"]), lang)


def register(app: Dash, read: Callable[[], Frames]) -> None:
    """Wire clicks, keys and steps of the operation's page to its address, and the address to what is shown."""
    app.clientside_callback(
        ClientsideFunction("address", "choose"),
        Output(ids.OPERATION_URL, "search"),
        Output(ids.TIMELINE, "clickData"),
        Output(ids.MAP, "clickData"),
        Input(ids.TIMELINE, "clickData"),
        Input(ids.MAP, "clickData"),
        Input(ids.EVENTS_GRID, "cellClicked"),
        Input(ids.STEP, "data"),
        Input(ids.PREVIOUS, "n_clicks"),
        Input(ids.NEXT, "n_clicks"),
        Input(ids.MAP_SHADE, "value"),
        State(ids.OPERATION_URL, "search"),
        State(ids.ORDER, "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("address", "markRow"),
        Output(ids.EVENTS_GRID, "id"),
        Input(ids.OPERATION_URL, "search"),
        State(ids.EVENTS_GRID, "id"),
    )

    @app.callback(
        Output(ids.EVIDENCE, "children"),
        Output(ids.TIMELINE, "figure"),
        Output(ids.MAP, "figure"),
        Output(ids.MAP_SHADE, "value"),
        Output(ids.CHOSEN, "data"),
        Input(ids.OPERATION_URL, "search"),
        Input(ids.SCHEME, "computedColorScheme"),
        State(ids.OPERATION_URL, "pathname"),
        State(ids.CHOSEN, "data"),
        State(ids.MAP_SHADE, "value"),
        State(ids.REQUEST, "data"),
        prevent_initial_call=True,
    )
    def _show(
        search: str | None,
        scheme: str | None,
        pathname: str | None,
        chosen: list[str],
        shade: str,
        told: dict[str, Any] | None,
    ) -> Any:
        view = parse(pathname, search)
        if view is None or view.slug is None:
            return (no_update,) * 5
        redraw = any(name.startswith(ids.SCHEME) for name in ctx.triggered_prop_ids)
        return update(read().of(view.slug), view, screen(told, scheme), chosen=chosen, shade=shade, redraw=redraw)


def update(case: Frames, view: View, on: Screen, *, chosen: list[str], shade: str, redraw: bool) -> tuple[Any, ...]:
    """Everything that follows the address, in the order of the outputs: whole pictures only where they change whole."""
    if case.operations.empty or case.events.empty:
        return (no_update,) * 5
    lang = page_words()
    states = chosen_states(case.events, view)
    when = timeline_picture(case, view.event, on, lang).figure
    where: Any = no_update
    if redraw or shade != view.shade:
        where = map_picture(case, view, on, lang).figure
    elif states != chosen:
        where = _marked(map_picture(case, view, on, lang).figure)
    return evidence_of(case, view, lang), when if redraw else _ringed(when), where, view.shade, states


def _ringed(figure: Any) -> Patch:
    """Only the ring around the chosen mark: the marks themselves stay, and with them the reader's zoom."""
    patch = Patch()
    for number, trace in enumerate(figure.data):
        if trace.name == "chosen":
            patch["data"][number]["x"] = list(trace.x)
            patch["data"][number]["y"] = list(trace.y)
    return patch


def _marked(figure: Any) -> Patch:
    """Only the dots of the states: the shapes of the world stay."""
    patch = Patch()
    for number, trace in enumerate(figure.data):
        if trace.type == "scattergeo":
            patch["data"][number]["marker"] = trace.marker.to_plotly_json()
    return patch
