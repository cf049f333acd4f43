"""Arithmetic on partial dates: `2016`, `2016-06`, `2016-06-02`, and the TIMEX3 values built on them."""

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache

from extract.model.time import EdtfDate

SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART_OF_YEAR = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)")
_CALENDAR = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_YEARS = re.compile(r"\d{4}/\d{4}")
_DECADE = re.compile(r"\d{2,3}")
_CLOCK_UNITS = frozenset({"S", "M", "H"})
_TIMEX_UNITS = {"MM": "M", "F": "W", "N": "N", "L": "Y"}
_YEARS_IN = {"E": 10, "C": 100, "L": 1000}
_FIRST_YEAR, _LAST_YEAR = 1, 9998


def month_after(year: int, month: int, months: int) -> tuple[int, int]:
    """The month so many months away.

    >>> month_after(2019, 11, 3)
    (2020, 2)
    """
    years, index = divmod(year * 12 + month - 1 + months, 12)
    return years, index + 1


def year_text(year: int) -> str:
    """A year in four digits; ValueError beyond the calendar."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ValueError(f"no year: {year}")
    return f"{year:04d}"


def full_year(two_digits: int) -> int:
    """The year of '98 or '05: of this century up to 40, which no text of today looks further ahead than.

    >>> full_year(98), full_year(5)
    (1998, 2005)
    """
    return two_digits + (1900 if two_digits > 40 else 2000)


def month_text(year: int, month: int) -> str:
    """`2016-06`."""
    return f"{year_text(year)}-{month:02d}"


def week_text(day: date) -> str:
    """The ISO week of a day.

    >>> week_text(date(1998, 3, 1))
    '1998-W09'
    """
    year, week, _ = day.isocalendar()
    return f"{year_text(year)}-W{week:02d}"


def moved(day: date, count: int, unit: str) -> str:
    """The value so many units away from a day, in the unit's own grain (`D W F MM Q Y E C`).

    >>> moved(date(1998, 3, 22), -10, "D"), moved(date(1998, 3, 31), -5, "MM"), moved(date(1998, 4, 24), -2, "Y")
    ('1998-03-12', '1997-10', '1996')
    """
    if unit in ("D", "N"):
        return (day + timedelta(days=count)).isoformat()
    if unit in ("W", "F"):
        return week_text(day + timedelta(weeks=count * (2 if unit == "F" else 1)))
    if unit == "MM":
        return month_text(*month_after(day.year, day.month, count))
    if unit == "Q":
        year, month = month_after(day.year, day.month, 3 * count)
        return f"{year_text(year)}-Q{(month + 2) // 3}"
    if unit == "E":
        return year_text(day.year + 10 * count)[:3]
    if unit == "C":
        return year_text(day.year + 100 * count)[:2]
    return year_text(day.year + count)


def weekday_near(day: date, weekday: int, direction: int) -> date:
    """The weekday (1 is Monday) at or before the day (-1), strictly before (-2), at or after (1), strictly after (2).

    >>> weekday_near(date(2019, 8, 15), 4, -1), weekday_near(date(2019, 8, 15), 4, 2)
    (datetime.date(2019, 8, 15), datetime.date(2019, 8, 22))
    """
    if direction < 0:
        back = (day.isoweekday() - weekday) % 7
        return day - timedelta(days=back or (7 if direction == -2 else 0))
    ahead = (weekday - day.isoweekday()) % 7
    return day + timedelta(days=ahead or (7 if direction == 2 else 0))


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian computus)."""
    a, b, c = year % 19, *divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)


@lru_cache(maxsize=4096)
def days_of(value: str) -> EdtfDate | None:
    """The days that a TIMEX3 date or time stands for, in its own grain; None where it is no point on the calendar.

    >>> days_of("2016-06").edtf, days_of("2019-W33").edtf, days_of("2019-Q3").edtf, days_of("199").edtf
    ('2016-06', '2019-08-12/2019-08-18', '2019-07/2019-09', '1990/1999')
    >>> days_of("XXXX-WXX-4") is None
    True
    """
    value = value.partition("T")[0]
    if _CALENDAR.fullmatch(value) or _YEARS.fullmatch(value):
        return EdtfDate.parse(value)
    if week := _WEEK.fullmatch(value):
        first = date.fromisocalendar(int(week[1]), int(week[2]), 6 if week[3] else 1)
        return EdtfDate.between(first, date.fromisocalendar(int(week[1]), int(week[2]), 7))
    if part := _PART_OF_YEAR.fullmatch(value):
        return _part_of_year(int(part[1]), part[2])
    if _DECADE.fullmatch(value) and int(value):
        first_year = int(value.ljust(4, "0"))
        return EdtfDate.parse(f"{first_year:04d}/{first_year + 10 ** (4 - len(value)) - 1:04d}")
    return None


def _part_of_year(year: int, part: str) -> EdtfDate:
    """Quarters, halves and seasons as months; a winter is the one that begins in the year."""
    if part[0] in "QH":
        length = 3 if part[0] == "Q" else 6
        last = int(part[1]) * length
        return EdtfDate.parse(f"{year:04d}-{last - length + 1:02d}/{year:04d}-{last:02d}")
    first, last = SEASON_MONTHS[part]
    return EdtfDate.parse(f"{year:04d}-{first:02d}/{year + (part == 'WI'):04d}-{last:02d}")


def is_valid(value: str) -> bool:
    """Whether the calendar knows such a day, month or year (any other value passes)."""
    try:
        days_of(value)
    except ValueError:
        return False
    return True


def last_day(year: int, month: int) -> int:
    """Days of a month."""
    return calendar.monthrange(year, month)[1]


def period(count: float | None, unit: str) -> str:
    """The TIMEX3 duration; None counts as X.

    >>> period(2.5, "Y"), period(None, "D"), period(10, "H"), period(2, "E")
    ('P2Y6M', 'PXD', 'PT10H', 'P20Y')
    """
    head = "PT" if unit in _CLOCK_UNITS else "P"
    name = _TIMEX_UNITS.get(unit, unit)
    if count is None:
        return f"{head}X{name}"
    if unit in _YEARS_IN:
        count, name = count * _YEARS_IN[unit], "Y"
    if unit == "F":
        count *= 2
    whole = int(count)
    rest = count - whole
    if not rest:
        return f"{head}{whole}{name}"
    smaller = {"Y": (12, "M"), "MM": (30, "D"), "D": (24, "H"), "H": (60, "M"), "M": (60, "S"), "W": (7, "D")}.get(unit)
    if smaller is None:
        return f"{head}{count:g}{name}"
    joint = "T" if unit == "D" else ""
    return f"{head}{f'{whole}{name}' if whole else ''}{joint}{round(rest * smaller[0])}{smaller[1]}"
