import pytest

from extract.mentions.places import find_places

ROWS = [
    ("Two men were arrested in Spain.", {"Spain": "place"}),
    ("A German national was arrested in Paraguay.", {"German": "nationality", "Paraguay": "place"}),
    ("The Estonian driver and a Dutch lorry driver were held.", {"Estonian": "nationality", "Dutch": "nationality"}),
    ("The Canadian ministry sanctioned two brokers.", {"Canadian": "jurisdiction"}),
    ("Three Swedes and a Dane were held.", {"Swedes": "nationality", "Dane": "nationality"}),
    ("Officers met in the German city of Rostock.", {"German": "place", "Rostock": "place"}),
    ("German police told their Dutch colleagues.", {"German": "jurisdiction", "Dutch": "jurisdiction"}),
    # What stands behind a hyphen tells what somebody is, or whose authorities act.
    ("A Dubai-based dealer sold it.", {"Dubai": "nationality"}),
    ("They held a London-born man.", {"London": "nationality"}),
    ("A Malta-registered yacht was searched.", {"Malta": "nationality"}),
    ("A Dutch-led team met.", {"Dutch": "jurisdiction"}),
    ("The US-led raid began.", {"US": "jurisdiction"}),
    ("An Albanian-led criminal network was broken up.", {"Albanian": "nationality"}),
    ("An Italy-coordinated action ended.", {"Italy": "jurisdiction"}),
    ("A Berlin-bound train was stopped.", {"Berlin": "place"}),
    # What is said of the last of several is said of all.
    ("Belgian and Dutch police detained him.", {"Belgian": "jurisdiction", "Dutch": "jurisdiction"}),
    (
        "Norwegian, Danish and Swedish prosecutors met.",
        {"Norwegian": "jurisdiction", "Danish": "jurisdiction", "Swedish": "jurisdiction"},
    ),
    ("A Thai or Vietnamese customs officer saw it.", {"Thai": "jurisdiction", "Vietnamese": "jurisdiction"}),
    ("Belgian and Dutch nationals were held.", {"Belgian": "nationality", "Dutch": "nationality"}),
    ("Two Germans and Dutch police met.", {"Germans": "nationality", "Dutch": "jurisdiction"}),
    ("The Zaanstreek-Waterland police joined.", {"Zaanstreek-Waterland": "jurisdiction"}),
    ("The LKA Hessen helped Spain's prosecutors.", {"Hessen": "jurisdiction", "Spain": "jurisdiction"}),
    ("LONDON (Reuters) - A man was held in Leeds.", {"LONDON": "dateline", "Leeds": "place"}),
    (
        "Headquartered in Rotterdam, the Netherlands, it helps.",
        {"Rotterdam": "headquarters", "Netherlands": "headquarters"},
    ),
    (
        "The case involved law enforcement from Austria, Belgium and Italy.",
        {"Austria": "participant", "Belgium": "participant", "Italy": "participant"},
    ),
    ("Men were arrested in Austria, Belgium and Italy.", {"Austria": "place", "Belgium": "place", "Italy": "place"}),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_roles(text, expected):
    assert {place.text: place.role.value for place in find_places(text) if place.how != "agency"} == expected
