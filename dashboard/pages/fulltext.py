"""One source in full: its text with everything found in it, each sentence with the events that rest on it."""

from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address import View, operation_href, source_href
from dashboard.components import ids
from dashboard.components.aria import aria
from dashboard.components.cards import section
from dashboard.components.documents import claims_list
from dashboard.components.fields import Toggles
from dashboard.components.fulltext import PART, Rests, full_text, part_of
from dashboard.components.links import source_link
from dashboard.components.marks import mark
from dashboard.components.quote import as_document, called, content_note, note_on, title_of
from dashboard.components.sources import published, source_address, source_name
from dashboard.components.tables import in_order
from dashboard.layout.timeline import sign_of
from dashboard.layout.words import Words
from dashboard.load import Frames
from dashboard.mentions import KINDS, mentions, sentences
from extract.model.text import Document, Span

_EVENTS = "event"


def page(case: Frames, view: View, lang: Words) -> tuple[str, Component]:
    """The page's title and body for the tables of one operation; `view.document` is one of its documents."""
    row = next(each for each in case.documents.itertuples(index=False) if each.document == view.document)
    document = as_document(row)
    operation = next(case.operations.itertuples(index=False))
    events = _events(case, row.document, lang)
    name = title_of(document) or source_name(row)
    title = f"{name} · {operation.name} · {lang.say('shell', 'title')}"
    body = html.Div(
        [
            html.Div(_head(case, row, document, operation, lang), className="area-head"),
            section(
                "text",
                lang.say("fulltext", "title"),
                [
                    _kinds(document, events, lang),
                    html.Div(
                        full_text(document, operation.slug, events, view.at, lang),
                        id=ids.FULL_TEXT,
                        className=f"full-text {' '.join(f'show-{kind}' for kind in (*KINDS, _EVENTS))}",
                    ),
                    *_parts(document, operation.slug, view, lang),
                ],
                "area-text",
            ),
            section("told", lang.say("fulltext", "events"), _told(operation.slug, row, events, lang), "area-side"),
        ],
        className="reading",
    )
    return title, body


def _events(case: Frames, document: str, lang: Words) -> list[Rests]:
    signs = {row.key: sign_of(row, lang) for row in in_order(case.events).itertuples(index=False)}
    found = [
        Rests(Span(int(row.start), int(row.end)), row.key, signs[row.key].type, signs[row.key].label)
        for row in case.evidence.itertuples(index=False)
        if row.document == document and row.field == "text" and row.key in signs
    ]
    return sorted(found, key=lambda each: (each.span, each.key))


def _head(case: Frames, row: Any, document: Document, operation: Any, lang: Words) -> list[Component]:
    note = content_note(case.documents[case.documents["document"] == row.document], lang)
    said: list[Any] = [source_link(source_name(row), source_address(row)), ". "] if row.source or row.url else []
    parts = [
        html.Nav(dcc.Link(operation.name, href=operation_href(operation.slug)), className="crumb"),
        html.H1(called(document), dir="auto"),
        html.P([*said, published(row, lang)], className="quiet"),
    ]
    if words := note_on(row.title, lang):
        parts.append(html.P(words, className="word-note"))
    if len({claim["day"] for claim in row.claims}) > 1:
        parts += [html.P(lang.say("documents", "claims"), className="quiet"), claims_list(row, lang)]
    if note:
        parts.append(html.P(note, className="care-note", role="note"))
    return parts


def _kinds(document: Document, events: list[Rests], lang: Words) -> Component:
    """A switch for each kind of mark, with how often it occurs: the legend."""
    counts: dict[str, int] = {kind: sum(each.kind == kind for each in mentions(document)) for kind in KINDS}
    counts[_EVENTS] = len({each.key for each in events})
    data = [
        {
            "value": kind,
            "label": lang.say(
                "fulltext", "count", kind=lang.say("fulltext", f"kinds_{kind}"), number=lang.number(number)
            ),
            "mark": f"kind-mark m-{kind}",
        }
        for kind, number in counts.items()
    ]
    return Toggles(id=ids.FULL_TEXT_KINDS, label=lang.say("fulltext", "kinds"), data=data, value=[*KINDS, _EVENTS])


def _parts(document: Document, slug: str, view: View, lang: Words) -> list[Component]:
    """Ways to the parts before and after, where a text is read in several."""
    number, parts = part_of(document, view.at)
    if parts == 1:
        return []
    found = sentences(document)
    ways: list[Any] = [html.Span(lang.say("fulltext", "part", number=number + 1, all=parts), className="quiet")]
    for way, other in (("earlier", number - 1), ("later", number + 1)):
        if 0 <= other < parts:
            start = found[other * PART].span.start
            ways.append(dcc.Link(lang.say("fulltext", way), href=source_href(slug, document.id, start)))
    return [html.Nav(ways, className="parts", **aria(label=lang.say("fulltext", "parts")))]


def _told(slug: str, row: Any, events: list[Rests], lang: Words) -> Component:
    """The events that rest on this text, each with its place here and the way to its own page."""
    if not events:
        return html.P(lang.say("fulltext", "no_events"), className="quiet")
    first = {each.key: each for each in reversed(events)}
    items = [
        html.Li(
            [
                dcc.Link([mark(each.type), each.label], href=source_href(slug, row.document, each.span.start)),
                dcc.Link(lang.say("fulltext", "to_event"), href=operation_href(slug, each.key), className="hint"),
            ]
        )
        for each in sorted(first.values(), key=lambda each: each.span)
    ]
    return html.Ul(items, className="told plain")
