"""A time axis: its first and last day and its ticks, chosen so that there are few and their labels are short."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice

from dashboard.layout.words import Words, words

MOST_TICKS = 9
# Step as (months, days): the first that gives few enough ticks is taken.
YEARS = (1, 2, 5, 10, 20, 50, 100, 500, 2000)
STEPS = ((0, 1), (0, 2), (0, 7), (1, 0), (2, 0), (3, 0), (6, 0), *((12 * years, 0) for years in YEARS))


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled day; `strong` marks the beginning of a year, `dated` a label that has a year only where it changes."""

    day: date
    label: str
    strong: bool = False
    dated: bool = False


@dataclass(frozen=True, slots=True)
class Axis:
    """The closed range of days that is drawn."""

    first: date
    last: date
    ticks: tuple[Tick, ...]

    @property
    def days(self) -> int:
        """Days from edge to edge, at least 1."""
        return max(1, (self.last - self.first).days)

    def at(self, day: date) -> float:
        """Where a day's noon lies, 0 at the left edge and 1 at the right.

        >>> Axis(date(2020, 1, 1), date(2020, 1, 11), ()).at(date(2020, 1, 6))
        0.5
        """
        return (day - self.first).days / self.days


def axis_over(first: date, last: date, margin: float = 0.04, lang: Words | None = None) -> Axis:
    """The axis that holds both days with a margin on each side (a share of the span, at least 2 days)."""
    span = (last - first).days
    # A painter that sets its own ticks would find room for hours around a few days.
    least = 10 if span < 14 else 2
    edge = timedelta(days=max(least, round(span * margin)))
    # date.min and date.max are the ends of the calendar.
    begin = first - min(edge, first - date.min)
    end = last + min(edge, date.max - last)
    return Axis(begin, end, _ticks(begin, end, lang or words()))


def _ticks(first: date, last: date, lang: Words) -> tuple[Tick, ...]:
    for months, days in STEPS:
        ticks = _days(first, last, days) if days else _months(first, last, months)
        found = tuple(islice(ticks, MOST_TICKS + 1))
        if len(found) <= MOST_TICKS:
            break
    else:
        found = ()
    dated = months < 12
    return tuple(Tick(day, _label(day, months, found, lang), day.month == day.day == 1, dated) for day in found)


def thinned(ticks: Sequence[Tick], most: int) -> tuple[Tick, ...]:
    """At most so many ticks, evenly apart; the first strong one, a new year or day zero, among them.

    >>> year = [Tick(date(2021, month, 1), name, month == 1, True) for month, name in ((7, "Jul 2021"), (10, "Oct"))]
    >>> year += [Tick(date(2022, month, 1), name, month == 1, True) for month, name in ((1, "Jan 2022"), (4, "Apr"))]
    >>> [tick.label for tick in thinned(year, 2)], [tick.label for tick in thinned(year[1:], 2)]
    (['Jul 2021', 'Jan 2022'], ['Jan 2022'])
    """
    step = max(1, -(-len(ticks) // most))
    strong = next((at for at, tick in enumerate(ticks) if tick.strong), 0)
    shown: list[Tick] = []
    for tick in ticks[strong % step :: step]:
        year = str(tick.day.year)
        # The tick that said the year may be one of those left out.
        new = tick.dated and (not shown or shown[-1].day.year != tick.day.year) and not tick.label.endswith(year)
        shown.append(replace(tick, label=f"{tick.label} {year}") if new else tick)
    return tuple(shown)


def _days(first: date, last: date, step: int) -> Iterator[date]:
    # Weeks begin on Monday; other steps count from the era's first day, so that panning does not shift them.
    day = first + timedelta(days=-first.toordinal() % step if step != 7 else -first.weekday() % 7)
    while day <= last:
        yield day
        day += timedelta(days=step)


def _months(first: date, last: date, step: int) -> Iterator[date]:
    number = first.year * 12 + first.month - 1
    number += -number % step
    while number // 12 <= min(last.year, date.max.year):
        day = date(number // 12, number % 12 + 1, 1)
        if day > last:
            return
        if day >= first:
            yield day
        number += step


def _label(day: date, months: int, ticks: tuple[date, ...], lang: Words) -> str:
    if months >= 12:
        return str(day.year)
    month = str(lang.tables["month"]["short"][day.month - 1])
    # The year stands where it changes, and on the first tick.
    before = ticks[ticks.index(day) - 1] if ticks.index(day) else None
    year = f" {day.year}" if before is None or before.year != day.year else ""
    return f"{month}{year}" if months else f"{day.day} {month}{year}"
