"""From tables and a view to figures and the words that stand in their place. Pure; pages and callbacks share it."""

from dash import html
from dash.development.base_component import Component

from dashboard.address import View, operation_href
from dashboard.callbacks.drawings import Drawn
from dashboard.components.legend import role_legend
from dashboard.components.quote import as_document
from dashboard.components.spans import span_words
from dashboard.components.tables import in_order
from dashboard.components.zoom import zoom_line
from dashboard.layout.country_map import country_map
from dashboard.layout.network import Network, network
from dashboard.layout.roles import RolesMap, roles_map
from dashboard.layout.timeline import TimelineLayout, timeline
from dashboard.layout.words import Words
from dashboard.load import Frames
from dashboard.mentions import agency_state, nationalities
from dashboard.screen import Screen
from dashboard.svg.country_map import map_svgs
from dashboard.svg.roles import roles_svgs
from dashboard.svg.timeline import Form, on_screen, timeline_svg
from extract.model.text import Span


def timeline_drawing(case: Frames, view: View, screen: Screen, lang: Words) -> Drawn:
    """One operation's events in lanes, all of the time or a part of it. The chosen one is marked in the browser."""
    rows = in_order(case.events)

    def laid(form: Form) -> TimelineLayout:
        return timeline(rows, columns=form.columns, letter=form.letters, lang=lang, within=view.span)

    form = on_screen(screen.beside, screen.narrow)
    layout = laid(form)
    if layout.overhang and not screen.narrow:
        # Captions reach beyond the last day: the axis leaves them that room.
        form = on_screen(screen.beside, screen.narrow, layout.overhang)
        layout = laid(form)
    svg = timeline_svg(layout, href=lambda sign: operation_href(sign.slug, sign.key), lang=lang, form=form)
    events = lang.plural("events", len(case.events))
    alternative = lang.say("operation", "timeline_alt_undated", events=events)
    if span := span_words(case.events, lang):
        undated = len(layout.undated)
        alternative = lang.say("operation", "timeline_alt", events=events, first=span[0], last=span[1], undated=undated)
    below = zoom_line(layout, lang) if view.span else []
    return Drawn(svg, alternative, (*below, html.Span(lang.say("operation", "timeline_hint"))))


def map_drawing(case: Frames, view: View, lang: Words) -> Drawn:
    """One operation's states: the part each plays, or how many were arrested there. Layers are hidden, and the states
    of the chosen event marked, in the browser."""
    if view.shade == "role":
        layout = roles_of(case, lang)
        svg = "".join(roles_svgs(layout, lang))
        parts = [
            lang.say(
                "operation", "map_layer", layer=layer.label, states=lang.states(mark.country for mark in layer.marks)
            )
            for layer in layout.layers
        ]
        return Drawn(svg, _map_words(len(layout.countries), parts, lang), _caption((), layout.missing, lang))
    arrests = country_map(case.states, "arrests", lang)
    svg = "".join(map_svgs(arrests, lang, shared=True, choose=True))
    parts = [dot.label.replace(" · ", ", ") for dot in arrests.dots]
    return Drawn(svg, _map_words(len(arrests.dots), parts, lang), _caption(arrests.legend, arrests.missing, lang))


def _map_words(number: int, parts: list[str], lang: Words) -> str:
    if not number:
        return lang.say("operation", "map_alt_empty")
    return lang.say("operation", "map_alt", states=lang.plural("states", number), parts="; ".join(parts))


def _caption(legend: tuple[tuple[str, str], ...], missing: tuple[str, ...], lang: Words) -> tuple[Component, ...]:
    hint = lang.say("operation", "map_hint")
    if missing:
        hint = f"{hint} {lang.say('operation', 'map_undrawn', states=lang.listed(missing))}"
    return (*([role_legend(legend)] if legend else []), html.Span(hint))


def roles_of(case: Frames, lang: Words) -> RolesMap:
    """The states of one operation by the part each plays; nationalities are read in the sentences of its events."""
    operation = next(case.operations.itertuples(index=False))
    own = set(case.events.loc[case.events["link"] == "this", "key"])
    places = [
        (row.document, Span(int(row.start), int(row.end)))
        for row in case.evidence.itertuples(index=False)
        if row.field == "text" and row.key in own
    ]
    documents = [as_document(row) for row in case.documents.itertuples(index=False)]
    return roles_map(operation, case.events, nationalities(documents, places), lang)


def network_of(case: Frames, lang: Words) -> Network:
    """Who acted with whom in one operation."""
    return network(next(case.operations.itertuples(index=False)), in_order(case.events), agency_state, lang)
