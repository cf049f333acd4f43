from datetime import date
from itertools import pairwise

from dashboard.layout.overview import NUMBER, overview
from dashboard.load import frames
from tests.dashboard.cases import crowded, nothing, rescue, tantalio


def layout_of(*operations):
    tables = frames(operations)
    return overview(tables.operations, tables.events)


def test_one_row_an_operation_in_their_order():
    layout = layout_of(rescue(), tantalio(), nothing())
    assert [row.slug for row in layout.rows] == ["operation-rescue", "operation-tantalio", "nothing"]
    assert (layout.rows[0].first, layout.rows[0].last) == (date(2009, 1, 1), date(2011, 3, 16))
    assert [row.undated for row in layout.rows] == [1, 4, 0]


def test_every_dated_event_of_the_operation_is_in_one_group():
    layout = layout_of(rescue(), crowded())
    for row, operation in zip(layout.rows, (rescue(), crowded()), strict=True):
        keys = [sign.key for group in row.groups for sign in group.signs]
        assert sorted(keys) == sorted(event.key for event in operation.events if event.date and event.link == "this")


def test_tracks_are_phases():
    group = layout_of(rescue()).rows[0].groups[-1]
    assert (group.track, [sign.type for sign in group.signs]) == (3, ["announcement"])


def test_nothing_dated():
    layout = layout_of(nothing())
    assert layout.axis is None
    assert layout.rows[0].groups == ()


def test_no_mark_covers_another_or_the_number_beside_it():
    tables = frames([crowded()])
    layout = overview(tables.operations, tables.events, columns=40)
    column = layout.axis.days / 40
    for track in range(4):
        points = [group for group in layout.rows[0].groups if group.track == track and group.shape == "point"]
        for one, following in pairwise(points):
            room = column * (1 + NUMBER) if len(one.signs) > 1 else column
            assert (following.first - one.first).days >= room
