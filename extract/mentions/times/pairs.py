"""Dates that share a part: "16 and 20 October", "12-14 August 2019", "from Wednesday to Friday"."""

from collections.abc import Iterator
from datetime import date, timedelta

from extract.mentions.times import dates
from extract.mentions.times.months import complete
from extract.mentions.times.operations import from_publication, unresolved
from extract.mentions.times.reading import FUTURE, Parts, Reading, Value
from extract.mentions.times.weekdays import weekday
from extract.model.mention import Anchoring

_ENUMERATING = frozenset({"and", "or", "&"})


def sharing(parts: Parts, reading: Reading) -> Iterator[tuple[Parts, Value]]:
    """The mentions of the match; what one lacks it takes from the others, and none is after the last."""
    mentions = parts.mentions()
    last = mentions[-1]
    month = last.month() or mentions[0].month()
    if month is None:
        yield from ((one, Value(dates.year_text(one.year() or 0))) for one in mentions)
        return
    latest = complete(last, last.year() or mentions[0].year(), month, last.day(), reading)
    if latest is None:
        return
    for one in mentions[:-1]:
        value = _before(one, month, latest)
        if value is not None:
            yield one, value
    yield last, latest


def _before(one: Parts, month: int, latest: Value) -> Value | None:
    """An earlier mention, completed from the last one."""
    month, day, written = one.month() or month, one.day(), one.year()
    year = f"{written:04d}" if written else _year_before(latest.value, month, day)
    value = f"{year}-{month:02d}" + (f"-{day:02d}" if day else "")
    if not dates.is_valid(value):
        return None
    explicit = latest.anchoring is Anchoring.EXPLICIT
    return Value(value, latest.anchoring, "written out" if explicit else f"shares its year with {latest.value}")


def _year_before(latest: str, month: int, day: int | None) -> str:
    """The year of the last date, or the one before where this one would come after it."""
    year, _, rest = latest.partition("-")
    later = f"{month:02d}-{day:02d}" > rest if day and len(rest) == 5 else f"{month:02d}" > rest[:2]
    return f"{int(year) - 1:04d}" if later and year.isdigit() else year


def weekdays_in_order(parts: Parts, reading: Reading) -> Iterator[tuple[Parts, Value]]:
    """Wednesday to Friday, Friday and Saturday: the second is the one that follows the first."""
    first, last = parts.mentions()
    if reading.dct is None:
        yield from ((one, unresolved(f"XXXX-WXX-{one.code('WEEKDAY')}")) for one in (first, last))
        return
    two = weekday(last, reading)
    ends = date.fromisoformat(two.value)
    one = _beside(first, ends, -2, reading) if parts.by else weekday(first, reading)
    begins = date.fromisoformat(one.value)
    # "Friday and Thursday": the latest news first.
    if begins > ends and not (begins - ends == timedelta(days=1) and _ENUMERATING.intersection(parts.all_words())):
        if reading.direction(parts.start, parts.end) == FUTURE:
            two = _beside(last, begins, 2, reading)
        else:
            one = _beside(first, ends, -2, reading)
    yield first, one
    yield last, two


def _beside(one: Parts, day: date, direction: int, reading: Reading) -> Value:
    """The weekday next to a day, before or after it."""
    found = dates.weekday_near(day, int(one.code("WEEKDAY")), direction)
    return from_publication(found.isoformat(), reading, f"beside {day}, next to")


def year_pair(parts: Parts, _reading: Reading) -> Iterator[tuple[Parts, Value]]:
    """2009-10: the years 2009 and 2010, written as one."""
    word = parts.all_words()[0]
    yield parts, Value(f"{word[:4]}/{int(word[:4]) + 1:04d}")
