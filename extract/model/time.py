"""Dates as intervals: an EDTF string with the closed interval of days it stands for."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from extract.model.quick import quick

_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@quick
@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date or interval in EDTF (ISO 8601-2, levels 0 and 1), with the first and last day it may mean.

    `earliest` is None for `../X`, `latest` is None for `X/..`. The grain is that of the words: "in March 2025"
    stays `2025-03` and never becomes a day.

    >>> EdtfDate.parse("2016-06")
    EdtfDate(edtf='2016-06', earliest=datetime.date(2016, 6, 1), latest=datetime.date(2016, 6, 30))
    >>> EdtfDate.parse("../2011-03-16").earliest is None
    True
    """

    edtf: str
    earliest: date | None
    latest: date | None

    @classmethod
    def parse(cls, edtf: str) -> "EdtfDate":
        """Read `YYYY[-MM[-DD]]`, `A/B`, `../A` or `A/..`; ValueError for anything else."""
        first, slash, last = edtf.partition("/")
        if not slash:
            return cls(edtf, *_days(edtf))
        earliest = None if first == ".." else _days(first)[0]
        latest = None if last == ".." else _days(last)[1]
        if (earliest is None and latest is None) or (earliest and latest and earliest > latest):
            raise ValueError(f"no EDTF interval: {edtf!r}")
        return cls(edtf, earliest, latest)

    @classmethod
    def day(cls, day: date) -> "EdtfDate":
        """One day."""
        return cls(day.isoformat(), day, day)

    @classmethod
    def until(cls, last: date) -> "EdtfDate":
        """On or before `last`."""
        return cls(f"../{last.isoformat()}", None, last)

    @classmethod
    def since(cls, first: date) -> "EdtfDate":
        """On or after `first`, with no end known."""
        return cls(f"{first.isoformat()}/..", first, None)

    @classmethod
    def between(cls, first: date, last: date) -> "EdtfDate":
        """A closed interval of days; one day if both are the same."""
        return cls.day(first) if first == last else cls(f"{first.isoformat()}/{last.isoformat()}", first, last)

    @property
    def is_open(self) -> bool:
        """Whether one end is unknown."""
        return self.earliest is None or self.latest is None

    @property
    def days(self) -> int:
        """How many days it may mean; an open interval counts as longer than any other.

        >>> EdtfDate.parse("2016-06").days
        30
        """
        if self.earliest is None or self.latest is None:
            return date.max.toordinal()
        return (self.latest - self.earliest).days + 1

    @property
    def is_day(self) -> bool:
        """Whether it is known to the day."""
        return self.earliest is not None and self.earliest == self.latest


def _days(part: str) -> tuple[date, date]:
    """First and last day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
    found = _PART.fullmatch(part)
    if not found:
        raise ValueError(f"no EDTF date: {part!r}")
    year, month, day = (int(group) if group else None for group in found.groups())
    assert year is not None
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)
