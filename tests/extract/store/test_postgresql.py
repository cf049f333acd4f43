import socket
import sys
import time

import pytest
from sqlalchemy import text

from extract.errors import StoreError
from extract.store import open_store
from extract.store.connect import database
from tests.databases import PASSWORD, USER, address, new_database
from tests.extract.operations.build import document

SECRET = "hunter2"  # as no message may say it


def refusal(target):
    """What is said where a store cannot be opened, and after how many seconds."""
    start = time.monotonic()
    with pytest.raises(StoreError) as refused:
        open_store(target)
    return str(refused.value), time.monotonic() - start


@pytest.fixture
def silent():
    """A port that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


@pytest.fixture
def closed():
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@pytest.mark.usefixtures("postgresql")
def test_a_server_that_is_not_there_is_told(closed):
    said, _ = refusal(f"postgresql+psycopg://{USER}:{SECRET}@127.0.0.1:{closed}/cases")
    assert said.startswith(f"postgresql+psycopg://{USER}:***@127.0.0.1:{closed}/cases: no PostgreSQL server answers")


@pytest.mark.usefixtures("postgresql")
def test_a_server_that_says_nothing_is_given_up_within_ten_seconds(silent):
    said, seconds = refusal(f"postgresql+psycopg://{USER}:{SECRET}@127.0.0.1:{silent}/cases")
    assert "the server does not answer; check host, port and network" in said
    assert seconds < 10


@pytest.mark.usefixtures("postgresql")
@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (f"postgresql+psycopg://u:{SECRET}@nowhere.invalid/cases", "there is no such host"),
        (f"postgresql+psycopg://u:{SECRET}@/cases?host=/nowhere", "no PostgreSQL server listens there"),
        (f"postgresql+psycopg://u@/cases?host=/nowhere&password={SECRET}", "no PostgreSQL server listens there"),
        (f"postgresql+psycopg://u:{SECRET}@host:port/cases", "cannot be read as one"),
        (f"postgresql+asyncpg://u:{SECRET}@host/cases", "a store is a SQLite file or a database at"),
        (f"oracle://u:{SECRET}@host/cases", "a store is a SQLite file or a database at"),
    ],
)
def test_an_address_that_leads_nowhere_is_told_without_its_password(target, expected):
    said, seconds = refusal(target)
    assert expected in said
    assert SECRET not in said
    assert seconds < 10


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (lambda host: address(host, "postgres", SECRET), "does not accept this user with this password"),
        (lambda host: address(host, "no_such_database"), "has no such database or user"),
        (lambda host: f"postgresql+psycopg://{USER}@/postgres?host={host}", "wants a password"),
    ],
)
def test_what_the_server_refuses_is_told_without_the_password(postgresql, target, expected):
    said, _ = refusal(target(postgresql))
    assert expected in said
    assert SECRET not in said
    assert PASSWORD not in said


def test_without_the_driver_it_is_told_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    said, _ = refusal("postgresql+psycopg://u@localhost/cases")
    assert "pip install 'enforcement-timeline[postgresql]'" in said


@pytest.mark.parametrize("scheme", ["postgresql+psycopg", "postgresql", "postgres"])
def test_every_way_to_write_the_address_leads_to_the_same_store(postgresql, scheme):
    target = new_database(postgresql)
    with open_store(target) as store:
        store.add([document("a")])
        assert store.path is None
        assert store.name.startswith("postgresql+psycopg://")
    with open_store(target.replace("postgresql+psycopg", scheme)) as store:
        assert list(store.known()) == ["a"]


def test_a_user_who_may_not_make_tables_is_told(postgresql):
    place = database(address(postgresql, "postgres"))
    with place.connected(writing=True) as connection:
        connection.execute(text(f"CREATE ROLE reader LOGIN PASSWORD '{SECRET}'"))
        connection.execute(text("REVOKE CREATE ON SCHEMA public FROM PUBLIC"))
    place.engine.dispose()
    said, _ = refusal(f"postgresql+psycopg://reader:{SECRET}@/postgres?host={postgresql}")
    assert "this user may not write there; ask whoever runs the server" in said


def test_a_connection_that_was_lost_is_made_anew(postgresql):
    target = new_database(postgresql)
    with open_store(target) as store:
        store.add([document("a")])
        other = database(address(postgresql, "postgres"))
        with other.connected() as connection:
            gone = (
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'enforcement-timeline'"
            )
            connection.execute(text(f"{gone} AND pid <> pg_backend_pid()"))
        other.engine.dispose()
        assert list(store.known()) == ["a"]


def test_the_database_of_another_program_is_refused_and_left_alone(postgresql):
    target = new_database(postgresql)
    place = database(target)
    with place.connected(writing=True) as connection:
        connection.execute(text("CREATE TABLE songs (title TEXT)"))
    assert "is a database of another program" in refusal(target)[0]
    with place.connected() as connection:
        assert connection.execute(
            text("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")
        ).all() == [("songs",)]
    place.engine.dispose()
