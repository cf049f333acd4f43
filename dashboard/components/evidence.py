"""The panel beside the pictures: one event, how its date is known, and the words it rests on."""

from typing import TYPE_CHECKING, Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address import review_href
from dashboard.components.citing import copy_event, event_head
from dashboard.components.conflicts import conflict_list
from dashboard.components.forms import Samples, form_list
from dashboard.components.marks import mark
from dashboard.components.quotations import quotations
from dashboard.components.sources import source_name
from dashboard.layout.words import Words
from dashboard.load import Frames

if TYPE_CHECKING:
    import pandas as pd


def evidence_panel(case: Frames, key: str | None, order: list[str], lang: Words, samples: Samples = ()) -> Component:
    """The panel's inside for the event `key` of one operation's tables; an invitation where none is chosen, with the
    `samples` of forms that its marks have."""
    if not key:
        return _start(case, samples, lang)
    found = case.events[case.events["key"] == key]
    if found.empty:
        return html.Div(html.P(lang.say("evidence", "missing")), className="evidence-start")
    event = next(found.itertuples(index=False))
    number = order.index(key) + 1 if key in order else 0
    documents = {row.document: row for row in case.documents.itertuples(index=False)}
    conflicts = case.conflicts[case.conflicts["key"] == key]
    return html.Article(
        [
            html.P(lang.say("evidence", "position", number=number, all=len(order)), className="evidence-position"),
            html.H3([mark(event.type), lang.say("type", event.type), *_signs(event, lang)]),
            html.P(lang.date(event.edtf), className="evidence-date"),
            *_notes(event, lang),
            _facts(event, documents, lang),
            *_conflicts(conflicts, documents, lang),
            html.H4(lang.say("evidence", "words")),
            *quotations(case.evidence[case.evidence["key"] == key], documents, lang),
            html.P(
                [
                    dcc.Link(lang.say("evidence", "correct"), href=review_href(event.slug, key)),
                    *copy_event(event, event_head(event, conflicts, documents, lang), lang),
                ],
                className="to-review",
            ),
        ],
        className="evidence-event",
    )


def _start(case: Frames, samples: Samples, lang: Words) -> Component:
    types = dict.fromkeys(case.events["type"])
    order = [name for name in lang.tables["type"] if name in types]
    legend = [html.Li([mark(name), lang.say("type", name)]) for name in order]
    return html.Div(
        [
            html.P(lang.plural("events", len(case.events)), className="evidence-position"),
            html.H3(lang.say("evidence", "start_title")),
            html.P(lang.say("evidence", "start")),
            *([html.H4(lang.say("evidence", "legend")), html.Ul(legend, className="legend")] if legend else []),
            # What is not sure of the marks in sight, where they are seen.
            *([html.H4(lang.say("guide", "forms")), form_list(samples, lang)] if samples else []),
        ],
        className="evidence-start",
    )


def _signs(event: Any, lang: Words) -> list[Component]:
    signs: list[Component] = []
    if event.realis == "planned":
        signs.append(html.Span(lang.say("evidence", "planned"), className="badge"))
    if event.link == "other":
        signs.append(html.Span(lang.say("evidence", "other"), className="badge"))
    return signs


def _notes(event: Any, lang: Words) -> list[Component]:
    notes = []
    if event.realis == "planned":
        notes.append(lang.say("evidence", "planned_note"))
    if event.link == "other":
        notes.append(lang.say("evidence", "other_note"))
    return [html.P(note, className="quiet") for note in notes]


def _facts(event: Any, documents: dict[str, Any], lang: Words) -> Component:
    """Values with their names, in the order in which people ask for them."""
    rows: list[tuple[str, Any]] = [(lang.say("evidence", "how"), _datings(event, documents, lang))]
    if event.where:
        rows.append((lang.say("evidence", "where"), lang.states(event.where)))
    if event.agencies:
        rows.append((lang.say("evidence", "agencies"), lang.agencies(event.agencies)))
    if event.figures:
        figures = [html.Li(lang.figure(figure)) for figure in event.figures]
        rows.append((lang.say("evidence", "numbers"), html.Ul(figures, className="plain")))
    return html.Dl([part for name, value in rows for part in (html.Dt(name), html.Dd(value))], className="facts")


def _datings(event: Any, documents: dict[str, Any], lang: Words) -> Any:
    """One sentence where all sources agree, each dating with its sources where they differ."""
    if len(event.dates) < 2:
        return lang.say("basis", event.basis)
    rows = []
    differ = len({dating["edtf"] for dating in event.dates}) > 1
    for dating in event.dates:
        said = lang.say("basis", dating["basis"])
        if differ:
            said = lang.say("evidence", "dated_by", date=lang.date(dating["edtf"]), basis=said)
        names = lang.listed(source_name(documents[document]) for document in dating["documents"])
        rows.append(html.Li([said, html.Span(f" {names}", className="quiet")]))
    return html.Ul(rows, className="plain")


def _conflicts(rows: "pd.DataFrame", documents: dict[str, Any], lang: Words) -> list[Component]:
    if rows.empty:
        return []
    names = {document: source_name(row) for document, row in documents.items()}
    return [html.H4(lang.say("evidence", "conflict")), conflict_list(rows, names, lang)]
