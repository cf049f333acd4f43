import pytest

from dashboard.layout.country_map import country_map
from dashboard.load import frames
from tests.dashboard.cases import crowded, hostile, nothing, rescue, tantalio


def states_of(*operations):
    return frames(operations).states


def test_roles():
    layout = country_map(states_of(rescue()))
    assert layout.groups == {
        "AUS": "participant", "CAN": "participant", "GBR": "lead", "NLD": "participant", "NZL": "participant",
        "USA": "participant",
    }  # fmt: skip
    assert layout.legend == (("lead", "Lead"), ("participant", "Participant"))


def test_every_state_has_a_dot_or_is_listed():
    layout = country_map(states_of(hostile()))
    assert [dot.country for dot in layout.dots] == ["MLT", "SGP", "VAT", "XKX"]
    assert layout.missing == ("ZZZ",)


def test_arrests_in_classes_and_unknown_numbers_apart():
    layout = country_map(states_of(tantalio()), "arrests")
    assert layout.groups["ESP"] == "2"
    assert layout.groups["PER"] == ""
    assert layout.legend == (("2", "10–49 arrests"), ("", "number not given"))


def test_several_operations_are_added_up():
    layout = country_map(states_of(rescue(), crowded()), "operations")
    assert layout.groups["USA"] == "0"
    usa = next(dot for dot in layout.dots if dot.country == "USA")
    assert usa.label == "United States · took part · 2 operations · 40 events"


@pytest.mark.parametrize("by", ["role", "arrests", "events", "operations"])
def test_no_states(by):
    layout = country_map(states_of(nothing()), by)
    assert layout.dots == layout.missing == layout.legend == ()
