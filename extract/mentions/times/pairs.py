"""Dates that share a part: "16 and 20 October", "12-14 August 2019", "between May and September 2024"."""

from collections.abc import Iterator

from extract.mentions.times import dates
from extract.mentions.times.months import complete
from extract.mentions.times.reading import Parts, Reading, Value
from extract.model.mention import Anchoring


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


def year_pair(parts: Parts, _reading: Reading) -> Iterator[tuple[Parts, Value]]:
    """2009-10: the years 2009 and 2010, written as one."""
    word = parts.all_words()[0]
    yield parts, Value(f"{word[:4]}/{int(word[:4]) + 1:04d}")
