"""Where sources differ: their values side by side, none of them called right."""

from typing import Any

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.layout.words import Words


def conflict_list(conflicts: pd.DataFrame, sources: dict[str, str], lang: Words) -> Component:
    """Rows of `Frames.conflicts`; `sources` names the documents by id."""
    return html.Ul(
        [_conflict(row, sources, lang) for row in conflicts.itertuples(index=False)], className="conflicts plain"
    )


def _conflict(row: Any, sources: dict[str, str], lang: Words) -> Component:
    claims = [
        html.Li(
            [
                html.Strong(claim_words(value, row.about, lang)),
                html.Span(lang.listed(sources.get(name, name) for name in documents), className="quiet"),
            ]
        )
        for value, documents in row.claims
    ]
    head: list[Any] = [
        html.Span(about_words(row.about, lang), className="conflict-about"),
        lang.say("conflict", row.kind),
    ]
    note = [html.P(row.note, className="quiet")] if row.note else []
    return html.Li([html.P(head, className="conflict-head"), html.Ul(claims, className="claims"), *note])


def about_words(about: str, lang: Words) -> str:
    """What the sources differ on, capitalised: a figure's plural, or one of a few words of its own."""
    own = lang.tables["conflict_about"].get(about)
    figure = lang.tables["figure"].get(about)
    said = own or (figure[1] if figure else "") or about.replace("_", " ")
    return str(said[:1].upper() + said[1:])


def claim_words(value: str, about: str, lang: Words) -> str:
    """A claim's value as people write it: numbers grouped, dates in words, anything else as it is.

    >>> from dashboard.components.say import page_words
    >>> claim_words("50000", "accounts", page_words()), claim_words("2011-03-16", "published", page_words())
    ('50,000', '16 March 2011')
    """
    try:
        return lang.number(float(value)) if about not in lang.tables["conflict_about"] else lang.date(value)
    except (ValueError, IndexError, KeyError):
        return value
