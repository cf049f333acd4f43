"""What each mark and word means, out of the very tables that the figures and pages are made from."""

import re

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.cards import section
from dashboard.components.drawing import Drawing
from dashboard.components.legend import phase_legend, role_legend
from dashboard.components.marks import mark
from dashboard.components.shell import keys_table
from dashboard.index import CERTAINTIES
from dashboard.layout.country_map import ROLES
from dashboard.layout.samples import forms
from dashboard.layout.words import Words
from dashboard.svg.timeline import timeline_svg
from extract.model.event import PHASE_OF, Basis, EventType, Phase
from extract.model.mention import Qualifier
from extract.model.operation import ConflictKind


def page(lang: Words) -> tuple[str, Component]:
    """The page's title and body."""
    title = f"{lang.say('guide', 'title')} · {lang.say('shell', 'title')}"
    parts = [
        section("types", lang.say("guide", "types"), [_text("types_text", lang), phase_legend(lang), _types(lang)]),
        section("forms", lang.say("guide", "forms"), [_text("forms_text", lang), _forms(lang)]),
        section("dates", lang.say("guide", "dates"), [_text("dates_text", lang), _dates(lang)]),
        section("differences", lang.say("guide", "differences"), [_text("differences_text", lang), _differences(lang)]),
        section("map", lang.say("guide", "map"), [_text("map_text", lang), _roles(lang)]),
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
    return title, html.Div([head, *parts], className="guide")


def _text(name: str, lang: Words) -> Component:
    return html.P(lang.say("guide", name), className="guide-text")


def _rows(rows: list[tuple[str, str]]) -> Component:
    body = [html.Tr([html.Th(name, scope="row"), html.Td(said)]) for name, said in rows]
    return html.Table(html.Tbody(body), className="guide-table")


def _types(lang: Words) -> Component:
    heads = [html.Th(lang.say("guide", name), scope="col") for name in ("sign", "meaning", "phase")]
    body = [
        html.Tr(
            [
                html.Th(html.Span([mark(each), lang.say("type", each)], className="guide-sign"), scope="row"),
                html.Td(lang.say("type_about", each)),
                html.Td(lang.say("phase", PHASE_OF[each])),
            ]
        )
        for each in sorted(EventType, key=lambda each: list(Phase).index(PHASE_OF[each]))
    ]
    return html.Table([html.Thead(html.Tr(heads)), html.Tbody(body)], className="guide-table")


def _forms(lang: Words) -> Component:
    """The sample is painted as every timeline is; its marks lead nowhere, so they are no links."""
    svg = timeline_svg(forms(lang), name="forms", lang=lang)
    svg = re.sub(r"<a ([^>]*?)\s?href=\"[^\"]*\"", r"<g \1", svg).replace("</a>", "</g>")
    return Drawing(id="guide-forms", svg=svg, className="guide-forms")


def _dates(lang: Words) -> Component:
    known = [(lang.say("basis_short", each), lang.say("basis", each)) for each in Basis]
    sure = [(lang.say("certainty", each), lang.say("guide", f"certainty_{each}")) for each in CERTAINTIES]
    return html.Div([_rows(known), html.H3(lang.say("overview", "certainties")), _rows(sure)])


def _differences(lang: Words) -> Component:
    return _rows([(lang.say("conflict", each), lang.say("conflict_about", each)) for each in ConflictKind])


def _roles(lang: Words) -> Component:
    return role_legend(tuple((role, lang.say("role_short", role)) for role in ROLES))


def _qualifiers(lang: Words) -> Component:
    return _rows(
        [(lang.say("qualifier", each, value=lang.number(180)), lang.say("qualifier_about", each)) for each in Qualifier]
    )
