from dataclasses import replace
from datetime import UTC, datetime

import pytest

from extract.model.correction import About, Correction, CorrectionKind, Misfit
from extract.store import corrections, open_store

AT = datetime(2026, 11, 22, tzinfo=UTC)


def row(id_, kind="note", documents=("a",), named=None):
    about = About(() if named else documents, correction=named)
    return Correction(id_, CorrectionKind(kind), about, None, None, None if named else "“Notiz”", "Ann", AT)


@pytest.fixture
def store(store_address):
    with open_store(store_address) as store:
        yield store


def test_rows_come_back_in_their_order_with_their_versions(store):
    rows = [row("x"), row("b", documents=("a", "é")), row("u", "undo", named="x")]
    with store.writing() as connection:
        assert corrections.version(connection) == 0
        assert corrections.append(connection, rows) == 3
    with store.reading() as connection:
        assert corrections.version(connection) == 3
        assert corrections.log(connection) == list(enumerate(rows, start=1))
        assert corrections.log(connection, after=2) == [(3, rows[2])]
        assert corrections.one(connection, "b") == rows[1]
        assert corrections.one(connection, "none") is None
        assert corrections.stand(connection).counted == ("b",)


def test_rows_that_are_there_are_passed_over(store):
    with store.writing() as connection:
        corrections.append(connection, [row("x")])
        assert corrections.append(connection, [replace(row("x"), by="Bo"), row("y"), row("y")]) == 1
        assert [(version, each.id, each.by) for version, each in corrections.log(connection)] == [
            (1, "x", "Ann"),
            (2, "y", "Ann"),
        ]
        assert corrections.append(connection, []) == 0


def test_what_concerns_a_document_is_found(store):
    with store.writing() as connection:
        corrections.append(connection, [row("x"), row("y", documents=("b", "a")), row("z", documents=("b",))])
        assert [each.id for _, each in corrections.concerning(connection, ["a"])] == ["x", "y"]
        assert [each.id for _, each in corrections.concerning(connection, ["b", "none"])] == ["y", "z"]
        assert corrections.concerning(connection, []) == []


def test_misfits_are_those_said_last(store):
    x, y = row("x"), row("y")
    with store.writing() as connection:
        corrections.append(connection, [y, x])
        corrections.set_misfits(connection, (), [Misfit(x, "first", True), Misfit(x, "worse"), Misfit(y, "why", True)])
        assert list(corrections.misfits(connection).values()) == [Misfit(y, "why", True), Misfit(x, "worse")]
        corrections.set_misfits(connection, ["x"], [])
        assert list(corrections.misfits(connection)) == ["y"]
        corrections.clear_misfits(connection)
        assert corrections.misfits(connection) == {}


def test_what_fails_half_way_leaves_no_row(store):
    before = store.changes()
    with pytest.raises(ZeroDivisionError), store.writing() as connection:
        corrections.append(connection, [row("x")])
        raise ZeroDivisionError
    with store.reading() as connection:
        assert corrections.version(connection) == 0
    assert store.changes() == before


def test_documents_that_go_take_no_correction_with_them(store):
    with store.writing() as connection:
        corrections.append(connection, [row("x", documents=("gone",))])
    store.remove(["gone"])
    with store.reading() as connection:
        assert [each.id for _, each in corrections.concerning(connection, ["gone"])] == ["x"]
