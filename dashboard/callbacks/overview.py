"""The overview's wiring: filters and address move together, and the tables follow the address."""

from collections.abc import Callable
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State
from dash.development.base_component import Component

from dashboard.address import OVERVIEW_PATH, View, parse
from dashboard.callbacks.pictures import overview_picture, world_picture
from dashboard.components import ids
from dashboard.components.cards import plain_number
from dashboard.components.tables import operation_rows
from dashboard.filters import Shown, shown
from dashboard.language import asked_words
from dashboard.layout.words import Words
from dashboard.load import Frames
from dashboard.screen import Screen, screen


def count_line(found: Shown, lang: Words) -> str:
    """How much of everything is shown."""
    return lang.say(
        "overview",
        "count",
        shown=lang.number(len(found.operations)),
        all=lang.number(found.all_operations),
        events=lang.number(len(found.events)),
        all_events=lang.number(found.all_events),
    )


def numbers(found: Shown, lang: Words) -> list[Component]:
    """Key figures of the operations shown, as far as they can be added up without counting anything twice."""
    counted = (
        ("operations", len(found.operations)),
        ("events", len(found.events)),
        ("states", found.states["country"].nunique()),
        ("documents", sum(found.operations["documents"])),
        ("conflicts", sum(found.operations["conflicts"])),
    )
    return [plain_number(lang.number(value), _noun(lang, what, value)) for what, value in counted]


def _noun(lang: Words, what: str, value: int) -> str:
    one, many = lang.tables["plural"][what]
    return str(one if value == 1 else many)


def register(app: Dash, read: Callable[[], Frames]) -> None:
    """Wire the overview's filters, clicks and pictures."""
    filters = (
        (ids.FILTER_WORDS, "value"),
        (ids.FILTER_STATES, "value"),
        (ids.FILTER_TYPES, "value"),
        (ids.FILTER_FROM, "value"),
        (ids.FILTER_TO, "value"),
    )
    app.clientside_callback(
        ClientsideFunction("address", "filter"),
        Output(ids.OVERVIEW_URL, "search"),
        *(Output(*each) for each in filters),
        Input(ids.OVERVIEW_URL, "search"),
        *(Input(*each) for each in filters),
        Input(ids.FILTER_CLEAR, "n_clicks"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("address", "open"),
        Output(ids.OVERVIEW_URL, "pathname"),
        Output(ids.OVERVIEW_URL, "search", allow_duplicate=True),
        Output(ids.OVERVIEW_FIGURE, "clickData"),
        Output(ids.OVERVIEW_MAP, "clickData"),
        Input(ids.OVERVIEW_FIGURE, "clickData"),
        Input(ids.OVERVIEW_MAP, "clickData"),
        Input(ids.OVERVIEW_GRID, "cellClicked"),
        State(ids.OVERVIEW_URL, "search"),
        prevent_initial_call=True,
    )

    @app.callback(
        Output(ids.OVERVIEW_FIGURE, "figure"),
        Output(ids.OVERVIEW_FIGURE, "style"),
        Output(f"{ids.OVERVIEW_FIGURE}-alt", "children"),
        Output(f"{ids.OVERVIEW_FIGURE}-hint", "children"),
        Output(ids.OVERVIEW_MAP, "figure"),
        Output(f"{ids.OVERVIEW_MAP}-alt", "children"),
        Output(ids.OVERVIEW_GRID, "rowData"),
        Output(ids.OVERVIEW_COUNT, "children"),
        Output(ids.OVERVIEW_NUMBERS, "children"),
        Output(ids.OVERVIEW_EMPTY, "className"),
        Output(ids.FILTER_CLEAR, "className"),
        Input(ids.OVERVIEW_URL, "search"),
        Input(ids.SCHEME, "computedColorScheme"),
        State(ids.OVERVIEW_URL, "pathname"),
        State(ids.REQUEST, "data"),
        prevent_initial_call=True,
    )
    def _show(
        search: str | None, scheme: str | None, pathname: str | None, told: dict[str, Any] | None
    ) -> tuple[Any, ...]:
        view = parse(OVERVIEW_PATH, search) if pathname == OVERVIEW_PATH else None
        return update(read(), view or View(), screen(told, scheme))


def update(frames: Frames, view: View, on: Screen) -> tuple[Any, ...]:
    """Everything on the overview that follows the filters, in the order of the outputs."""
    lang = asked_words()
    found = shown(frames, view)
    when = overview_picture(found, on, lang)
    where = world_picture(found, on, lang)
    return (
        when.figure,
        {"height": when.figure.layout.height},
        when.alternative,
        when.hint,
        where.figure,
        where.alternative,
        operation_rows(found.operations, lang),
        count_line(found, lang),
        numbers(found, lang),
        "span-all" if found.operations.empty else "hidden",
        "" if view.filtered else "hidden",
    )
