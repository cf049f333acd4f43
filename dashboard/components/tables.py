"""The tables beside the pictures: the same rows, for reading, sorting and choosing."""

from typing import TYPE_CHECKING, Any

import dash_ag_grid as dag
from dash.development.base_component import Component

from dashboard.components import ids
from dashboard.layout.order import in_order as in_order  # asked for together with the table
from dashboard.layout.words import Words, sorted_as

if TYPE_CHECKING:
    import pandas as pd

# Beyond this many rows a table scrolls in itself instead of stretching the page.
TALL = 12
# An infinite table asks for so many rows at a time.
BLOCK = 60

# Words are read whole: a row grows with them.
WRAPPED = {"wrapText": True, "autoHeight": True}
_THEME = (
    "themeQuartz.withParams({backgroundColor: 'var(--ground)', foregroundColor: 'var(--ink)', "
    "accentColor: 'var(--accent)', borderColor: 'var(--rule)', headerBackgroundColor: 'var(--ground)', "
    "headerTextColor: 'var(--quiet)', headerFontWeight: 600, fontFamily: 'inherit', fontSize: 14, headerFontSize: 13, "
    "wrapperBorder: false, wrapperBorderRadius: 0, rowHeight: 36, headerHeight: 34, cellHorizontalPadding: 10, "
    "rowHoverColor: 'var(--band)', selectedRowBackgroundColor: 'var(--chosen)', columnBorder: false})"
)


def some(names: list[str], lang: Words, most: int = 6) -> str:
    """Names in a line; of very many the first, and how many more."""
    names = sorted(names, key=sorted_as)
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


def events_grid(events: "pd.DataFrame", lang: Words) -> Component:
    """One row an event, in the order of the timeline."""
    columns = [
        column("date", lang.say("column", "date"), flex=3, minWidth=112, **WRAPPED, comparator=by_value("place")),
        column("what", lang.say("column", "type"), flex=3, minWidth=156, cellRenderer="EventType", **WRAPPED),
        column("where", lang.say("column", "where"), flex=3, minWidth=110, context={"from": 520}, **WRAPPED),
        column("numbers", lang.say("column", "numbers"), flex=4, minWidth=120, context={"from": 600}, **WRAPPED),
        column("basis", lang.say("column", "basis"), flex=2, minWidth=110, context={"from": 820}, **WRAPPED),
        column("documents", lang.say("column", "documents"), width=94, type="rightAligned", context={"from": 700}),
    ]
    return grid(ids.EVENTS_GRID, columns, event_rows(events, lang), "markChosen(params)")


def event_rows(events: "pd.DataFrame", lang: Words) -> list[dict[str, Any]]:
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
        "where": some([lang.state(code) for code in row.where], lang),
        "numbers": "; ".join(lang.figure(figure) for figure in row.figures),
        "basis": lang.say("basis_short", row.basis),
        "documents": len(row.documents),
    }


def by_value(name: str) -> dict[str, str]:
    """How a column sorts whose cells show words: by the value behind them."""
    return {"function": f"compareBy('{name}')"}


def column(field: str, name: str, **more: Any) -> dict[str, Any]:
    """A column that shows `field` under a name; a column of one width keeps it."""
    """A column of a table; `context={"from": 600}` shows it only where the table is so many pixels wide."""
    if "width" in more:
        more = {**more, "minWidth": more["width"], "suppressSizeToFit": True}
    return {"field": field, "headerName": name, "tooltipField": field, **more}


def grid(
    name: str, columns: list[dict[str, Any]], rows: list[dict[str, Any]], *on_data: str, infinite: bool = False
) -> Component:
    """A table of these rows; an infinite one has none yet and asks for them as they come into sight."""
    tall = infinite or len(rows) > TALL
    asked = {"rowModelType": "infinite"} if infinite else {"rowData": rows}
    options = {
        "theme": {"function": _THEME},
        "domLayout": "normal" if tall else "autoHeight",
        "rowSelection": {"mode": "singleRow", "checkboxes": False, "enableClickSelection": False},
        "suppressCellFocus": False,
        "tooltipShowDelay": 600,
        "animateRows": False,
        **({"cacheBlockSize": BLOCK, "maxBlocksInCache": 20, "rowBuffer": 5} if infinite else {}),
    }
    made: Component = dag.AgGrid(
        id=name,
        columnDefs=columns,
        **asked,
        getRowId="params.data.id",
        defaultColDef={"sortable": True, "resizable": True, "suppressHeaderMenuButton": True, "suppressMovable": True},
        dashGridOptions=options,
        eventListeners={"firstDataRendered": list(on_data)},
        dangerously_allow_code=False,
        className=f"table {'table-tall' if tall else ''}",
        style={"height": None},
    )
    return made
