from itertools import pairwise

import pytest

from extract.mentions.agencies import find_agencies
from extract.resources import read_toml

ROWS = [
    # By the tables: names, translations, acronyms, former names.
    ("The FBI and the Bundeskriminalamt met.", ["Federal Bureau of Investigation=USA", "Bundeskriminalamt=DEU"]),
    ("The German Federal Criminal Police Office (BKA) led; the BKA said so.", ["Bundeskriminalamt=DEU"] * 3),
    ("SOCA, now the National Crime Agency", ["National Crime Agency=GBR"] * 2),
    # International ones belong to no state.
    (
        "Europol, Eurojust, INTERPOL, UNODC",
        ["Europol=None", "Eurojust=None", "INTERPOL=None", "United Nations Office on Drugs and Crime=None"],
    ),
    ("The FATF wrote to Interpol.", ["Financial Action Task Force=None", "INTERPOL=None"]),
    # Generic names take the state beside them, or the only one that fits.
    (
        "The Dutch National Police and the National Police of Ukraine",
        ["Dutch National Police=NLD", "National Police of Ukraine=UKR"],
    ),
    ("Spain's National Police searched.", ["Spanish National Police=ESP"]),
    ("In Spain, the National Police searched.", ["Spanish National Police=ESP"]),
    ("The National Police searched.", []),
    ("The Polish Central Bureau of Investigation came.", ["Polish Central Bureau of Investigation=POL"]),
    ("The Australian federal police came.", ["Australian Federal Police=AUS"]),
    ("Dutch police came.", ["Dutch National Police=NLD"]),
    (
        "The Drug Enforcement Administration, Australian police",
        ["Drug Enforcement Administration=USA", "Australian police=AUS"],
    ),
    (
        "The United States Attorney’s Office for the District of Utah",
        ["U.S. Attorney's Office for the District of Utah=USA"],
    ),
    # By their place.
    ("West Yorkshire Police came.", ["West Yorkshire Police=GBR"]),
    ("The LKA Hessen and the Zaanstreek-Waterland police", ["LKA Hessen=DEU", "Zaanstreek-Waterland police=NLD"]),
    ("The Ohio Attorney General sued.", ["Ohio Attorney General=USA"]),
    # Acronyms that the article defines.
    ("The Cyber Crime Unit (CCU) of Denmark said so. The CCU left.", ["Cyber Crime Unit (CCU) of Denmark=DNK"]),
    ("Norway's National Cybercrime Centre (NCX) came. The NCX left.", ["Norway's National Cybercrime Centre=NOR"] * 3),
    # The wire service and the police.
    ("SYDNEY (AFP) - Australia won.", []),
    ("SYDNEY (AFP) - The Australian Federal Police came. The AFP left.", ["Australian Federal Police=AUS"] * 2),
    ("AFP officers held a man in Sydney.", ["Australian Federal Police=AUS"]),
    ("The AFP charged a man in Perth; AFP Commander Hill spoke.", ["Australian Federal Police=AUS"] * 2),
    ("A Melbourne man was named by the AFP.", ["Australian Federal Police=AUS"]),
    ("A spokesman told AFP that two men were held in Canberra.", []),
    ("AFP officers held a man in Manila.", []),
    # An acronym of the tables beside its state, or acting in a text that speaks of it.
    ("The Polish CBZC searched a flat.", ["Central Cybercrime Bureau=POL"]),
    ("The CBI in Delhi took over.", ["Central Bureau of Investigation=IND"]),
    ("NBI agents came. Manila slept.", ["National Bureau of Investigation (Philippines)=PHL"]),
    ("Finland's NBI came.", ["Finnish National Bureau of Investigation=FIN"]),
    ("The CBI of business leaders met; one flew to India.", []),
    ("The Landeskriminalamt Saarland searched a flat.", ["Landeskriminalamt Saarland=DEU"]),
    # An acronym that is part of a longer word is none.
    ("The Cyber Crime Unit (CCU) of Denmark met CCUs and X-CCU.", ["Cyber Crime Unit (CCU) of Denmark=DNK"]),
    ("The German Football Association met.", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_agencies(text, expected):
    assert [f"{agency.name}={agency.country}" for agency in find_agencies(text)] == expected


def cases():
    rules = read_toml("agencies/patterns.toml")
    blocks = [*rules["after"], *rules["before"], *rules["office"], rules["full_name"]]
    return [case for block in blocks for case in block["match"]]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["text"][:40])
def test_rows_match(case):
    assert {agency.text: agency.country for agency in find_agencies(case["text"])} == case["expect"]


@pytest.mark.parametrize("text", read_toml("agencies/patterns.toml")["full_name"]["reject"])
def test_rows_reject(text):
    assert find_agencies(text) == ()


def test_spans_slice_back_and_do_not_overlap():
    text = (
        "The New Zealand Police, the U.S. Attorney’s Office for the Northern District of Ohio and Spain’s police met."
    )
    found = find_agencies(text)
    assert len(found) == 3
    assert all(agency.span.of(text) == agency.text for agency in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
