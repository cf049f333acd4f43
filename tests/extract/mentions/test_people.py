import pytest

from extract.mentions.places import find_places

ROWS = [
    ("Mr. London said so.", ""),
    ("Austin said so.", ""),
    ("Police in Austin said so.", "Austin"),
    ("Maria Lincoln and J. Houston met.", ""),
    ("Victoria Miller left.", ""),
    ("Ali Hassan left Tunis.", "Tunis"),
    ("Israel Gomez flew to Israel.", "Israel"),
    ("Charlotte Police met Charlotte Smith.", "Charlotte"),
    ("Anna Denver spoke. Later Denver wept.", ""),
    ("The FBI's Seattle office asked for it. Seattle agreed.", "FBI Seattle Seattle"),
    ("Mona’s Fresno flat, then Dora’s Turin office.", "Fresno Turin"),
    ("Agent Seattle spoke.", ""),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_persons_are_no_places(text, expected):
    assert " ".join(place.text for place in find_places(text)) == expected
