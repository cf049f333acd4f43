"""The page that compares: the choice to the address, and the page to it."""

from collections.abc import Callable
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, no_update

from dashboard.address import COMPARE_PATH, parse
from dashboard.components import ids
from dashboard.language import asked_words
from dashboard.load import Frames
from dashboard.screen import screen


def register(app: Dash, read: Callable[[], Frames]) -> None:
    """Wire the choice to the address, and the page to it."""
    app.clientside_callback(
        ClientsideFunction("overview", "compare"),
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
        from dashboard.callbacks.compare import aligns_of, body_of
        from dashboard.components.still import settled

        view = parse(COMPARE_PATH, search) if pathname == COMPARE_PATH else None
        if view is None:
            return no_update, no_update
        lang, frames = asked_words(), read()
        return settled(body_of(frames, view, screen(told), lang)), aligns_of(frames, view, lang)
