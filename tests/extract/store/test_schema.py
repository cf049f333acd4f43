import sqlite3

import pytest

from extract.errors import StoreError
from extract.store import open_store
from extract.store.schema import VERSION
from tests.extract.operations.build import document


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "store.db"
    with open_store(path) as store:
        store.add([document("a")])
    return path


def set_version(path, version):
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE meta SET value = ? WHERE name = 'schema_version'", [version])
    connection.close()


def test_a_store_is_opened_again(path):
    with open_store(path) as store:
        assert list(store.known()) == ["a"]


@pytest.mark.parametrize(
    ("version", "said"),
    [(str(VERSION + 1), "newer version"), ("0", "another program"), ("later", "another program")],
)
def test_a_store_of_another_version_is_refused_and_left_alone(path, version, said):
    set_version(path, version)
    before = path.read_bytes()
    with pytest.raises(StoreError, match=said) as refused:
        open_store(path)
    assert str(path) in str(refused.value)
    assert path.read_bytes() == before


def test_the_database_of_another_program_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="another program"):
        open_store(path)
    assert path.read_bytes() == before
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("songs",)]
    connection.close()


def test_what_is_told_of_a_document_goes_with_it(path):
    with open_store(path) as store:
        store.remove(["a"])
    with sqlite3.connect(path) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        left = {name for name in tables if connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]}
    connection.close()
    assert {name for name in left if not name.startswith("search_")} == {"meta", "alembic_version"}
