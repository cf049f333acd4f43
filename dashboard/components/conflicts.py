"""Where sources differ: their values side by side, none of them called right."""

from typing import TYPE_CHECKING, Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.reasons import reason_in
from dashboard.layout.words import Words

if TYPE_CHECKING:
    import pandas as pd


def conflict_list(conflicts: "pd.DataFrame", sources: dict[str, str], lang: Words) -> Component:
    """Rows of `Frames.conflicts`; `sources` names the documents by id."""
    return html.Ul(
        [_conflict(row, sources, lang) for row in conflicts.itertuples(index=False)], className="conflicts plain"
    )


def _conflict(row: Any, sources: dict[str, str], lang: Words) -> Component:
    claims = [
        html.Li(
            [
                html.Strong(lang.claim(value, row.about)),
                html.Span(lang.listed(sources.get(name, name) for name in documents), className="quiet"),
            ]
        )
        for value, documents in row.claims
    ]
    head: list[Any] = [
        html.Span(lang.about(row.about), className="conflict-about"),
        lang.say("conflict", row.kind),
    ]
    note = [html.P(reason_in(row.note, lang), className="hint")] if row.note else []
    return html.Li([html.P(head, className="conflict-head"), html.Ul(claims, className="claims"), *note])
