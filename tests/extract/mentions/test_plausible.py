import pytest

from extract.mentions.places import find_places

ROWS = [
    ("They learn English and French.", ""),
    ("English police speak French.", "English"),
    ("Many Chinese and some Russians came.", "Chinese Russians"),
    ("He lives in Buffalo.", "Buffalo"),
    ("A buffalo. Buffalo are large.", ""),
    ("Flights to Lima, and trains to Nice.", "Lima Nice"),
    ("A Denver judge ruled.", "Denver"),
    ("Ms Roe, of Hayes, was there.", "Hayes"),
    ("Navarro-Paris spoke in Mid-Jutland.", "Jutland"),
    ("A truck left Independence, Missouri, on Independence Day.", "Independence Missouri"),
    ("Independence was the aim of the marchers.", ""),
    ("A Cleveland man and a Jackson-based firm were named.", "Cleveland Jackson"),
    ("Cleveland spoke, and Jackson listened.", ""),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_words_that_may_be_places(text, expected):
    found = [place.text for place in find_places(text)]
    assert " ".join(found) == expected
