import csv
import tomllib
from datetime import date
from importlib.resources import files

import pytest

from dashboard.layout.words import words
from extract.model.event import Basis, EventType, FigureWhat, Phase
from extract.model.mention import Qualifier
from extract.model.operation import ConflictKind
from extract.model.text import PublishedBasis

TABLES = {
    "type": EventType,
    "phase": Phase,
    "basis": Basis,
    "basis_short": Basis,
    "figure": FigureWhat,
    "qualifier": Qualifier,
    "conflict": ConflictKind,
    "published": PublishedBasis,
}


@pytest.mark.parametrize(("table", "values"), TABLES.items())
def test_every_value_has_words(table, values):
    assert set(words().tables[table]) >= {str(value) for value in values}


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2011-03-16", "16 March 2011"),
        ("2016-06", "June 2016"),
        ("2009", "2009"),
        ("../2011-03-16", "on or before 16 March 2011"),
        ("2019/..", "from 2019 on"),
        ("2025-03-10/2025-03-23", "10 to 23 March 2025"),
        ("2025-03-10/2025-04-02", "10 March to 2 April 2025"),
        ("2024-12-30/2025-01-02", "30 December 2024 to 2 January 2025"),
        ("2025-03/2025-05", "March to May 2025"),
        ("2025-03/2025-05-10", "March 2025 to 10 May 2025"),
        ("2009/2011", "2009 to 2011"),
        ("2017-12/2018", "December 2017 to 2018"),
        (None, "undated"),
        ("", "undated"),
    ],
)
def test_dates_keep_their_grain(edtf, said):
    assert words().date(edtf) == said


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        ({"what": "arrests", "value": 1, "qualifier": "exact"}, "1 arrest"),
        ({"what": "arrests", "value": 180.0, "qualifier": "more_than"}, "more than 180 arrests"),
        ({"what": "accounts", "value": 70000, "qualifier": "exact"}, "70,000 accounts"),
        ({"what": "money", "value": 12e6, "qualifier": "about", "currency": "EUR"}, "about EUR\u00a012 million"),
        ({"what": "money", "value": 1234567.5, "qualifier": "exact", "currency": "USD"}, "USD\u00a01,234,567.5"),
        (
            {"what": "files", "value": 3, "qualifier": "less_than", "country": "NLD"},
            "up to 3 files in the Netherlands",
        ),
        ({"what": "victims", "value": 60, "qualifier": "at_least", "country": "ESP"}, "at least 60 victims in Spain"),
        ({"what": "jail_months", "value": 18, "qualifier": "exact"}, "18 months in prison"),
        ({"what": "jail_months", "value": 30, "qualifier": "exact"}, "30 months in prison"),
        ({"what": "jail_months", "value": 84, "qualifier": "less_than"}, "up to 7 years in prison"),
    ],
)
def test_figures_keep_qualifier_currency_and_state(figure, said):
    assert words().figure(figure) == said


def test_lists():
    assert words().listed([]) == ""
    assert words().listed(["Chile"]) == "Chile"
    assert words().states(["ESP", "DEU", "ZZZ"]) == "Germany, Spain and ZZZ"


def test_a_day_far_back():
    assert words().day(date(1850, 1, 2)) == "2 January 1850"


def test_a_claim_that_is_no_number_stays_as_it_is():
    assert words().claim("dozens", "arrests") == "dozens"
    assert words().about("something_new") == "Something new"


def test_planned_dates_by_publication_do_not_claim_the_past():
    assert "still to come" in words().basis("publication", "planned")
    assert words().basis("explicit", "planned") == words().basis("explicit")


def test_german_names_of_agencies_are_of_those_that_are_found() -> None:
    folder = files("extract").joinpath("data", "agencies")
    known = {
        row["name"]
        for each in folder.iterdir()
        if each.name.endswith(".csv")
        for row in csv.DictReader(line for line in each.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    }
    names = tomllib.loads(files("dashboard").joinpath("data", "agencies", "de.toml").read_text(encoding="utf-8"))
    assert set(names) <= known
    assert len(set(names.values())) == len(names)
    assert words("en").agency("Dutch National Police") == "Dutch National Police"


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "EUR\u00a0380,000"), ("de", "380.000\u00a0EUR")],
)
def test_money_that_sources_differ_on_is_written_as_elsewhere(lang, said):
    assert words(lang).claim("380000 EUR", "money") == said
    assert words(lang).amount({"what": "money", "value": 380000.0, "qualifier": "exact", "currency": "EUR"}) == said
