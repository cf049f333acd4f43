"""The table of operations: the same that the overview draws, with a box to choose those that are compared."""

from collections.abc import Iterable
from typing import Any

from dash.development.base_component import Component

from dashboard.address import operation_href
from dashboard.components import ids
from dashboard.components.say import ranked
from dashboard.components.tables import column, grid, period, some
from dashboard.layout.words import Words
from dashboard.rows import Row

# From so many operations on, rows come as they are looked at; before, all at once, and each as high as its words.
MANY = 150
# Rows that one question may ask for.
_MOST = 500
_SORTABLE = ("name", "period", "events", "documents", "conflicts")


def operations_grid(rows: Iterable[Row], lang: Words, *, infinite: bool, total: int = 0) -> Component:
    """One row an operation; of very many, `total` rows that are asked for as they come into sight."""
    columns = [
        column("pick", lang.say("compare", "open"), cell="compare", sortable=False, unseen=True),
        column("name", lang.say("column", "operation"), cell="link", under=("numbers", 460)),
        column("period", lang.say("column", "period"), by="first"),
        column("states", lang.say("column", "states"), since=680, sortable=not infinite),
        column("numbers", lang.say("column", "numbers"), since=460, sortable=not infinite),
        column("events", lang.say("column", "events"), since=520, number=True),
        column("documents", lang.say("column", "documents"), since=760, number=True),
        column("conflicts", lang.say("column", "conflicts"), since=840, number=True),
    ]
    given = None if infinite else operation_rows(rows, lang)
    return grid(
        ids.OVERVIEW_GRID, lang.say("overview", "table"), columns, given, className="operations-table", total=total
    )


def operation_rows(rows: Iterable[Row], lang: Words) -> list[dict[str, Any]]:
    """The rows of that table, as the browser gets them."""
    return [_operation_row(row, lang) for row in rows]


def asked_rows(rows: list[Row], asked: dict[str, Any], lang: Words) -> dict[str, Any]:
    """What a long table asks for: `asked` has `block`, `first`, `last`, `version` and `sort` (field, down; or None)."""
    sort = asked.get("sort") or {}
    field = str(sort.get("field") or "")
    if field in _SORTABLE:
        key = {"period": "earliest"}.get(field, field)
        rows = sorted(rows, key=lambda row: _order(row[key]), reverse=bool(sort.get("down")))
    first, last = max(0, int(asked.get("first") or 0)), max(0, int(asked.get("last") or 0))
    found = operation_rows(rows[first : min(last, first + _MOST)], lang)
    return {"block": asked.get("block"), "version": asked.get("version"), "rows": found}


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
        "numbers": ", ".join(lang.figure(figure) for figure in ranked(row["figures"])[:3]),
        "events": row["events"],
        "documents": row["documents"],
        "conflicts": row["conflicts"] or None,
    }
