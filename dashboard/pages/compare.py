"""Two to eight operations beside each other: on the calendar or aligned at an event, in time, in numbers, in common."""

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address import COMPARE_PATH, MOST_COMPARED, View
from dashboard.callbacks.compare import aligns_of, body_of
from dashboard.components import ids
from dashboard.components.fields import Choice, picker
from dashboard.index import Index
from dashboard.layout.words import Words, sorted_as
from dashboard.load import Frames
from dashboard.screen import Screen

# Of thousands the largest are offered; the overview's boxes choose any.
_OFFERED = 300


def page(frames: Frames, view: View, search: str, screen: Screen, lang: Words) -> tuple[str, Component]:
    """The page's title and body."""
    title = f"{lang.say('compare', 'title')} · {lang.say('shell', 'title')}"
    body = [
        dcc.Location(id=ids.COMPARE_URL, refresh=False, pathname=COMPARE_PATH, search=search),
        html.Div(
            [
                html.Nav(dcc.Link(lang.say("operation", "back"), href="/"), className="crumb"),
                html.H1(lang.say("compare", "title")),
                html.P(lang.say("compare", "lede"), className="lede"),
            ]
        ),
        html.Div([_chosen(frames.index, view, lang), _at(frames, view, lang)], className="filters compare-choice"),
        html.Div(body_of(frames, view, screen, lang), id=ids.COMPARE_BODY, className="compare-body"),
    ]
    return title, html.Div(body, className="compare")


def _chosen(index: Index, view: View, lang: Words) -> Component:
    largest = sorted(range(len(index)), key=lambda place: -index.rows[place]["events"])[:_OFFERED]
    offered = {*largest, *(index.place[slug] for slug in view.picked if slug in index.place)}
    data = [{"value": index.slugs[place], "label": index.rows[place]["name"]} for place in offered]
    return picker(
        ids.COMPARE_PICKED,
        lang.say("compare", "choose"),
        sorted(data, key=lambda each: sorted_as(each["label"])),
        [slug for slug in view.picked if slug in index.place],
        lang,
        placeholder=lang.say("compare", "choose_hint", most=MOST_COMPARED),
        most=MOST_COMPARED,
        className="filter-wide",
    )


def _at(frames: Frames, view: View, lang: Words) -> Component:
    return Choice(
        id=ids.COMPARE_ALIGN,
        label=lang.say("compare", "align"),
        data=aligns_of(frames, view, lang),
        value=view.align or "calendar",
    )
