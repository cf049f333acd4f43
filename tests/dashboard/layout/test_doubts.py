from dataclasses import replace
from datetime import UTC, datetime

from dashboard.layout.doubts import doubts, queue
from extract.model.correction import Mark, Settled
from extract.model.operation import MergedEvent
from tests.dashboard import cases

MARK = Mark("c1", ("date",), "Kim", datetime(2026, 1, 2, tzinfo=UTC))


def event(key: str) -> MergedEvent:
    return next(each for each in cases.rescue().events if each.key == key)


def test_what_is_doubtful_is_named_the_heaviest_first() -> None:
    assert doubts(event("identification-3")) == ("conflict", "publication")
    assert doubts(event("takedown-6")) == ("undated",)
    assert doubts(event("identification-0")) == ()


def test_a_settled_difference_is_no_doubt() -> None:
    told = event("identification-3")
    settled = tuple(replace(each, settled=Settled("70000", MARK)) for each in told.conflicts)
    assert doubts(replace(told, conflicts=settled)) == ("publication",)


def test_a_correction_that_no_longer_fits_comes_before_all() -> None:
    told = replace(event("takedown-6"), corrected=(MARK,))
    assert doubts(told, ["c1"]) == ("misfit", "undated")
    assert doubts(told, ["other"]) == ("undated",)


def test_the_queue_begins_with_differences_and_ends_with_other_cases() -> None:
    keys = [found.key for _, found, _ in queue([cases.rescue()])]
    assert keys[0] == "identification-3"
    assert next(each for each in cases.rescue().events if each.key == keys[-1]).link == "other"
    assert len(keys) == len(cases.rescue().events)


def test_what_is_corrected_comes_after_the_rest() -> None:
    case = cases.rescue()
    events = tuple(replace(each, corrected=(MARK,)) if each.key == "takedown-6" else each for each in case.events)
    keys = [found.key for _, found, _ in queue([replace(case, events=events)])]
    assert keys.index("takedown-6") > keys.index("identification-0")


def test_nothing_is_an_empty_queue() -> None:
    assert queue([cases.nothing()]) == []
