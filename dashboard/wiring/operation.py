"""An operation: what is chosen goes into the address, and everything follows the address."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, no_update

from dashboard.address import parse
from dashboard.components import ids
from dashboard.language import asked_words
from dashboard.load import Frames
from dashboard.screen import screen


def register(app: Dash, read: Callable[[], Frames]) -> None:
    """Wire clicks, keys and steps of the operation's page to its address, and the address to what is shown."""
    app.clientside_callback(
        ClientsideFunction("address", "choose"),
        Input(ids.TIMELINE, "clicked"),
        Input(ids.MAP, "clicked"),
        Input(ids.EVENTS_GRID, "clicked"),
        Input(ids.PREVIOUS, "n_clicks"),
        Input(ids.NEXT, "n_clicks"),
        Input(ids.MAP_SHADE, "value"),
        Input(ids.MAP_LAYERS, "value"),
        State(ids.MAP_LAYERS_ALL, "data"),
        State(ids.ORDER, "data"),
        prevent_initial_call=True,
    )
    # One step for all that follows: each callback of its own would ask every component of the page several times.
    app.clientside_callback(
        ClientsideFunction("address", "follow"),
        Output(ids.MAP_LAYERS, "value"),
        Output(ids.MAP, "className"),
        Output(ids.MAP_SHADE, "value"),
        Output(ids.SPAN, "data"),
        Output(ids.CHOSEN, "data"),
        Input(ids.OPERATION_URL, "search"),
        State(ids.MAP_LAYERS_ALL, "data"),
        State(ids.MAP_LAYERS, "value"),
        State(ids.MAP_SHADE, "value"),
        State(ids.SPAN, "data"),
        State(ids.ORDER, "data"),
    )
    app.clientside_callback(
        ClientsideFunction("source", "kinds"),
        Output(ids.FULL_TEXT, "className"),
        Input(ids.FULL_TEXT_KINDS, "value"),
    )

    @app.callback(
        Output(ids.EVIDENCE, "children"),
        Input(ids.OPERATION_URL, "search"),
        State(ids.OPERATION_URL, "pathname"),
        prevent_initial_call=True,
    )
    def _evidence(search: str | None, pathname: str | None) -> Any:
        from dashboard.callbacks.operation import evidence_of
        from dashboard.components.still import settled

        view = parse(pathname, search)
        if view is None or view.slug is None:
            return no_update
        return settled(evidence_of(read().of(view.slug), view, asked_words()))

    @app.callback(
        Output(ids.TIMELINE, "svg"),
        Output(f"{ids.TIMELINE}-hint", "children"),
        Input(ids.SPAN, "data"),
        State(ids.OPERATION_URL, "pathname"),
        State(ids.OPERATION_URL, "search"),
        State(ids.REQUEST, "data"),
        prevent_initial_call=True,
    )
    def _timeline(span: str, pathname: str | None, search: str | None, told: dict[str, Any] | None) -> tuple[Any, Any]:
        from dashboard.callbacks.pictures import timeline_drawing

        view = parse(pathname, search)
        case = read().of(view.slug) if view and view.slug else None
        if view is None or case is None or case.events.empty:
            return no_update, no_update
        found = timeline_drawing(case, view, screen(told), asked_words())
        return found.svg, list(found.caption)

    @app.callback(
        Output(ids.MAP, "svg"),
        Output(f"{ids.MAP}-alt", "children"),
        Output(f"{ids.MAP}-hint", "children"),
        Input(ids.MAP_SHADE, "value"),
        State(ids.OPERATION_URL, "pathname"),
        State(ids.OPERATION_URL, "search"),
        prevent_initial_call=True,
    )
    def _map(shade: str, pathname: str | None, search: str | None) -> tuple[Any, Any, Any]:
        from dashboard.callbacks.pictures import map_drawing

        view = parse(pathname, search)
        case = read().of(view.slug) if view and view.slug else None
        if view is None or case is None or case.events.empty:
            return no_update, no_update, no_update
        found = map_drawing(case, replace(view, shade=shade), asked_words())
        return found.svg, found.alternative, list(found.caption)
