import pytest

from extract.mentions.overlap import longest, touched


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
    ("start", "end", "expected"),
    [(0, 2, False), (0, 3, True), (3, 4, True), (5, 9, False), (5, 10, True), (12, 13, False)],
)
def test_touched(start, end, expected):
    assert touched([(2, 5), (9, 12)], start, end) is expected


def test_nothing_is_touched_where_nothing_is():
    assert not touched([], 0, 9)
