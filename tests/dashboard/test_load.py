from dataclasses import replace
from datetime import date

import pytest

from dashboard.load import frames
from dashboard.writing import _known
from extract.errors import InputError
from tests.dashboard import cases


def test_the_rows_of_one_operation() -> None:
    tables = frames((*cases.cases(), cases.nothing()))
    case = tables.of("operation-tantalio")
    assert list(case.operations["name"]) == ["Operation Tantalio"]
    assert set(case.events["slug"]) == {"operation-tantalio"}
    assert list(case.documents["document"]) == ["lugo"]
    for name in ("operations", "events", "evidence", "documents", "states", "conflicts"):
        assert list(getattr(case, name).columns) == list(getattr(tables, name).columns)
    assert tables.of("none").operations.empty


def test_every_dating_of_an_event_is_kept() -> None:
    case = frames(cases.cases()).of("operation-rescue")
    event = case.events[case.events["key"] == "arrest-4"].iloc[0]
    assert event["dates"][0]["edtf"] == "../2011-03-16"
    assert event["dates"][0]["documents"] == ("harbour", "river")


def test_evidence_is_the_very_words() -> None:
    case = frames(cases.cases()).of("operation-rescue")
    documents = {row.document: row for row in case.documents.itertuples()}
    for row in case.evidence.itertuples():
        assert getattr(documents[row.document], row.field)[row.start : row.end] == row.words


def test_an_article_of_which_nothing_is_told_is_a_source_and_no_operation() -> None:
    tables = frames((*cases.cases(), cases.nothing()))
    assert tables.index.slugs == ("operation-rescue", "operation-tantalio")
    assert (tables.silent, frames(cases.cases()).silent) == (len(cases.nothing().documents), 0)
    assert "nothing" in set(tables.operations["slug"])


def test_documents_of_one_text_are_twins_of_the_first() -> None:
    rescue = cases.rescue()
    first = rescue.documents[0]
    copy = replace(first, id="copy", title="Another title", text=first.text.replace(". ", ".\n\n"))
    assert frames((rescue,)).twins == {}
    assert frames((replace(rescue, documents=(*rescue.documents, copy)),)).twins == {"copy": first.id}


def test_a_copy_that_was_changed_a_little_is_a_reprint_of_the_earlier_one() -> None:
    rescue = cases.rescue()
    sentences = [f"Officers found number {at} of the list in the town of Ghent." for at in range(8)]
    first = replace(rescue.documents[0], id="z first", published=date(2011, 3, 16), text=" ".join(sentences))
    reprint = replace(first, id="a", published=date(2011, 3, 17), text=" ".join(["GHENT, Thursday -", *sentences[:6]]))
    tables = frames((replace(rescue, documents=(reprint, first, replace(first, id="b", published=None))),))
    assert tables.twins == {"a": "z first", "b": "z first"}
    assert tables.reprints == {"a"}


def test_what_is_told_of_leaves_nothing_else_out() -> None:
    tables = frames(cases.cases())
    assert tables.told is tables
    with_silent = frames((*cases.cases(), cases.nothing()))
    assert [case.slug for case in with_silent.told.cases] == [case.slug for case in cases.cases()]


def test_operations_in_the_order_of_time_end_with_those_without_a_date() -> None:
    rescue, tantalio = cases.rescue(), cases.tantalio()
    undated = replace(tantalio, slug="a", events=tuple(replace(each, date=None) for each in tantalio.events))
    tables = frames((undated, tantalio, rescue))
    assert [case.slug for case in tables.in_time().cases] == ["operation-rescue", "operation-tantalio", "a"]


def test_what_is_proposed_for_a_slug_is_told_of() -> None:
    tables = frames((cases.nothing(), *cases.cases()))
    with pytest.raises(InputError, match="of 2 the nearest: operation-rescue"):
        _known("rescue", tables)
    assert _known("nothing", tables) == "nothing"
