"""Weeks, months, years, seasons and decades, seen from the publication or from a date mentioned before."""

from datetime import timedelta

from extract.mentions.times import dates
from extract.mentions.times.months import related_year
from extract.mentions.times.operations import UNKNOWN_UNIT, carried_from, from_publication, operation, unresolved
from extract.mentions.times.reading import FUTURE, Parts, Reading, Remembered, Value
from extract.model.mention import Anchoring, TimexType

_OF_STORY = {"MM": 7, "Y": 4}  # characters of the value of a day or month that tell its month, its year
_NEAR = 160  # characters from the date told before in which "the month" is its month
_HOURS = {"S": 1 / 3600, "M": 1 / 60, "H": 1}


@operation
def related(parts: Parts, reading: Reading) -> Value:
    """Last week, this month, next year."""
    unit, shift = parts.code("UNIT"), int(parts.code("REL") or -1)
    if reading.dct is None:
        return unresolved(UNKNOWN_UNIT.get(unit, "XXXX"))
    return from_publication(dates.moved(reading.dct, shift, unit), reading, "counted from")


@operation
def current(parts: Parts, reading: Reading) -> Value | None:
    """The year, the end of the month: the one told right before, if that is past and what is told of it is, too; else
    the one of the publication date."""
    unit = parts.code("UNIT") or "Y"
    last = reading.last
    if last and unit in _OF_STORY and _told_of(last, unit, parts, reading):
        return carried_from(last.value[: _OF_STORY[unit]], last.value)
    if reading.dct is None:
        return unresolved(UNKNOWN_UNIT.get(unit, "XXXX"))
    return from_publication(dates.moved(reading.dct, 0, unit), reading, "the one of")


def _told_of(last: Remembered, unit: str, parts: Parts, reading: Reading) -> bool:
    """Whether a month or year told shortly before is meant, and not that of the publication."""
    long_enough = last.value[: _OF_STORY[unit]].replace("-", "").isdigit() and len(last.value) >= _OF_STORY[unit]
    if not long_enough or parts.place - last.end > _NEAR or not last.days.latest:
        return False
    if reading.dct is None:
        return True
    return last.days.latest.year < reading.dct.year and reading.direction(parts.start, parts.end) != FUTURE


@operation
def carried(parts: Parts, reading: Reading) -> Value | None:
    """The same day, the following year: from the date mentioned before, else from the publication date."""
    unit = parts.code("UNIT")
    shift = int(parts.by)
    if unit not in ("D", "W", "MM", "Y", "Q", "N", "E", "C"):
        return None
    if reading.last and reading.last.days.earliest:
        finer = unit in ("D", "N", "W") and not reading.last.days.is_day
        if finer and not shift:
            return carried_from(reading.last.value, reading.last.value)
        if finer:
            return unresolved(UNKNOWN_UNIT.get(unit, "XXXX"))  # "last week ... the next day": which, nobody told
        if not finer:
            return carried_from(dates.moved(reading.last.days.earliest, shift, unit), reading.last.value)
    if reading.dct is None:
        return unresolved(UNKNOWN_UNIT.get(unit, "XXXX"))
    return from_publication(dates.moved(reading.dct, shift, unit), reading, "counted from")


@operation
def weekend(parts: Parts, reading: Reading) -> Value:
    """The weekend just past, unless the clause looks ahead."""
    if reading.dct is None:
        return unresolved("XXXX-WXX-WE")
    relation = parts.code("REL")
    is_weekend = reading.dct.isoweekday() >= 6
    if relation:
        shift = int(relation) if relation != "-1" or not is_weekend else -1
    else:
        ahead = is_weekend or reading.direction(parts.start, parts.end) == FUTURE
        shift = 0 if ahead else -1
    return from_publication(f"{dates.week_text(reading.dct + timedelta(weeks=shift))}-WE", reading, "seen from")


@operation
def season(parts: Parts, reading: Reading) -> Value:
    """Summer 2016, last fall, this spring, autumn of the same year."""
    code, year = parts.code("SEASON"), parts.year()
    if parts.by == "same" and reading.last and reading.last.days.earliest:
        return carried_from(f"{dates.year_text(reading.last.days.earliest.year)}-{code}", reading.last.value)
    if year is not None:
        return Value(f"{dates.year_text(year)}-{code}")
    if reading.dct is None:
        return unresolved(f"XXXX-{code}")
    if parts.has("RELATED_YEAR"):
        year = related_year(parts, reading.dct)
        return from_publication(f"{dates.year_text(year)}-{code}", reading, "seen from")
    first, last = dates.SEASON_MONTHS[code]
    relation, month = parts.code("REL"), reading.dct.month
    if relation == "-1":
        year = reading.dct.year - (month <= (last if last > first else 12))
    elif relation == "1" or reading.direction(parts.start, parts.end) == FUTURE:
        year = reading.dct.year + (month > last > first)
    else:
        year = reading.dct.year - (relation == "" and month < first)
    return from_publication(f"{dates.year_text(year)}-{code}", reading, "seen from")


@operation
def decade(parts: Parts, _reading: Reading) -> Value | None:
    """The 1990s, the eighties, the '80s."""
    words = parts.words("DECADE")
    if not words:
        return Value("19" + parts.code("DECADE_NAME")[0])
    digits = words[0].strip("'’s")
    return Value(digits[:3]) if len(digits) == 4 else Value("19" + digits[0])


@operation
def century(parts: Parts, _reading: Reading) -> Value | None:
    """The 20th century."""
    word = parts.words("NTH")[0]
    digits = "".join(char for char in word if char.isdigit())
    number = int(digits) if digits else int(parts.code("NTH"))
    return Value(f"{number - 1:02d}") if 1 <= number <= 30 else None


@operation
def ago(parts: Parts, reading: Reading) -> Value | None:
    """Two weeks ago, a year ago; in a report on a quarter "a year ago" is that quarter a year before."""
    count, unit = parts.count() if parts.has("COUNT") else 1.0, parts.code("UNIT") or parts.code("UNITS") or "Y"
    sign = int(parts.by or -1)
    if count is None:
        return Value("PAST_REF" if sign < 0 else "FUTURE_REF", Anchoring.PUBLICATION, "a vague distance")
    if unit in _HOURS:
        count, unit = count * _HOURS[unit] // 24, "D"
    if reading.dct is None:
        return unresolved(UNKNOWN_UNIT.get(unit, "XXXX"))
    if unit == "Y" and count == 1 and reading.fiscal and sign < 0:
        first, _, number = reading.fiscal.partition("-Q")
        if number:
            return carried_from(f"{dates.year_text(int(first) - 1)}-Q{number}", reading.fiscal)
    if unit in ("E", "C"):
        count, unit = count * (10 if unit == "E" else 100), "Y"
    return from_publication(dates.moved(reading.dct, round(sign * count), unit), reading, "counted from")


@operation
def distance(parts: Parts, reading: Reading) -> Value:
    """Two days later: from the date mentioned before; without one, the length alone."""
    count = parts.count() if parts.has("COUNT") else 1.0
    unit = parts.code("UNIT") or parts.code("UNITS")
    last = reading.last
    exact = count is not None and last is not None and unit not in _HOURS
    if not exact or last is None or last.days.earliest is None or count is None:
        return Value(dates.period(count, unit), type=TimexType.DURATION)
    if unit in ("D", "N", "W", "F") and not last.days.is_day:
        return Value(dates.period(count, unit), type=TimexType.DURATION)
    return carried_from(dates.moved(last.days.earliest, round(int(parts.by) * count), unit), last.value)
