"""The overview's wiring: filters and address move together, and the tables follow the address."""

from collections.abc import Callable
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, no_update
from dash.development.base_component import Component

from dashboard.address import OVERVIEW_PATH, View, parse
from dashboard.callbacks.drawings import overview_drawing, world_drawing
from dashboard.components import ids
from dashboard.components.cards import plain_number
from dashboard.components.filters import CHOICES, corrected_options, options, span_options
from dashboard.components.operations_table import MANY, asked_rows, operation_rows
from dashboard.filters import Shown, counts, shown
from dashboard.language import asked_words
from dashboard.layout.words import Words
from dashboard.load import Frames
from dashboard.screen import Screen, screen

# The names that the address has for them, in the order of the filters' ids.
FILTERS = (
    ids.FILTER_WORDS,
    *(id_ for _, id_ in CHOICES),
    ids.FILTER_CORRECTED,
    ids.FILTER_FROM,
    ids.FILTER_TO,
    ids.FILTER_SORT,
)


def count_line(found: Shown, lang: Words) -> str:
    """How much of everything is shown."""
    return lang.say(
        "overview",
        "count",
        shown=lang.number(len(found.places)),
        all=lang.number(len(found.index)),
        events=lang.number(found.event_count),
        all_events=lang.number(len(found.events)),
    )


def numbers(found: Shown, lang: Words) -> list[Component]:
    """Key figures of the operations shown, as far as they can be added up without counting anything twice."""
    rows = found.rows
    counted = (
        ("operations", len(rows)),
        ("events", found.event_count),
        ("states", len(found.index.by_state.counts(found.operations))),
        ("documents", sum(row["documents"] for row in rows)),
        ("conflicts", sum(row["conflicts"] for row in rows)),
    )
    return [plain_number(lang.number(value), _noun(lang, what, value)) for what, value in counted]


def _noun(lang: Words, what: str, value: int) -> str:
    one, many = lang.tables["plural"][what]
    return str(one if value == 1 else many)


def register(app: Dash, read: Callable[[], Frames]) -> None:
    """Wire the overview's filters, clicks and pictures."""
    app.clientside_callback(
        ClientsideFunction("overview", "filter"),
        Output(ids.OVERVIEW_URL, "search"),
        *(Output(name, "value") for name in FILTERS),
        Input(ids.OVERVIEW_URL, "search"),
        *(Input(name, "value") for name in FILTERS),
        Input(ids.FILTER_CLEAR, "n_clicks"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("overview", "open"),
        Output(ids.OVERVIEW_URL, "pathname"),
        Output(ids.OVERVIEW_URL, "search", allow_duplicate=True),
        Input(ids.OVERVIEW_MAP, "clicked"),
        Input(ids.OVERVIEW_GRID, "clicked"),
        Input(ids.PICK, "data"),
        Input(ids.PICK_NONE, "n_clicks"),
        State(ids.OVERVIEW_URL, "search"),
        prevent_initial_call=True,
    )
    # What is chosen for comparing, and the rows of a long table, follow the address in the browser.
    app.clientside_callback(
        ClientsideFunction("overview", "picked"),
        Output(ids.PICK_OPEN, "href"),
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
        *(Output(id_, "data") for _, id_ in CHOICES),
        Output(ids.FILTER_CORRECTED, "data"),
        Output(ids.FILTER_FROM, "data"),
        Output(ids.FILTER_TO, "data"),
        Input(ids.OVERVIEW_URL, "search"),
        State(ids.OVERVIEW_URL, "pathname"),
        State(ids.REQUEST, "data"),
        prevent_initial_call=True,
    )
    def _show(search: str | None, pathname: str | None, told: dict[str, Any] | None) -> tuple[Any, ...]:
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
        view = parse(OVERVIEW_PATH, search) or View()
        return asked_rows(list(shown(read().index, view).rows), asked, asked_words())


def update(frames: Frames, view: View, search: str, on: Screen, lang: Words) -> tuple[Any, ...]:
    """Everything on the overview that follows the filters, in the order of the outputs."""
    index = frames.index
    found, numbered = shown(index, view), counts(index, view)
    when = overview_drawing(frames, found, view, search, on, lang)
    where = world_drawing(found, on, lang)
    return (
        when.svg,
        when.alternative,
        list(when.caption),
        where.svg,
        where.alternative,
        list(where.caption),
        no_update if len(index) > MANY else operation_rows(found.rows, lang),
        len(found.places),
        count_line(found, lang),
        numbers(found, lang),
        "hidden" if found.places else "span-all",
        "btn btn-bare" if view.filtered else "btn btn-bare hidden",
        *(options(name, view, numbered, lang) for name, _ in CHOICES),
        corrected_options(view, numbered, lang),
        span_options(index.years, view.since, lang),
        span_options(index.years, view.until, lang),
    )
