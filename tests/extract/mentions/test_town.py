import pytest

from extract.mentions.places import find_places
from extract.mentions.town import is_dateline, town_before


def named(text):
    return [(place.text, place.country) for place in find_places(text)]


@pytest.mark.parametrize(
    ("text", "region", "town"),
    [
        ("held in Wobbleton, Kent", "Kent", "Wobbleton"),
        ("near Dry Rock, Ky., two", "Ky.", "Dry Rock"),
        ("Jane Roe, 41, of Wobbleton, Kent", "Kent", "Wobbleton"),
        ("WOBBLETON, Kent (AP) Two", "Kent", "WOBBLETON"),
        ("the case of Wobbleton, Kent", "Kent", None),
        ("said Wobbleton, Kent", "Kent", None),
        ("in Wobbleton and Kent", "Kent", None),
        ("WOBBLETON, Kent is far", "Kent", None),
        ("POLICE RAID A SHOP AND HOLD THE OWNER OF IT, Kent (AP)", "Kent", None),
    ],
)
def test_the_town_that_a_region_follows(text, region, town):
    found = town_before(text, text.index(region))
    assert (text[found[0] : found[1]] if found else None) == town


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Police in Wobbleville, Ky., held two.", [("Wobbleville", "USA"), ("Ky.", "USA")]),
        ("Jane Roe, 41, of Wobbleville, Ga., was charged.", [("Wobbleville", "USA"), ("Ga.", "USA")]),
        ("WOBBLEVILLE, Texas (AP) — Two were held.", [("WOBBLEVILLE", "USA"), ("Texas", "USA")]),
        ("BONN (AP) - Two were held.", [("BONN", "DEU")]),
        ("Miss. Roe said, Me. and the others, Ky. too.", []),
        ("They put it on a BONN list.", []),
        ("L'AQUILA, Italy - Two were held.", [("L'AQUILA", "ITA"), ("Italy", "ITA")]),
        ("She bought an O'NEILL board.", []),
        ("DATE (local): 5 May", []),
    ],
)
def test_towns_that_are_in_no_table_and_datelines_in_capitals(text, places):
    assert named(text) == places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BOSTON (Reuters) - A man", True),
        ("BOSTON, March 3 – A man", True),
        ("BOSTON – A man", True),
        ("BOSTON _ A man", True),
        ("BOSTON, Mass. (AP) - A man", True),
        ("BOSTON is old", False),
    ],
)
def test_datelines(text, expected):
    assert is_dateline(text, 0, len("BOSTON")) is expected


def test_a_dateline_begins_a_paragraph():
    assert not is_dateline("in BOSTON (Reuters)", 3, 9)
