from dataclasses import replace
from datetime import UTC, datetime

import pytest

from dashboard.address import View
from dashboard.filters import counts, shown
from dashboard.index import Index
from extract.model.correction import Mark
from tests.dashboard import cases

OPERATIONS = (*cases.cases(), cases.nothing())


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(OPERATIONS)


@pytest.mark.parametrize(
    ("view", "slugs", "events"),
    [
        (View(), ["operation-rescue", "operation-tantalio", "nothing"], 17),
        (View(states=("ESP",)), ["operation-tantalio"], 6),
        (View(states=("ESP", "AUS")), ["operation-rescue", "operation-tantalio"], 17),
        (View(states=("JPN",)), [], 0),
        (View(agencies=("INTERPOL",)), ["operation-tantalio"], 6),
        (View(sources=("River Post",)), ["operation-rescue"], 11),
        (View(sources=("No such paper",)), [], 0),
        (View(types=("seizure",)), ["operation-tantalio"], 1),
        (View(phases=("public",)), ["operation-rescue"], 1),
        (View(certainties=("none",)), ["operation-rescue", "operation-tantalio"], 6),
        (View(certainties=("day", "open")), ["operation-rescue", "operation-tantalio"], 7),
        (View(types=("arrest",), certainties=("none",)), ["operation-rescue", "operation-tantalio"], 3),
        (View(since="2012"), ["operation-tantalio"], 2),
        (View(until="2008"), [], 0),
        (View(until="2010"), ["operation-rescue"], 3),
        (View(since="2011-03", until="2011-03"), ["operation-rescue"], 6),
        (View(since="2016", until="2016", types=("investigation_opened",)), ["operation-tantalio"], 1),
        (View(words="EUROPOL hague"), ["operation-rescue"], 11),
        (View(words="boylover"), ["operation-rescue"], 11),
        (View(words="europol nowhere"), [], 0),
        (View(words="Böylover"), ["operation-rescue"], 11),
        (View(words="river post"), ["operation-rescue"], 11),
        (View(words="Spanien"), ["operation-tantalio"], 6),
        (View(words='"operation rescue"'), ["operation-rescue"], 11),
        (View(words='"rescue operation"'), [], 0),
        (View(corrected="no"), ["operation-rescue", "operation-tantalio", "nothing"], 17),
        (View(corrected="yes"), [], 0),
        (View(sort="name"), ["operation-rescue", "operation-tantalio", "nothing"], 17),
        (View(sort="last"), ["operation-tantalio", "operation-rescue", "nothing"], 17),
        (View(sort="documents"), ["operation-rescue", "operation-tantalio", "nothing"], 17),
    ],
)
def test_a_view_lets_through(index: Index, view: View, slugs: list[str], events: int) -> None:
    found = shown(index, view)
    assert list(found.slugs) == slugs
    assert found.event_count == events
    assert (len(index), len(found.events)) == (3, 17)


def test_types_and_years_are_asked_of_the_same_event(index: Index) -> None:
    # The seizure of Tantalio is undated, and what is dated in 2016 is no seizure.
    assert shown(index, View(types=("seizure",), since="2016")).slugs == ()


@pytest.mark.parametrize(
    "view",
    [View(), View(types=("arrest",)), View(states=("GBR",), words="europol"), View(since="2016"), View(words="x")],
)
def test_a_count_is_what_the_filter_leaves(index: Index, view: View) -> None:
    found = counts(index, view)
    for name in ("states", "agencies", "sources", "types", "phases", "certainties"):
        for value, number in found[name].items():
            assert len(shown(index, replace(view, **{name: (value,)})).places) == number, (name, value)
    for value in ("yes", "no"):
        assert len(shown(index, replace(view, corrected=value)).places) == found["corrected"][value]


def test_what_can_be_asked_for(index: Index) -> None:
    assert index.years == (2009, 2016)
    offered = counts(index, View())
    assert {"GBR", "ESP", "SLV"} <= set(offered["states"])
    assert "THA" not in offered["states"]  # only told as background
    assert set(offered["types"]) >= {"arrest", "takedown"}
    assert "plea" not in offered["types"]


def test_what_a_person_corrected_is_found() -> None:
    rescue = cases.rescue()
    mark = Mark("c1", ("date",), "A reader", datetime(2026, 1, 2, tzinfo=UTC))
    changed = replace(rescue, events=(replace(rescue.events[0], corrected=(mark,)), *rescue.events[1:]))
    index = Index((changed, cases.tantalio()))
    assert shown(index, View(corrected="yes")).slugs == ("operation-rescue",)
    assert shown(index, View(corrected="no")).slugs == ("operation-tantalio",)
    assert counts(index, View())["corrected"] == {"yes": 1, "no": 1}


def test_no_operations_are_no_error() -> None:
    index = Index(())
    assert shown(index, View(words="x", since="2010", states=("DEU",))).slugs == ()
    assert counts(index, View())["states"] == {}
    assert index.years is None
