"""One operation's timeline as values: lanes by phase, marks in sub-rows, what has no date, the axis.

Points stand for days, bars for months, years, intervals and open ends; bars lie in sub-rows below the points of their
lane, so that none hides a point. Marks that would overlap get rows of their own. Nothing is dropped: what has no date
is listed in `undated`, background (`other`) events have a lane of their own.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from dashboard.layout.axis import Axis, axis_over
from dashboard.layout.letters import mean_letters
from dashboard.layout.words import Words, words
from extract.model.event import EventType, FigureWhat

if TYPE_CHECKING:
    import pandas as pd

Period = tuple[date, date]
Shape = Literal["point", "bar"]
LANES = ("lead", "action", "justice", "public")
OTHER = "other"
# How far an open end is drawn, as a share of the span.
REACH = 0.07
# The kind of figure that needs no noun beside a type's name, and the longest caption in letters.
OWN_FIGURE = {
    EventType.SEARCH: FigureWhat.SEARCHES,
    EventType.ARREST: FigureWhat.ARRESTS,
    EventType.VICTIMS_SAFEGUARDED: FigureWhat.VICTIMS,
    EventType.CHARGE: FigureWhat.CHARGED,
    EventType.CONVICTION: FigureWhat.CONVICTED,
}
LONGEST = 32
# In symbols: how wide a point and a bar are drawn at least, and how much a caption needs beside its own letters.
POINT, SHORTEST = 0.9, 1.4
GAP = 0.55


@dataclass(frozen=True, slots=True)
class Sign:
    """What a mark stands for: one event, with what a painter needs to draw and name it.

    `label` is one line of our own words (type, date, states, first figure), never the article's; `caption` is the
    shortest that still tells ("Arrest: 184"). `why` says how the date is known, and that sources differ where they
    do.
    """

    key: str
    slug: str
    type: str
    phase: str
    label: str
    caption: str
    date: str
    basis: str
    planned: bool = False
    other: bool = False
    conflicts: int = 0
    countries: tuple[str, ...] = ()
    why: str = ""

    @property
    def letters(self) -> float:
        """How many letters of mean width the caption takes, with the sign that sources differ."""
        return mean_letters(self.caption) + (2 if self.conflicts else 0)


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
    """What is drawn; `axis` is None where nothing has a date.

    `overhang` is how far captions reach beyond the right edge, as a share of the axis. `earlier` and `later` count the
    marks that lie outside of a part of the time that was asked for.
    """

    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    undated: tuple[Sign, ...]
    axis: Axis | None
    overhang: float = 0.0
    earlier: int = 0
    later: int = 0

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
        caption=_caption(row, lang),
        date=when,
        basis=row.basis,
        planned=planned,
        other=other,
        conflicts=int(row.conflicts),
        countries=tuple(row.where),
        why=_why(row, lang),
    )


def _why(row: Any, lang: Words) -> str:
    said = [lang.basis(row.basis, row.realis)]
    if row.conflicts:
        said.append(lang.say("timeline", "differ"))
    return " ".join(said)


def _caption(row: Any, lang: Words) -> str:
    name = lang.say("type", row.type)
    own = OWN_FIGURE.get(row.type)
    # A number of things that no list names says something only where things were seized: "2 other items" is no caption
    # of two meetings.
    told = [each for each in row.figures if each["what"] != FigureWhat.OTHER or row.type == EventType.SEIZURE]
    whole = [figure for figure in told if not figure["country"]] or told
    if not whole:
        return name
    figure = next((each for each in whole if each["what"] == own), whole[0])
    said = lang.amount(figure) if figure["what"] == own else lang.figure({**figure, "country": None})
    caption = lang.say("timeline", "caption", type=name, figure=said)
    return caption if len(caption) <= LONGEST else name


def timeline(
    events: "pd.DataFrame",
    *,
    columns: int = 64,
    letter: float = 0.0,
    others: bool = True,
    lang: Words | None = None,
    within: Period | None = None,
) -> TimelineLayout:
    """Lay out rows of `Frames.events`. `columns` is how many points fit side by side: fewer on a phone.

    `letter` is the width of a letter in columns where marks get captions, 0 where they get none.
    `others` False leaves out background events. `within` shows a part of the time: its first and its last day.
    """
    lang = lang or words()
    rows = [row for row in events.itertuples(index=False) if others or row.link != "other"]
    axis = axis_over(*within, 0, lang) if within else _axis(rows, lang)
    sides = {row.key: _side(row, axis, within) for row in rows if row.edtf} if within and axis else {}
    marks: list[Mark] = []
    lanes: list[Lane] = []
    top, overhang = 0, 0.0
    for lane in (*LANES, OTHER):
        own = [row for row in rows if row.edtf and _lane(row) == lane and not sides.get(row.key)]
        if lane == OTHER and not any(_lane(row) == OTHER for row in rows):
            continue
        unplaced = [_mark(row, lane, axis, lang) for row in own] if axis else []
        placed, height, last = _stack(unplaced, top, axis.days / columns if axis else 0, letter)
        if axis and placed:
            overhang = max(overhang, axis.at(last) - 1)
        marks.extend(placed)
        lanes.append(Lane(lane, lang.say("phase", lane), top, height))
        top += height
    undated = tuple(sign_of(row, lang) for row in rows if not row.edtf)
    outside = list(sides.values())
    return TimelineLayout(
        tuple(lanes), tuple(marks), undated, axis, overhang, outside.count("earlier"), outside.count("later")
    )


def _side(row: Any, axis: Axis, within: Period) -> str:
    """On which side of the time shown an event lies: "earlier", "later", or "" where it is seen."""
    first, last = _drawn(row, axis)
    return "earlier" if last < within[0] else "later" if first > within[1] else ""


def _drawn(row: Any, axis: Axis) -> Period:
    """The days from which to which a mark is drawn; an open end reaches a fixed way beyond the known day."""
    reach = max(1.0, axis.days * REACH)
    return row.earliest or _later(row.latest, -reach), row.latest or _later(row.earliest, reach)


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


def _stack(marks: list[Mark], top: int, glyph: float, letter: float) -> tuple[list[Mark], int, date]:
    """Marks of one lane in sub-rows, points first; how many rows they take; the last day that one takes up.

    `glyph` is the width of a symbol in days, `letter` that of a letter in glyphs.
    """
    placed: list[Mark] = []
    used, furthest = 0, date.min
    for shape in ("point", "bar"):
        ends: list[date] = []  # the last day taken in each row of this shape
        wanted = (mark for mark in marks if mark.shape == shape)
        for mark in sorted(wanted, key=lambda mark: (mark.first, mark.last, mark.sign.type, mark.sign.key)):
            begin, end = _wide(mark, glyph)
            free = next((number for number, taken in enumerate(ends) if taken < begin), len(ends))
            taken = _later(end, glyph * (GAP + letter * mark.sign.letters if letter else GAP / 2))
            furthest = max(furthest, taken)
            ends[free : free + 1] = [taken]
            placed.append(replace(mark, row=top + used + free))
        used += len(ends)
    return placed, max(1, used), furthest


def _wide(mark: Mark, glyph: float) -> Period:
    """From where to where a mark is drawn: a point or a short bar is drawn wider than it is, to both sides."""
    least = POINT if mark.shape == "point" else SHORTEST
    spare = max(0.0, (least * glyph - (mark.last - mark.first).days) / 2)
    return _later(mark.first, -spare), _later(mark.last, spare)


def _mark(row: Any, lane: str, axis: Axis, lang: Words) -> Mark:
    sign = sign_of(row, lang)
    begin, end = _drawn(row, axis)
    first, last = max(begin, axis.first), min(end, axis.last)
    shape: Shape = "point" if row.earliest and row.earliest == row.latest else "bar"
    return Mark(sign, lane, 0, shape, first, last, row.earliest is None, row.latest is None)


def _later(day: date, by: float) -> date:
    """`day` moved by a number of days, held inside the calendar."""
    return date.fromordinal(min(max(day.toordinal() + round(by), 1), date.max.toordinal()))
