"""The table of operations: the same that the overview draws, with a box to choose those that are compared."""

from collections.abc import Iterable
from typing import Any

from dash.development.base_component import Component

from dashboard.address import operation_href
from dashboard.components import ids
from dashboard.components.say import number_words, ranked
from dashboard.components.tables import WRAPPED, by_value, column, grid, period, some
from dashboard.layout.words import Words
from dashboard.rows import Row

# From so many operations on, rows come as they are looked at; before, all at once, and each as high as its words.
MANY = 150
_SORTABLE = ("name", "period", "events", "documents", "conflicts")


def operations_grid(rows: Iterable[Row], lang: Words, *, infinite: bool) -> Component:
    """One row an operation."""
    wrapped = {} if infinite else WRAPPED
    columns = [
        column(
            "pick",
            lang.say("compare", "open"),
            width=46,
            cellRenderer="PickBox",
            sortable=False,
            tooltipField=None,
            headerClass="head-unseen",
        ),
        column("name", lang.say("column", "operation"), flex=4, minWidth=150, cellRenderer="OperationLink", **wrapped),
        column("period", lang.say("column", "period"), flex=2, minWidth=104, comparator=by_value("first"), **wrapped),
        column("states", lang.say("column", "states"), flex=4, minWidth=120, context={"from": 640}, **wrapped),
        column("numbers", lang.say("column", "numbers"), flex=4, minWidth=130, context={"from": 460}, **wrapped),
        column("events", lang.say("column", "events"), width=96, type="rightAligned", context={"from": 540}),
        column("documents", lang.say("column", "documents"), width=92, type="rightAligned", context={"from": 760}),
        column("conflicts", lang.say("column", "conflicts"), width=104, type="rightAligned", context={"from": 860}),
    ]
    if infinite:
        columns = [{**each, "sortable": each["field"] in _SORTABLE, "comparator": None} for each in columns]
    return grid(ids.OVERVIEW_GRID, columns, [] if infinite else operation_rows(rows, lang), infinite=infinite)


def operation_rows(rows: Iterable[Row], lang: Words) -> list[dict[str, Any]]:
    """The rows of that table, as the browser gets them."""
    return [_operation_row(row, lang) for row in rows]


def asked_rows(rows: list[Row], asked: dict[str, Any], lang: Words) -> dict[str, Any]:
    """What an infinite table asks for: `asked` has `startRow`, `endRow` and `sortModel`."""
    for sort in reversed(asked.get("sortModel") or []):
        key = {"period": "earliest"}.get(sort.get("colId"), sort.get("colId"))
        if sort.get("colId") in _SORTABLE:
            rows = sorted(rows, key=lambda row: _order(row[key]), reverse=sort.get("sort") == "desc")
    first, last = max(0, int(asked.get("startRow") or 0)), max(0, int(asked.get("endRow") or 0))
    return {"rowData": operation_rows(rows[first : min(last, first + 500)], lang), "rowCount": len(rows)}


def _order(value: Any) -> tuple[bool, Any]:
    return value is None, value.casefold() if isinstance(value, str) else value or 0


def _operation_row(row: Row, lang: Words) -> dict[str, Any]:
    involved = sorted({*row["lead"], *row["participants"]})
    return {
        "id": row["slug"],
        "href": operation_href(row["slug"]),
        "name": row["name"],
        "pick": lang.say("compare", "pick_this", name=row["name"]),
        "period": period(row["earliest"], row["latest"], lang),
        "first": row["earliest"].isoformat() if row["earliest"] else "",
        "states": some([lang.state(code) for code in involved], lang),
        "numbers": ", ".join(
            f"{lang.amount(figure)} {number_words(lang, figure)}".strip() for figure in ranked(row["figures"])[:3]
        ),
        "events": row["events"],
        "documents": row["documents"],
        "conflicts": row["conflicts"] or None,
    }
