"""One operation: timeline, map, table and evidence, linked through the address."""

from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address import OPERATION_PATH, SHADES, View, span_text
from dashboard.callbacks.operation import evidence_of, order_of
from dashboard.callbacks.pictures import map_drawing, network_of, roles_of, timeline_drawing
from dashboard.components import ids
from dashboard.components.aria import aria
from dashboard.components.brief import brief_card
from dashboard.components.cards import drawing, nothing, section
from dashboard.components.conflicts import conflict_list
from dashboard.components.documents import document_list
from dashboard.components.downloads import picture_menu, take_away
from dashboard.components.durations import duration_list
from dashboard.components.fields import Radios, button
from dashboard.components.layers import layer_switches
from dashboard.components.network import cooperation
from dashboard.components.numbers import number_strip
from dashboard.components.quote import content_note
from dashboard.components.shell import icon
from dashboard.components.sources import source_names
from dashboard.components.spans import span_words
from dashboard.components.tables import events_grid, in_order
from dashboard.components.zoom import zoom_buttons
from dashboard.layout.durations import durations
from dashboard.layout.words import Words
from dashboard.load import Frames
from dashboard.screen import Screen


def page(case: Frames, view: View, search: str, screen: Screen, lang: Words) -> tuple[str, Component]:
    """The page's title and body for the tables of one operation."""
    operation = next(case.operations.itertuples(index=False))
    path = OPERATION_PATH + operation.slug
    children: list[Any] = [
        dcc.Location(id=ids.OPERATION_URL, refresh=False, pathname=path, search=search),
        dcc.Store(id=ids.ORDER, data=order_of(case)),
        dcc.Store(id=ids.CHOSEN),
        dcc.Store(id=ids.SPAN, data=span_text(view.span)),
        html.Div(_head(case, operation, lang), className="area-head"),
    ]
    if case.events.empty:
        children.append(html.Div(nothing(lang.say("operation", "empty_title"), lang.say("operation", "empty"))))
        children.append(_sources(case, lang))
    else:
        children += _pictures(case, view, screen, lang)
    return f"{operation.name} · {lang.say('shell', 'title')}", html.Div(children, className="operation")


def _head(case: Frames, operation: Any, lang: Words) -> list[Component]:
    """Name, what it is about, a note on what the material holds, and the key figures."""
    lines = [lang.say("operation", "period_none")]
    if span := span_words(case.events, lang):
        first, last = span
        lines = [first if first == last else lang.say("operation", "period", first=first, last=last)]
    others = [code for code in operation.participants if code not in operation.lead]
    if operation.lead:
        lines.append(lang.say("operation", "led", states=lang.states(operation.lead)))
    if others:
        lines.append(lang.say("operation", "part", states=lang.states(others)))
    if operation.target:
        lines.append(lang.say("operation", "target", targets=lang.listed(operation.target)))
    if operation.agencies:
        lines.append(lang.agencies(operation.agencies))
    note = content_note(case.documents, lang)
    parts = [
        html.Nav(dcc.Link(lang.say("operation", "back"), href="/"), className="crumb"),
        html.H1(operation.name),
        html.Div([html.Span(line) for line in lines], className="lede"),
        html.Div([take_away(operation.slug, lang), brief_card(case, lang)], className="take-place"),
        *([html.P(note, className="care-note", role="note")] if note else []),
    ]
    if operation.figures:
        parts.append(html.Dl(number_strip(operation, case, lang), className="numbers"))
    return parts


def _pictures(case: Frames, view: View, screen: Screen, lang: Words) -> list[Component]:
    when = timeline_drawing(case, view, screen, lang)
    where = drawing(ids.MAP, map_drawing(case, view, lang), shapes=True)
    shade = Radios(
        id=ids.MAP_SHADE,
        label=lang.say("operation", "shade"),
        data=[{"value": each, "label": lang.say("operation", f"shade_{each}")} for each in SHADES],
        value=view.shade,
        row=True,
    )
    evidence = html.Div(evidence_of(case, view, lang), id=ids.EVIDENCE, **aria(live="polite"))
    return [
        section(
            "time",
            lang.say("operation", "timeline"),
            drawing(ids.TIMELINE, when),
            "area-time",
            html.Div([*zoom_buttons(lang), picture_menu(view.slug, "timeline", lang)], className="header-tools"),
        ),
        section("side", lang.say("evidence", "title"), evidence, "area-side", _steps(lang)),
        # Two columns where there is room for them; on narrower screens their parts stand below each other.
        html.Div(
            [
                section(
                    "map",
                    lang.say("operation", "map"),
                    [layer_switches(roles_of(case, lang), view.hidden, lang), where],
                    "area-map",
                    html.Div([shade, picture_menu(view.slug, "map", lang)], className="header-tools"),
                ),
                section(
                    "network",
                    lang.say("network", "title"),
                    cooperation(network_of(case, lang), lang),
                    "area-network",
                    picture_menu(view.slug, "network", lang),
                ),
            ],
            className="column column-left",
        ),
        html.Div(
            [
                section(
                    "table",
                    lang.say("operation", "events"),
                    events_grid(in_order(case.events), lang, case.twins),
                    "area-table",
                    # A long table is scrolled: its head says how much of it there is.
                    html.Span(lang.plural("events", len(case.events)), className="quiet"),
                ),
                _sources(case, lang),
            ],
            className="column column-right",
        ),
    ]


def _steps(lang: Words) -> Component:
    return html.Div(
        [
            button(icon("left"), ids.PREVIOUS, className="btn-icon", **aria(label=lang.say("operation", "previous"))),
            button(icon("right"), ids.NEXT, className="btn-icon", **aria(label=lang.say("operation", "next"))),
        ],
        className="header-tools",
    )


def _sources(case: Frames, lang: Words) -> Component:
    parts = []
    if steps := durations(case.events):
        parts.append(section("lengths", lang.say("lengths", "title"), duration_list(steps, case.events, lang)))
    if not case.conflicts.empty:
        names = source_names(case.documents)
        parts.append(section("diff", lang.say("operation", "conflicts"), conflict_list(case.conflicts, names, lang)))
    documents = document_list(case.documents, lang, case.twins, case.reprints)
    parts.append(section("docs", lang.say("operation", "documents"), documents))
    return html.Div(parts, className="area-low")
