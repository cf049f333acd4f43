"""Where a store lies, and connections to it: SQLite in WAL mode, so that reading never waits for writing."""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from extract.errors import StoreError

_WAIT = 60_000  # milliseconds a writer waits for another one


def engine_for(target: str | Path) -> Engine:
    """An engine for a file's path or a `sqlite:///` address; folders on the way are made.

    StoreError where the address is of another kind or the folder cannot be made.
    """
    url = _url(target)
    if url.get_backend_name() != "sqlite":
        raise StoreError(f"{url.render_as_string()}: a store is a SQLite file; give a path with --store")
    if not url.database or url.database == ":memory:":
        raise StoreError("A store is a file; give its path with --store")
    path = Path(url.database)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{path}: the folder cannot be made ({error.strerror}); give another --store") from error
    if path.is_dir():
        raise StoreError(f"{path} is a folder; give the path of a file with --store")
    engine = create_engine(url)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _url(target: str | Path) -> URL:
    if isinstance(target, str) and "://" in target:
        try:
            return make_url(target)
        except ArgumentError as error:
            raise StoreError(f"{target!r} is no address of a database; give a path with --store") from error
    return URL.create("sqlite", database=str(target))


def _prepare(connection: Any, _record: object) -> None:
    # The driver's own idea of when a transaction begins is switched off; `_begin` says it.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {_WAIT}")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA journal_mode = WAL")
    # In WAL mode NORMAL survives a killed process without loss; FULL also keeps the last batch at a power cut.
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.close()


def _begin(connection: Connection) -> None:
    # A writer takes its lock at once: begun as a reader it could not become one after another's commit.
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
