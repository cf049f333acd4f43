"""From an address to a page."""

from collections.abc import Callable
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State
from dash.development.base_component import Component

from dashboard.address import View, parse
from dashboard.components import ids
from dashboard.language import asked_words
from dashboard.layout.words import Words
from dashboard.load import Frames
from dashboard.screen import Screen, screen

Draw = Callable[[Frames, View | None, str, Screen, Words], tuple[str, Component]]


def register(app: Dash, read: Callable[[], Frames], draw: Draw) -> None:
    """Wire the shell: the address asks for a page, which `draw` makes with its title."""
    # The page's colours are asked of the document in the same step, so that the first picture has the right ones.
    app.clientside_callback(
        ClientsideFunction("address", "request"),
        Output(ids.REQUEST, "data"),
        Input(ids.URL, "pathname"),
        State(ids.URL, "search"),
    )
    app.clientside_callback(
        ClientsideFunction("address", "entitle"), Output(ids.PAGE, "data-title"), Input(ids.PAGE_TITLE, "data")
    )

    @app.callback(
        Output(ids.PAGE, "children"),
        Output(ids.PAGE_TITLE, "data"),
        Input(ids.REQUEST, "data"),
        prevent_initial_call=True,
    )
    def _page(request: dict[str, Any] | None) -> tuple[Component, str]:
        asked = request or {}
        pathname, search = asked.get("pathname"), asked.get("search") or ""
        title, page = draw(read(), parse(pathname, search), search, screen(asked), asked_words())
        return page, title
