"""Pairs worth comparing, without comparing all: documents meet where they share a name, target, rare number or word,
or a good part of their text."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from extract.operations.columns import Columns
from extract.operations.counts import Counts
from extract.operations.number import telling
from extract.operations.ragged import Numbers, Ragged, distinct, product, twos

_ALL_PAIRS = 40  # documents in one block of a name or target up to which each meets each
_NEIGHBOURS = 12  # in larger ones each meets this many in order of time
# Blocks larger than this say nothing and are left out.
# A number that more documents of a month give than stand here says so little (`rarity.Rarity`) that it makes no pair.
_CROWD = {
    "brand": 40,
    "figure": 8,
    "figure in": 16,
    "figure then": 6,
    "figure and": 40,
    "figures": 40,
    "title": 40,
    "title in": 20,
}

_TELLING = 0.3  # strength below which a number and a month in common are nothing, whatever else is
_RARE = 0.45  # strength from which a number makes a block by itself
_SOMETHING = 0.04  # what a number must weigh at least to make a block with another one
_FIGURES = 12  # numbers of one document that make blocks two by two


def pairs(counts: Counts, threads: int = 1) -> tuple[Numbers, Numbers]:
    """The documents that share a block, as the rows of the first and of the second; each pair once, sorted.

    Close to linear in the number of documents. Numpy sorts without holding up other threads; each has some hundred
    bytes for every block of its kind.
    """
    columns, many = counts.columns, len(counts.columns)

    def met(kind: str, blocks: Callable[[], tuple[Numbers, Numbers]]) -> Numbers:
        return _meetings(*blocks(), many, _CROWD[kind])

    with ThreadPoolExecutor(threads) as pool:
        found = pool.map(met, *zip(*_blocks(counts).items(), strict=True))
        both = distinct(np.concatenate([_called(columns), counts.reprints, *found]))
    return both // many, both % many


def _blocks(counts: Counts) -> dict[str, Callable[[], tuple[Numbers, Numbers]]]:
    """For each kind of block what makes its marks: a number that names the block, and a document in it.

    The largest come first; they are made when it is their turn, since they are many.
    """
    columns = counts.columns
    figures, title, months = columns.figures, columns.title, _with_months(columns)
    weights = columns.telling[figures.values]
    rare = figures.kept((weights >= _RARE) & (counts.weights >= _TELLING))
    vague = figures.kept((weights >= _TELLING) & (weights < _RARE) & (counts.weights >= _TELLING))
    return {
        "title in": lambda: _crossed(title, months),
        "figures": lambda: _two(_first(counts)),
        "figure in": lambda: _in_month(counts, rare),
        "figure then": lambda: _in_month(counts, vague),
        # A round number needs a second thing in common.
        "figure and": lambda: _crossed(figures.kept((weights > 0) & (weights < _RARE)), title),
        "title": lambda: _two(title),
        "figure": lambda: (rare.values, rare.rows),
        "brand": lambda: (columns.brands.values, columns.brands.rows),
    }


def _with_months(columns: Columns) -> Ragged:
    """The months of each document; those that have none share one of their own."""
    months = columns.months
    if (months.sizes > 0).all():
        return months
    sizes = np.maximum(months.sizes, 1)
    values = np.zeros(int(sizes.sum()), np.int64)
    starts = np.concatenate([[0], np.cumsum(sizes)])
    which, places = months.places(np.arange(len(months)))
    values[starts[which] + places - months.starts[which]] = months.values[places]
    return Ragged(values, starts)


def _in_month(counts: Counts, figures: Ragged) -> tuple[Numbers, Numbers]:
    """The blocks of each number with each month in which it says enough."""
    months = _with_months(counts.columns)
    ours, theirs = product(figures, months)
    values, at = figures.values[ours], months.values[theirs]
    kept = np.ones(len(values), bool)
    real = at > 0
    holders, _ = counts.held(values[real], at[real])
    kept[real] = counts.weighed(holders, np.array(1), values[real]) >= _TELLING
    return values[kept] * months.width + at[kept], figures.rows[ours[kept]]


def _first(counts: Counts) -> Ragged:
    """The most telling numbers of each document."""
    columns = counts.columns
    keys, figures = columns.figure_keys, columns.figures
    order = sorted(range(len(keys)), key=lambda at: (-telling(keys[at]), str(keys[at])))
    rank = np.empty(len(keys), np.int64)
    rank[order] = np.arange(len(keys))
    said = figures.kept(counts.weights >= _SOMETHING)
    ranked = said.values[np.lexsort((rank[said.values], said.rows))]
    within = np.arange(len(ranked)) - said.starts[said.rows]
    return Ragged(ranked, said.starts).kept(within < _FIGURES)


def _crossed(first: Ragged, second: Ragged) -> tuple[Numbers, Numbers]:
    """The blocks of each value with each of another column."""
    ours, theirs = product(first, second)
    return first.values[ours] * second.width + second.values[theirs], first.rows[ours]


def _two(ragged: Ragged) -> tuple[Numbers, Numbers]:
    """The blocks of each two values."""
    left, right = twos(ragged)
    one, other = ragged.values[left], ragged.values[right]
    return np.minimum(one, other) * ragged.width + np.maximum(one, other), ragged.rows[left]


def _meetings(marks: Numbers, holders: Numbers, many: int, most: int) -> Numbers:
    """Each two holders of one mark, as low * many + high; blocks that are a crowd are left out."""
    order = np.argsort(marks)
    sizes = _sizes(marks[order])
    kept = order[(sizes > 1) & (sizes <= most)]
    marks, holders = marks[kept], holders[kept].astype(np.int64)
    order = np.lexsort((holders, marks))
    marks, holders = marks[order], holders[order]
    found = [np.array([], np.int64)]
    # Within a block rows rise: each meets the one behind it, then the one after that, and so on.
    for step in range(1, most):
        same = np.flatnonzero(marks[step:] == marks[:-step])
        if not len(same):
            break
        found.append(distinct(holders[same] * many + holders[same + step]))
    return distinct(np.concatenate(found))


def _sizes(marks: Numbers) -> Numbers:
    """For each of sorted marks how often it stands there."""
    starts = np.flatnonzero(np.concatenate([[True], marks[1:] != marks[:-1]])) if len(marks) else np.array([], np.int64)
    sizes = np.diff(np.append(starts, len(marks)))
    return np.repeat(sizes, sizes)


def _called(columns: Columns) -> Numbers:
    """Each two documents that have a name, target or text in common, or mention it in their first lines.

    In large blocks each meets those next to it in time, so that the pairs do not depend on the order of the input.
    """
    many = len(columns)
    parts = (columns.names, columns.programmes, columns.targets, columns.mentions, columns.texts)
    marks, rows = (np.concatenate([getattr(part, name) for part in parts]) for name in ("values", "rows"))
    codes = distinct(marks * many + rows)
    marks, rows = codes // max(1, many), codes % max(1, many)
    order = np.lexsort((rows, columns.when[rows], marks))
    marks, rows = marks[order], rows[order]
    small = _sizes(marks) <= _ALL_PAIRS
    found = [np.array([], np.int64)]
    for step in range(1, _ALL_PAIRS):
        same = marks[step:] == marks[:-step]
        same = np.flatnonzero(same if step <= _NEIGHBOURS else same & small[step:])
        if not len(same):
            break
        one, other = rows[same], rows[same + step]
        found.append(np.minimum(one, other) * many + np.maximum(one, other))
    return distinct(np.concatenate(found))
