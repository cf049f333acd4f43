"""Every form of a kind in a few frames: all states and peoples of the tables, one day in all the ways it is written."""

from datetime import date

import pytest

from extract.mentions.places import find_places
from extract.mentions.times import find_times
from extract.resources import read_pairs

PUBLISHED = date(2021, 6, 16)
STATES = {
    name: code for name, code in read_pairs("places/country_names.csv", ("name", "alpha3")).items() if "|" not in code
}
PEOPLES = {
    name: code for name, code in read_pairs("places/demonyms.csv", ("demonym", "alpha3")).items() if "|" not in code
}
NAMESAKES = {"Georgia"}  # a state of the United States, too
NEWSPAPERS = {"Scotsman"}

WITH_YEAR = """
9 March 2021|March 9, 2021|9th March 2021|March 9th, 2021|9th of March 2021|the 9th of March 2021|9 Mar 2021|9 Mar. 2021
Mar. 9, 2021|Mar 9 2021|09 March 2021|March 09, 2021|2021-03-09|2021/03/09|2021.03.09|09.03.2021|9.3.2021|09-03-2021
Tuesday 9 March 2021|Tuesday, 9 March 2021|Tuesday, March 9, 2021|Tue 9 Mar 2021|Tues., March 9, 2021|9-Mar-2021
09-MAR-2021|MARCH 9, 2021|9 MARCH 2021|March 9 2021|9 March, 2021|the ninth of March 2021|March ninth, 2021
Tuesday the 9th of March 2021|9 March '21|9 de marzo de 2021|9 mars 2021|9 marzo 2021|9 maart 2021|9. March 2021
"""
WITHOUT_YEAR = (
    "9 March|March 9|9th March|9th of March|Tuesday 9 March|Tuesday, March 9|Mar. 9|9 Mar|the 9th of March|09 March"
)
MONTHS = "March 2021|Mar 2021|Mar. 2021|March of 2021|2021-03|MARCH 2021|the month of March 2021|early March 2021"


def forms(listed: str) -> list[str]:
    return [form for line in listed.strip().splitlines() for form in line.split("|")]


@pytest.mark.parametrize(
    "frame", ["Two men were held in {} on Monday.", "Raids hit Spain, {} and Italy.", "{}: 12 arrests"]
)
def test_every_state_is_found(frame):
    missed = [
        name
        for name, code in STATES.items()
        if name not in NAMESAKES and (name, code) not in {(p.text, p.country) for p in find_places(frame.format(name))}
    ]
    assert missed == []


@pytest.mark.parametrize("frame", ["A {} national was held.", "Two {} citizens were held."])
def test_every_people_is_found(frame):
    missed = [
        name
        for name, code in PEOPLES.items()
        if name not in NEWSPAPERS and code not in {place.country for place in find_places(frame.format(name))}
    ]
    assert missed == []


@pytest.mark.parametrize(
    "frame", ["Two men were held on {}.", "{}: two men were held.", "The {} raids led to it.", "A raid ({})."]
)
@pytest.mark.parametrize("form", forms(WITH_YEAR))
def test_a_day_is_read_however_it_is_written(form, frame):
    assert "2021-03-09" in [found.value for found in find_times(frame.format(form), PUBLISHED)]


@pytest.mark.parametrize("frame", ["Two men were held on {}.", "A raid ({})."])
@pytest.mark.parametrize("form", forms(WITHOUT_YEAR))
def test_a_day_without_its_year_is_the_last_one(form, frame):
    assert [found.value for found in find_times(frame.format(form), PUBLISHED)] == ["2021-03-09"]


@pytest.mark.parametrize("frame", ["It began in {}.", "A raid ({})."])
@pytest.mark.parametrize("form", forms(MONTHS))
def test_a_month_is_read_however_it_is_written(form, frame):
    assert [found.value for found in find_times(frame.format(form), PUBLISHED)] == ["2021-03"]
