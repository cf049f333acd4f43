"""Every phenomenon comes out of own sentences from the words to the event, and stays silent where it must."""

from dataclasses import fields

import pytest

from extract.events.clauses import ClauseRules
from tests.extract.events.phenomena import (
    action,
    before,
    cases,
    dates,
    days,
    editions,
    figures,
    national,
    newsroom,
    places,
    releases,
    soil,
    states,
    things,
    unseen,
    weeks,
)
from tests.extract.events.phenomena.rows import case_id, told
from tests.extract.events.phenomena.rows import cases as rows_of

TABLES = (
    *action.TABLE,
    *dates.TABLE,
    *days.TABLE,
    *editions.TABLE,
    *places.TABLE,
    *figures.TABLE,
    *cases.TABLE,
    *before.TABLE,
    *things.TABLE,
    *releases.TABLE,
    *unseen.TABLE,
    *weeks.TABLE,
    *newsroom.TABLE,
    *states.TABLE,
    *national.TABLE,
    *soil.TABLE,
)
# These have rows of their own in the data file.
CUES = {"unmade", "planned", "presupposed", "elsewhere"}


@pytest.mark.parametrize("case", rows_of(TABLES), ids=case_id)
def test_row(case):
    _, own = case
    assert told(own) == own.expected


@pytest.mark.parametrize("each", TABLES, ids=lambda each: each.name)
def test_each_phenomenon_is_shown_three_times_and_silent_once(each):
    assert len(each.shown) >= 3
    assert len(each.silent) >= 1


def test_every_pattern_and_list_of_the_clauses_is_shown():
    needed = {field.name for field in fields(ClauseRules)} - CUES - {"words", "family"}
    assert needed <= {each.name for each in TABLES}
