"""Years, months and days of the month, and the year of those that are written without one.

By an earlier mention of another year near by ("in December 2017 ... in March"), by the tense of the clause, or by which
of the last and the next one lies nearer to the publication date.
"""

from datetime import date, timedelta

from extract.mentions.times import dates
from extract.mentions.times.operations import carried_from, from_publication, operation, unresolved
from extract.mentions.times.reading import FUTURE, NEITHER, PAST, Parts, Reading, Value

_CARRY = 320  # characters, about two sentences: further away an earlier year no longer holds
_NEWS = timedelta(days=150)  # what lies so near before the publication takes no year from its background
_NEWS_MONTH = timedelta(days=90)
_UPCOMING = timedelta(days=75)
_UPCOMING_MONTHS = 2
_LONG_AGO = timedelta(days=275)
_FAR_AHEAD = timedelta(days=330)


@operation
def calendar(parts: Parts, reading: Reading) -> Value | None:
    """Year, month and day as far as they are written."""
    year, month = parts.year(), parts.month()
    if month is None:
        return Value(dates.year_text(year)) if year else None
    return complete(parts, year, month, parts.day(), reading)


def complete(parts: Parts, year: int | None, month: int, day: int | None, reading: Reading) -> Value | None:
    """A date of which perhaps the year is missing."""
    if year is not None:
        return _written(year, month, day)
    if day is not None and not 1 <= day <= 31:
        return None
    tail = f"-{month:02d}" + (f"-{day:02d}" if day else "")
    if parts.has("RELATED_YEAR"):
        return _of_related_year(parts, tail, reading)
    if relation := parts.code("REL"):
        return _related_month(int(relation), month, tail, reading)
    return _without_year(parts, month, day, tail, reading)


def _written(year: int, month: int, day: int | None) -> Value | None:
    value = dates.month_text(year, month) + (f"-{day:02d}" if day else "")
    return Value(value) if dates.is_valid(value) else None


def _related_month(relation: int, month: int, tail: str, reading: Reading) -> Value:
    """Last, this, next March."""
    if reading.dct is None:
        return unresolved(f"XXXX{tail}")
    year = reading.dct.year
    if relation < 0 and month >= reading.dct.month:
        year -= 1
    if relation > 0 and month <= reading.dct.month:
        year += 1
    return from_publication(f"{dates.year_text(year)}{tail}", reading, "seen from")


def _of_related_year(parts: Parts, tail: str, reading: Reading) -> Value | None:
    """March 3 last year, the 8th of March next year."""
    if reading.dct is None:
        return unresolved(f"XXXX{tail}")
    value = f"{dates.year_text(related_year(parts, reading.dct))}{tail}"
    return from_publication(value, reading, "seen from") if dates.is_valid(value) else None


def related_year(parts: Parts, dct: date) -> int:
    """The year that "of last year" means."""
    return dct.year + int(parts.reading.grammar.values["REL"][parts.words("RELATED_YEAR")[-2].lower()])


def _without_year(parts: Parts, month: int, day: int | None, tail: str, reading: Reading) -> Value | None:
    """March, or March 3: the year of an earlier mention near by, or by tense, or the nearest to the publication."""
    carried = _carried_year(parts, month, day, reading)
    if carried is not None:
        return carried_from(f"{dates.year_text(carried)}{tail}", reading.last.value if reading.last else "")
    if reading.dct is None:
        return unresolved(f"XXXX{tail}")
    direction = reading.direction(parts.start, parts.end)
    year = _year_near(reading.dct, month, day, direction)
    value = f"{dates.year_text(year)}{tail}"
    if not dates.is_valid(value):
        return None
    side = {PAST: "before", FUTURE: "after", NEITHER: "nearest to"}[direction]
    return from_publication(value, reading, f"the one {side}")


def _carried_year(parts: Parts, month: int, day: int | None, reading: Reading) -> int | None:
    """The year that an earlier mention near by, of a month in another year, hands on.

    A day or month just before the publication is the news itself and takes no year from its background.
    """
    last = reading.last
    if last is None or not last.with_year or parts.place - last.end > _CARRY or len(last.value) < 7:
        return None
    days = last.days.earliest
    if days is None or (reading.dct and days.year >= reading.dct.year):
        return None
    if reading.dct and _is_news(parts, reading.dct, month, day, reading):
        return None
    year = days.year + (1 if (month, day or 31) < (days.month, days.day if day else 1) else 0)
    if reading.dct and (year, month) > (reading.dct.year, reading.dct.month):
        return None
    return year


def _is_news(parts: Parts, dct: date, month: int, day: int | None, reading: Reading) -> bool:
    """Whether a date without a year lies so near to the publication, or so plainly ahead, that it needs none."""
    past, coming = _around(dct, month, day or 1)
    near = dct - past <= (_NEWS if day else _NEWS_MONTH) or coming - dct <= _UPCOMING
    return near or reading.direction(parts.start, parts.end) == FUTURE


def _year_near(dct: date, month: int, day: int | None, direction: int) -> int:
    """The year that puts the day or month on the wanted side of the publication date.

    What is soon to come is written without its year even where no cue tells; what was as long ago is not.
    """
    if day is None:
        ahead = (month - dct.month) % 12
        future = ahead == 1 or (ahead > 1 and direction == FUTURE)
        future = future or (direction == NEITHER and 0 < ahead <= _UPCOMING_MONTHS)
        return dct.year + (future and month < dct.month) - (not future and month > dct.month)
    past, coming = _around(dct, month, day)
    if direction == FUTURE:
        return past.year if coming - dct > _FAR_AHEAD else coming.year
    if direction == NEITHER or dct - past > _LONG_AGO:
        return coming.year if coming - dct <= _UPCOMING else past.year
    return past.year


def _around(dct: date, month: int, day: int) -> tuple[date, date]:
    """The last such day, the publication day included, and the next one."""
    days = [_safe_day(dct.year + shift, month, day) for shift in (-1, 0, 1)]
    return max(one for one in days if one <= dct), min(one for one in days if one >= dct)


def _safe_day(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, dates.last_day(year, month)))


@operation
def month_of_year(parts: Parts, reading: Reading) -> Value | None:
    """March of last year, January this year."""
    month = parts.month()
    if month is None:
        return None
    if reading.dct is None:
        return unresolved(f"XXXX-{month:02d}")
    return from_publication(dates.month_text(reading.dct.year + int(parts.code("REL")), month), reading, "seen from")


@operation
def day_of_month(parts: Parts, reading: Reading) -> Value | None:
    """The 14th: of the month mentioned before, else the one nearest before the publication, or after it by tense."""
    day = parts.day()
    if day is None or not 1 <= day <= 31:
        return None
    last = reading.last
    if last is not None and last.value[5:7].isdigit() and parts.place - last.end <= _CARRY:
        value = f"{last.value[:7]}-{day:02d}"
        return carried_from(value, last.value) if dates.is_valid(value) else None
    if reading.dct is None:
        return unresolved(f"XXXX-XX-{day:02d}")
    ahead = reading.direction(parts.start, parts.end) == FUTURE
    month = reading.dct.replace(day=1)
    if ahead and day < reading.dct.day:
        month = (month + timedelta(days=31)).replace(day=1)
    elif not ahead and day > reading.dct.day:
        month = (month - timedelta(days=1)).replace(day=1)
    value = f"{month:%Y-%m}-{day:02d}"
    return from_publication(value, reading, "the one nearest to") if dates.is_valid(value) else None


@operation
def week_of(parts: Parts, reading: Reading) -> Value | None:
    """The week of March 6, the weekend of March 6 and 7."""
    day = calendar(parts, reading)
    if day is None or len(day.value) != 10 or "X" in day.value:
        return day
    week = dates.week_text(date.fromisoformat(day.value))
    return Value(f"{week}-WE" if parts.by == "weekend" else week, day.anchoring, day.reason, base=day.base)
