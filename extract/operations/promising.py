"""Of the pairs that meet, those whose score may be enough: what two documents share at most, for all pairs at once.

No pair is left out here that `similar` would join; a test compares the two. What is kept is scored one by one.
"""

from concurrent.futures import ThreadPoolExecutor

import numpy as np

from extract.model.event import FigureWhat
from extract.operations.counts import Counts
from extract.operations.ragged import Numbers, Ragged
from extract.operations.rarity import FEW
from extract.operations.similar import COUNTED, LEAST, MOST, PART, ROUNDED, SAME

_SOME = 200_000  # pairs at a time
_ROUNDING = 1e-3  # what sums of rounded weights may be off
_NOTHING = 1e-9  # in place of nothing, by which nothing is divided


def promising(counts: Counts, first: Numbers, second: Numbers, threads: int = 1) -> Numbers:
    """For each pair of rows whether it is to be scored."""
    bounds = _Bounds(counts)
    cuts = [slice(at, at + _SOME) for at in range(0, len(first), _SOME)]
    with ThreadPoolExecutor(threads) as pool:
        found = list(pool.map(lambda some: bounds.enough(first[some], second[some]), cuts))
    return np.concatenate(found) if found else np.array([], bool)


class _Bounds:
    """What each number and word weighs at most, wherever it is shared."""

    def __init__(self, counts: Counts) -> None:
        self._columns = columns = counts.columns
        self._word = np.minimum(1.0, FEW / np.maximum(1, counts.words))
        self._figure = counts.weights
        self._reprints = counts.reprints
        figures = columns.figures
        parts = np.array([key[0] == FigureWhat.ARRESTS and bool(key[3]) for key in columns.figure_keys], bool)
        self._in_parts = np.bincount(figures.rows, parts[figures.values], minlength=len(columns)) > 0
        self._told = np.bincount(figures.rows, columns.telling[figures.values], minlength=len(columns))

    def enough(self, first: Numbers, second: Numbers) -> Numbers:
        """Whether the most that two documents may have in common reaches the score."""
        columns = self._columns
        certain = _any(columns.targets, first, second) | _any(columns.names, first, second)
        certain |= _any(columns.texts, first, second)
        certain |= self._reprinted(first, second)
        certain |= self._mentioned(first, second) | self._mentioned(second, first)
        programmes = columns.programmes.sizes > 0
        most = np.where(programmes[first] & programmes[second], MOST["programme"], 0.0)
        most += self._figures(first, second)
        most += np.minimum(MOST["title"], self._words(columns.title, MOST["title word"], first, second))
        most += np.minimum(MOST["brands"], self._words(columns.brands, MOST["brand"], first, second))
        most += MOST["time"] + np.where(_shared(columns.states, first, second) > 1, MOST["states"], 0.0)
        most += np.where(_any(columns.agencies, first, second), MOST["agencies"], 0.0)
        most += self._against(first, second)
        left = np.flatnonzero(~certain & (most + MOST["proper"] >= SAME - _ROUNDING))
        proper = self._words(columns.proper, MOST["proper word"], first[left], second[left])
        certain[left] = most[left] + np.minimum(MOST["proper"], proper) >= SAME - _ROUNDING
        return certain

    def _reprinted(self, first: Numbers, second: Numbers) -> Numbers:
        """Whether the two may be copies."""
        known = self._reprints
        if not len(known):
            return np.zeros(len(first), bool)
        codes = np.minimum(first, second) * len(self._columns) + np.maximum(first, second)
        found: Numbers = known[np.minimum(np.searchsorted(known, codes), len(known) - 1)] == codes
        return found

    def _mentioned(self, first: Numbers, second: Numbers) -> Numbers:
        """Whether what the first is called stands in the first lines of the second."""
        spoken, mentions = self._columns.spoken, self._columns.mentions
        which, places = spoken.places(first)
        wanted = second[which] * len(self._columns.called) + spoken.values[places]
        there = np.isin(wanted, mentions.rows * len(self._columns.called) + mentions.values)
        return np.bincount(which, there, minlength=len(first)) > 0

    def _against(self, first: Numbers, second: Numbers) -> Numbers:
        """What speaks against two documents that share neither name nor target."""
        columns = self._columns
        main, targets, names = (each.sizes > 0 for each in (columns.main, columns.targets, columns.names))
        least = np.where(targets[first] & targets[second], LEAST["targets"], 0.0)
        least[main[first] & main[second] & ~_any(columns.main, first, second)] = LEAST["headlines"]
        programmes = columns.programmes.sizes > 0
        named = names[first] & names[second] & ~(programmes[first] & programmes[second])
        least[named & _any(columns.tongues, first, second)] += LEAST["names"]
        fewer, more = (
            pick(columns.most_arrests[first], columns.most_arrests[second]) for pick in (np.minimum, np.maximum)
        )
        whole = ~self._in_parts[first] & ~self._in_parts[second]
        least[whole & (fewer >= COUNTED) & (more > ROUNDED * fewer)] += LEAST["totals"]
        found: Numbers = least
        return found

    def _figures(self, first: Numbers, second: Numbers) -> Numbers:
        columns = self._columns
        which, one, other = columns.figures.shared(first, second)
        weights = np.bincount(which, np.minimum(self._figure[one], self._figure[other]), minlength=len(first))
        shared = np.bincount(which, columns.telling[columns.figures.values[one]], minlength=len(first))
        part = shared / np.maximum(np.minimum(self._told[first], self._told[second]), _NOTHING)
        found: Numbers = np.minimum(MOST["figures"], weights) * np.minimum(1.0, part / PART)
        return found

    def _words(self, words: Ragged, weight: float, first: Numbers, second: Numbers) -> Numbers:
        which, one, _ = words.shared(first, second)
        return np.bincount(which, weight * self._word[words.values[one]], minlength=len(first))


def _shared(column: Ragged, first: Numbers, second: Numbers) -> Numbers:
    """How many values two rows have in common."""
    return np.bincount(column.shared(first, second)[0], minlength=len(first))


def _any(column: Ragged, first: Numbers, second: Numbers) -> Numbers:
    return _shared(column, first, second) > 0
