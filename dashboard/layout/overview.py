"""All operations on one axis: a row each with its span, and its marks by type in four tracks, one a phase."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from dashboard.layout.axis import Axis, axis_over
from dashboard.layout.timeline import LANES, Shape, Sign, sign_of
from dashboard.layout.words import Words, words

if TYPE_CHECKING:
    import pandas as pd


Member = tuple[date, date, Any]  # the days between which it is drawn, and its row of `Frames.events`
NUMBER = 0.9  # the room of a group's number, in marks


@dataclass(frozen=True, slots=True)
class Group:
    """Events of one phase that fall together at this scale; drawn as the symbol of the first, with their number."""

    track: int  # 0 to 3: the phase
    shape: Shape
    first: date
    last: date
    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """One operation; `first` and `last` are None where nothing of it has a date. `undated` counts the rest."""

    slug: str
    name: str
    first: date | None
    last: date | None
    groups: tuple[Group, ...]
    undated: int


@dataclass(frozen=True, slots=True)
class OverviewLayout:
    """Rows from top to bottom, and the axis they share (None where nothing has a date)."""

    rows: tuple[OverviewRow, ...]
    axis: Axis | None


def overview(
    operations: "pd.DataFrame", events: "pd.DataFrame", *, columns: int = 60, lang: Words | None = None
) -> OverviewLayout:
    """Lay out `Frames.operations` and `Frames.events`, in the order of the operations; background events left out."""
    lang = lang or words()
    spans = [(row.earliest, row.latest) for row in operations.itertuples(index=False)]
    edges = [day for span in spans for day in span if day]
    axis = axis_over(min(edges), max(edges), lang=lang) if edges else None
    by_slug: dict[str, list[Any]] = {}
    for row in events.itertuples(index=False):
        if row.link != "other":
            by_slug.setdefault(row.slug, []).append(row)
    rows = tuple(
        OverviewRow(
            row.slug,
            row.name,
            row.earliest,
            row.latest,
            tuple(_groups(by_slug.get(row.slug, ()), axis, columns, lang)) if axis else (),
            sum(not each.edtf for each in by_slug.get(row.slug, ())),
        )
        for row in operations.itertuples(index=False)
    )
    return OverviewLayout(rows, axis)


def _groups(rows: Iterable[Any], axis: Axis, columns: int, lang: Words) -> Iterable[Group]:
    """Marks of one row: days that have no room for a mark each are one group, and so are equal intervals."""
    width = axis.days / columns
    points: dict[int, list[Member]] = {}
    bars: dict[tuple[int, int, int], list[Member]] = {}
    for row in rows:
        if not row.edtf:
            continue
        # An open end is drawn at the day that is known: the span line shows where the operation lies.
        first, last = row.earliest or row.latest, row.latest or row.earliest
        track = LANES.index(row.phase)
        if (last - first).days <= width:
            points.setdefault(track, []).append((first, last, row))
        else:
            place = round((first - axis.first).days / width), round((last - axis.first).days / width)
            bars.setdefault((track, *place), []).append((first, last, row))
    for track in range(len(LANES)):
        for (_, *_), members in sorted((place, found) for place, found in bars.items() if place[0] == track):
            yield _group(track, "bar", members, lang)
        for members in _together(points.get(track, []), width):
            yield _group(track, "point", members, lang)


def _together(members: list[Member], width: float) -> list[list[Member]]:
    """Members in groups from left to right. `width` is that of a mark in days; the number of a group's members stands
    to its right, where the next mark must not cover it."""
    groups: list[list[Member]] = []
    for member in sorted(members, key=_in_time):
        room = width * (1 + (NUMBER if groups and len(groups[-1]) > 1 else 0))
        if groups and (member[0] - groups[-1][0][0]).days < room:
            groups[-1].append(member)
        else:
            groups.append([member])
    return groups


def _group(track: int, shape: Shape, members: list[Member], lang: Words) -> Group:
    members = sorted(members, key=_in_time)
    signs = tuple(sign_of(row, lang) for _, _, row in members)
    return Group(track, shape, members[0][0], max(last for _, last, _ in members), signs)


def _in_time(member: Member) -> tuple[date, date, str]:
    return member[0], member[1], member[2].key
