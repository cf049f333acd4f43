from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from dashboard.desk import ALONE, Asked, Desk, Made
from dashboard.desk.correcting import FORMS, event_values, filled
from extract.errors import InputError, StaleError
from extract.ingest import ingest
from extract.model.event import EventType
from extract.model.operation import MergedEvent, Operation
from tests.browser.working import FJORD, STRAIT

AT = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "store.sqlite", tmp_path / "desk", lambda: AT)
    with made.open() as store:
        ingest([FJORD, STRAIT], store, tell=lambda unread: None)
    yield made


def case(desk: Desk) -> Operation:
    with desk.open() as store:
        return store.operations()[0]


def event(desk: Desk, kind: EventType) -> MergedEvent:
    return next(each for each in case(desk).events if each.type == kind)


def ask(desk: Desk, form: str, key: str = "", on: str = "", expected: int | None = None, **values: Any) -> Made:
    return desk.correct(Asked(form, case(desk).slug, key, on, values, "Kim", AT, "because", expected))


def form_values(told: MergedEvent, **changed: Any) -> dict[str, Any]:
    """What a form of this event sends, with some fields changed."""
    values = event_values(told)
    figures = values.pop("figures")
    for number, row in enumerate([*figures, {}]):
        for name in ("what", "value", "qualifier", "country", "currency"):
            values[f"{name}-{number}"] = row.get(name, "")
    return {**values, **changed}


def test_a_form_that_was_not_changed_changes_nothing(desk: Desk) -> None:
    for told in case(desk).events:
        assert ask(desk, "event", told.key, **form_values(told)).number == 0


def test_each_changed_field_is_a_correction_of_its_own(desk: Desk) -> None:
    told = event(desk, EventType.ARREST)
    values = form_values(told, date="2020-03", where=["NOR"], **{"value-0": "1,200", "qualifier-0": "about"})
    assert ask(desk, "event", told.key, **values).number == 3
    now = event(desk, EventType.ARREST)
    assert now.date is not None
    assert now.date.edtf == "2020-03"
    assert now.countries == ("NOR",)
    assert 1200 in {each.figure.value for each in now.figures}
    assert [entry.correction.why for entry in desk.review().history] == ["because"] * 3


def test_an_emptied_date_is_none_and_an_emptied_number_is_gone(desk: Desk) -> None:
    told = event(desk, EventType.ARREST)
    ask(desk, "event", told.key, **form_values(told, date="", **{"value-0": "", "value-1": ""}))
    now = event(desk, EventType.ARREST)
    assert now.date is None
    assert now.figures == ()


@pytest.mark.parametrize(
    "values",
    [
        {"value-0": "many", "what-0": "arrests"},
        {"value-0": "-3", "what-0": "arrests"},
        {"value-0": "1,5", "what-0": "arrests"},
        {"value-0": "nan", "what-0": "arrests"},
        {"value-0": "3", "what-0": ""},
    ],
)
def test_a_number_that_is_none_is_refused_with_a_remedy(values: dict[str, str]) -> None:
    with pytest.raises(InputError, match="number"):
        filled(values)


@pytest.mark.parametrize(
    ("form", "values"),
    [
        ("event", {"date": "soon"}),
        ("event", {"where": ["Atlantis"]}),
        ("merge", {"others": []}),
        ("split", {"apart": []}),
        ("settle", {"choice": ""}),
        ("note", {"note": "  "}),
        ("join", {"with": ""}),
        ("document", {"published": "2020"}),
        ("undo", {}),
        ("redo", {}),
        ("add", {"type": "arrest", "sentences": [], "quoted": ""}),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_changed(desk: Desk, form: str, values: dict[str, Any]) -> None:
    told = event(desk, EventType.ARREST)
    with pytest.raises(InputError):
        ask(desk, form, told.key, on="fjord" if form == "document" else "", **values)
    assert desk.review().history == ()


def test_events_are_added_merged_and_split(desk: Desk) -> None:
    start = FJORD.text.index("Officers in Denmark")
    place = f"{start}:{FJORD.text.index(' More arrests')}:text:fjord"
    made = ask(desk, "add", type="search", date="2020-03-03", sentences=[place], quoted="")
    assert made.outcome is not None
    added = event(desk, EventType.SEARCH)
    assert added.evidence[0].document == "fjord"
    arrest = event(desk, EventType.ARREST)
    ask(desk, "merge", arrest.key, others=[added.key])
    assert [each.type for each in case(desk).events].count(EventType.SEARCH) == 0
    arrest = event(desk, EventType.ARREST)
    ask(desk, "split", arrest.key, apart=["0"])
    assert [each.type for each in case(desk).events].count(EventType.ARREST) == 2


def test_a_removed_event_comes_back_with_undo_and_goes_with_redo(desk: Desk) -> None:
    charge = event(desk, EventType.CHARGE)
    ask(desk, "remove", charge.key)
    assert EventType.CHARGE not in {each.type for each in case(desk).events}
    ask(desk, "undo")
    assert EventType.CHARGE in {each.type for each in case(desk).events}
    ask(desk, "redo")
    assert EventType.CHARGE not in {each.type for each in case(desk).events}
    review = desk.review()
    assert review.can_undo
    assert not review.can_redo


def test_names_states_and_sources_of_an_operation(desk: Desk) -> None:
    assert ask(desk, "operation", name="Operation Ice", lead=["NOR"], participants=["NOR", "DNK"]).number >= 2
    now = case(desk)
    assert (now.name, now.lead) == ("Operation Ice", ("NOR",))
    assert ask(desk, "document", on="strait", published="2020-03-04", to=ALONE).number == 2
    with desk.open() as store:
        found = {tuple(sorted(d.id for d in each.documents)) for each in store.operations()}
    assert found == {("fjord",), ("strait",)}


def test_a_difference_is_settled_for_a_claim_or_for_none(desk: Desk) -> None:
    told = event(desk, EventType.ARREST)
    ask(desk, "settle", told.key, on=told.key, choice="arrests\n15")
    (conflict,) = event(desk, EventType.ARREST).conflicts
    assert conflict.settled is not None
    assert conflict.settled.choice == "15"


def test_who_comes_second_is_told_who_came_first(desk: Desk) -> None:
    told, seen = event(desk, EventType.ARREST), desk.review().version
    ask(desk, "event", told.key, **form_values(told, date="2020-03-04"))
    with pytest.raises(StaleError, match="Kim made a correction"):
        ask(desk, "event", told.key, expected=seen, **form_values(told, date="2020-03-05"))


def test_every_form_of_the_page_is_known() -> None:
    assert set(FORMS) == {
        "event", "add", "remove", "merge", "split", "settle", "note", "operation", "document", "join", "undo", "redo",
    }  # fmt: skip
