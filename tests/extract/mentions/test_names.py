import pytest

from extract.mentions.gazetteer import gazetteer
from extract.mentions.names import CITY, COUNTRY, DEMONYM, REGION

ROWS = [
    # name, kind of the first reading, states, how strongly it tells of its state
    ("Norway", COUNTRY, "NOR", 1),
    ("Danish", DEMONYM, "DNK", 1),
    ("Georgia", COUNTRY, "GEO USA", 0),
    ("Saxony", REGION, "DEU", 1),
    ("Yokohama", CITY, "JPN", 1),
    ("Rotterdam", CITY, "NLD USA", 0),
    ("Wismar", CITY, "DEU", 0.3),
    ("Vitez", CITY, "BIH", 0),
]


@pytest.mark.parametrize(("name", "how", "states", "tells"), ROWS, ids=[row[0] for row in ROWS])
def test_what_a_name_means(name, how, states, tells):
    found = gazetteer().names[name]
    assert (found.how, " ".join(found.states), found.tells) == (how, states, tells)


def test_a_mask_has_no_readings():
    found = gazetteer().names["South America"]
    assert (found.mask, found.readings) == ("region", ())


def test_a_name_that_no_table_has_is_an_error():
    with pytest.raises(KeyError, match="Nowhere"):
        gazetteer().names["Nowhere at all"]
