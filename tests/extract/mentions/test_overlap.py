import pytest

from extract.mentions.overlap import longest, touched
from extract.model.text import Span


@pytest.mark.parametrize(
    ("finds", "expected"),
    [
        ([], []),
        ([(0, 3, "a"), (3, 5, "b")], [(0, 3, "a"), (3, 5, "b")]),
        ([(0, 3, "a"), (0, 5, "ab")], [(0, 5, "ab")]),
        ([(2, 9, "b"), (0, 5, "a")], [(0, 5, "a")]),
        ([(0, 5, "a"), (4, 6, "b"), (5, 8, "c")], [(0, 5, "a"), (5, 8, "c")]),
    ],
)
def test_longest(finds, expected):
    assert longest(finds) == expected


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (Span(0, 2), False),
        (Span(0, 3), True),
        (Span(3, 4), True),
        (Span(5, 9), False),
        (Span(5, 10), True),
        (Span(12, 13), False),
    ],
)
def test_touched(span, expected):
    assert touched([Span(2, 5), Span(9, 12)], span) is expected


def test_nothing_is_touched_where_nothing_is():
    assert not touched([], Span(0, 9))
