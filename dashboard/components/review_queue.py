"""The list of an operation's events, those that most need a look first, each with what is doubtful about it."""

from collections.abc import Iterable, Sequence

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address import review_href
from dashboard.components.aria import aria
from dashboard.components.marks import mark
from dashboard.layout.doubts import Doubt
from dashboard.layout.words import Words
from extract.model.operation import MergedEvent


def queue_list(
    slug: str, rows: Sequence[tuple[MergedEvent, tuple[Doubt, ...]]], chosen: str | None, lang: Words
) -> Component:
    """Links to the events; the one that is being reviewed is the current one."""
    return html.Ol([_item(slug, event, found, chosen, lang) for event, found in rows], className="review-queue plain")


def _item(slug: str, event: MergedEvent, found: tuple[Doubt, ...], chosen: str | None, lang: Words) -> Component:
    current = aria(current="true") if event.key == chosen else {}
    when = lang.date(event.date.edtf if event.date else None)
    words = html.Span(
        [
            html.Strong(lang.say("type", event.type)),
            html.Span(when, className="quiet"),
            doubt_signs(found, lang),
            *([html.Span(lang.say("review", "is_corrected"), className="doubt done")] if event.corrected else []),
        ]
    )
    link = dcc.Link([mark(str(event.type)), words], href=review_href(slug, event.key), className="queue-link")
    return html.Li(link, className="is-current" if current else None, **current)


def doubt_signs(found: Iterable[Doubt], lang: Words) -> Component:
    """What is doubtful, in a few words each."""
    return html.Span(
        [html.Span(lang.say("doubt", each), className=f"doubt doubt-{each}") for each in found], className="doubts"
    )
