from dashboard.layout.states import state_name, states
from extract.resources import read_csv


def test_every_state_that_the_extractor_knows_has_a_name_and_a_place():
    known = {row["alpha3"] for row in read_csv("places/countries.csv", ("alpha3", "alpha2", "name", "thousands"))}
    assert known - set(states()) <= {"ATA"}


def test_points_are_on_the_globe_and_where_people_expect_them():
    for state in states().values():
        assert -180 <= state.lon <= 180
        assert -90 <= state.lat <= 90
    germany, fiji = states()["DEU"], states()["FJI"]
    assert (round(germany.lon), round(germany.lat)) == (10, 52)
    assert fiji.lon > 170


def test_small_states_and_kosovo_are_there():
    for code, name in (
        ("MLT", "Malta"),
        ("VAT", "Vatican City"),
        ("SGP", "Singapore"),
        ("XKX", "Kosovo"),
        ("NAM", "Namibia"),
    ):
        assert state_name(code) == name
