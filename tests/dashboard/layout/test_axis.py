from datetime import date

import pytest

from dashboard.layout.axis import MOST_TICKS, Tick, axis_over, thinned


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (date(2011, 3, 16), date(2011, 3, 16), ["7 Mar 2011", "14 Mar", "21 Mar"]),
        (date(2016, 6, 1), date(2016, 6, 30), ["30 May 2016", "6 Jun", "13 Jun", "20 Jun", "27 Jun"]),
        (date(2016, 11, 1), date(2017, 4, 30), ["Nov 2016", "Dec", "Jan 2017", "Feb", "Mar", "Apr", "May"]),
        (date(2009, 1, 1), date(2011, 3, 16), ["Jan 2009", "Jul", "Jan 2010", "Jul", "Jan 2011"]),
        (date(2001, 5, 1), date(2020, 1, 1), ["2005", "2010", "2015", "2020"]),
    ],
)
def test_labels(first, last, labels):
    assert [tick.label for tick in axis_over(first, last).ticks] == labels


LASTS = ["2000-01-01", "2000-01-09", "2000-03-01", "2001-01-01", "2040-01-01", "2600-01-01", "9999-12-31"]


@pytest.mark.parametrize("last", [date.fromisoformat(last) for last in LASTS])
def test_ticks_are_few_and_inside(last):
    axis = axis_over(date(2000, 1, 1), last)
    assert 1 <= len(axis.ticks) <= MOST_TICKS
    assert all(axis.first <= tick.day <= axis.last for tick in axis.ticks)
    assert axis.first < date(2000, 1, 1)
    assert axis.at(axis.first) == 0
    assert axis.at(axis.last) == 1


def test_the_ends_of_the_calendar():
    axis = axis_over(date.min, date.max)
    assert (axis.first, axis.last) == (date.min, date.max)


def test_ticks_that_are_left_out_take_no_year_along():
    axis = axis_over(date(2020, 11, 20), date(2022, 10, 12))
    assert [tick.label for tick in axis.ticks][:3] == ["Jan 2021", "Apr", "Jul"]
    assert [tick.label for tick in thinned(axis.ticks, 3)] == ["Jan 2021", "Oct", "Jul 2022"]


def test_day_zero_is_not_left_out():
    ticks = [Tick(date(2000, 1, day), str(day - 5), day == 5) for day in range(1, 9)]
    for most in range(1, 9):
        assert "0" in [tick.label for tick in thinned(ticks, most)]
