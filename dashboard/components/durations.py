"""How long it took from one step of a case to another, each step a way to its events."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address import operation_href
from dashboard.components.marks import mark
from dashboard.layout.durations import Duration, length
from dashboard.layout.words import Words

if TYPE_CHECKING:
    import pandas as pd


def duration_list(steps: Iterable[Duration], events: "pd.DataFrame", lang: Words) -> list[Component]:
    """`events` are rows of `Frames.events` of one operation, among them those that the steps lie between."""
    rows = {row.key: row for row in events.itertuples(index=False)}
    items = [
        html.Li(
            [
                html.Strong(length(step, lang)),
                html.Span([_end(rows[step.first_key], lang), " → ", _end(rows[step.last_key], lang)], className="step"),
            ]
        )
        for step in steps
    ]
    return [html.Ul(items, className="lengths plain"), html.P(lang.say("lengths", "hint"), className="hint")]


def _end(event: Any, lang: Words) -> Component:
    said = f"{lang.say('type', event.type)}, {lang.date(event.edtf)}"
    link: Component = dcc.Link([mark(event.type), " ", said], href=operation_href(event.slug, event.key))
    return link
