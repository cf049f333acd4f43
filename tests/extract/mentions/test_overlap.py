import pytest

from extract.mentions.overlap import longest


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
