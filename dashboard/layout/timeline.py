"""One operation's timeline as values: lanes by phase, marks in sub-rows, what has no date, the axis.

Points stand for days, bars for months, years, intervals and open ends; bars lie in sub-rows below the points of their
lane, so that none hides a point. Marks that would overlap get rows of their own. Nothing is dropped: what has no date
is listed in `undated`, background (`other`) events have a lane of their own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

import pandas as pd

from dashboard.layout.axis import Axis, axis_over
from dashboard.layout.words import Words, words

Shape = Literal["point", "bar"]
LANES = ("lead", "action", "justice", "public")
OTHER = "other"
# How far an open end is drawn, as a share of the span.
REACH = 0.07


@dataclass(frozen=True, slots=True)
class Sign:
    """What a mark stands for: one event, with what a painter needs to draw and name it.

    `label` is one line of our own words (type, date, states, first figure), never the article's.
    """

    key: str
    slug: str
    type: str
    phase: str
    label: str
    date: str
    basis: str
    planned: bool = False
    other: bool = False
    conflicts: int = 0
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign on the axis. `first` and `last` are the days drawn; an open end reaches a fixed way beyond the known day.

    `row` counts all sub-rows of the timeline from 0 at the top.
    """

    sign: Sign
    lane: str
    row: int
    shape: Shape
    first: date
    last: date
    open_start: bool = False
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """A band of sub-rows, `top` the first of `rows` (at least 1)."""

    id: str
    label: str
    top: int
    rows: int


@dataclass(frozen=True, slots=True)
class TimelineLayout:
    """What is drawn; `axis` is None where nothing has a date."""

    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    undated: tuple[Sign, ...]
    axis: Axis | None

    @property
    def rows(self) -> int:
        """Sub-rows of all lanes."""
        return sum(lane.rows for lane in self.lanes)


def sign_of(row: Any, lang: Words) -> Sign:
    """The sign of one row of `Frames.events` (a named tuple of it)."""
    planned, other = row.realis == "planned", row.link == "other"
    when = lang.date(row.edtf)
    parts = [lang.say("type", row.type), when]
    if planned:
        parts.append(lang.say("date", "planned"))
    if row.where:
        parts.append(lang.states(row.where))
    if row.figures:
        parts.append(lang.figure(row.figures[0]))
    return Sign(
        key=row.key,
        slug=row.slug,
        type=row.type,
        phase=row.phase,
        label=" · ".join(parts),
        date=when,
        basis=row.basis,
        planned=planned,
        other=other,
        conflicts=int(row.conflicts),
        countries=tuple(row.where),
    )


def timeline(
    events: pd.DataFrame, *, columns: int = 64, others: bool = True, lang: Words | None = None
) -> TimelineLayout:
    """Lay out rows of `Frames.events`. `columns` is how many points fit side by side: fewer on a phone.

    `others` False leaves out background events.
    """
    lang = lang or words()
    rows = [row for row in events.itertuples(index=False) if others or row.link != "other"]
    axis = _axis(rows, lang)
    marks: list[Mark] = []
    lanes: list[Lane] = []
    top = 0
    for lane in (*LANES, OTHER):
        own = [row for row in rows if row.edtf and _lane(row) == lane]
        if lane == OTHER and not any(_lane(row) == OTHER for row in rows):
            continue
        placed, height = _stack(own, lane, top, axis, columns, lang) if axis else ([], 1)
        marks.extend(placed)
        lanes.append(Lane(lane, lang.say("phase", lane), top, height))
        top += height
    undated = tuple(sign_of(row, lang) for row in rows if not row.edtf)
    return TimelineLayout(tuple(lanes), tuple(marks), undated, axis)


def _lane(row: Any) -> str:
    return OTHER if row.link == "other" else str(row.phase)


def _axis(rows: Iterable[Any], lang: Words) -> Axis | None:
    edges = [day for row in rows if row.edtf for day in (row.earliest, row.latest) if day]
    if not edges:
        return None
    first, last = min(edges), max(edges)
    # Room for what is open beyond the outermost day.
    open_left = any(row.edtf and row.earliest is None and row.latest == first for row in rows)
    open_right = any(row.edtf and row.latest is None and row.earliest == last for row in rows)
    return axis_over(first, last, REACH + 0.02 if open_left or open_right else 0.04, lang)


def _stack(rows: list[Any], lane: str, top: int, axis: Axis, columns: int, lang: Words) -> tuple[list[Mark], int]:
    """Marks of one lane in sub-rows, points first, and how many rows they take."""
    marks = [_mark(row, lane, axis, lang) for row in rows]
    glyph = timedelta(days=axis.days / columns)
    placed: list[Mark] = []
    used = 0
    for shape in ("point", "bar"):
        ends: list[date] = []  # the last day taken in each row of this shape
        wanted = (mark for mark in marks if mark.shape == shape)
        for mark in sorted(wanted, key=lambda mark: (mark.first, mark.last, mark.sign.type, mark.sign.key)):
            free = next((number for number, end in enumerate(ends) if end < mark.first), len(ends))
            # A short bar is drawn at least as wide as its symbol.
            taken = _later(max(mark.last, _later(mark.first, glyph)), glyph / 4)
            ends[free : free + 1] = [taken]
            placed.append(_in_row(mark, top + used + free))
        used += len(ends)
    return placed, max(1, used)


def _mark(row: Any, lane: str, axis: Axis, lang: Words) -> Mark:
    sign = sign_of(row, lang)
    reach = timedelta(days=max(1.0, axis.days * REACH))
    first = row.earliest or max(axis.first, _later(row.latest, -reach))
    last = row.latest or min(axis.last, _later(row.earliest, reach))
    shape: Shape = "point" if row.earliest and row.earliest == row.latest else "bar"
    return Mark(sign, lane, 0, shape, first, last, row.earliest is None, row.latest is None)


def _in_row(mark: Mark, row: int) -> Mark:
    return Mark(mark.sign, mark.lane, row, mark.shape, mark.first, mark.last, mark.open_start, mark.open_end)


def _later(day: date, by: timedelta) -> date:
    """`day` moved, held inside the calendar."""
    return date.fromordinal(min(max(day.toordinal() + round(by / timedelta(days=1)), 1), date.max.toordinal()))
