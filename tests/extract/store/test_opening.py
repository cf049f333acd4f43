import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, text

from extract.store import open_store
from extract.store.opening import migrate, revision
from extract.store.schema import VERSION, metadata
from tests.extract.operations.build import document


@pytest.fixture
def first(tmp_path):
    """A store as the first release wrote it: its tables, its version, nothing of Alembic."""
    engine = create_engine(f"sqlite:///{tmp_path}/first.db")
    with engine.begin() as connection:
        migrate(connection, 1)
        connection.execute(text("DROP TABLE alembic_version"))
        connection.execute(
            text(
                "INSERT INTO documents VALUES"
                " (7, 'a', 'Title', 'Text', NULL, 'unknown', NULL, NULL, '[]', '[]', '[]', '[]', '[]', '[]', 'x', '1')"
            )
        )
    engine.dispose()
    return tmp_path / "first.db"


def versions(path):
    with closing(sqlite3.connect(path)) as connection:
        said = connection.execute("SELECT value FROM meta WHERE name = 'schema_version'").fetchone()
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        taken = connection.execute("SELECT * FROM alembic_version").fetchall() if "alembic_version" in tables else []
    return said, taken


def test_the_steps_lead_to_the_tables_as_they_are(tmp_path):
    engine = create_engine(f"sqlite:///{tmp_path}/store.db")
    with engine.begin() as connection:
        migrate(connection)
    with engine.begin() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()
    assert versions(tmp_path / "store.db") == ((str(VERSION),), [(revision(VERSION),)])


def test_the_last_step_is_the_version():
    config = Config()
    config.set_main_option("script_location", "extract:store/migrations")
    assert ScriptDirectory.from_config(config).get_heads() == [revision(VERSION)]


def test_a_new_store_says_which_steps_it_needs_not_take(tmp_path):
    open_store(tmp_path / "store.db").close()
    assert versions(tmp_path / "store.db") == ((str(VERSION),), [(revision(VERSION),)])


@pytest.mark.skipif(VERSION == 1, reason="there is no older version yet")
def test_an_older_store_is_copied_and_brought_up_to_date(first):
    told = []
    with open_store(first, tell=told.append) as store:
        assert [each.document.title for each in store.extractions()] == ["Title"]
        store.add([document("b")])
    copy = first.with_name("first.schema-1.db")
    assert told == [f"{first} was of an older version: it was copied to {copy} and brought up to date"]
    assert versions(first) == ((str(VERSION),), [(revision(VERSION),)])
    assert versions(copy) == (("1",), [])
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT key FROM documents").fetchall() == [("a",)]


@pytest.mark.skipif(VERSION == 1, reason="there is no older version yet")
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
