"""Quarters and halves of a year. A report on a quarter goes on about it: "the quarter", "the year-earlier period"."""

from extract.mentions.times import dates
from extract.mentions.times.operations import carried_from, from_publication, operation, unresolved
from extract.mentions.times.reading import FUTURE, Parts, Reading, Value


@operation
def quarter(parts: Parts, reading: Reading) -> Value:
    """The third quarter (the last one that has begun), with or without its year."""
    number = parts.code("QUARTER_NAME") or parts.code("FOURTH")
    year = parts.year()
    if year is not None:
        return _reported(reading, Value(f"{dates.year_text(year)}-Q{number}"))
    if reading.dct is None:
        return unresolved(f"XXXX-Q{number}")
    if parts.has("REL"):
        shift = int(parts.code("REL") or parts.by or 0)
        return _reported(
            reading, from_publication(f"{dates.year_text(reading.dct.year + shift)}-Q{number}", reading, "seen from")
        )
    now = (reading.dct.month + 2) // 3
    year = reading.dct.year - (int(number) > now)
    if int(number) > now and reading.direction(parts.start, parts.end) == FUTURE:
        year += 1
    if parts.by:
        year += int(parts.by)
    return _reported(reading, from_publication(f"{dates.year_text(year)}-Q{number}", reading, "the last one at"))


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
        return carried_from(f"{dates.year_text(shifted)}-Q{number}", reading.fiscal)
    if year is not None:
        return Value(dates.year_text(year))
    if reading.dct is None:
        return unresolved("XXXX-QX")
    shift = int(parts.by or 0)
    if shift and reading.fiscal:
        return from_publication(dates.year_text(reading.dct.year + shift), reading, "counted from")
    ended = dates.moved(reading.dct, -1, "Q")
    value = f"{dates.year_text(int(ended[:4]) + shift)}{ended[4:]}"
    return from_publication(value, reading, "the last one ended at")


@operation
def half(parts: Parts, reading: Reading) -> Value:
    """The first half of 1990, H2 2023."""
    number = parts.code("HALF_NAME") or parts.code("HALF_CODE")
    year = parts.year()
    if year is not None:
        return Value(f"{dates.year_text(year)}-H{number}")
    if reading.dct is None:
        return unresolved(f"XXXX-H{number}")
    return from_publication(
        f"{dates.year_text(reading.dct.year + int(parts.code('REL') or 0))}-H{number}", reading, "seen from"
    )
