"""In how many documents everything stands, for very many of them at once: `Rarity` as columns."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from extract.operations.columns import WORDS, Columns
from extract.operations.number import Month, Size, size_of
from extract.operations.ragged import Numbering, Numbers, distinct, product
from extract.operations.rarity import CHANCE, FEW, SPREAD, Rarity
from extract.operations.reprints import reprints
from extract.text.copies import CROWD


@dataclass(frozen=True)
class Counts:
    """`Rarity` as columns: documents of each word and number, of numbers by month, and how many of a size there are.

    `in_month` and `crowds` go with the codes beside them, number * months + month and size * months + month.
    """

    columns: Columns
    words: Numbers
    figures: Numbers
    months: int
    month_codes: Numbers
    in_month: Numbers
    sizes: tuple[Size, ...]
    size_of: Numbers
    size_codes: Numbers
    crowds: Numbers

    @classmethod
    def of(cls, columns: Columns) -> "Counts":
        """Counted over all documents."""
        rows = np.concatenate([getattr(columns, name).rows for name in WORDS])
        values = np.concatenate([getattr(columns, name).values for name in WORDS])
        many = max(1, len(columns.words))
        each = distinct(rows * many + values) % many
        numbering, months = Numbering(), columns.months.width
        size = np.array(numbering(map(size_of, columns.figure_keys)), np.int64)
        figure, month = product(columns.figures, columns.months)
        at = columns.months.values[month]
        codes, counts = np.unique(columns.figures.values[figure] * months + at, return_counts=True)
        sizes, crowds = np.unique(size[columns.figures.values[figure]] * months + at, return_counts=True)
        return cls(
            columns=columns,
            words=np.bincount(each, minlength=len(columns.words)),
            figures=np.bincount(columns.figures.values, minlength=len(columns.figure_keys)),
            months=months,
            month_codes=codes,
            in_month=counts,
            sizes=tuple(numbering.values()),
            size_of=size,
            size_codes=sizes,
            crowds=crowds,
        )

    @cached_property
    def reprints(self) -> Numbers:
        """See `reprints.reprints`."""
        return reprints(self.columns)

    @cached_property
    def common(self) -> Numbers:
        """The pieces of texts that stand in so many documents that they tell no copy, sorted."""
        found = np.sort(self.columns.pieces.values)
        return distinct(found[CROWD:][found[CROWD:] == found[:-CROWD]])

    @cached_property
    def of_size(self) -> Numbers:
        """How many numbers of each size the run has, whatever their month."""
        return np.bincount(self.size_of, self.figures, minlength=len(self.sizes)).astype(np.int64)

    @cached_property
    def values(self) -> Numbers:
        """How many values each size has."""
        return np.array([size.values for size in self.sizes], float)

    def held(self, figures: Numbers, months: Numbers) -> tuple[Numbers, Numbers]:
        """For numbers in months: how many documents hold them there, how many numbers of the size there are."""
        holders = self.in_month[np.searchsorted(self.month_codes, figures * self.months + months)]
        crowd = self.crowds[np.searchsorted(self.size_codes, self.size_of[figures] * self.months + months)]
        return holders, crowd

    @cached_property
    def weights(self) -> Numbers:
        """For each number of each document how much it weighs at most: in the month where it is rarest."""
        return self.weighed(*self._rarest(), self.columns.figures.values)

    def weighed(self, holders: Numbers, crowd: Numbers, figures: Numbers) -> Numbers:
        """How much numbers weigh that so many documents hold, where there are so many of their size; see `Rarity`."""
        chance = CHANCE * self.values[self.size_of[figures]] / np.maximum(1, crowd)
        rare = np.minimum(1.0, FEW / np.maximum(1, holders)) * np.minimum(1.0, chance)
        found: Numbers = self.columns.telling[figures] * rare
        return found

    def _rarest(self) -> tuple[Numbers, Numbers]:
        """For each number of each document: how many hold it, and of its size, in the month where they are fewest."""
        columns, figures = self.columns, self.columns.figures
        holders, crowd = self.figures[figures.values], self.of_size[self.size_of[figures.values]] // SPREAD
        ours, theirs = product(figures, columns.months)
        if len(ours):
            in_month, crowds = self.held(figures.values[ours], columns.months.values[theirs])
            starts = np.flatnonzero(np.concatenate([[True], ours[1:] != ours[:-1]]))
            holders[ours[starts]] = np.minimum.reduceat(in_month, starts)
            crowd[ours[starts]] = np.minimum.reduceat(crowds, starts)
        return holders, crowd

    def rarity(self, rows: Numbers) -> Rarity:
        """What comparing these documents needs to know; what counts in full anyway is left out."""
        columns = self.columns
        words = distinct(
            np.concatenate([getattr(columns, name).values[getattr(columns, name).places(rows)[1]] for name in WORDS])
        )
        words = words[self.words[words] > FEW]
        which, places = columns.figures.places(rows)
        held, holders = columns.figures.values[places], rows[which]
        size = self.size_of[held]
        often, large = self.figures[held] > FEW, self.of_size[size] > CHANCE * self.values[size]
        keys, sizes = columns.figure_keys, self.sizes
        figure, month, many = self._in_months(held[often], holders[often], self.month_codes, self.in_month)
        kind, when, crowd = self._in_months(size[large], holders[large], self.size_codes, self.crowds)
        common, crowded = many > FEW, crowd > CHANCE * self.values[kind]
        return Rarity(
            figures={keys[at]: int(self.figures[at]) for at in distinct(held[often])},
            in_month={keys[at]: by_month for at, by_month in _by_month(figure[common], month[common], many[common])},
            words={columns.words[at]: int(self.words[at]) for at in words},
            crowds={sizes[at]: by_month for at, by_month in _by_month(kind[crowded], when[crowded], crowd[crowded])},
            sizes={sizes[at]: int(self.of_size[at]) for at in distinct(size)},
            pieces=frozenset(self._common(rows).tolist()),
        )

    def _common(self, rows: Numbers) -> Numbers:
        """The pieces of these documents that stand in so many that they tell no copy."""
        own = self.columns.pieces.values[self.columns.pieces.places(rows)[1]]
        return distinct(own[np.isin(own, self.common)])

    def _in_months(
        self, values: Numbers, rows: Numbers, codes: Numbers, counts: Numbers
    ) -> tuple[Numbers, Numbers, Numbers]:
        """Each of the values in each month of its row, once, and what is counted there."""
        many, of = max(1, len(self.columns)), self.columns.months
        both = distinct(values * many + rows)
        values, rows = both // many, both % many
        which, places = of.places(rows)
        found = distinct(values[which] * self.months + of.values[places])
        return found // self.months, found % self.months, counts[np.searchsorted(codes, found)]


@lru_cache(maxsize=4096)
def to_month(number: int) -> Month:
    """Year and month of a number of `columns.Columns.months`.

    >>> to_month(2024 * 12 + 12), to_month(2025 * 12 + 1)
    ((2024, 12), (2025, 1))
    """
    year, month = divmod(int(number) - 1, 12)
    return year, month + 1


def _by_month(values: Numbers, months: Numbers, counts: Numbers) -> Iterable[tuple[int, dict[Month, int]]]:
    """For each value how often it is counted in which month."""
    found: defaultdict[int, dict[Month, int]] = defaultdict(dict)
    for value, month, count in zip(values.tolist(), months.tolist(), counts.tolist(), strict=True):
        found[value][to_month(month)] = count
    return found.items()
