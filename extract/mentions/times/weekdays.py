"""Days by name: weekdays, yesterday and tomorrow, feasts; and weeks by number."""

from dataclasses import replace
from datetime import date, timedelta

from extract.mentions.times import dates
from extract.mentions.times.months import calendar, month_of_year, related_year
from extract.mentions.times.operations import UNKNOWN_UNIT, carried_from, from_publication, operation, unresolved
from extract.mentions.times.reading import FUTURE, Parts, Reading, Value

_SATURDAY = 6
_HALF_A_WEEK = 3  # days


@operation
def weekday(parts: Parts, reading: Reading) -> Value:
    """Friday: the last one, the publication day included, unless the clause speaks of what is to come."""
    number = int(parts.code("WEEKDAY"))
    if parts.by in ("-2", "2") and reading.last and reading.last.days.is_day and reading.last.days.earliest:
        day = dates.weekday_near(reading.last.days.earliest, number, int(parts.by))
        return carried_from(day.isoformat(), reading.last.value)
    if reading.dct is None:
        return unresolved(f"XXXX-WXX-{number}")
    if parts.by and parts.by != "week":
        direction = int(parts.by)
    elif relation := parts.code("REL"):
        direction = {"-1": -2, "0": 0, "1": 2}[relation]
    else:
        direction = 1 if reading.direction(parts.start, parts.end) == FUTURE else -1
    if parts.by == "week" or direction == 0:
        monday = reading.dct - timedelta(days=reading.dct.weekday())
        shift = int(parts.code("REL")) if parts.by == "week" else 0
        day = monday + timedelta(weeks=shift, days=number - 1)
    else:
        day = dates.weekday_near(reading.dct, number, direction)
    return from_publication(day.isoformat(), reading, "weekday next to")


@operation
def weekday_of_month(parts: Parts, reading: Reading) -> Value | None:
    """The first Monday in May; without a year to be sure of, the month alone."""
    month = _named_month(parts, reading)
    if month is None or "X" in month.value:
        return month
    first = date.fromisoformat(f"{month.value}-01")
    if nth := parts.code("FOURTH"):
        day = dates.weekday_near(first, int(parts.code("WEEKDAY")), 1) + timedelta(weeks=int(nth) - 1)
    else:
        end = first.replace(day=dates.last_day(first.year, first.month))
        day = dates.weekday_near(end, int(parts.code("WEEKDAY")), -1)
    return replace(month, value=day.isoformat())


@operation
def before_last(parts: Parts, reading: Reading) -> Value:
    """The Monday, the week, the weekend before last: one further back than the last."""
    unit, number = parts.code("UNIT"), parts.code("WEEKDAY")
    if reading.dct is None:
        return unresolved(f"XXXX-WXX-{number}" if number else UNKNOWN_UNIT.get(unit or "W", "XXXX"))
    if number:
        return from_publication(_weekday_back(reading.dct, number, 2), reading, "weekday next to")
    value = dates.moved(reading.dct, -2, unit or "W")
    return from_publication(value if unit else f"{value}-WE", reading, "counted from")


@operation
def weekdays_ago(parts: Parts, reading: Reading) -> Value | None:
    """Two Fridays ago; the publication day itself is none of them."""
    number, count = parts.code("WEEKDAYS") or parts.code("WEEKDAY"), parts.count()
    if reading.dct is None or not count:
        return unresolved(f"XXXX-WXX-{number}")
    return from_publication(_weekday_back(reading.dct, number, round(count)), reading, "weekdays before")


def _weekday_back(day: date, number: str, count: int) -> str:
    """The day that is so many of these weekdays back."""
    return (dates.weekday_near(day, int(number), -2) - timedelta(weeks=count - 1)).isoformat()


@operation
def numbered_week(parts: Parts, _reading: Reading) -> Value | None:
    """Week 12 of 2022, as ISO 8601 counts them."""
    number, year = parts.count("INT"), parts.year()
    if year is None or number is None or not 1 <= number <= date(year, 12, 28).isocalendar().week:
        return None
    return Value(f"{dates.year_text(year)}-W{round(number):02d}")


@operation
def week_of_month(parts: Parts, reading: Reading) -> Value | None:
    """The last week of May; without a year to be sure of, the month alone."""
    month = _named_month(parts, reading)
    if month is None or "X" in month.value:
        return month
    first = date.fromisoformat(f"{month.value}-01")
    nth = parts.code("FOURTH")
    end = int(nth) * 7 if nth else dates.last_day(first.year, first.month)
    return replace(month, value=dates.week_text(first.replace(day=end) - timedelta(days=_HALF_A_WEEK)))


def _named_month(parts: Parts, reading: Reading) -> Value | None:
    """The month that a day or week is one of ("May", "May of last year")."""
    return month_of_year(parts, reading) if parts.has("REL") else calendar(parts, reading)


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
    code, year = parts.by or parts.code("HOLIDAY"), parts.year()
    if year is not None:
        return Value(_days_of(parts, _feast(code, year)))
    if reading.dct is None:
        return unresolved("XXXX-XX-XX")
    if parts.has("RELATED_YEAR"):
        return from_publication(_days_of(parts, _feast(code, related_year(parts, reading.dct))), reading, "seen from")
    years = [_feast(code, reading.dct.year + shift) for shift in (-1, 0, 1)]
    if reading.direction(parts.start, parts.end) == FUTURE:
        day = next(day for day in years if day >= reading.dct)
    else:
        day = next(day for day in reversed(years) if day <= reading.dct)
    return from_publication(_days_of(parts, day), reading, "nearest to")


def _days_of(parts: Parts, feast: date) -> str:
    """The feast, or the weekend that it falls on: "the Easter weekend"."""
    ends_a_week = parts.has("FEAST_WEEKEND") and feast.isoweekday() >= _SATURDAY
    return f"{dates.week_text(feast)}-WE" if ends_a_week else feast.isoformat()


@operation
def holiday_week(parts: Parts, reading: Reading) -> Value:
    """Easter week: the one nearest to the publication."""
    dct = reading.dct
    if dct is None:
        return unresolved("XXXX-WXX")
    feasts = [_feast(parts.code("HOLIDAY"), dct.year + shift) for shift in (-1, 0, 1)]
    return from_publication(dates.week_text(min(feasts, key=lambda day: abs(day - dct))), reading, "nearest to")


def _feast(code: str, year: int) -> date:
    if code.startswith("easter"):
        return dates.easter(year) + timedelta(days=int(code.removeprefix("easter")))
    if code == "election":
        return dates.weekday_near(date(year, 11, 1), 1, 1) + timedelta(days=1)
    if "/" in code:
        month, weekday_number, which = map(int, code.split("/"))
        first = dates.weekday_near(date(year, month, 1), weekday_number, 1)
        last = dates.weekday_near(date(year, month, 28) + timedelta(days=3), weekday_number, -1)
        return last if which < 0 else first + timedelta(weeks=which - 1)
    return date(year, *map(int, code.split("-")))
