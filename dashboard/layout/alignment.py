"""Several operations on one axis that begins where each of them has its first event of a type."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import ceil, floor
from typing import TYPE_CHECKING, Any

from dashboard.layout.axis import Axis, Tick
from dashboard.layout.overview import OverviewLayout, overview
from dashboard.layout.words import Words, words

if TYPE_CHECKING:
    import pandas as pd

# The day that stands for the event at which they are aligned: far from both ends of the calendar.
ZERO = date(5000, 1, 1)
_MONTH, _YEAR = 30.4375, 365.25
# Steps of the axis: days, the unit they are counted in, how many of it.
_STEPS = (
    (1, "days", 1),
    (7, "days", 7),
    (_MONTH, "months", 1),
    (3 * _MONTH, "months", 3),
    (6 * _MONTH, "months", 6),
    *((years * _YEAR, "years", years) for years in (1, 2, 5, 10, 20, 50, 100, 500)),
)
_MOST_TICKS = 9


@dataclass(frozen=True, slots=True)
class Aligned:
    """What is drawn, and the operations that cannot be: they have no dated event of the type."""

    layout: OverviewLayout
    left_out: tuple[str, ...]


def types_to_align_at(events: "pd.DataFrame") -> tuple[str, ...]:
    """The types of which at least two of the operations have an event with a date."""
    found: dict[str, set[str]] = {}
    for row in events.itertuples(index=False):
        if _tells_when(row):
            found.setdefault(row.type, set()).add(row.slug)
    return tuple(name for name, slugs in found.items() if len(slugs) > 1)


def aligned(
    operations: "pd.DataFrame", events: "pd.DataFrame", at: str, *, columns: int = 60, lang: Words | None = None
) -> Aligned:
    """Lay out rows of `Frames.operations` and `Frames.events` of the same operations, each moved so that its first
    event of the type `at` lies on day zero. An event that is known to a month lies where the month begins."""
    from pandas import Series  # the one place that makes a column of its own; it takes half a second to import

    lang = lang or words()
    anchors = _anchors(events, at)
    moved = events[[slug in anchors for slug in events["slug"]]].copy()
    kept = operations[[slug in anchors for slug in operations["slug"]]].copy()
    for table in (moved, kept):
        for name in ("earliest", "latest"):
            table[name] = Series(
                [_moved(day, anchors[slug]) for day, slug in zip(table[name], table["slug"], strict=True)],
                index=table.index,
                dtype=object,
            )
    layout = overview(kept, moved, columns=columns, lang=lang)
    if layout.axis:
        layout = replace(layout, axis=_from_zero(layout.axis, lang))
    left_out = tuple(row.name for row in operations.itertuples(index=False) if row.slug not in anchors)
    return Aligned(layout, left_out)


def _tells_when(row: Any) -> bool:
    return bool(row.edtf) and row.link == "this" and row.realis == "asserted"


def _anchors(events: "pd.DataFrame", at: str) -> dict[str, date]:
    """For each operation the day at which its first event of the type is drawn."""
    found: dict[str, date] = {}
    for row in events.itertuples(index=False):
        if row.type == at and _tells_when(row):
            day = row.earliest or row.latest
            found[row.slug] = min(day, found.get(row.slug, day))
    return found


def _moved(day: date | None, anchor: date) -> date | None:
    return day and ZERO + (day - anchor)


def _from_zero(axis: Axis, lang: Words) -> Axis:
    """The same axis with ticks that say how long before or after day zero they lie."""
    before, after = (axis.first - ZERO).days, (axis.last - ZERO).days
    step, unit, count = next((each for each in _STEPS if (after - before) / each[0] <= _MOST_TICKS), _STEPS[-1])
    first, last = ceil(before / step), floor(after / step)
    ticks = []
    for number in range(first, last + 1):
        day = ZERO + timedelta(days=round(number * step))
        if axis.first <= day <= axis.last:
            ticks.append(Tick(day, _label(number * count, unit, lang), number == 0))
    return Axis(axis.first, axis.last, tuple(ticks))


def _label(number: int, unit: str, lang: Words) -> str:
    if not number:
        return lang.say("aligned", "zero")
    return lang.say("aligned", "before" if number < 0 else "after", length=lang.plural(unit, abs(number)))
