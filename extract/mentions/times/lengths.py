"""Operations for durations and sets."""

from extract.mentions.times.dates import period
from extract.mentions.times.operations import operation
from extract.mentions.times.reading import Parts, Reading, Value


@operation
def duration(parts: Parts, _reading: Reading) -> Value:
    """Two weeks, the past 18 months."""
    return Value(period(parts.count() if parts.has("COUNT") else None, parts.code("UNIT") or parts.code("UNITS")))


@operation
def duration_one(parts: Parts, _reading: Reading) -> Value:
    """A week, an hour and a half."""
    return Value(period(float(parts.by or 1), parts.code("UNIT")))


@operation
def duration_bare(parts: Parts, _reading: Reading) -> Value:
    """Months, recent weeks: no quantity."""
    return Value(period(None, parts.code("UNITS")))


@operation
def recurring(parts: Parts, _reading: Reading) -> Value | None:
    """Every week, every two weeks, every other week, three times a week, daily, Mondays."""
    if code := parts.code("EVERY_UNIT"):
        return Value(code)
    if day := parts.code("WEEKDAY") or parts.code("WEEKDAYS"):
        part = parts.code("DAY_PART") or parts.code("DAY_PARTS")
        return Value(f"XXXX-WXX-{day}{f'T{part}' if part else ''}")
    if month := parts.code("MONTH"):
        return Value(f"XXXX-{month}")
    if season := parts.code("SEASON"):
        return Value(f"XXXX-{season}")
    unit = parts.code("UNIT") or parts.code("UNITS")
    if parts.by == "other":
        count: float | None = 2
    else:
        count = parts.count() if parts.has("COUNT") and parts.by != "unit" else 1
    return Value(period(count, unit)) if unit else None
