"""Key figures of an operation: each with its sources, and a way to the event that tells it."""

from collections.abc import Iterable
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address import operation_href
from dashboard.components.say import number_words, ranked
from dashboard.layout.words import Words
from dashboard.load import Frames

MOST_FIGURES = 6


def number_strip(operation: Any, case: Frames, lang: Words) -> list[Component]:
    """The key figures of a row of `Frames.operations`, the most telling first."""
    told = [row for row in case.events.itertuples(index=False) if row.link == "this"]
    return [_number(figure, told, case, lang) for figure in ranked(operation.figures)[:MOST_FIGURES]]


def _number(figure: dict[str, Any], told: Iterable[Any], case: Frames, lang: Words) -> Component:
    # Of copies of one article only the first is a source.
    sources = len({case.twins.get(name, name) for name in figure["documents"]})
    said = lang.say("operation", "numbers_source" if sources == 1 else "numbers_sources", count=sources)
    amount = lang.amount(figure)
    event = next((row for row in told if any(_same(each, figure) for each in row.figures)), None)
    noun = number_words(lang, figure)
    # Read out alone, as in a list of links, a bare number tells nothing.
    named: list[str | Component] = [amount, html.Span(f" {noun}", className="only-read")]
    value = dcc.Link(named, href=operation_href(event.slug, event.key)) if event else amount
    parts = [
        html.Dt(noun),
        html.Dd(value, className="number-value"),
        html.Dd(said, className="number-source"),
    ]
    acts = _acts(figure, told)
    if str(figure["what"]) in set(case.conflicts["about"]):
        parts.append(html.Dd(lang.say("operation", "numbers_conflict"), className="number-conflict"))
    elif acts > 1:
        # Numbers of several acts are not added up: nobody says whether one holds the other.
        parts.append(html.Dd(lang.say("operation", "numbers_largest", number=acts), className="number-source"))
    return html.Div(parts, className="number")


def _same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return all(one[name] == other[name] for name in ("what", "value", "qualifier", "country", "currency"))


def _acts(figure: dict[str, Any], told: Iterable[Any]) -> int:
    """In how many events such a number stands for a whole, with another value in one of them at least."""
    kind = figure["what"], figure["currency"], figure["country"] is None
    values = [
        {each["value"] for each in row.figures if (each["what"], each["currency"], each["country"] is None) == kind}
        for row in told
    ]
    values = [each for each in values if each]
    return len(values) if len(set().union(*values)) > 1 else 1
