import pytest

from extract.mentions.matcher import Matcher

STRINGS = ["Man", "Isle of Man", "US$", "'s-Gravenhage", ", with", "Århus"]
ROWS = [
    ("Man", [(0, 3, 1)]),
    ("Manchester Woman", []),
    ("Isle of Man", [(0, 11, 2), (8, 11, 1)]),
    ("US$5", [(0, 3, 3)]),
    ("AUS$5", []),
    ("in 's-Gravenhage", [(3, 16, 4)]),
    ("police, with help", [(6, 12, 5)]),
    ("police, without", []),
    ("i Århus, Man", [(2, 7, 6), (9, 12, 1)]),
    ("", []),
]


@pytest.mark.parametrize("dense", [False, True])
@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_whole_words(text, expected, dense):
    assert sorted(Matcher(STRINGS, range(1, 7), dense).find(text)) == expected
