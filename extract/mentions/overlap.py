"""Which of several overlapping finds stays."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from extract.model.text import Span

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


def touched(spans: Sequence[Span], span: Span) -> bool:
    """Whether one of the sorted spans, which do not overlap, shares a character with `span`.

    >>> touched([Span(0, 5), Span(9, 12)], Span(5, 9)), touched([Span(0, 5), Span(9, 12)], Span(4, 6))
    (False, True)
    """
    at = bisect_right(spans, span.start, key=lambda each: each.end)
    return at < len(spans) and spans[at].start < span.end
