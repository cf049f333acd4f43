"""The tables beside the pictures: the same rows, for reading, sorting and choosing."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from dash.development.base_component import Component

from dashboard.components import ids
from dashboard.components.own import Own
from dashboard.layout.order import in_order as in_order  # asked for together with the table
from dashboard.layout.words import Words, sorted_as

if TYPE_CHECKING:
    import pandas as pd

# Beyond this many rows a table scrolls in itself instead of stretching the page.
TALL = 40
# What a cell shows beside text: the sign of an event, a link, a box to choose an operation for comparing.
Cell = Literal["type", "link", "compare"]
# Pixels from which on a column is worth its place; the style sheet has a class for each.
FROM = (460, 520, 600, 680, 760, 840)


class Table(Own):
    """A table whose rows can be sorted, chosen (`clicked`) and picked (`selected`); painted by `assets/table.js`.

    `rows` are given, or, where that is None, asked for as they come into sight: `asked` is answered with `answer`, and
    a new `version` forgets what has come. `pick` names the field that says what the box of a row picks.
    """

    _type = "Table"
    _prop_names = [  # noqa: RUF012
        *("id", "label", "columns", "rows", "total", "version", "className", "tall"),
        *("pick", "all", "selected", "clicked", "asked", "answer"),
    ]


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


def events_grid(events: "pd.DataFrame", lang: Words, twins: Mapping[str, str] | None = None) -> Component:
    """One row an event, in the order of the timeline; of `twins` (`Frames.twins`) only the first counts."""
    columns = [
        column("date", lang.say("column", "date"), by="place"),
        column("what", lang.say("column", "type"), cell="type", under=("numbers", 600)),
        column("where", lang.say("column", "where"), since=520),
        column("numbers", lang.say("column", "numbers"), since=600),
        column("basis", lang.say("column", "basis"), since=840),
        column("documents", lang.say("column", "documents"), since=680, number=True),
    ]
    rows = event_rows(events, lang, twins)
    return grid(ids.EVENTS_GRID, lang.say("operation", "events"), columns, rows)


def event_rows(events: "pd.DataFrame", lang: Words, twins: Mapping[str, str] | None = None) -> list[dict[str, Any]]:
    """The rows of that table, as the browser gets them."""
    return [_event_row(row, number, lang, twins or {}) for number, row in enumerate(events.itertuples(index=False))]


def _event_row(row: Any, number: int, lang: Words, twins: Mapping[str, str]) -> dict[str, Any]:
    notes = [
        *([lang.say("evidence", "planned")] if row.realis == "planned" else []),
        *([lang.say("evidence", "other")] if row.link == "other" else []),
        *([lang.say("doubt", "conflict")] if row.conflicts else []),
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
        "documents": len({twins.get(name, name) for name in row.documents}),
    }


def column(
    field: str,
    name: str,
    *,
    by: str | None = None,
    cell: Cell | None = None,
    since: int = 0,
    number: bool = False,
    sortable: bool = True,
    unseen: bool = False,
    under: tuple[str, int] | None = None,
) -> dict[str, Any]:
    """A column that shows `field` under a name.

    `by` is the field that it sorts by where that is another one, `since` the width of the table in pixels from which
    on it is shown (one of `FROM`), `unseen` a name that only screen readers say. `under` names a further field, which
    stands below in small type where the table is narrower than so many pixels: that field's own column is hidden there.
    """
    assert not since or since in FROM
    assert under is None or under[1] in FROM
    classes = " ".join(filter(None, (f"from-{since}" if since else "", "is-number" if number else "")))
    return {
        "field": field,
        "name": name,
        **({"by": by} if by else {}),
        **({"cell": cell} if cell else {}),
        **({"className": classes} if classes else {}),
        **({} if sortable else {"sortable": False}),
        **({"unseen": True} if unseen else {}),
        **({"under": {"field": under[0], "until": under[1]}} if under else {}),
    }


def grid(
    name: str, label: str, columns: list[dict[str, Any]], rows: list[dict[str, Any]] | None, **more: Any
) -> Component:
    """A table of these rows; without any it asks for them as they come into sight."""
    tall = rows is None or len(rows) > TALL
    classes = " ".join(filter(None, ("table-tall" if tall else "", more.pop("className", ""))))
    return Table(id=name, label=label, columns=columns, rows=rows, tall=tall or None, className=classes, **more)
