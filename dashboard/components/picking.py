"""The table of all sources, whose rows can be picked."""

from typing import Any

from dash.development.base_component import Component

from dashboard.address import source_href
from dashboard.components import ids
from dashboard.components.quote import title_of
from dashboard.components.tables import column, grid
from dashboard.layout.words import Words
from dashboard.load import Frames
from extract.model.operation import Operation
from extract.model.text import Document


def document_rows(frames: Frames, lang: Words) -> list[dict[str, Any]]:
    """A row for each document of each operation, by operation; what the browser gets."""
    return [row for case in frames.cases for row in _rows(case, lang)]


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
        "title": title_of(document) or document.id,
        "href": source_href(case.slug, document.id),
        "operation": case.name,
        "source": document.source or "",
        "date": lang.day(document.published) if document.published else lang.say("date", "none"),
        "day": document.published.isoformat() if document.published else "",
        "basis": lang.say("published", document.published_basis),
        "events": events,
    }


def documents_grid(rows: list[dict[str, Any]], lang: Words, pick: bool) -> Component:
    """The table; `pick` gives each row a box to pick it by."""
    wrapped = {"wrapText": True, "autoHeight": True}
    columns = [
        column(
            "title",
            lang.say("sources", "column_title"),
            initialWidth=420,
            minWidth=170,
            cellRenderer="OperationLink",
            **wrapped,
        ),
        column(
            "operation",
            lang.say("column", "operation"),
            initialWidth=220,
            minWidth=120,
            context={"from": 620},
            **wrapped,
        ),
        column(
            "date",
            lang.say("sources", "column_date"),
            initialWidth=150,
            minWidth=110,
            comparator={"function": "compareBy('day')"},
            **wrapped,
        ),
        column("basis", lang.say("column", "basis"), initialWidth=180, minWidth=120, context={"from": 820}, **wrapped),
        column(
            "source",
            lang.say("sources", "column_source"),
            initialWidth=180,
            minWidth=110,
            context={"from": 940},
            **wrapped,
        ),
        column("events", lang.say("column", "events"), width=92, type="rightAligned", context={"from": 480}),
    ]
    made: Any = grid(ids.SOURCES_GRID, columns, rows)
    if pick:
        made.dashGridOptions = made.dashGridOptions | {
            "rowSelection": {
                "mode": "multiRow",
                "checkboxes": True,
                "headerCheckbox": True,
                "enableClickSelection": False,
            }
        }
    made.className += " table-pick"
    table: Component = made
    return table
