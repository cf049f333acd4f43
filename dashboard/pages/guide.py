"""What each mark and word means, out of the very tables that the figures and pages are made from."""

from collections.abc import Iterable
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.components.cards import section
from dashboard.components.forms import form_list
from dashboard.components.legend import role_legend
from dashboard.components.marks import mark
from dashboard.components.shell import keys_table
from dashboard.index import CERTAINTIES
from dashboard.layout.country_map import ROLES
from dashboard.layout.roles import LAYERS
from dashboard.layout.words import Words
from dashboard.svg.samples import samples
from extract.model.event import PHASE_OF, Basis, EventType
from extract.model.mention import Qualifier
from extract.model.operation import ConflictKind


def page(lang: Words) -> tuple[str, Component]:
    """The page's title and body."""
    title = f"{lang.say('guide', 'title')} · {lang.say('shell', 'title')}"
    parts = [
        section("types", lang.say("guide", "types"), [_text("types_text", lang), *_types(lang)]),
        section("forms", lang.say("guide", "forms"), [_text("forms_text", lang), form_list(samples(lang), lang)]),
        section("dates", lang.say("guide", "dates"), [_text("dates_text", lang), _dates(lang)]),
        section("differences", lang.say("guide", "differences"), [_text("differences_text", lang), _differences(lang)]),
        section("map", lang.say("guide", "map"), [_text("map_text", lang), *_map(lang)]),
        section("network", lang.say("network", "title"), [html.P(lang.say("network", "hint"), className="guide-text")]),
        section("numbers", lang.say("guide", "numbers"), [_text("numbers_text", lang), _qualifiers(lang)]),
        section("keys", lang.say("shell", "help"), keys_table(lang)),
        section(
            "limits", lang.say("guide", "limits"), [html.P(each) for each in lang.paragraphs("guide", "limits_text")]
        ),
    ]
    head = html.Div(
        [
            html.Nav(dcc.Link(lang.say("operation", "back"), href="/"), className="crumb"),
            html.H1(lang.say("guide", "title")),
            html.P(lang.say("guide", "lede"), className="lede"),
        ]
    )
    return title, html.Div([head, html.Div(parts, className="guide-cards")], className="guide")


def _text(name: str, lang: Words) -> Component:
    return html.P(lang.say("guide", name), className="guide-text")


def _rows(rows: Iterable[tuple[Any, str]]) -> Component:
    """Names and what they mean; on a phone the meaning stands below its name."""
    return html.Dl([html.Div([html.Dt(name), html.Dd(said)]) for name, said in rows], className="guide-list")


def _types(lang: Words) -> list[Component]:
    """The types of events by phase, in the order of a case."""
    parts: list[Component] = []
    for phase in dict.fromkeys(PHASE_OF.values()):
        rows = [(_sign(each, lang), lang.say("type_about", each)) for each in EventType if PHASE_OF[each] == phase]
        colour = html.Span(className=f"swatch p-{phase}", **aria(hidden="true"))
        parts += [html.H3([colour, lang.say("phase", phase)], className="guide-phase"), _rows(rows)]
    return parts


def _sign(kind: EventType, lang: Words) -> Component:
    return html.Span([mark(kind), lang.say("type", kind)], className="guide-sign")


def _dates(lang: Words) -> Component:
    known = [(lang.say("basis_short", each), lang.say("basis", each)) for each in Basis]
    sure = [(lang.say("certainty", each), lang.say("guide", f"certainty_{each}")) for each in CERTAINTIES]
    return html.Div([_rows(known), html.H3(lang.say("overview", "certainties")), _rows(sure)])


def _differences(lang: Words) -> Component:
    return _rows([(lang.say("conflict", each), lang.say("conflict_about", each)) for each in ConflictKind])


def _map(lang: Words) -> list[Component]:
    """The signs of both maps: that of an operation has layers, that of all operations shades."""
    layers = [
        html.Li(
            [html.Span(className=f"layer-mark layer-{each}", **aria(hidden="true")), lang.say("layer", each)],
        )
        for each in LAYERS
    ]
    return [
        html.H3(lang.say("guide", "map_one")),
        html.Ul(layers, className="swatches"),
        html.H3(lang.say("guide", "map_all")),
        role_legend(tuple((role, lang.say("role_short", role)) for role in ROLES)),
    ]


def _qualifiers(lang: Words) -> Component:
    return _rows(
        [(lang.say("qualifier", each, value=lang.number(180)), lang.say("qualifier_about", each)) for each in Qualifier]
    )
