import pytest

from extract.mentions.places import find_places

ROWS = [
    ("Paris", "Paris, Texas, and Paris again.", ["USA", "USA"]),
    ("Cambridge", "Boston is near Cambridge, Massachusetts. Cambridge is old.", ["USA", "USA"]),
    ("Georgia", "Armenia, Georgia and Turkey", ["GEO"]),
    ("Georgia", "Atlanta, Georgia", ["USA"]),
    ("Georgia", "Ukraine and Russia talk of Georgia. Georgia and Armenia agreed.", ["GEO", "GEO"]),
    ("Victoria", "Melbourne is in Victoria, Australia.", ["AUS"]),
    ("Korean", "In South Korea a Korean bank closed.", ["KOR"]),
    ("Dominican", "Santo Domingo in the Dominican Republic: a Dominican court", ["DOM"]),
    ("Lebanon", "A man from Lebanon, Pennsylvania spoke.", ["USA"]),
    ("Mexico", "Trade of Mexico, California and Arizona grew.", ["MEX"]),
    ("Niger", "Egypt and Niger", ["NER"]),
    ("Luxembourg", "Belgium and Luxembourg", ["LUX"]),
    ("Valencia", "A flat in Valencia was searched.", ["ESP"]),
    ("Valencia", "In Venezuela a flat in Valencia was searched; Venezuela asked for it.", ["VEN"]),
    ("Newcastle", "A flat in Newcastle was searched.", ["GBR"]),
    ("Newcastle", "In Newcastle, New South Wales, a flat was searched.", ["AUS"]),
    ("Granada", "A flat in Granada was searched.", ["ESP"]),
    ("Granada", "A flat in Granada, Nicaragua, was searched.", ["NIC"]),
    ("Aarhus", "A flat in Aarhus was searched.", ["DNK"]),
    ("Zeebrugge", "A container came to Zeebrugge.", ["BEL"]),
    ("Poipet", "A building in Poipet was searched.", ["KHM"]),
]


@pytest.mark.parametrize(("name", "text", "expected"), ROWS, ids=[row[1][:40] for row in ROWS])
def test_the_text_decides(name, text, expected):
    assert [place.country for place in find_places(text) if place.text == name] == expected
