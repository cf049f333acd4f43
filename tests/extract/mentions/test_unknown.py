import pytest

from extract.mentions.places import find_places

ROWS = [
    ("The village of Xabbo in Kenya was flooded. Xabbo is poor.", ["Xabbo=KEN", "Kenya=KEN", "Xabbo=KEN"]),
    ("Rain fell in the Xabbo district of Kenya.", ["Xabbo=KEN", "Kenya=KEN"]),
    ("Rain fell in Xabbo, Kenya.", ["Xabbo=KEN", "Kenya=KEN"]),
    ("The community of Xabbo in Kenya", ["Xabbo=KEN", "Kenya=KEN"]),
    ("The Muslim community in Kenya", ["Kenya=KEN"]),
    ("Entire villages in Kenya were flooded.", ["Kenya=KEN"]),
    ("In September, Kenya voted.", ["Kenya=KEN"]),
    ("The village of Xabbo was flooded.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_unknown_places(text, expected):
    assert [f"{place.text}={place.country}" for place in find_places(text)] == expected
