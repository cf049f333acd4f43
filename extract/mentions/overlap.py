"""Which of several overlapping finds stays."""

from collections.abc import Iterable

Find = tuple[int, int, str]


def longest(finds: Iterable[Find]) -> list[Find]:
    """From left to right, of those that share a character the one that begins first; of two such the longer.

    >>> longest([(0, 5, "South"), (6, 13, "America"), (0, 13, "South America"), (14, 20, "Brazil")])
    [(0, 13, 'South America'), (14, 20, 'Brazil')]
    """
    kept: list[Find] = []
    end = 0
    for find in sorted(finds, key=lambda each: (each[0], -each[1])):
        if find[0] >= end:
            kept.append(find)
            end = find[1]
    return kept
