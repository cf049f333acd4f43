"""The overview: filters and address move together, and the tables follow the address."""

from collections.abc import Callable
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, no_update

from dashboard.address import OVERVIEW_PATH, View, parse
from dashboard.components import ids
from dashboard.language import asked_words
from dashboard.load import Frames
from dashboard.screen import screen

# Everything that narrows or orders, in the order in which the address is read.
FILTERS = (
    ids.FILTER_WORDS,
    *ids.FILTER_CHOICES,
    ids.FILTER_CORRECTED,
    ids.FILTER_FROM,
    ids.FILTER_TO,
    ids.FILTER_SORT,
)


def register(app: Dash, read: Callable[[], Frames]) -> None:
    """Wire the overview's filters, clicks and pictures."""
    app.clientside_callback(
        ClientsideFunction("overview", "filter"),
        *(Output(name, "value") for name in FILTERS),
        Input(ids.OVERVIEW_URL, "search"),
        *(Input(name, "value") for name in FILTERS),
        Input(ids.FILTER_CLEAR, "n_clicks"),
        prevent_initial_call=True,
    )
    # Narrow screens fold the filters away behind a button that says how many are set.
    app.clientside_callback(
        ClientsideFunction("overview", "folded"),
        Output(ids.FILTER_ALL, "className"),
        Output(ids.FILTER_FOLD, "aria-expanded"),
        Output(ids.FILTER_FOLD, "children"),
        Input(ids.FILTER_FOLD, "n_clicks"),
        Input(ids.OVERVIEW_URL, "search"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("overview", "open"),
        Input(ids.OVERVIEW_MAP, "clicked"),
        Input(ids.OVERVIEW_GRID, "clicked"),
        Input(ids.PICK_NONE, "n_clicks"),
        prevent_initial_call=True,
    )
    # What is chosen for comparing, and the rows of a long table, follow the address in the browser.
    app.clientside_callback(
        ClientsideFunction("overview", "picked"),
        Output(ids.PICK_OPEN, "href"),
        Output(ids.PICK_JOIN, "href"),
        Output(ids.PICK_SAID, "children"),
        Output(ids.PICK_BAR, "className"),
        Input(ids.OVERVIEW_URL, "search"),
    )

    @app.callback(
        Output(ids.OVERVIEW_FIGURE, "svg"),
        Output(f"{ids.OVERVIEW_FIGURE}-alt", "children"),
        Output(f"{ids.OVERVIEW_FIGURE}-hint", "children"),
        Output(ids.OVERVIEW_MAP, "svg"),
        Output(f"{ids.OVERVIEW_MAP}-alt", "children"),
        Output(f"{ids.OVERVIEW_MAP}-hint", "children"),
        Output(ids.OVERVIEW_GRID, "rows"),
        Output(ids.OVERVIEW_GRID, "total"),
        Output(ids.OVERVIEW_COUNT, "children"),
        Output(ids.OVERVIEW_NUMBERS, "children"),
        Output(ids.OVERVIEW_EMPTY, "className"),
        Output(ids.FILTER_CLEAR, "className"),
        *(Output(id_, "data") for id_ in ids.FILTER_CHOICES),
        Output(ids.FILTER_CORRECTED, "data"),
        Output(ids.FILTER_FROM, "data"),
        Output(ids.FILTER_TO, "data"),
        Input(ids.OVERVIEW_URL, "search"),
        State(ids.OVERVIEW_URL, "pathname"),
        State(ids.REQUEST, "data"),
        prevent_initial_call=True,
    )
    def _show(search: str | None, pathname: str | None, told: dict[str, Any] | None) -> tuple[Any, ...]:
        from dashboard.callbacks.overview import update

        view = parse(OVERVIEW_PATH, search) if pathname == OVERVIEW_PATH else None
        return update(read(), view or View(), search or "", screen(told), asked_words())

    @app.callback(
        Output(ids.OVERVIEW_GRID, "answer"),
        Input(ids.OVERVIEW_GRID, "asked"),
        State(ids.OVERVIEW_URL, "search"),
        prevent_initial_call=True,
    )
    def _rows(asked: dict[str, Any] | None, search: str | None) -> Any:
        if not asked:
            return no_update
        from dashboard.callbacks.overview import rows_asked

        return rows_asked(read(), parse(OVERVIEW_PATH, search) or View(), asked, asked_words())
