"""All operations: when, where, how many, and the way into each."""

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address import OVERVIEW_PATH, View
from dashboard.callbacks.drawings import overview_drawing, world_drawing
from dashboard.callbacks.overview import count_said, numbers
from dashboard.components import ids
from dashboard.components.aria import data
from dashboard.components.cards import drawing, nothing, section
from dashboard.components.downloads import picture_menu
from dashboard.components.fields import button
from dashboard.components.filters import filter_bar
from dashboard.components.operations_table import MANY, operations_grid
from dashboard.components.saved import saved_views
from dashboard.filters import Shown, counts, shown
from dashboard.layout.words import Words
from dashboard.load import Frames
from dashboard.screen import Screen


def page(frames: Frames, view: View, search: str, screen: Screen, lang: Words) -> tuple[str, Component]:
    """The page's title and body."""
    title = lang.say("shell", "title")
    index = frames.index
    if not len(index):
        return title, _no_operation(frames, lang)
    found = shown(index, view)
    when = overview_drawing(frames, found, view, search, screen, lang)
    where = world_drawing(found, screen, lang)
    table = operations_grid(found.rows, lang, infinite=len(index) > MANY, total=len(found.places))
    body = html.Div(
        [
            dcc.Location(id=ids.OVERVIEW_URL, refresh=False, pathname=OVERVIEW_PATH, search=search),
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
                    *filter_bar(view, counts(index, view), index.years, lang),
                    _below(frames, found, view, search, lang),
                ],
                id=ids.FILTER_ALL,
                className="span-all",
            ),
            html.Div(
                nothing(lang.say("overview", "no_match_title"), lang.say("overview", "no_match")),
                id=ids.OVERVIEW_EMPTY,
                className="hidden" if found.places else "span-all",
            ),
            section(
                "when",
                lang.say("overview", "timeline"),
                drawing(ids.OVERVIEW_FIGURE, when),
                "span-all when",
                picture_menu(None, "timeline", lang),
            ),
            section(
                "where",
                lang.say("overview", "map"),
                drawing(ids.OVERVIEW_MAP, where, shapes=True),
                "where",
                picture_menu(None, "map", lang),
            ),
            section("table", lang.say("overview", "table"), table, "all"),
        ],
        className="overview",
    )
    return title, body


def _no_operation(frames: Frames, lang: Words) -> Component:
    """What is said where there is no operation: no source yet, or none in which anything was found."""
    if frames.silent:
        sources = lang.plural("documents", frames.silent)
        said = lang.say("overview", "silent_title"), lang.say("overview", "silent_all", sources=sources)
        return nothing(*said, dcc.Link(lang.say("sources", "list"), href="/sources", className="button"))
    command = html.Code(lang.say("overview", "empty_command"))
    said = lang.say("overview", "empty_title"), lang.say("overview", "empty")
    add = dcc.Link(lang.say("sources", "add"), href="/sources", className="button")
    return nothing(*said, add, html.P(lang.say("overview", "empty_else")), command, whole_page=True)


def _below(frames: Frames, found: Shown, view: View, search: str, lang: Words) -> Component:
    clear = button(
        lang.say("overview", "clear"), ids.FILTER_CLEAR, look="bare", className="" if view.filtered else "hidden"
    )
    # Polite: a screen reader hears the new count when the reader has stopped typing.
    line = html.Span(count_said(found, view, search, lang), id=ids.OVERVIEW_COUNT, role="status")
    return html.Div([line, *_silent(frames, lang), clear, _picked(lang), saved_views(lang)], className="filter-line")


def _silent(frames: Frames, lang: Words) -> list[Component]:
    """The way to the sources in which nothing was found: they are no operations, and nobody would look for them."""
    if not frames.silent:
        return []
    said = lang.say("overview", "silent", sources=lang.plural("documents", frames.silent))
    return [dcc.Link(said, href="/sources", className="silent-link")]


def _picked(lang: Words) -> Component:
    """Which operations are chosen for comparing; `assets/overview.js` fills it from the address."""
    words = data(chosen=lang.say("compare", "chosen", number="#"), few=lang.say("compare", "too_few"))
    return html.Div(
        [
            html.Span(id=ids.PICK_SAID, role="status", **words),
            dcc.Link(lang.say("compare", "open"), id=ids.PICK_OPEN, href="/compare", className="button"),
            # Of two only: the style sheet hides it otherwise.
            dcc.Link(lang.say("compare", "same"), id=ids.PICK_JOIN, href="/review"),
            button(lang.say("compare", "unpick"), ids.PICK_NONE, look="bare"),
        ],
        id=ids.PICK_BAR,
        className="pick-bar hidden",
    )
