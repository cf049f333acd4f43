"""The pairs of documents whose texts may be copies of each other, among very many: `copies.copied` as columns."""

import numpy as np

from extract.operations.columns import Columns
from extract.operations.ragged import Numbers
from extract.text.copies import CROWD, FEWEST, LONGER, SHARE


def reprints(columns: Columns) -> Numbers:
    """Each two rows that share pieces enough for a copy, as low * rows + high, sorted; their numbers are not compared.

    Pieces that stand in more than `CROWD` documents bring nobody together, which also bounds how many pairs there are;
    between two that others brought together they count.
    """
    many, pieces = max(1, len(columns)), columns.pieces
    order = np.argsort(pieces.values, kind="stable")
    marks, rows = pieces.values[order], pieces.rows[order].astype(np.int64)
    sizes = np.diff(np.append(starts_of(marks), len(marks)))
    few = np.repeat((sizes > 1) & (sizes <= CROWD), sizes)
    marks, rows = marks[few], rows[few]
    met = [np.array([], np.int64)]
    # Rows rise within a piece: each meets the one behind it, then the one after that, and so on.
    for step in range(1, CROWD):
        same = np.flatnonzero(marks[step:] == marks[:-step])
        if not len(same):
            break
        met.append(rows[same] * many + rows[same + step])
    codes = np.sort(np.concatenate(met))
    starts = starts_of(codes)
    pairs = codes[starts[np.diff(np.append(starts, len(codes))) >= FEWEST]]
    first, second = pairs // many, pairs % many
    shared = np.bincount(pieces.shared(first, second)[0], minlength=len(pairs))
    one, other = pieces.sizes[first], pieces.sizes[second]
    fewer, more = np.minimum(one, other), np.maximum(one, other)
    found: Numbers = pairs[(shared >= SHARE * fewer) & (shared >= LONGER * more)]
    return found


def starts_of(ordered: Numbers) -> Numbers:
    """Where in sorted numbers each other one begins."""
    fresh = np.ones(len(ordered), bool)
    np.not_equal(ordered[1:], ordered[:-1], out=fresh[1:])
    return np.flatnonzero(fresh)
