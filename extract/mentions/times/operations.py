"""The operations that rules name: from the words of a match to a TIMEX3 value.

Each takes the parts of the match and the state of reading and gives a `Value`, or None where the words are no time
after all. Dates without a year are completed here, by tense, by an earlier mention, or by the publication date.
"""

from collections.abc import Callable
from datetime import date, timedelta

from extract.mentions.times import dates
from extract.mentions.times.dates import period
from extract.mentions.times.reading import FUTURE, NEITHER, PAST, Parts, Reading, Value
from extract.model.mention import Anchoring

Operation = Callable[[Parts, Reading], Value | None]
OPERATIONS: dict[str, Operation] = {}

_CARRY_TOKENS = 60  # about two sentences: further away an earlier year no longer holds
_NEWS = timedelta(days=150)
_UPCOMING = timedelta(days=75)
_UPCOMING_MONTHS = 3
_LONG_AGO = timedelta(days=275)
_FAR_AHEAD = timedelta(days=330)
_UNKNOWN_UNIT = {
    "D": "XXXX-XX-XX",
    "N": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "F": "XXXX-WXX",
    "MM": "XXXX-XX",
    "Q": "XXXX-QX",
}


def operation(run: Operation) -> Operation:
    """Registers a function under its name."""
    OPERATIONS[run.__name__] = run
    return run


def from_publication(value: str, reading: Reading, words: str) -> Value:
    """A value counted from the publication date."""
    return Value(value, Anchoring.PUBLICATION, f"{words} {reading.dct}")


def unresolved(value: str) -> Value:
    """A relative value with nothing to resolve it against."""
    return Value(value, Anchoring.UNRESOLVED, "relative, and no publication date is known")


def carried_from(value: str, words: str) -> Value:
    """A value completed from an earlier mention."""
    return Value(value, Anchoring.CARRIED, f"carried from {words}")


# ---------------------------------------------------------------- days, months and years


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
    return from_publication(f"{year}{tail}", reading, "seen from")


def _without_year(parts: Parts, month: int, day: int | None, tail: str, reading: Reading) -> Value | None:
    """March, or March 3: the year of an earlier mention near by, or by tense, or the nearest to the publication."""
    carried = _carried_year(parts, month, day, reading)
    if carried is not None:
        return carried_from(f"{carried}{tail}", f"{reading.last.value if reading.last else ''}")
    if reading.dct is None:
        return unresolved(f"XXXX{tail}")
    direction = reading.direction(parts.start, parts.end)
    year = _year_near(reading.dct, month, day, direction)
    value = f"{year}{tail}"
    if not dates.is_valid(value):
        return None
    side = {PAST: "before", FUTURE: "after", NEITHER: "nearest to"}[direction]
    return from_publication(value, reading, f"the one {side}")


def _carried_year(parts: Parts, month: int, day: int | None, reading: Reading) -> int | None:
    """The year that an earlier mention near by, of a month in another year, hands on.

    A day or month just before the publication is the news itself and takes no year from its background.
    """
    last = reading.last
    if last is None or not last.with_year or parts.start - last.token > _CARRY_TOKENS or len(last.value) < 7:
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
    near = dct - past <= _NEWS or coming - dct <= _UPCOMING
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
def month_same_year(parts: Parts, reading: Reading) -> Value | None:
    """November of the same year."""
    month, day = parts.month(), parts.day()
    if month is None:
        return None
    tail = f"-{month:02d}" + (f"-{day:02d}" if day else "")
    if reading.last is None or reading.last.days.earliest is None:
        return unresolved(f"XXXX{tail}")
    value = f"{reading.last.days.earliest.year:04d}{tail}"
    return carried_from(value, reading.last.value) if dates.is_valid(value) else None


@operation
def weekday(parts: Parts, reading: Reading) -> Value:
    """Friday: the last one, the publication day included, unless the clause speaks of what is to come."""
    number = int(parts.code("WEEKDAY"))
    if parts.by in ("-2", "2") and reading.last and reading.last.days.is_day and reading.last.days.earliest:
        day = dates.weekday_near(reading.last.days.earliest, number, int(parts.by))
        return carried_from(day.isoformat(), reading.last.value)
    if reading.dct is None:
        return unresolved(f"XXXX-WXX-{number}")
    if parts.by:
        direction = int(parts.by)
    elif relation := parts.code("REL"):
        direction = {"-1": -2, "0": 0, "1": 2}[relation]
    else:
        direction = 1 if reading.direction(parts.start, parts.end) == FUTURE else -1
    if "week" in parts.all_words() or direction == 0:
        monday = reading.dct - timedelta(days=reading.dct.weekday())
        shift = int(parts.code("REL") or 0) if "week" in parts.all_words() else 0
        day = monday + timedelta(weeks=shift, days=number - 1)
    else:
        day = dates.weekday_near(reading.dct, number, direction)
    return from_publication(day.isoformat(), reading, "weekday next to")


@operation
def deictic(parts: Parts, reading: Reading) -> Value:
    """Yesterday, today, tomorrow."""
    if reading.dct is None:
        return unresolved("XXXX-XX-XX")
    day = reading.dct + timedelta(days=int(parts.by or parts.code("DEICTIC")))
    return from_publication(day.isoformat(), reading, "counted from")


@operation
def holiday(parts: Parts, reading: Reading) -> Value | None:
    """A feast with its year by tense."""
    code = parts.by or parts.code("HOLIDAY")
    if reading.dct is None:
        return unresolved("XXXX-XX-XX")
    years = [_feast(code, reading.dct.year + shift) for shift in (-1, 0, 1)]
    if reading.direction(parts.start, parts.end) == FUTURE:
        day = next(day for day in years if day >= reading.dct)
    else:
        day = next(day for day in reversed(years) if day <= reading.dct)
    return from_publication(day.isoformat(), reading, "nearest to")


def _feast(code: str, year: int) -> date:
    if code == "easter":
        return dates.easter(year)
    if code == "election":
        return dates.weekday_near(date(year, 11, 1), 1, 1) + timedelta(days=1)
    if code == "thanksgiving":
        return dates.weekday_near(date(year, 11, 1), 4, 1) + timedelta(weeks=3)
    month, day = code.split("-")
    return date(year, int(month), int(day))


# ---------------------------------------------------------------- weeks, months, years around a day


@operation
def related(parts: Parts, reading: Reading) -> Value:
    """Last week, this month, next year."""
    unit, shift = parts.code("UNIT"), int(parts.code("REL") or -1)
    if reading.dct is None:
        return unresolved(_UNKNOWN_UNIT.get(unit, "XXXX"))
    return from_publication(dates.moved(reading.dct, shift, unit), reading, "counted from")


@operation
def current(parts: Parts, reading: Reading) -> Value | None:
    """The year, the end of the month: the one of the publication date."""
    words = parts.all_words()
    unit = parts.code("UNIT") or next((code for word, code in _UNIT_WORDS.items() if word in words), "Y")
    if reading.dct is None:
        return unresolved(_UNKNOWN_UNIT.get(unit, "XXXX"))
    return from_publication(dates.moved(reading.dct, 0, unit), reading, "the one of")


_UNIT_WORDS = {"week": "W", "month": "MM", "year": "Y", "day": "D"}


@operation
def carried(parts: Parts, reading: Reading) -> Value | None:
    """The same day, the following year: from the date mentioned before, else from the publication date."""
    words = parts.all_words()
    unit = parts.code("UNIT") or next((code for word, code in _UNIT_WORDS.items() if word in words), "")
    shift = int(parts.by)
    if unit not in ("D", "W", "MM", "Y", "Q", "N", "E", "C"):
        return None
    if reading.last and reading.last.days.earliest:
        finer = unit in ("D", "N", "W") and not reading.last.days.is_day
        if finer and not shift:
            return Value(reading.last.value, Anchoring.CARRIED, f"carried from {reading.last.value}")
        if not finer:
            return carried_from(dates.moved(reading.last.days.earliest, shift, unit), reading.last.value)
    if reading.dct is None:
        return unresolved(_UNKNOWN_UNIT.get(unit, "XXXX"))
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
    """Summer 2016, last fall, this spring."""
    code, year = parts.code("SEASON"), parts.year()
    if year is not None:
        return Value(f"{dates.year_text(year)}-{code}")
    if reading.dct is None:
        return unresolved(f"XXXX-{code}")
    first, last = dates.SEASON_MONTHS[code]
    relation, month = parts.code("REL"), reading.dct.month
    if relation == "-1" and "this" not in parts.all_words():
        year = reading.dct.year - (month <= (last if last > first else 12))
    elif relation == "1" or reading.direction(parts.start, parts.end) == FUTURE:
        year = reading.dct.year + (month > last > first)
    else:
        year = reading.dct.year - (relation == "" and month < first)
    return from_publication(f"{year}-{code}", reading, "seen from")


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


# ---------------------------------------------------------------- quarters


@operation
def quarter(parts: Parts, reading: Reading) -> Value:
    """The third quarter (the last one that has begun), with or without its year."""
    number = parts.code("QUARTER_NAME") or parts.code("FOURTH")
    year = parts.year()
    if year is not None:
        return _reported(reading, Value(f"{dates.year_text(year)}-Q{number}"))
    if reading.dct is None:
        return unresolved(f"XXXX-Q{number}")
    if parts.has("REL") or "year" in parts.all_words():
        shift = int(parts.code("REL") or parts.by or 0)
        return _reported(reading, from_publication(f"{reading.dct.year + shift}-Q{number}", reading, "seen from"))
    now = (reading.dct.month + 2) // 3
    year = reading.dct.year - (int(number) > now)
    if int(number) > now and reading.direction(parts.start, parts.end) == FUTURE:
        year += 1
    if parts.by:
        year += int(parts.by)
    return _reported(reading, from_publication(f"{year}-Q{number}", reading, "the last one at"))


def _reported(reading: Reading, value: Value) -> Value:
    """Remembers the quarter that a report is about."""
    reading.fiscal = value.value
    return value


@operation
def carried_quarter(parts: Parts, reading: Reading) -> Value | None:
    """The quarter, the latest period, the year-earlier period: of the one reported on before."""
    year = parts.year()
    if "-Q" in reading.fiscal:
        first, _, number = reading.fiscal.partition("-Q")
        shifted = year if year is not None else int(first) + int(parts.by or 0)
        return carried_from(f"{shifted}-Q{number}", reading.fiscal)
    if year is not None:
        return Value(dates.year_text(year))
    if reading.dct is None:
        return unresolved("XXXX-QX")
    shift = int(parts.by or 0)
    if shift and reading.fiscal:
        return from_publication(str(reading.dct.year + shift), reading, "counted from")
    ended = dates.moved(reading.dct, -1, "Q")
    value = f"{int(ended[:4]) + shift}{ended[4:]}"
    return from_publication(value, reading, "the last one ended at")


@operation
def half(parts: Parts, reading: Reading) -> Value:
    """The first half of 1990."""
    number = 1 if "first" in parts.all_words() else 2
    year = parts.year()
    if year is not None:
        return Value(f"{dates.year_text(year)}-H{number}")
    if reading.dct is None:
        return unresolved(f"XXXX-H{number}")
    return from_publication(f"{reading.dct.year + int(parts.code('REL') or 0)}-H{number}", reading, "seen from")


# ---------------------------------------------------------------- distances


@operation
def ago(parts: Parts, reading: Reading) -> Value | None:
    """Two weeks ago, a year ago; in a report on a quarter "a year ago" is that quarter a year before."""
    count, unit = parts.count() if parts.has("COUNT") else 1.0, parts.code("UNIT") or parts.code("UNITS") or "Y"
    sign = int(parts.by or -1)
    if count is None:
        return Value("PAST_REF" if sign < 0 else "FUTURE_REF", Anchoring.PUBLICATION, "a vague distance")
    if unit in ("S", "M", "H"):
        return None if reading.dct is None else from_publication(reading.dct.isoformat(), reading, "on")
    if reading.dct is None:
        return unresolved(_UNKNOWN_UNIT.get(unit, "XXXX"))
    if unit == "Y" and count == 1 and reading.fiscal and sign < 0:
        first, _, number = reading.fiscal.partition("-Q")
        if number:
            return carried_from(f"{int(first) - 1}-Q{number}", reading.fiscal)
    if unit in ("E", "C"):
        count, unit = count * (10 if unit == "E" else 100), "Y"
    return from_publication(dates.moved(reading.dct, round(sign * count), unit), reading, "counted from")


@operation
def distance(parts: Parts, reading: Reading) -> Value:
    """Two days later: from the date mentioned before; without one, the length alone."""
    count = parts.count() if parts.has("COUNT") else 1.0
    unit = parts.code("UNIT") or parts.code("UNITS")
    last = reading.last
    exact = count is not None and last is not None and unit not in ("S", "M", "H")
    if not exact or last is None or last.days.earliest is None or count is None:
        return Value(period(count, unit), type="DURATION")
    if unit in ("D", "N", "W", "F") and not last.days.is_day:
        return Value(period(count, unit), type="DURATION")
    return carried_from(dates.moved(last.days.earliest, round(int(parts.by) * count), unit), last.value)


@operation
def week_of(parts: Parts, reading: Reading) -> Value | None:
    """The week of March 6."""
    day = calendar(parts, reading)
    if day is None or len(day.value) != 10 or "X" in day.value:
        return day
    return Value(dates.week_text(date.fromisoformat(day.value)), day.anchoring, day.reason)
