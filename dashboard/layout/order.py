"""The order in which events are told: dated ones by day, then what has no date, then background."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd


def in_order(events: "pd.DataFrame") -> "pd.DataFrame":
    """Rows of `Frames.events` by the day they may begin, open beginnings by their end; rows of one day as they are."""
    rows = list(events.itertuples(index=False))

    def key(place: int) -> tuple[bool, bool, Any, Any]:
        row = rows[place]
        day = row.earliest or row.latest
        return row.link == "other", day is None, day or 0, row.latest or day or 0

    return events.iloc[sorted(range(len(rows)), key=key)].reset_index(drop=True)
