"""How long it took from one step of a case to another, as bounds: uncertain dates never become a precise length."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from dashboard.layout.words import Words

if TYPE_CHECKING:
    import pandas as pd

MONTH, YEAR = 30.44, 365.25

# From the first event of one type to the first of another, in the order of a case.
STEPS = (
    ("tip_off", "arrest"),
    ("investigation_opened", "arrest"),
    ("investigation_opened", "takedown"),
    ("arrest", "charge"),
    ("arrest", "conviction"),
    ("arrest", "sentence"),
    ("charge", "sentence"),
)


@dataclass(frozen=True, slots=True)
class Duration:
    """Days from the first event of a type to the first of another; a bound is None where a date is open that way."""

    first: str  # type and key of the events it is measured between
    first_key: str
    last: str
    last_key: str
    least: int
    most: int | None


def durations(events: "pd.DataFrame") -> tuple[Duration, ...]:
    """The steps of one operation that its dated, asserted events of this operation tell, in the order of `STEPS`.

    A step is left out where the dates do not say that the second came after the first, or say nothing of how long.
    """
    rows = [
        row for row in events.itertuples(index=False) if row.edtf and row.link == "this" and row.realis == "asserted"
    ]
    found = []
    for first, last in STEPS:
        start, end = _first(rows, first), _first(rows, last)
        if start is None or end is None:
            continue
        step = _between(start, end)
        if step is not None:
            found.append(Duration(first, start.key, last, end.key, *step))
    return tuple(found)


def _first(rows: Iterable[Any], event_type: str) -> Any | None:
    own = [row for row in rows if row.type == event_type]
    return min(own, key=lambda row: (row.latest or date.max, row.earliest or date.min, row.key), default=None)


def _between(start: Any, end: Any) -> tuple[int, int | None] | None:
    """Bounds in days; None where the two may lie the other way round.

    "On or before" leaves 0 as the least: the order of a case says that the end came after the start.
    """
    if start.latest is None or (end.earliest or end.latest) < start.latest:
        return None
    least = (end.earliest - start.latest).days if end.earliest else 0
    most = (end.latest - start.earliest).days if start.earliest and end.latest else None
    return (least, most) if least or most is not None else None


def length(step: Duration, lang: Words) -> str:
    """A duration in words, with the bounds that are known; what both bounds share in words is said once."""
    if step.most == 0:
        return lang.say("duration", "same_day")
    least = _days(step.least, lang)
    if step.most is None:
        return lang.say("duration", "at_least", least=least)
    most = _days(step.most, lang)
    if not step.least:
        return lang.say("duration", "at_most", most=most)
    (unit, low), (unit_of_most, high) = _rounded(step.least), _rounded(step.most)
    if unit != unit_of_most:
        return lang.say("duration", "between", least=least, most=most)
    if low == high:
        return most
    return lang.say(
        "duration", unit, number=lang.say("duration", "between", least=lang.number(low), most=lang.number(high))
    )


def _days(days: int, lang: Words) -> str:
    unit, number = _rounded(days)
    return lang.plural("days", days) if unit == "days" else lang.say("duration", unit, number=lang.number(number))


def _rounded(days: int) -> tuple[str, float]:
    """Days up to three months, then months, then years: the unit and how many of it."""
    if days < 3 * MONTH:
        return "days", days
    if days < 3 * YEAR:
        return "months", round(days / MONTH)
    return "years", round(days / YEAR, 1)
