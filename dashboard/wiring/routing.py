"""From an address to a page."""

from collections.abc import Callable
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State
from dash.development.base_component import Component

from dashboard.address import parse
from dashboard.components import ids
from dashboard.desk import Desk
from dashboard.language import asked_words
from dashboard.load import Frames
from dashboard.screen import screen
from extract.errors import StoreError


def register(app: Dash, read: Callable[[], Frames], desk: Desk | None) -> None:
    """Wire the shell: the address asks for a page."""
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
        from dashboard.components.still import settled
        from dashboard.pages import missing, page

        asked, lang = request or {}, asked_words()
        pathname, search = asked.get("pathname"), asked.get("search") or ""
        try:
            title, body = page(read(), parse(pathname, search), search, screen(asked), lang, desk)
        except StoreError as error:
            title, body = missing.store(error, lang)
        return settled(body), title
