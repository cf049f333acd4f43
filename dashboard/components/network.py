"""Who acted with whom: a table whose dots are links, so that the picture and its table are one."""

from collections.abc import Iterable
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address import operation_href
from dashboard.components.aria import aria
from dashboard.components.marks import mark
from dashboard.layout.network import Act, Actor, Network, Tie
from dashboard.layout.words import Words

# Pairs that are written out; an act of fifteen states alone has a hundred and five.
MOST_TIES = 40
_LEAD = "lead"


def cooperation(layout: Network, lang: Words) -> list[Component]:
    """The table, a line on what it leaves out, and the pairs; words where nobody is named."""
    if not layout.actors:
        return [html.P(lang.say("network", "empty"), className="quiet")]
    notes = [lang.say("network", "hint")]
    if layout.silent:
        notes.append(lang.say("network", "silent", events=lang.plural("events", layout.silent)))
    if layout.left_out:
        notes.append(lang.say("network", "left_out", number=lang.number(layout.left_out)))
    table = html.Table(
        [
            html.Caption(alternative(layout, lang), className="only-read"),
            html.Thead([_years(layout, lang), _heads(layout, lang)]),
            html.Tbody([_row(actor, layout, lang) for actor in layout.actors]),
        ],
        className="acts",
    )
    scrolled = html.Div(table, className="acts-frame", tabIndex="0", role="group", **aria(labelledby="network-title"))
    return [scrolled, html.P(" ".join(notes), className="hint"), *_pairs(layout, lang)]


def alternative(layout: Network, lang: Words) -> str:
    """What the table shows, in a sentence."""
    return lang.say(
        "network",
        "alternative",
        actors=lang.plural("actors", len(layout.actors)),
        acts=lang.plural("events", len(layout.acts)),
    )


def _years(layout: Network, lang: Words) -> Component:
    """A year over the columns that it holds."""
    spans: list[list[Any]] = []
    for act in layout.acts:
        if act.year:
            spans.append([act.year, 0])
        spans[-1][1] += 1
    cells = [html.Td(), html.Td(lang.say("network", "whole"), className="act-year")]
    return html.Tr([*cells, *(html.Th(year, colSpan=wide, className="act-year") for year, wide in spans)])


def _heads(layout: Network, lang: Words) -> Component:
    whole = html.Th(html.Span(lang.say("network", "whole_head"), className="only-read"), scope="col", className="act")
    heads = [
        html.Th(
            dcc.Link(
                [mark(act.sign.type), html.Span(act.sign.label, className="only-read")],
                href=operation_href(act.sign.slug, act.sign.key),
                title=act.sign.label,
            ),
            scope="col",
            className=_column(act),
            **_event(act),
        )
        for act in layout.acts
    ]
    return html.Tr([html.Td(html.Span(lang.say("network", "actor"), className="only-read")), whole, *heads])


def _row(actor: Actor, layout: Network, lang: Words) -> Component:
    name = html.Th(actor.name, scope="row", className=f"actor actor-{actor.kind}")
    return html.Tr([name, _whole(actor, layout, lang), *(_cell(actor, act, lang) for act in layout.acts)])


def _whole(actor: Actor, layout: Network, lang: Words) -> Component:
    classes = ["act", "whole", *_through(actor.row, layout.whole)]
    if not actor.part:
        return html.Td(className=" ".join(classes))
    shape = "part-mark part-lead" if actor.part == _LEAD else "part-mark"
    said = lang.say("network", f"part_{actor.part}")
    inside = [html.Span(className=shape, **aria(hidden="true")), html.Span(said, className="only-read")]
    return html.Td(inside, className=" ".join(classes), title=f"{actor.name}: {said}")


def _cell(actor: Actor, act: Act, lang: Words) -> Component:
    classes = " ".join([_column(act), *_through(actor.row, act.rows)])
    if actor.row not in act.rows:
        return html.Td(className=classes, **_event(act))
    dot = dcc.Link(
        html.Span(lang.say("type", act.sign.type), className="only-read"),
        href=operation_href(act.sign.slug, act.sign.key),
        className=f"dot dot-{act.sign.type}",
        title=f"{actor.name}: {act.sign.label}",
    )
    return html.Td(dot, className=classes, **_event(act))


def _column(act: Act) -> str:
    return "act planned" if act.sign.planned else "act"


def _event(act: Act) -> dict[str, Any]:
    """What the browser marks the chosen event's column by."""
    return {"data-event": act.sign.key}


def _through(row: int, rows: tuple[int, ...]) -> Iterable[str]:
    """Which way the line of an act goes on from a row."""
    if len(rows) > 1 and rows[0] <= row <= rows[-1]:
        if row > rows[0]:
            yield "from-above"
        if row < rows[-1]:
            yield "to-below"


def _pairs(layout: Network, lang: Words) -> list[Component]:
    if not layout.ties:
        return []
    names = {actor.id: actor.name for actor in layout.everyone}
    labels = {act.sign.key: act.sign for act in layout.acts}
    drawn = [tie for tie in layout.ties if any(key in labels for key in tie.keys)][:MOST_TIES]
    items: list[Component] = [_pair(tie, names, labels, lang) for tie in drawn]
    if len(layout.ties) > len(drawn):
        more = lang.say("network", "more_pairs", number=lang.number(len(layout.ties) - len(drawn)))
        items.append(html.Li(more, className="quiet"))
    summary = html.Summary(lang.say("network", "pairs", pairs=lang.plural("pairs", len(layout.ties))))
    return [html.Details([summary, html.Ul(items, className="pairs plain")], className="more")]


def _pair(tie: Tie, names: dict[str, str], signs: dict[str, Any], lang: Words) -> Component:
    links: list[Any] = []
    for key in tie.keys:
        if sign := signs.get(key):
            said = f"{lang.say('type', sign.type)}, {sign.date}"
            links += [", " if links else "", dcc.Link(said, href=operation_href(sign.slug, key))]
    who = lang.listed((names[tie.first], names[tie.second]))
    return html.Li([html.Strong(who), html.Span([": ", *links])])
