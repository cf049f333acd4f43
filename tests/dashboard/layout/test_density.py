from datetime import date

import numpy as np
import pytest

from dashboard.layout.density import PHASES, density


def of(rows, **more):
    """Events as (first day, last day, phase)."""
    days = [(first.toordinal() if first else 0, last.toordinal() if last else 0) for first, last, _ in rows]
    table = np.array(days, dtype=np.int32).reshape(-1, 2)
    phases = np.array([PHASES.index(phase) for *_, phase in rows], dtype=np.int32)
    return density(table[:, 0], table[:, 1], phases, PHASES, **more)


def test_a_day_counts_in_its_month():
    day = date(2020, 3, 5)
    found = of([(day, day, "action"), (day, day, "justice"), (date(2020, 5, 1), date(2020, 5, 1), "action")])
    assert [each.label for each in found.bins] == ["March 2020", "April 2020", "May 2020"]
    assert [each.counts for each in found.bins] == [(0, 1, 1, 0), (0, 0, 0, 0), (0, 1, 0, 0)]
    assert (found.most, found.undated) == (2, 0)
    assert found.bins[0].since == found.bins[0].until == "2020-03"


def test_a_year_is_no_peak_in_january():
    found = of([(date(2020, 1, 1), date(2020, 12, 31), "lead")])
    assert len(found.bins) == 12
    assert [round(each.total, 6) for each in found.bins] == [round(1 / 12, 6)] * 12


@pytest.mark.parametrize(
    ("last", "bins", "first", "since", "until"),
    [
        (date(2025, 12, 31), 72, "January 2020", "2020-01", "2020-01"),
        (date(2026, 1, 31), 7, "2020", "2020", "2020"),
        (date(2099, 12, 31), 80, "2020", "2020", "2020"),
        (date(2100, 12, 31), 9, "2020 to 2029", "2020", "2029"),
        (date(9999, 12, 31), 798, "2020 to 2029", "2020", "2029"),
    ],
)
def test_the_longer_the_time_the_wider_the_bins(last, bins, first, since, until):
    found = of([(date(2020, 1, 1), date(2020, 1, 1), "lead"), (last, last, "lead")])
    assert len(found.bins) == bins
    assert (found.bins[0].label, found.bins[0].since, found.bins[0].until) == (first, since, until)
    assert sum(each.total for each in found.bins) == pytest.approx(2)
    assert found.bins[-1].last <= date.max


def test_only_the_time_that_is_asked_for():
    rows = [(date(2019, 12, 1), date(2020, 1, 31), "lead"), (date(2022, 5, 5), date(2022, 5, 5), "action")]
    found = of(rows, within=(date(2020, 1, 1), date(2020, 12, 31)))
    assert [each.since for each in found.bins][:2] == ["2020-01", "2020-02"]
    assert sum(each.counts[1] for each in found.bins) == 0


def test_nothing_dated_is_nothing_drawn():
    found = of([(None, None, "lead"), (None, None, "action")])
    assert (found.bins, found.axis, found.undated) == ((), None, 2)
    assert of([]).bins == ()
