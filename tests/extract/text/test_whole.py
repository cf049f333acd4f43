import pytest

from extract.text.whole import places_of

ROWS = [
    ("Hydra", "Hydra, Hydras and the Hydra", [0, 22]),
    ("Hydra", "the_Hydra 9Hydra", []),
    ("b.c", "a.b.c-b.c", [2, 6]),
    ("aa", "aaa aa", [4]),
    ("", "anything", []),
    ("x", "", []),
]


@pytest.mark.parametrize(("word", "text", "expected"), ROWS)
def test_places_of(word, text, expected):
    assert list(places_of(word, text)) == expected
