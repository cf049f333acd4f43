"""Operations for durations and sets."""

from extract.mentions.times.operations import operation
from extract.mentions.times.reading import Parts, Reading, Value

_CLOCK_UNITS = frozenset({"S", "M", "H"})
_TIMEX_UNITS = {"MM": "M", "F": "W", "N": "N", "L": "Y"}
_YEARS = {"E": 10, "C": 100, "L": 1000}


def period(count: float | None, unit: str) -> str:
    """The TIMEX3 duration; None counts as X.

    >>> period(2.5, "Y"), period(None, "D"), period(10, "H"), period(2, "E")
    ('P2Y6M', 'PXD', 'PT10H', 'P20Y')
    """
    head = "PT" if unit in _CLOCK_UNITS else "P"
    name = _TIMEX_UNITS.get(unit, unit)
    if count is None:
        return f"{head}X{name}"
    if unit in _YEARS:
        count, name = count * _YEARS[unit], "Y"
    if unit == "F":
        count *= 2
    whole = int(count)
    rest = count - whole
    if not rest:
        return f"{head}{whole}{name}"
    smaller = {"Y": (12, "M"), "MM": (30, "D"), "D": (24, "H"), "H": (60, "M"), "M": (60, "S"), "W": (7, "D")}.get(unit)
    if smaller is None:
        return f"{head}{count:g}{name}"
    joint = "T" if unit == "D" else ""
    return f"{head}{f'{whole}{name}' if whole else ''}{joint}{round(rest * smaller[0])}{smaller[1]}"


@operation
def duration(parts: Parts, _reading: Reading) -> Value:
    """Two weeks, the past 18 months."""
    return Value(period(parts.count(), parts.code("UNIT") or parts.code("UNITS")))


@operation
def duration_one(parts: Parts, _reading: Reading) -> Value:
    """A week, an hour and a half."""
    return Value(period(1.5 if "half" in parts.all_words() else 1, parts.code("UNIT")))


@operation
def duration_bare(parts: Parts, _reading: Reading) -> Value:
    """Months, recent weeks: no quantity."""
    return Value(period(None, parts.code("UNITS")))


@operation
def set(parts: Parts, _reading: Reading) -> Value | None:  # noqa: A001 - the TIMEX3 type's own name
    """Every week, daily, Mondays."""
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
    return Value(period(parts.count() if parts.has("COUNT") else 1, unit)) if unit else None
