"""Which of several overlapping finds stays."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import TypeVar

T = TypeVar("T")


def longest(finds: Iterable[tuple[int, int, T]]) -> list[tuple[int, int, T]]:
    """From left to right, of those that share a character the one that begins first; of two such the longer.

    >>> longest([(0, 5, "South"), (6, 13, "America"), (0, 13, "South America"), (14, 20, "Brazil")])
    [(0, 13, 'South America'), (14, 20, 'Brazil')]
    """
    kept: list[tuple[int, int, T]] = []
    first, end = -1, 0
    for find in sorted(finds, key=itemgetter(0)):
        if find[0] >= end:
            kept.append(find)
            first, end, _ = find
        elif find[0] == first and find[1] > end:
            kept[-1] = find
            end = find[1]
    return kept


def touched(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the sorted ranges, which do not overlap, shares a character with [start, end).

    >>> touched([(0, 5), (9, 12)], 5, 9), touched([(0, 5), (9, 12)], 4, 6)
    (False, True)
    """
    at = bisect_right(taken, start, key=itemgetter(1))
    return at < len(taken) and taken[at][0] < end
