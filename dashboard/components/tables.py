"""The tables beside the pictures: the same rows, for reading, sorting and choosing."""

from typing import Any

import dash_ag_grid as dag
import pandas as pd
from dash.development.base_component import Component

from dashboard.address import operation_href
from dashboard.components import ids
from dashboard.components.say import number_words, ranked
from dashboard.layout.words import Words

# Beyond this many rows a table scrolls in itself instead of stretching the page.
TALL = 12

# Words are read whole: a row grows with them.
_WRAPPED = {"wrapText": True, "autoHeight": True}
_THEME = (
    "themeQuartz.withParams({backgroundColor: 'var(--ground)', foregroundColor: 'var(--ink)', "
    "accentColor: 'var(--accent)', borderColor: 'var(--rule)', headerBackgroundColor: 'var(--ground)', "
    "headerTextColor: 'var(--quiet)', headerFontWeight: 600, fontFamily: 'inherit', fontSize: 14, headerFontSize: 13, "
    "wrapperBorder: false, wrapperBorderRadius: 0, rowHeight: 36, headerHeight: 34, cellHorizontalPadding: 10, "
    "rowHoverColor: 'var(--band)', selectedRowBackgroundColor: 'var(--chosen)', columnBorder: false})"
)


def operations_grid(operations: pd.DataFrame, lang: Words) -> Component:
    """One row an operation, the same that the overview's time axis draws."""
    columns = [
        _column(
            "name", lang.say("column", "operation"), flex=4, minWidth=150, cellRenderer="OperationLink", **_WRAPPED
        ),
        _column("period", lang.say("column", "period"), flex=2, minWidth=104, comparator=_by("first"), **_WRAPPED),
        _column("states", lang.say("column", "states"), flex=4, minWidth=120, context={"from": 640}, **_WRAPPED),
        _column("numbers", lang.say("column", "numbers"), flex=4, minWidth=130, context={"from": 460}, **_WRAPPED),
        _column("events", lang.say("column", "events"), width=82, type="rightAligned", context={"from": 540}),
        _column("documents", lang.say("column", "documents"), width=92, type="rightAligned", context={"from": 760}),
        _column("conflicts", lang.say("column", "conflicts"), width=82, type="rightAligned", context={"from": 860}),
    ]
    return _grid(ids.OVERVIEW_GRID, columns, operation_rows(operations, lang))


def operation_rows(operations: pd.DataFrame, lang: Words) -> list[dict[str, Any]]:
    """The rows of that table, as the browser gets them."""
    return [_operation_row(row, lang) for row in operations.itertuples(index=False)]


def _operation_row(row: Any, lang: Words) -> dict[str, Any]:
    involved = sorted({*row.lead, *row.participants})
    return {
        "id": row.slug,
        "href": operation_href(row.slug),
        "name": row.name,
        "period": period(row.earliest, row.latest, lang),
        "first": row.earliest.isoformat() if row.earliest else "",
        "states": _some([lang.state(code) for code in involved], lang),
        "numbers": ", ".join(
            f"{lang.amount(figure)} {number_words(lang, figure)}".strip() for figure in ranked(row.figures)[:3]
        ),
        "events": row.events,
        "documents": row.documents,
        "conflicts": row.conflicts or None,
    }


def _some(names: list[str], lang: Words, most: int = 6) -> str:
    """Names in a line; of very many the first, and how many more."""
    names = sorted(names)
    if len(names) <= most:
        return ", ".join(names)
    return lang.say("column", "more", names=", ".join(names[: most - 1]), number=len(names) - most + 1)


def period(first: Any, last: Any, lang: Words) -> str:
    """From when to when, in years where that says it.

    >>> from datetime import date
    >>> from dashboard.components.say import page_words
    >>> period(date(2009, 1, 1), date(2011, 3, 16), page_words()), period(None, None, page_words())
    ('2009–2011', 'no dates known')
    """
    if first is None or last is None:
        return lang.say("operation", "period_none")
    return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"


def events_grid(events: pd.DataFrame, lang: Words) -> Component:
    """One row an event, in the order of the timeline."""
    columns = [
        _column("date", lang.say("column", "date"), flex=3, minWidth=112, **_WRAPPED, comparator=_by("place")),
        _column("what", lang.say("column", "type"), flex=3, minWidth=156, cellRenderer="EventType", **_WRAPPED),
        _column("where", lang.say("column", "where"), flex=3, minWidth=110, context={"from": 520}, **_WRAPPED),
        _column("numbers", lang.say("column", "numbers"), flex=4, minWidth=120, context={"from": 600}, **_WRAPPED),
        _column("basis", lang.say("column", "basis"), flex=2, minWidth=110, context={"from": 820}, **_WRAPPED),
        _column("documents", lang.say("column", "documents"), width=94, type="rightAligned", context={"from": 700}),
    ]
    return _grid(ids.EVENTS_GRID, columns, event_rows(events, lang), "markChosen(params)")


def event_rows(events: pd.DataFrame, lang: Words) -> list[dict[str, Any]]:
    """The rows of that table, as the browser gets them."""
    return [_event_row(row, number, lang) for number, row in enumerate(events.itertuples(index=False))]


def _event_row(row: Any, number: int, lang: Words) -> dict[str, Any]:
    notes = [
        *([lang.say("evidence", "planned")] if row.realis == "planned" else []),
        *([lang.say("evidence", "other")] if row.link == "other" else []),
        *([lang.say("evidence", "conflict").lower()] if row.conflicts else []),
    ]
    return {
        "id": row.key,
        "place": number,
        "date": lang.date(row.edtf),
        "type": row.type,
        "what": lang.say("type", row.type),
        "note": ", ".join(notes),
        "where": _some([lang.state(code) for code in row.where], lang),
        "numbers": "; ".join(lang.figure(figure) for figure in row.figures),
        "basis": lang.say("basis_short", row.basis),
        "documents": len(row.documents),
    }


def in_order(events: pd.DataFrame) -> pd.DataFrame:
    """Events as they are walked through: by the day they may begin, open beginnings by their end, undated last."""
    rows = list(events.itertuples(index=False))
    far = (1, "9999-99-99", "9999-99-99")

    def when(row: Any) -> tuple[int, str, str]:
        known = row.earliest or row.latest
        if known is None:
            return far
        return (0, known.isoformat(), (row.latest or known).isoformat())

    places = sorted(range(len(rows)), key=lambda place: (rows[place].link == "other", when(rows[place]), place))
    return events.iloc[places].reset_index(drop=True)


def _by(name: str) -> dict[str, str]:
    # Cells show words; they sort by the value behind them.
    return {"function": f"compareBy('{name}')"}


def _column(field: str, name: str, **more: Any) -> dict[str, Any]:
    if "width" in more:
        more = {**more, "minWidth": more["width"], "suppressSizeToFit": True}
    return {"field": field, "headerName": name, "tooltipField": field, **more}


def _grid(name: str, columns: list[dict[str, Any]], rows: list[dict[str, Any]], *on_data: str) -> Component:
    tall = len(rows) > TALL
    grid: Component = dag.AgGrid(
        id=name,
        columnDefs=columns,
        rowData=rows,
        getRowId="params.data.id",
        defaultColDef={"sortable": True, "resizable": True, "suppressHeaderMenuButton": True, "suppressMovable": True},
        dashGridOptions={
            "theme": {"function": _THEME},
            "domLayout": "normal" if tall else "autoHeight",
            "rowSelection": {"mode": "singleRow", "checkboxes": False, "enableClickSelection": False},
            "suppressCellFocus": False,
            "tooltipShowDelay": 600,
            "animateRows": False,
        },
        eventListeners={"firstDataRendered": list(on_data)},
        dangerously_allow_code=False,
        className=f"table {'table-tall' if tall else ''}",
        style={"height": None},
    )
    return grid
