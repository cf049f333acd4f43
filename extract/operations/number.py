"""Numbers that documents give, made comparable: what they count, how rare they are by their digits, how large."""

import math
from collections.abc import Iterable
from functools import lru_cache
from math import fsum
from typing import NamedTuple

from extract.model.event import Figure, FigureWhat

# A number is compared by what it counts; a national part is another number than a total.
FigureKey = tuple[str, float, str | None, str | None]
Month = tuple[int, int]
_PARTED = (FigureWhat.ARRESTS, FigureWhat.SEARCHES, FigureWhat.VICTIMS)
_COMMON = (FigureWhat.OTHER, FigureWhat.JAIL_MONTHS)


def figure_key(figure: Figure) -> FigureKey:
    """What makes two figures the same number; "more than 50,000" and "50,000" are one."""
    return str(figure.what), figure.value, figure.currency, figure.country


def figure_keys(figure: Figure) -> tuple[FigureKey, ...]:
    """As `figure_key`; a number of people or searches in one state is told without the state where that is plain."""
    key = figure_key(figure)
    return (key, (*key[:3], None)) if key[3] and key[0] in _PARTED else (key,)


@lru_cache(maxsize=65536)
def telling(key: FigureKey) -> float:
    """How much it says that two documents share this number: less for prison terms and for whatever has no kind."""
    weight = strength(key[1])
    return 0.25 * weight if key[0] in _COMMON else weight


@lru_cache(maxsize=16384)
def told(figures: frozenset[FigureKey]) -> float:
    """How much the numbers of a document say together."""
    return fsum(map(telling, figures))


@lru_cache(maxsize=16384)
def arrested(figures: frozenset[FigureKey]) -> float:
    """As `most_arrests`, of the numbers of a document."""
    return most_arrests(figures)


def most_arrests(figures: Iterable[FigureKey]) -> float:
    """The largest number of arrests in all states together, 0 where none is told."""
    parts: list[float] = []
    totals: list[float] = []
    for what, value, _, country in figures:
        if what == FigureWhat.ARRESTS:
            (parts if country else totals).append(value)
    return max([value for value in totals if value not in parts], default=0.0)


@lru_cache(maxsize=16384)
def arrested_in_parts(figures: frozenset[FigureKey]) -> frozenset[float]:
    """The numbers of arrests that a document tells of single states."""
    return frozenset(value for what, value, _, country in figures if what == FigureWhat.ARRESTS and country)


class Size(NamedTuple):
    """What numbers have in common that are equal by chance now and then: what they count, how large and how exact."""

    what: str
    currency: str
    country: str
    length: int
    digits: int

    @property
    def values(self) -> int:
        """How many values of this size there are."""
        return 9 * int(10 ** max(0, self.digits - 1))


@lru_cache(maxsize=65536)
def size_of(key: FigureKey) -> Size:
    """The size of a number.

    >>> size_of(("arrests", 18400.0, None, None))[3:], size_of(("arrests", 18400.0, None, None)).values
    ((5, 3), 900)
    """
    what, value, currency, country = key
    length = len(f"{value:.0f}") if math.isfinite(value) else 0
    return Size(str(what), currency or "", country or "", length, _digits(value))


@lru_cache(maxsize=65536)
def strength(value: float) -> float:
    """How rare a number is, by its digits: 184 is rare, 50 000 is round, 3 is nothing.

    >>> [strength(value) for value in (184, 670, 50000, 20, 3)]
    [0.65, 0.4, 0.12, 0.12, 0.0]
    """
    if value < 10:
        return 0.0
    return {0: 0.0, 1: 0.12, 2: 0.4}.get(_digits(value), 0.65)


def _digits(value: float) -> int:
    """How many digits a number has, noughts at either end left out."""
    return len(f"{value:.6g}".replace(".", "").split("e")[0].strip("0")) if math.isfinite(value) else 0
