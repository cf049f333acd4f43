from dataclasses import replace
from datetime import date

from dashboard.layout.alignment import ZERO, aligned, types_to_align_at
from dashboard.layout.words import words
from dashboard.load import frames
from extract.model.event import Basis, EventType
from extract.model.time import EdtfDate
from tests.dashboard import cases


def dated(slug: str, *days: tuple[str, str]):
    """The case with events of these types on these dates."""
    rescue = cases.rescue()
    event = next(each for each in rescue.events if each.type == "announcement")
    events = tuple(
        replace(event, key=f"{kind}-{number}", type=EventType(kind), date=EdtfDate.parse(edtf), basis=Basis.EXPLICIT)
        for number, (kind, edtf) in enumerate(days)
    )
    return replace(rescue, slug=slug, name=slug, events=events)


ONE = dated("one", ("tip_off", "2010-01-10"), ("arrest", "2010-03-11"), ("arrest", "2012-01-01"))
OTHER = dated("other", ("arrest", "2020-05-01"), ("sentence", "2021-05-01"))
MONTH = dated("month", ("tip_off", "2015"), ("arrest", "2015-06"))
NONE = dated("none", ("sentence", "1999-01-01"))


def test_each_is_moved_to_its_first_event_of_the_type():
    tables = frames((ONE, OTHER, MONTH, NONE))
    found = aligned(tables.operations, tables.events, "arrest")
    assert found.left_out == ("none",)
    rows = {row.slug: row for row in found.layout.rows}
    assert set(rows) == {"one", "other", "month"}
    assert rows["one"].first == ZERO - (date(2010, 3, 11) - date(2010, 1, 10))
    assert rows["other"].first == ZERO
    # June 2015 lies where June begins, and the year before it where the year does.
    assert rows["month"].first == ZERO - (date(2015, 6, 1) - date(2015, 1, 1))


def test_marks_still_say_their_own_dates():
    tables = frames((ONE, OTHER))
    labels = [sign.label for row in aligned(tables.operations, tables.events, "arrest").layout.rows
              for group in row.groups for sign in group.signs]  # fmt: skip
    assert any("11 March 2010" in label for label in labels)
    assert not any("5000" in label for label in labels)


def test_the_axis_counts_from_zero():
    tables = frames((ONE, OTHER))
    axis = aligned(tables.operations, tables.events, "arrest").layout.axis
    assert axis is not None
    labels = [tick.label for tick in axis.ticks]
    assert "0" in labels
    assert "+6 months" in labels
    assert [tick.day for tick in axis.ticks if tick.strong] == [ZERO]
    assert len(labels) <= 10
    german = aligned(tables.operations, tables.events, "arrest", lang=words("de")).layout.axis
    assert german is not None
    assert "+6 Monate" in [tick.label for tick in german.ticks]


def test_only_types_that_two_can_be_aligned_at_are_offered():
    tables = frames((ONE, OTHER, MONTH))
    assert set(types_to_align_at(tables.events)) == {"arrest", "tip_off"}
    assert types_to_align_at(frames((ONE,)).events) == ()
    # Planned events, events of other cases and undated ones align nothing.
    assert types_to_align_at(frames((cases.tantalio(), replace(cases.tantalio(), slug="b"))).events) == (
        "tip_off",
        "investigation_opened",
    )


def test_nothing_to_align_is_nothing_drawn():
    tables = frames((NONE,))
    found = aligned(tables.operations, tables.events, "arrest")
    assert found.layout.rows == ()
    assert found.left_out == ("none",)
