"""The order in which events are told: dated ones by day, then what has no date, then background."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd


def in_order(events: "pd.DataFrame") -> "pd.DataFrame":
    """Rows of `Frames.events` by the day they may begin, open beginnings by their end; rows of one day as they are."""
    rows = list(events.itertuples(index=False))
    return events.iloc[sorted(range(len(rows)), key=lambda place: _told(rows[place]))].reset_index(drop=True)


def rows_in_order(events: "pd.DataFrame") -> list[Any]:
    """The same as tuples, which costs less where no table is needed."""
    return sorted(events.itertuples(index=False), key=_told)


def _told(row: Any) -> tuple[bool, bool, Any, Any]:
    day = row.earliest or row.latest
    return row.link == "other", day is None, day or 0, row.latest or day or 0
