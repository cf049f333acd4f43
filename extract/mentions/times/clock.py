"""Operations for times of day, and for dates written in digits."""

import re
from datetime import timedelta

from extract.mentions.times import dates
from extract.mentions.times.months import calendar
from extract.mentions.times.operations import carried_from, from_publication, operation, unresolved
from extract.mentions.times.reading import Parts, Reading, Value
from extract.mentions.times.weekdays import deictic, weekday

_FROM_TOLD = {"": 0, "next": 1, "previous": -1}  # days between the one told before and that of the time
_IN_DIGITS = ("ISO_DATE", "DOTTED", "SLASHED")
_MARKS = re.compile(r"[./-]")  # between the numbers of a date in digits


@operation
def time_of_day(parts: Parts, reading: Reading) -> Value | None:
    """10 p.m. Wednesday, last night, Friday morning."""
    clock = _clock(parts)
    if clock is None:
        return None
    day = _day(parts, reading)
    if day is None:
        return None
    return Value(f"{day.value}T{clock}", day.anchoring, day.reason, base=day.base)


def _day(parts: Parts, reading: Reading) -> Value | None:
    """The day that a time of day belongs to: named, or the one mentioned last, or that of publication."""
    if parts.has("MONTH"):
        return calendar(parts, reading)
    if any(map(parts.has, _IN_DIGITS)):
        return numeric(parts, reading)
    if parts.has("WEEKDAY"):
        return weekday(parts, reading)
    if parts.has("DEICTIC"):
        return deictic(parts, reading)
    if parts.by in _FROM_TOLD and reading.last and reading.last.days.is_day and reading.last.days.earliest:
        day = reading.last.days.earliest + timedelta(days=_FROM_TOLD[parts.by])
        return carried_from(day.isoformat(), reading.last.value)
    if reading.dct is None:
        return unresolved("XXXX-XX-XX")
    shift = int(parts.by) if parts.by.startswith("-") else 0
    return from_publication((reading.dct + timedelta(days=shift)).isoformat(), reading, "counted from")


def _clock(parts: Parts) -> str | None:
    """`22:00`, `MO`, `NI`."""
    if parts.by == "tonight":
        return "NI"
    if parts.has("HOUR_NAME"):
        return parts.code("HOUR_NAME")
    if code := parts.code("DAY_PART"):
        hour = _hour(parts)
        return code if hour is None else f"{_half_day(hour, 'am' if code == 'MO' else 'pm'):02d}:00"
    if military := parts.words("MILITARY") or parts.words("DAY_HOURS"):
        return f"{military[0][:2]}:{military[0][2:]}"
    written = parts.words("CLOCK") or parts.words("DECIMAL")
    half_day = parts.code("HALF_DAY")
    if written:
        hour_text, minute, *_ = written[0].replace(".", ":").split(":")
        hour = int(hour_text)
        if int(minute) > 59 or hour > 24:
            return None
        return f"{_half_day(hour, half_day):02d}:{int(minute):02d}"
    hour = _hour(parts)
    return None if hour is None or hour > 24 else f"{_half_day(hour, half_day):02d}:00"


def _hour(parts: Parts) -> int | None:
    if words := parts.words("HOUR"):
        return int(words[0])
    code = parts.code("NUMERAL")
    return int(code) if code else None


def _half_day(hour: int, half_day: str) -> int:
    if half_day == "pm" and hour < 12:
        return hour + 12
    return 0 if half_day == "am" and hour == 12 else hour


@operation
def numeric(parts: Parts, reading: Reading) -> Value | None:
    """Dates in digits. Dotted ones are day-month-year; others as the language has them, unless that is impossible."""
    word = parts.all_words()[-1]  # a weekday may stand before
    if parts.has("ISO_TIME"):
        return _iso_time(word)
    if parts.has("ISO_DATE") or parts.has("YEAR_MONTH"):
        value = word.replace("/", "-").replace(".", "-")
        return Value(value) if dates.is_valid(value) else None
    first, second, year = (int(number) for number in _MARKS.split(word))
    day_first = "." in word or first > 12 or (second <= 12 and reading.day_first)
    day, month = (first, second) if day_first else (second, first)
    value = f"{dates.month_text(dates.full_year(year) if year < 100 else year, month)}-{day:02d}"
    return Value(value) if 1 <= month <= 12 and dates.is_valid(value) else None


def _iso_time(word: str) -> Value | None:
    day, _, clock = word.partition("t")
    hours = clock[:5]
    is_clock = len(hours) == 5 and hours[2] == ":" and hours.replace(":", "").isdigit()
    return Value(f"{day}T{hours}") if is_clock and dates.is_valid(day) else None
