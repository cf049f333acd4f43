"""All operations: when, where, how many, and the way into each."""

from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address import OVERVIEW_PATH, View
from dashboard.callbacks.overview import count_line, numbers
from dashboard.callbacks.pictures import overview_picture, world_picture
from dashboard.components import ids
from dashboard.components.cards import nothing, picture, section
from dashboard.components.tables import operations_grid
from dashboard.filters import shown, states, types, years
from dashboard.layout.words import Words
from dashboard.load import Frames
from dashboard.screen import Screen


def page(frames: Frames, view: View, search: str, screen: Screen, lang: Words) -> tuple[str, Component]:
    """The page's title and body."""
    title = lang.say("shell", "title")
    if frames.operations.empty:
        command = html.Code(lang.say("overview", "empty_command"))
        said = lang.say("overview", "empty_title"), lang.say("overview", "empty")
        return title, nothing(*said, command, whole_page=True)
    found = shown(frames, view)
    when = overview_picture(found, screen, lang)
    where = world_picture(found, screen, lang)
    body = html.Div(
        [
            dcc.Location(id=ids.OVERVIEW_URL, refresh="callback-nav", pathname=OVERVIEW_PATH, search=search),
            html.Div(
                [
                    html.H1(lang.say("overview", "title")),
                    html.Dl(numbers(found, lang), id=ids.OVERVIEW_NUMBERS, className="numbers"),
                ],
                className="span-all",
            ),
            html.Section(
                [
                    html.H2(lang.say("overview", "filters"), className="only-read"),
                    html.Div(_filters(frames, view, lang), className="filters"),
                    _count(found, view, lang),
                ],
                className="span-all",
            ),
            html.Div(
                nothing(lang.say("overview", "no_match_title"), lang.say("overview", "no_match")),
                id=ids.OVERVIEW_EMPTY,
                className="span-all" if found.operations.empty else "hidden",
            ),
            section("when", lang.say("overview", "timeline"), picture(ids.OVERVIEW_FIGURE, when), "span-all when"),
            section("where", lang.say("overview", "map"), picture(ids.OVERVIEW_MAP, where, shape="map-shape")),
            section("table", lang.say("overview", "table"), operations_grid(found.operations, lang)),
        ],
        className="overview",
    )
    return title, body


def _count(found: Any, view: View, lang: Words) -> Component:
    clear = dmc.Button(
        lang.say("overview", "clear"),
        id=ids.FILTER_CLEAR,
        variant="subtle",
        size="compact-sm",
        className="" if view.filtered else "hidden",
    )
    # Polite: a screen reader hears the new count when the reader has stopped typing.
    line = html.Span(count_line(found, lang), id=ids.OVERVIEW_COUNT, role="status")
    return html.Div([line, clear], className="filter-line")


def _filters(frames: Frames, view: View, lang: Words) -> list[Component]:
    span = years(frames)
    offered = [str(year) for year in range(span[0], span[1] + 1)] if span else []
    named = sorted((lang.state(code), code) for code in states(frames))
    used = set(types(frames))
    return [
        dmc.TextInput(
            id=ids.FILTER_WORDS,
            label=lang.say("overview", "words"),
            placeholder=lang.say("overview", "words_hint"),
            value=view.words,
            debounce=300,
            className="filter-wide",
        ),
        dmc.MultiSelect(
            id=ids.FILTER_STATES,
            label=lang.say("overview", "states"),
            placeholder=lang.say("overview", "states_hint"),
            data=[{"value": code, "label": name} for name, code in named],
            value=list(view.states),
            searchable=True,
            clearable=True,
            hidePickedOptions=True,
            limit=60,
            className="filter-wide",
        ),
        dmc.MultiSelect(
            id=ids.FILTER_TYPES,
            label=lang.say("overview", "types"),
            placeholder=lang.say("overview", "types_hint"),
            data=[{"value": name, "label": said} for name, said in lang.tables["type"].items() if name in used],
            value=list(view.types),
            searchable=True,
            clearable=True,
            hidePickedOptions=True,
            className="filter-wide",
        ),
        _year(ids.FILTER_FROM, lang.say("overview", "from"), view.since, offered, lang),
        _year(ids.FILTER_TO, lang.say("overview", "to"), view.until, offered, lang),
    ]


def _year(name: str, label: str, year: int | None, offered: list[str], lang: Words) -> Component:
    select: Component = dmc.Select(
        id=name,
        label=label,
        placeholder=lang.say("overview", "year_any"),
        data=offered,
        value=None if year is None else str(year),
        searchable=True,
        clearable=True,
    )
    return select
