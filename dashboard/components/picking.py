"""The table of all sources, whose rows can be picked."""

from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address import source_href
from dashboard.components import ids
from dashboard.components.quote import called
from dashboard.components.tables import column, grid
from dashboard.layout.words import Words
from dashboard.load import Frames
from extract.model.operation import Operation
from extract.model.text import Document
from extract.text.language import seems_english

_MOST_NAMED = 12  # sources that are named where many have something in common


def document_rows(frames: Frames, lang: Words) -> list[dict[str, Any]]:
    """A row for each document of each operation, by operation; what the browser gets."""
    rows = [row for case in frames.cases for row in _rows(case, lang)]
    return [{**row, **_copy_of(row["document"], frames)} for row in rows]


def _copy_of(document: str, frames: Frames) -> dict[str, Any]:
    if document not in frames.twins:
        return {}
    return {"twin": frames.twins[document], **({"reprint": True} if document in frames.reprints else {})}


def _rows(case: Operation, lang: Words) -> list[dict[str, Any]]:
    counts: dict[str, int] = {}
    for event in case.events:
        for document in {piece.document for piece in event.evidence}:
            counts[document] = counts.get(document, 0) + 1
    return [_row(case, document, counts.get(document.id, 0), lang) for document in case.documents]


def _row(case: Operation, document: Document, events: int, lang: Words) -> dict[str, Any]:
    return {
        # A document may stand in two operations: a row is the document in one of them.
        "id": f"{case.slug}/{document.id}",
        "document": document.id,
        "title": called(document),
        "href": source_href(case.slug, document.id),
        "operation": case.name,
        "source": document.source or "",
        "date": lang.day(document.published) if document.published else lang.say("date", "none"),
        "day": document.published.isoformat() if document.published else "",
        "basis": lang.say("published", document.published_basis),
        "events": events,
        # Asked only where nothing was found: it looks at the words.
        **({} if events or seems_english(document.text) else {"foreign": True}),
    }


def silent_list(rows: list[dict[str, Any]], lang: Words) -> Component:
    """The sources in which nothing was found; those in another language apart, because that is why."""
    silent = [row for row in rows if row["events"] == 0]
    parts = {
        name: [row for row in silent if ("foreign" in row) == (name == "foreign")] for name in ("silent", "foreign")
    }
    lines = [_named(name, "title", found, lang) for name, found in parts.items() if found]
    return html.Div(lines, className="silent-sources")


def _named(name: str, field: str, rows: list[dict[str, Any]], lang: Words) -> Component:
    """A line that says something of sources, with the first of them by one of their fields."""
    said: list[Any] = [lang.say("sources", name, sources=lang.plural("documents", len(rows))), " "]
    for number, row in enumerate(rows[:_MOST_NAMED]):
        said += [lang.say("list", "comma") if number else "", dcc.Link(row[field], href=row["href"])]
    if len(rows) > _MOST_NAMED:
        said.append(f" {lang.say('sources', 'more', number=lang.number(len(rows) - _MOST_NAMED))}")
    return html.P(said)


def twin_list(rows: list[dict[str, Any]], lang: Words) -> Component:
    """The sources whose text another one has too, below the one that was there first; those that were changed a little
    apart."""
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        if "twin" in row:
            found.setdefault(row["twin"], []).append(row)
    copied = [each for group in found.values() for each in group]
    parts = {
        name: [row for row in copied if ("reprint" in row) == (name == "reprints")] for name in ("twins", "reprints")
    }
    lines = [_named(name, "document", rows_, lang) for name, rows_ in parts.items() if rows_]
    return html.Div(lines, className="silent-sources")


def documents_grid(rows: list[dict[str, Any]], lang: Words, pick: bool) -> Component:
    """The table; `pick` gives each row a box to pick it by."""
    columns = [
        column("title", lang.say("sources", "column_title"), cell="link", under=("operation", 600)),
        column("operation", lang.say("column", "operation"), since=600),
        column("date", lang.say("sources", "column_date"), by="day"),
        column("basis", lang.say("column", "basis"), since=840),
        column("source", lang.say("sources", "column_source"), since=840),
        column("events", lang.say("column", "events"), since=460, number=True),
    ]
    picked = {"pick": "title", "all": lang.say("sources", "pick_all"), "selected": []} if pick else {}
    return grid(ids.SOURCES_GRID, lang.say("sources", "list"), columns, rows, className="table-pick", **picked)
