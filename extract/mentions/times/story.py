"""Months, seasons and weekends told along a story: "the following March", "that winter", "August of the next year".

Each is counted from the date mentioned before; without one it is left to the rules that look from the publication.
"""

from datetime import date

from extract.mentions.times import dates
from extract.mentions.times.months import complete
from extract.mentions.times.operations import carried_from, operation, unresolved
from extract.mentions.times.reading import Parts, Reading, Value


@operation
def month_of_told_year(parts: Parts, reading: Reading) -> Value | None:
    """November of the same year, 5 August of the following year."""
    month, day = parts.month(), parts.day()
    if month is None:
        return None
    tail = f"-{month:02d}" + (f"-{day:02d}" if day else "")
    told = _told(reading)
    if told is None:
        return unresolved(f"XXXX{tail}")
    return _carried(f"{dates.year_text(told.year + int(parts.by or 0))}{tail}", reading)


@operation
def month_from_told(parts: Parts, reading: Reading) -> Value | None:
    """The following March, the previous March."""
    month, told = parts.month(), _told(reading)
    if month is None:
        return None
    if told is None:
        return complete(parts, None, month, None, reading)
    shift = month <= _last_month(reading) if int(parts.by) > 0 else -(month >= told.month)
    return _carried(dates.month_text(told.year + shift, month), reading)


@operation
def season_from_told(parts: Parts, reading: Reading) -> Value | None:
    """That winter, the following spring, the previous autumn."""
    code, told, by = parts.code("SEASON"), _told(reading), int(parts.by)
    if told is None:
        return unresolved(f"XXXX-{code}")
    first, last = dates.SEASON_MONTHS[code]
    year = told.year
    if by > 0:
        year += first <= _last_month(reading)
    elif by < 0:
        year -= last >= told.month or first > last
    elif first > last >= told.month:
        year -= 1  # "in January 1951 ... that winter" began in 1950
    return _carried(f"{dates.year_text(year)}-{code}", reading)


@operation
def weekend_told(_parts: Parts, reading: Reading) -> Value | None:
    """That weekend: the one of the week of the day told before."""
    last = reading.last
    if last is None or last.days.earliest is None or not last.days.is_day:
        return None
    return _carried(f"{dates.week_text(last.days.earliest)}-WE", reading)


def _told(reading: Reading) -> date | None:
    """When what was told last began."""
    return reading.last.days.earliest if reading.last else None


def _last_month(reading: Reading) -> int:
    """In which month it ended: of a year told alone the last, so that what follows is of the next."""
    latest = reading.last.days.latest if reading.last else None
    return latest.month if latest else 12


def _carried(value: str, reading: Reading) -> Value | None:
    return carried_from(value, reading.last.value) if reading.last and dates.is_valid(value) else None
