from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.layout.timeline import timeline
from dashboard.load import EVENTS, frames
from extract.model.event import PHASE_OF, EventType, FigureWhat
from extract.model.time import EdtfDate
from tests.dashboard.cases import crowded, nothing, rescue, tantalio


def events_of(operation):
    return frames([operation]).events


def by_key(layout):
    return {mark.sign.key: mark for mark in layout.marks}


def test_days_are_points_and_the_rest_are_bars():
    marks = by_key(timeline(events_of(rescue())))
    assert marks["announcement-8"].shape == "point"
    assert marks["announcement-8"].first == date(2011, 3, 16)
    year = marks["identification-0"]
    assert (year.shape, year.first, year.last) == ("bar", date(2009, 1, 1), date(2009, 12, 31))
    span = marks["cooperation-7"]
    assert (span.first, span.last) == (date(2010, 11, 1), date(2011, 2, 28))


def test_open_ends_reach_beyond_the_known_day():
    marks = by_key(timeline(events_of(rescue())))
    before, after = marks["arrest-4"], marks["arrest-9"]
    assert (before.open_start, before.open_end, before.last) == (True, False, date(2011, 3, 16))
    assert before.first < date(2011, 3, 16)
    assert (after.open_start, after.open_end, after.first) == (False, True, date(2011, 3, 16))
    assert after.sign.planned


@pytest.mark.parametrize("operation", [rescue(), tantalio(), crowded(300), nothing()])
def test_nothing_is_dropped(operation):
    layout = timeline(events_of(operation))
    drawn = [mark.sign.key for mark in layout.marks] + [sign.key for sign in layout.undated]
    assert sorted(drawn) == sorted(event.key for event in operation.events)


def test_background_has_a_lane_of_its_own_and_can_be_left_out():
    events = events_of(rescue())
    assert [lane.id for lane in timeline(events).lanes] == ["lead", "action", "justice", "public", "other"]
    without = timeline(events, others=False)
    assert [lane.id for lane in without.lanes] == ["lead", "action", "justice", "public"]
    assert not any(sign.other for sign in without.undated)


def test_conflicts_and_labels_are_told():
    sign = by_key(timeline(events_of(rescue())))["identification-3"].sign
    assert sign.conflicts == 1
    assert sign.label == "Identification · on or before 16 March 2011 · 670 suspects"
    assert sign.caption == "Identification: 670 suspects"
    assert by_key(timeline(events_of(rescue())))["arrest-4"].sign.caption == "Arrest: 184"


def test_no_events():
    layout = timeline(events_of(nothing()))
    assert layout.axis is None
    assert layout.marks == layout.undated == ()
    assert layout.rows == 4


def test_a_part_of_the_time_counts_what_lies_beside_it():
    within = (date(2010, 1, 1), date(2010, 12, 31))
    layout = timeline(events_of(rescue()), within=within)
    marks = by_key(layout)
    assert (layout.earlier, layout.later) == (2, 6)
    assert len(marks) + layout.earlier + layout.later + len(layout.undated) == len(rescue().events)
    # What reaches out of the part is drawn as far as it is seen.
    assert marks["cooperation-7"].first == date(2010, 11, 1)
    assert marks["cooperation-7"].last == layout.axis.last
    assert layout.axis.first <= within[0] <= within[1] <= layout.axis.last
    assert [lane.id for lane in layout.lanes][:2] == ["lead", "action"]


def test_captions_need_room():
    plain = timeline(events_of(crowded()), columns=60)
    captioned = timeline(events_of(crowded()), columns=60, letter=0.5)
    assert captioned.rows > plain.rows
    assert captioned.overhang > plain.overhang


DATES = st.one_of(
    st.dates(date(1990, 1, 1), date(2030, 1, 1)).map(date.isoformat),
    st.dates(date(1990, 1, 1), date(2030, 1, 1)).map(lambda day: day.isoformat()[:7]),
    st.dates(date(1990, 1, 1), date(2030, 1, 1)).map(lambda day: f"../{day.isoformat()}"),
    st.dates(date(1990, 1, 1), date(2030, 1, 1)).map(lambda day: f"{day.isoformat()[:4]}/.."),
    st.none(),
)


@settings(deadline=None)  # a busy machine is no error
@given(st.lists(st.tuples(DATES, st.sampled_from(EventType)), max_size=25), st.integers(10, 90))
def test_no_mark_hides_another(told, columns):
    layout = timeline(_table(told), columns=columns)
    assert len(layout.marks) + len(layout.undated) == len(told)
    for one, other in combinations(layout.marks, 2):
        if one.row == other.row:
            assert one.lane == other.lane
            assert one.shape == other.shape
            assert one.last < other.first or other.last < one.first
    for lane in layout.lanes:
        rows = {shape: [mark.row for mark in layout.marks if (mark.lane, mark.shape) == (lane.id, shape)]
                for shape in ("point", "bar")}  # fmt: skip
        assert max(rows["point"], default=-1) < min(rows["bar"], default=10_000)
        assert all(lane.top <= row < lane.top + lane.rows for row in rows["point"] + rows["bar"])


def _table(told):
    rows = []
    for number, (edtf, event_type) in enumerate(told):
        when = EdtfDate.parse(edtf) if edtf else None
        row = dict.fromkeys(EVENTS, ()) | {
            "slug": "s",
            "key": str(number),
            "type": str(event_type),
            "phase": str(PHASE_OF[event_type]),
            "link": "this",
            "realis": "asserted",
            "basis": "explicit",
            "edtf": edtf,
            "earliest": when.earliest if when else None,
            "latest": when.latest if when else None,
            "conflicts": 0,
        }
        rows.append([row[name] for name in EVENTS])
    return pd.DataFrame(rows, columns=list(EVENTS), dtype=object)


def test_the_sign_of_a_difference_has_room_behind_its_caption():
    def reach(conflicts):
        event = next(each for each in rescue().events if each.type == EventType.ANNOUNCEMENT)
        told = frames([replace(rescue(), events=(replace(event, conflicts=conflicts),))]).events
        return timeline(told, columns=12, letter=1.0).overhang

    assert reach(rescue().conflicts[:1]) > reach(())


@pytest.mark.parametrize("other", [date(2022, 1, 1) + timedelta(days=5 * step) for step in range(60)])
def test_a_short_bar_is_drawn_wide_and_hides_no_caption_before_it(other):
    event = next(each for each in rescue().events if each.type == EventType.ANNOUNCEMENT)
    dates = ("2016-06-01", "2021-09", f"{other}/{other + timedelta(days=20)}", "2026-06-01")
    told = tuple(replace(event, key=each, date=EdtfDate.parse(each)) for each in dates)
    layout = timeline(frames([replace(rescue(), events=told)]).events, columns=64, letter=0.4)
    glyph = layout.axis.days / 64
    first, second = (by_key(layout)[key] for key in dates[1:3])
    if first.row == second.row:
        middle, other_middle = ((each.first.toordinal() + each.last.toordinal()) / 2 for each in (first, second))
        assert middle + glyph * (0.7 + 0.2 + 0.4 * first.sign.letters) <= other_middle - 0.7 * glyph


def test_what_no_list_names_is_no_caption_but_of_a_seizure():
    event = next(each for each in rescue().events if each.type == EventType.ARREST)
    other = replace(event.figures[0], figure=replace(event.figures[0].figure, what=FigureWhat.OTHER, country=None))

    def caption(event_type):
        told = replace(event, type=event_type, figures=(other,))
        return by_key(timeline(events_of(replace(rescue(), events=(told,)))))[event.key].sign.caption

    assert caption(EventType.COOPERATION) == "Cooperation"
    assert caption(EventType.SEIZURE) == "Seizure: 184 other items"
