import pytest

from dashboard.address import View
from dashboard.filters import shown, states, types, years
from dashboard.load import Frames, frames
from tests.dashboard import cases


@pytest.fixture(scope="module")
def tables() -> Frames:
    return frames((*cases.cases(), cases.nothing()))


@pytest.mark.parametrize(
    ("view", "slugs", "events"),
    [
        (View(), ["operation-rescue", "operation-tantalio", "nothing"], 17),
        (View(states=("ESP",)), ["operation-tantalio"], 6),
        (View(states=("ESP", "AUS")), ["operation-rescue", "operation-tantalio"], 17),
        (View(states=("JPN",)), [], 0),
        (View(types=("seizure",)), ["operation-tantalio"], 1),
        (View(since=2012), ["operation-tantalio"], 2),
        (View(until=2008), [], 0),
        (View(until=2010), ["operation-rescue"], 3),
        (View(since=2016, until=2016, types=("investigation_opened",)), ["operation-tantalio"], 1),
        (View(words="EUROPOL hague"), ["operation-rescue"], 11),
        (View(words="boylover"), ["operation-rescue"], 11),
        (View(words="europol nowhere"), [], 0),
    ],
)
def test_a_view_lets_through(tables: Frames, view: View, slugs: list[str], events: int) -> None:
    found = shown(tables, view)
    assert list(found.operations["slug"]) == slugs
    assert len(found.events) == events
    assert (found.all_operations, found.all_events) == (3, 17)


def test_what_can_be_asked_for(tables: Frames) -> None:
    assert years(tables) == (2009, 2016)
    assert {"GBR", "ESP", "SLV"} <= set(states(tables))
    assert "THA" not in states(tables)  # only told as background
    assert set(types(tables)) >= {"arrest", "takedown"}
    assert "plea" not in types(tables)


def test_no_operations_are_no_error() -> None:
    found = shown(frames(()), View(words="x", since=2010, states=("DEU",)))
    assert found.operations.empty
    assert years(frames(())) is None
