"""The tables of the page that compares: what each operation is, how long its steps took, what they have in common."""

from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address import operation_href
from dashboard.components.say import ranked
from dashboard.components.tables import period, some
from dashboard.layout.durations import STEPS, durations, length
from dashboard.layout.words import Words, sorted_as
from dashboard.load import Frames

_NAMED = 12


def comparison_table(cases: Frames, lang: Words) -> list[Component]:
    """One column an operation: its time, its numbers, and the lengths of its steps with the bounds that are known."""
    operations = list(cases.operations.itertuples(index=False))
    heads = [html.Th(dcc.Link(row.name, href=operation_href(row.slug)), scope="col") for row in operations]
    plain: list[tuple[str, list[str]]] = [
        (lang.say("column", "period"), [period(row.earliest, row.latest, lang) for row in operations]),
        (lang.say("column", "events"), [lang.number(row.events) for row in operations]),
        (lang.say("column", "documents"), [lang.number(row.documents) for row in operations]),
        (lang.say("compare", "led"), [_states(row.lead, lang) for row in operations]),
        (lang.say("compare", "took_part"), [_states(row.participants, lang) for row in operations]),
        (lang.say("column", "numbers"), [_numbers(row.figures, lang) for row in operations]),
    ]
    steps = _steps(cases, operations, lang)
    body = [*(_row(name, cells) for name, cells in plain), *steps]
    head = html.Thead(html.Tr([html.Td(""), *heads]))
    table = html.Div(html.Table([head, html.Tbody(body)], className="comparison"), className="wide-table", tabIndex="0")
    return [table, *([html.P(lang.say("compare", "lengths_hint"), className="hint")] if steps else [])]


def _row(name: str, cells: list[str]) -> Component:
    return html.Tr([html.Th(name, scope="row"), *(html.Td(cell or "–") for cell in cells)])


def _states(codes: tuple[str, ...], lang: Words) -> str:
    return some([lang.state(code) for code in codes], lang, _NAMED)


def _numbers(figures: Any, lang: Words) -> str:
    return "; ".join(lang.figure(figure) for figure in ranked(figures)[:4])


def _steps(cases: Frames, operations: list[Any], lang: Words) -> list[Component]:
    """The steps that any of the operations tells."""
    told = [{(step.first, step.last): step for step in durations(cases.of(row.slug).events)} for row in operations]
    rows = []
    for first, last in STEPS:
        if any((first, last) in each for each in told):
            name = lang.say("duration", "title", first=lang.say("type", first), last=lang.say("type", last))
            cells = [length(each[first, last], lang) if (first, last) in each else "" for each in told]
            rows.append(_row(name, cells))
    return rows


def in_common(cases: Frames, lang: Words) -> list[Component]:
    """The states and agencies that at least two of the operations name, each with those that do."""
    operations = list(cases.operations.itertuples(index=False))
    states: dict[str, list[str]] = {}
    agencies: dict[str, list[str]] = {}
    for row in operations:
        for code in {*row.lead, *row.participants}:
            states.setdefault(lang.state(code), []).append(row.name)
        for name in {lang.agency(each) for each in row.agencies}:
            agencies.setdefault(name, []).append(row.name)
    return [
        html.H3(lang.say("compare", "states")),
        _shared(states, len(operations), lang),
        html.H3(lang.say("compare", "agencies")),
        _shared(agencies, len(operations), lang),
    ]


def _shared(found: dict[str, list[str]], all_: int, lang: Words) -> Component:
    shared = sorted(
        ((name, told) for name, told in found.items() if len(told) > 1),
        key=lambda each: (-len(each[1]), sorted_as(each[0])),
    )
    if not shared:
        return html.P(lang.say("compare", "none_shared"), className="quiet")
    rows = [
        html.Li(
            [
                html.Strong(name),
                " ",
                html.Span(
                    lang.say("compare", "in_all") if len(told) == all_ else lang.listed(told),
                    className="quiet",
                ),
            ]
        )
        for name, told in shared
    ]
    return html.Ul(rows, className="plain shared")
