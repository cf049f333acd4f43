"""The tables: every code exists, every row has its source, and a name that two rows claim has a rule that decides."""

import re
from collections import Counter, defaultdict
from urllib.parse import urlsplit

import pytest

from extract.mentions.countries import codes
from extract.mentions.cues import cues
from extract.mentions.gazetteer import agency_table, gazetteer
from extract.model.mention import PlaceHow
from extract.resources import data_file, names_in, read_csv, read_pairs

PLACES = names_in("places", ".csv")
AGENCIES = names_in("agencies", ".csv")


@pytest.mark.parametrize("file", [*PLACES, *AGENCIES])
def test_every_table_names_its_source(file):
    notes = [line for line in data_file(file).read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    told = " ".join(notes)
    if file in AGENCIES:
        assert "international.csv" in told or "Licence" in told
    else:
        assert "Source" in told
        assert re.search(r"Licence|License|CC BY|public domain", told)


@pytest.mark.parametrize("file", ["demonyms", "country_names", "regions", "counties"])
def test_every_code_exists(file):
    column = "demonym" if file == "demonyms" else "name"
    table = read_pairs(f"places/{file}.csv", (column, "alpha3"))
    assert {code for cell in table.values() for code in cell.split("|")} <= codes()


def test_every_code_of_a_city_exists():
    cities = read_pairs("places/cities.csv", ("name", "readings"))
    assert {reading.split(":")[0] for cell in cities.values() for reading in cell.split("|")} <= codes()


def test_every_code_of_further_names_exists():
    regions = read_csv("places/region_names.csv", ("name", "alpha3", "needs"))
    assert {code for row in regions for code in row["alpha3"].split("|")} <= codes()
    assert {row["needs"] for row in regions} == {"", "comma", "told"}
    assert set(cues().prefixes.values()) | set(cues().region_weights) <= codes()


def test_further_names_of_cities_name_a_row_of_the_cities():
    cities = read_pairs("places/cities.csv", ("name", "readings"))
    for row in read_csv("places/city_names.csv", ("name", "city", "alpha3")):
        assert f"{row['alpha3']}:" in cities.get(row["city"], ""), row


@pytest.mark.parametrize("file", ["country_names", "region_names", "city_names"])
def test_no_name_twice_in_a_table(file):
    columns = {
        "country_names": ("name", "alpha3"),
        "region_names": ("name", "alpha3", "needs"),
        "city_names": ("name", "city", "alpha3"),
    }
    names = Counter(row["name"] for row in read_csv(f"places/{file}.csv", columns[file]))
    assert [name for name, times in names.items() if times > 1] == []


def test_names_of_several_states_differ_in_weight():
    """What decides between two readings is size, so that no two of a name weigh the same without the text's help."""
    tables, undecided = gazetteer(), []
    for name in read_pairs("places/country_names.csv", ("name", "alpha3")):
        readings = [each for each in tables.names[name].readings if each.how == PlaceHow.COUNTRY]
        if len({each.weight for each in readings}) < len(readings):
            undecided.append(name)
    assert undecided == []


def test_a_state_outweighs_its_namesakes():
    state, *others = gazetteer().names["Luxembourg"].readings
    assert (state.alpha3, state.how) == ("LUX", PlaceHow.COUNTRY)
    assert others
    assert all(state.weight > 50 * other.weight for other in others)


def test_a_better_known_place_is_one_of_several():
    for name, alpha3 in cues().better_known.items():
        readings = gazetteer().names[name].readings
        assert max(readings, key=lambda each: each.weight).alpha3 == alpha3
        assert len({each.alpha3 for each in readings}) > 1


def test_there_are_enough_agencies():
    national = [agency for agency in agency_table() if agency.country]
    assert len(national) >= 250
    assert len({agency.country for agency in national}) >= 60
    assert {agency.country for agency in national} <= codes()


def test_every_agency_has_a_public_source():
    assert [agency.name for agency in agency_table() if not re.match(r"https?://[\w.-]+\.\w+", agency.source)] == []


# Sites outside their state's own domain: regions with one of their own, islands under the British police's.
ELSEWHERE = {
    "mossos.gencat.cat",
    "www.ertzaintza.euskadi.eus",
    "jersey.police.uk",
    "guernsey.police.uk",
}


def test_the_source_of_an_agency_is_a_site_of_its_state():
    domains = {row["alpha3"]: {row["alpha2"].lower(), "org", "com"} for row in countries()}
    domains["USA"] |= {"gov", "mil"}
    domains["GBR"] |= {"uk"}
    hosts = [(agency.country, urlsplit(agency.source).hostname) for agency in agency_table() if agency.country]
    foreign = [host for state, host in hosts if host.rpartition(".")[2] not in domains[state] and host not in ELSEWHERE]
    assert foreign == []


def test_two_states_agencies_share_no_site():
    owners = defaultdict(set)
    for agency in agency_table():
        if agency.country:
            owners[urlsplit(agency.source).hostname].add(agency.country)
    assert {host: states for host, states in owners.items() if len(states) > 1} == {}


def countries():
    return read_csv("places/countries.csv", ("alpha3", "alpha2", "name", "thousands"))


def test_international_agencies_have_no_state():
    states = {agency.name: agency.country for agency in agency_table()}
    assert {states[name] for name in ("Europol", "Eurojust", "INTERPOL", "Financial Action Task Force")} == {None}


def test_no_two_agencies_claim_one_name():
    """Generic names and acronyms may be shared: there the state beside them or in the text decides."""
    owners = defaultdict(set)
    for agency in agency_table():
        for name in agency.names:
            owners[name].add(agency.name)
    assert {name: claims for name, claims in owners.items() if len(claims) > 1} == {}


def test_no_state_has_two_agencies_of_one_generic_name():
    owners = Counter((name, agency.country) for agency in agency_table() for name in agency.generic)
    assert [claim for claim, times in owners.items() if times > 1] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in New York State", ["New York State"]),
        ("Manhattanite Parisians", ["Parisians"]),
        ("US$5 and US 5", ["US$", "US"]),
        ("MOCA and WARSAW", ["Warsaw"]),
        ("DAR ES SALAAM and RIO DE JANEIRO", ["Dar es Salaam", "Rio de Janeiro"]),
        ("Côte d’Ivoire", ["Côte d'Ivoire"]),
        ("", []),
    ],
)
def test_whole_words_and_the_longest(text, expected):
    assert [name for _, _, name in gazetteer().scan(text).names] == expected


def test_a_scan_keeps_every_character_in_its_place():
    text = "Côte d’Ivoire’s police and the FBI"
    scan = gazetteer().scan(text)
    assert len(scan.plain) == len(text)
    assert [text[start:end] for start, end, _ in scan.names] == ["Côte d’Ivoire"]
    assert [text[start:end] for start, end, _ in scan.agencies] == ["FBI"]
