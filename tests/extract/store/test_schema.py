import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import func, select, update

from extract.errors import StoreError
from extract.joining import join_anew, rejoin
from extract.store import open_store
from extract.store.connect import database
from extract.store.schema import VERSION, meta, metadata
from tests.extract.operations.build import document, event


@pytest.fixture
def address(store_address):
    """Of a store with a document."""
    with open_store(store_address) as store:
        store.add([document("a", event("arrest", "Three were held."), target=("Zarnow",))])
        join_anew(store)
    return store_address


def contents(place):
    """How many rows each table has."""
    with place.connected() as connection:
        counts = {each.name: select(func.count()).select_from(each) for each in metadata.sorted_tables}
        return {name: connection.execute(count).scalar() for name, count in counts.items()}


def test_a_store_is_opened_again(address):
    with open_store(address) as store:
        assert list(store.known()) == ["a"]


@pytest.mark.parametrize(
    ("version", "said"),
    [(str(VERSION + 1), "newer version"), ("0", "another program"), ("later", "another program")],
)
def test_a_store_of_another_version_is_refused_and_left_alone(address, version, said):
    place = database(address)
    with place.connected(writing=True) as connection:
        connection.execute(update(meta).where(meta.c.name == "schema_version").values(value=version))
    before = contents(place), place.path.read_bytes() if place.path else None
    with pytest.raises(StoreError, match=said) as refused:
        open_store(address)
    assert place.name in str(refused.value)
    assert (contents(place), place.path.read_bytes() if place.path else None) == before
    place.engine.dispose()


def test_the_file_of_another_program_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")
    before = path.read_bytes()
    with pytest.raises(StoreError, match="another program"):
        open_store(path)
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["other.db"]


def test_what_is_told_of_a_document_goes_with_it(address):
    with open_store(address) as store:
        store.remove(["a"])
        rejoin(store)
    place = database(address)
    left = {name for name, count in contents(place).items() if count}
    place.engine.dispose()
    assert left == {"meta", "alembic_version"}
