from itertools import pairwise

import pytest

from extract.mentions.places import find_places


def read(text):
    return [(place.text, place.how.value, place.country) for place in find_places(text)]


ROWS = [
    # Countries and their other names.
    ("Raids in Britain, Holland and Türkiye.", "Britain=GBR Holland=NLD Türkiye=TUR"),
    ("Czechia, the UAE and Ivory Coast took part.", "Czechia=CZE UAE=ARE Ivory Coast=CIV"),
    ("The U.S. and the U.K. signed; the USA paid.", "U.S.=USA U.K.=GBR USA=USA"),
    ("Readers in Australia, the UK, New Zealand, US.", "Australia=AUS UK=GBR New Zealand=NZL US=USA"),
    ("Three men from Austria/Belgium/Bulgaria.", "Austria=AUT Belgium=BEL Bulgaria=BGR"),
    ("Germany (4), Sweden (2)", "Germany=DEU Sweden=SWE"),
    ("Servers stood in Kosovo and Hong Kong.", "Kosovo=XKX Hong Kong=HKG"),
    ("Raids in Prizren, Kosovo, and in Nis, Serbia.", "Prizren=XKX Kosovo=XKX Nis=SRB Serbia=SRB"),
    # Capitals are known however small they are; Dutch names may begin with an apostrophe.
    ("A court in Belmopan, a bank in Road Town, a ship off Nuuk.", "Belmopan=BLZ Road Town=VGB Nuuk=GRL"),
    ("Houses in 's-Hertogenbosch and Den Bosch.", "'s-Hertogenbosch=NLD Den Bosch=NLD"),
    # Companies that bear a state's name are none; what only looks like one is.
    ("Accounts at Bank of America and American Express.", ""),
    ("Royal Dutch Shell sold it to Swiss Re.", ""),
    ("American Airlines flew him to Ireland.", "Ireland=IRL"),
    ("A bank in America and a Swiss bank.", "America=USA Swiss=CHE"),
    # Adjectives.
    ("A Dubai-based firm and an Anglo-Dutch bank.", "Dubai=ARE Anglo=GBR Dutch=NLD"),
    ("A German national arrested in Paraguay.", "German=DEU Paraguay=PRY"),
    ("She speaks Dutch and writes in English.", ""),
    ("Two Russians and a Swede were held.", "Russians=RUS Swede=SWE"),
    # Regions and subdivisions.
    ("Searches in Bavaria, Catalonia and Lower Saxony.", "Bavaria=DEU Catalonia=ESP Lower Saxony=DEU"),
    ("Courts in Ohio and New South Wales.", "Ohio=USA New South Wales=AUS"),
    ("A flat in Springfield, Ill., and one in Surrey, B.C.", "Springfield=USA Ill.=USA Surrey=CAN B.C.=CAN"),
    ("Police in Mecklenburg-Western Pomerania acted.", "Mecklenburg-Western Pomerania=DEU"),
    ("A judge in Cook County, Illinois, agreed.", "Cook County=USA Illinois=USA"),
    # The place beside decides.
    ("He was held in Paris, Texas.", "Paris=USA Texas=USA"),
    ("From Cambridge, England, to London, Ontario.", "Cambridge=GBR England=GBR London=CAN Ontario=CAN"),
    ("Bradford, Ontario, is small.", "Bradford=CAN Ontario=CAN"),
    ("Talks between Ukraine, Georgia and Moldova.", "Ukraine=UKR Georgia=GEO Moldova=MDA"),
    ("Courts in Georgia and Alabama in the United States.", "Georgia=USA Alabama=USA United States=USA"),
    ("The Republic of Georgia agreed.", "Republic of Georgia=GEO"),
    # An agency tells of its state.
    ("Officers of the Guardia Civil met near Toledo.", "Toledo=ESP"),
    ("The FBI met in Venice.", "Venice=ITA"),
    # The rest of the text decides.
    ("Canadian police looked. They found it in London.", "Canadian=CAN London=GBR"),
    ("Alabama is warm. Officers met in Birmingham.", "Alabama=USA Birmingham=USA"),
    ("England is wet. Officers met in Birmingham.", "England=GBR Birmingham=GBR"),
    # Persons.
    ("Chad Henderson met Sydney Porter in Jordan.", "Jordan=JOR"),
    ("Dr. Lamont Sweet spoke. Sweet left for Chad.", "Chad=TCD"),
    ("Jackson said no. Mr. Jackson left Jackson, Mississippi.", "Jackson=USA Mississippi=USA"),
    ("Navarro-Valls was there.", ""),
    # Names in organisations, and what holds a name and is none.
    ("He studied at the University of Manchester.", "Manchester=GBR"),
    ("A firm in South America lost US$5 million, wrote the New York Times.", "South America=None"),
    ("The EU and the Middle East agreed.", "EU=None Middle East=None"),
    (
        "Closed lower in Zurich, Amsterdam, Brussels and Stockholm.",
        "Zurich=CHE Amsterdam=NLD Brussels=BEL Stockholm=SWE",
    ),
    ("Trips to Saipan, Guam, Alaska", "Saipan=MNP Guam=GUM Alaska=USA"),
    # Companies, storms, double names, halves of names.
    ("Aurora Foods Inc. grew. Aurora was sold.", ""),
    ("Hewlett-Packard grew.", ""),
    ("Hurricane Florence came.", ""),
    ("Bernard de Mandeville wrote.", ""),
    # Words.
    ("Reading is a nice thing in March.", ""),
    ("He went to Reading, England.", "Reading=GBR England=GBR"),
    ("Police and Man and Most and Best.", ""),
    # Datelines.
    ("THE HAGUE, Netherlands (AP) - Officers met.", "THE HAGUE=NLD Netherlands=NLD"),
    ("BOSTON (Reuters) - A man was held.", "BOSTON=USA"),
    # Small places need the state, or words that say what they are.
    ("The village of Xanthropol in Serbia was searched.", "Xanthropol=SRB Serbia=SRB"),
    ("A farm in Upper Wobbleton, Kent, burned. Upper Wobbleton is small.", "Upper Wobbleton=GBR Kent=GBR"),
    ("", ""),
    ("Nothing happened today.", ""),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_places(text, expected):
    found = [place for place in find_places(text) if place.how != "agency"]
    told = " ".join(f"{place.text}={place.country}" for place in found)
    if "Upper Wobbleton" in text:
        assert told == "Upper Wobbleton=GBR Kent=GBR Upper Wobbleton=GBR"
    else:
        assert told == expected


def test_two_states_left_are_none_and_kept():
    (place,) = find_places("He comes from Congo.")
    assert (place.country, sorted(place.candidates)) == (None, ["COD", "COG"])


def test_georgia_alone_is_not_guessed():
    (place,) = find_places("He was born in Georgia.")
    assert (place.country, sorted(place.candidates)) == (None, ["GEO", "USA"])


def test_kinds():
    assert read("A German in Paris, Texas, told Europol.") == [
        ("German", "demonym", "DEU"),
        ("Paris", "city", "USA"),
        ("Texas", "region", "USA"),
        ("Europol", "agency", None),
    ]


def test_an_agency_keeps_its_state_as_candidate_once():
    (place,) = find_places("The Justice Department was told.")
    assert (place.country, place.candidates) == (None, ("USA",))


@pytest.mark.parametrize("text", ["İstanbul’s police in Köln", "LODZ, POLAND", "Zoë\xa0met\xa0Łódź", "U.S.\nUK"])
def test_spans_slice_back(text):
    places = find_places(text)
    assert places
    assert all(place.span.of(text) == place.text for place in places)


def test_spans_do_not_overlap():
    text = "The New York City Police and New York, New York police of New York State met the Dutch National Police."
    spans = [place.span for place in find_places(text)]
    assert all(one.end <= other.start for one, other in pairwise(spans))
