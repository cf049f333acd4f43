"""Two dates that share a part: "16 and 20 October", "12-14 August 2019", "between May and September 2024"."""

from collections.abc import Iterator

from extract.mentions.times import dates
from extract.mentions.times.months import complete
from extract.mentions.times.reading import Parts, Reading, Value
from extract.model.mention import Anchoring


def pair(parts: Parts, reading: Reading) -> Iterator[tuple[Parts, Value]]:
    """Both mentions of the match; what one lacks it takes from the other, and the first is not after the second."""
    first, last = parts.mentions()
    month = last.month() or first.month()
    if month is None:
        yield from ((part, Value(dates.year_text(part.year() or 0))) for part in (first, last))
        return
    first_month = first.month() or month
    latter = complete(last, last.year() or first.year(), month, last.day(), reading)
    if latter is None:
        return
    written = first.year()
    year = f"{written:04d}" if written else _year_before(latter.value, first_month, first.day())
    value = year + f"-{first_month:02d}" + (f"-{first.day():02d}" if first.day() else "")
    if not dates.is_valid(value):
        return
    reason = "written out" if latter.anchoring is Anchoring.EXPLICIT else f"shares its year with {latter.value}"
    yield first, Value(value, latter.anchoring, reason)
    yield last, latter


def _year_before(latter: str, month: int, day: int | None) -> str:
    """The year of the second date, or the one before where the first would come after it."""
    year, _, rest = latter.partition("-")
    later = f"{month:02d}-{day:02d}" > rest if day and len(rest) == 5 else f"{month:02d}" > rest[:2]
    return f"{int(year) - 1:04d}" if later and year.isdigit() else year


def year_pair(parts: Parts, _reading: Reading) -> Iterator[tuple[Parts, Value]]:
    """2009-10: the years 2009 and 2010, written as one."""
    word = parts.all_words()[0]
    yield parts, Value(f"{word[:4]}/{int(word[:4]) + 1:04d}")
