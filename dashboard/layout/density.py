"""How many events fall into each month or year, by phase: what is drawn where rows would be a wall.

An event that is known to a year only counts in every month of it, each with its share: counted at its first day it
would make every January a peak.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from dashboard.layout.axis import Axis, axis_over
from dashboard.layout.words import Words, words

PHASES = ("lead", "action", "justice", "public")
# Above so many months a bar is a year, above so many years ten of them.
MOST_MONTHS = 72
MOST_YEARS = 80


@dataclass(frozen=True, slots=True)
class Bin:
    """A stretch of time, both days included, with its name, its address ("2011", "2011-03") and what falls into it,
    in the order of `PHASES`: whole events and shares of them."""

    first: date
    last: date
    label: str
    since: str
    until: str
    counts: tuple[float, ...]

    @property
    def total(self) -> float:
        """All phases together."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Density:
    """Bins from left to right, the axis below them, the largest total; `undated` events are in none."""

    bins: tuple[Bin, ...]
    axis: Axis | None
    most: float
    undated: int


def density(
    first: NDArray[np.int32],
    last: NDArray[np.int32],
    phase: NDArray[np.int32],
    phases: Sequence[str],
    *,
    within: tuple[date, date] | None = None,
    lang: Words | None = None,
) -> Density:
    """Count events given by the ordinals of their days (0 where there is none) and the number of their phase in
    `phases`. `within` is the stretch of time that is asked for: what reaches beyond it counts with its share inside."""
    lang = lang or words()
    dated = first > 0
    undated = int((~dated).sum())
    first, last, phase = first[dated], last[dated], phase[dated]
    if not len(first):
        return Density((), None, 0.0, undated)
    begin, end = date.fromordinal(int(first.min())), date.fromordinal(int(last.max()))
    if within:
        begin, end = max(begin, within[0]), min(end, within[1])
    if begin > end:
        return Density((), None, 0.0, undated)
    edges, months = _edges(begin, end)
    counted = _counted(first, last, phase, [phases.index(each) for each in PHASES], edges)
    bins = tuple(
        _bin(edge, after, months, tuple(float(each) for each in column), lang)
        for edge, after, column in zip(edges, edges[1:], counted.T, strict=False)
    )
    axis = axis_over(bins[0].first, bins[-1].last, 0, lang)
    return Density(bins, axis, max((each.total for each in bins), default=0.0), undated)


def _edges(begin: date, end: date) -> tuple[list[int], int]:
    """The ordinal of the first day of every bin and of the day after the last one; how many months a bin has."""
    span = (end.year - begin.year) * 12 + end.month - begin.month + 1
    months = 1 if span <= MOST_MONTHS else 12 if span <= 12 * MOST_YEARS else 120
    start = (begin.year * 12 + begin.month - 1) // months
    stop = (end.year * 12 + end.month - 1) // months
    return [_month(number * months) for number in range(start, stop + 2)], months


def _month(number: int) -> int:
    """The ordinal of a month's first day, months counted from the year 0; held inside the calendar."""
    year, month = divmod(number, 12)
    if year > date.max.year:
        return date.max.toordinal() + 1
    return date(max(year, 1), month + 1, 1).toordinal()


def _counted(
    first: NDArray[np.int32], last: NDArray[np.int32], phase: NDArray[np.int32], rows: Iterable[int], edges: list[int]
) -> NDArray[np.float64]:
    """One row a phase, one column a bin. An event adds its share to every bin that it touches."""
    starts = np.array(edges)
    size = len(edges) - 1
    low = np.searchsorted(starts, first, side="right") - 1
    high = np.searchsorted(starts, last, side="right") - 1
    share = 1.0 / (high - low + 1)
    inside = (high >= 0) & (low < size)
    low, high, share, phase = (
        np.clip(low, 0, size)[inside],
        np.clip(high, 0, size - 1)[inside],
        share[inside],
        phase[inside],
    )
    counted = []
    for row in rows:
        own = phase == row
        change = np.zeros(size + 1)
        np.add.at(change, low[own], share[own])
        np.add.at(change, high[own] + 1, -share[own])
        counted.append(np.cumsum(change)[:size].clip(0))
    return np.array(counted)


def _bin(edge: int, after: int, months: int, counts: tuple[float, ...], lang: Words) -> Bin:
    first, last = date.fromordinal(edge), date.fromordinal(after - 1)
    if months == 1:
        month = first.isoformat()[:7]
        return Bin(first, last, lang.date(month), month, month, counts)
    since, until = f"{first.year:04}", f"{last.year:04}"
    return Bin(first, last, lang.between(since, until), since, until, counts)
