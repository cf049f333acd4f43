import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import select

from extract.errors import StoreError
from extract.model.event import (
    Basis,
    Event,
    EventType,
    Evidence,
    Extraction,
    Figure,
    FigureWhat,
    Link,
    OperationTraits,
    Realis,
)
from extract.model.text import Document, PublishedBasis, Span
from extract.model.time import EdtfDate
from extract.operations import join
from extract.store import open_store
from extract.store.backup import restore
from extract.store.connect import database
from extract.store.schema import VERSION, alembic_version, metadata
from extract.store.versions import found_version, migrate, revision
from tests.databases import new_database
from tests.extract.operations.build import document

FIRST = Path(__file__).with_name("first.sql")
OF_FIRST = Extraction(
    Document("a", "Title", "Three were held. They were freed.", date(2020, 1, 5), PublishedBasis.GIVEN),
    OperationTraits(("Operation Heron",), (), ("DEU",), ("DEU", "ESP")),
    (
        Event(
            EventType.ARREST,
            (Evidence("text", Span(0, 16)),),
            date=EdtfDate.parse("2020-01"),
            basis=Basis.EXPLICIT,
            where=("DEU", "ESP"),
            figures=(Figure(FigureWhat.ARRESTS, 3.0),),
            agencies=("Europol",),
            rules=("arrest.held",),
        ),
        Event(
            EventType.SENTENCE,
            (Evidence("text", Span(17, 33)), Evidence("text", Span(0, 16))),
            Link.OTHER,
            Realis.PLANNED,
        ),
    ),
)


@pytest.fixture
def first(tmp_path):
    """A store as the first release wrote it: its tables, its version, nothing of Alembic."""
    write_first(str(tmp_path / "first.db"))
    return tmp_path / "first.db"


def write_first(address):
    place = database(address)
    with place.connected(writing=True) as connection:
        migrate(connection, 1)
        for statement in FIRST.read_text(encoding="utf-8").splitlines():
            connection.exec_driver_sql(statement)
    place.engine.dispose()


def versions(path):
    with closing(sqlite3.connect(path)) as connection:
        said = connection.execute("SELECT value FROM meta WHERE name = 'schema_version'").fetchone()
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        taken = connection.execute("SELECT * FROM alembic_version").fetchall() if "alembic_version" in tables else []
    return said, taken


def test_the_steps_lead_to_the_tables_as_they_are(store_address):
    place = database(store_address)
    with place.connected(writing=True) as connection:
        migrate(connection)
    with place.connected() as connection:
        ours = MigrationContext.configure(connection, opts={"include_name": is_not_search})
        assert compare_metadata(ours, metadata) == []
        assert connection.execute(select(alembic_version)).all() == [(revision(VERSION),)]
        assert found_version(connection, "") == VERSION
    place.engine.dispose()


def is_not_search(name, kind, _parents):
    return kind != "table" or not name.startswith("search")


def test_the_last_step_is_the_version():
    config = Config()
    config.set_main_option("script_location", "extract:store/migrations")
    assert ScriptDirectory.from_config(config).get_heads() == [revision(VERSION)]


def test_a_new_store_says_which_steps_it_needs_not_take(tmp_path):
    open_store(tmp_path / "store.db").close()
    assert versions(tmp_path / "store.db") == ((str(VERSION),), [(revision(VERSION),)])


def test_what_an_older_store_holds_is_read_and_found_as_before(store_address):
    write_first(store_address)
    with open_store(store_address) as store:
        first, second = store.extractions()
        assert first == OF_FIRST
        assert (second.document.id, second.events) == ("b", ())
        assert store.known() == {"a": ("x", "1", ""), "b": ("x", "1", "")}
        store.replace_operations(join(store.extractions()))
        assert {hit.document for hit in store.search("held")} == {"a"}


def test_an_older_store_is_copied_and_brought_up_to_date(first):
    told = []
    with open_store(first, tell=told.append) as store:
        store.add([document("c")])
    copy = first.with_name("first.schema-1.db")
    assert told == [f"{first} was of an older version: it was copied to {copy} and brought up to date"]
    assert versions(first) == ((str(VERSION),), [(revision(VERSION),)])
    assert versions(copy) == (("1",), [])
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT key FROM documents").fetchall() == [("a",), ("b",)]


def test_an_older_store_on_a_server_is_saved_to_a_file_first(postgresql, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    target, told = new_database(postgresql), []
    write_first(target)
    open_store(target, tell=told.append).close()
    copy = tmp_path / "data" / "enforcement-timeline" / "postgres.schema-1.backup"
    name = "postgresql+psycopg://tester:***@/postgres"
    assert told == [f"{name} was of an older version: it was copied to {copy} and brought up to date"]
    restore(copy, tmp_path / "back.db")
    with open_store(tmp_path / "back.db") as store:
        assert store.extractions()[0] == OF_FIRST


def test_where_no_copy_can_be_written_nothing_is_changed(first, monkeypatch):
    before = first.read_bytes()
    for name in ("first.schema-1.db-journal", "first.schema-1.db-wal"):
        (first.parent / name).mkdir()
    with pytest.raises(StoreError, match=r"could not be copied to .*nothing was changed"):
        open_store(first)
    assert first.read_bytes() == before
    assert versions(first) == (("1",), [])


def test_opening_again_copies_nothing(first):
    open_store(first).close()
    told = []
    open_store(first, tell=told.append).close()
    assert told == []
    assert [each.name for each in first.parent.glob("*.db")].count("first.schema-1.db") == 1


def test_a_copy_never_replaces_another(first):
    first.with_name("first.schema-1.db").write_text("a copy of before", encoding="utf-8")
    open_store(first).close()
    assert first.with_name("first.schema-1.db").read_text(encoding="utf-8") == "a copy of before"
    assert versions(first.with_name("first.schema-1-2.db")) == (("1",), [])


def test_opening_a_store_that_is_up_to_date_imports_no_alembic(tmp_path):
    code = "import sys, extract.store as s; s.open_store(sys.argv[1]).close(); print('alembic' in sys.modules)"
    for _ in ("made", "opened"):
        said = subprocess.run([sys.executable, "-c", code, tmp_path / "s.db"], capture_output=True, text=True)
        assert said.stdout == "False\n", said.stderr
