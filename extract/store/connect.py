"""Where a store lies: the path of a SQLite file, or the address of a PostgreSQL database."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from extract.errors import StoreError
from extract.store import postgresql, sqlite


@dataclass(frozen=True, slots=True)
class Database:
    """A database that can be connected to. `name` is what messages call it: a path, or an address without password."""

    engine: Engine
    name: str
    path: Path | None = None
    """Of a SQLite file; None where the store is on a server."""

    @property
    def is_only_read(self) -> bool:
        """Whether it is a file that this user cannot change."""
        return self.path is not None and sqlite.is_only_read(self.path)

    @contextmanager
    def connected(self, writing: bool = False) -> Iterator[Connection]:
        """A connection in one transaction; what the database refuses becomes a StoreError.

        There is one writer at a time, others wait for it. A reader waits for nobody and sees all of one moment.
        """
        options = {} if self.path else postgresql.options(writing)
        engine = self.engine.execution_options(writing=writing, **options)
        try:
            with engine.begin() as connection:
                yield connection
        except DBAPIError as error:
            raise StoreError(self._explained(str(error.orig))) from error
        except self.engine.dialect.loaded_dbapi.Error as error:
            raise StoreError(self._explained(str(error))) from error

    def _explained(self, said: str) -> str:
        return sqlite.explained(self.name, said) if self.path else postgresql.explained(self.name, said)


@contextmanager
def reading(url: URL) -> Iterator[Connection]:
    """A connection of its own to the database of another one (its `engine.url`), for a process that has none."""
    place = _again(url)
    try:
        with place.connected() as connection:
            yield connection
    finally:
        place.engine.dispose()  # no file stays open behind it


@lru_cache(maxsize=1)  # what was compiled for it is kept
def _again(url: URL) -> Database:
    return database(url)


def database(target: str | Path | URL) -> Database:
    """The database at a path, a `sqlite:///` address or a `postgresql+psycopg://` address; nothing is opened yet.

    StoreError where it is of another kind, the driver is missing or the folder of the file cannot be made.
    """
    if isinstance(target, Path) or (isinstance(target, str) and "://" not in target):
        return _file(Path(target))
    url = _url(target)
    if url.drivername in postgresql.SCHEMES:
        return Database(postgresql.engine_for(url), _shown(url))
    if url.get_backend_name() != "sqlite":
        raise StoreError(f"{_shown(url)}: a store is a SQLite file or a database at {postgresql.SCHEME}://…")
    if not url.database or url.database == ":memory:":
        raise StoreError("A store is a file; give its path with --store")
    return _file(Path(url.database))


def _file(path: Path) -> Database:
    return Database(sqlite.engine_for(path), str(path), path)


def _url(target: str | URL) -> URL:
    try:
        return make_url(target)
    except (ArgumentError, ValueError) as error:
        # The address is not repeated: it may hold a password.
        raise StoreError(
            f"What was given with --store begins like an address ({str(target).split('://')[0]}://) and cannot be read "
            f"as one. An address looks like {postgresql.SCHEME}://user:password@host:5432/database, with signs like @ "
            "in a password written as %40; a file is given by its path"
        ) from error


def _shown(url: URL) -> str:
    """The address as messages name it: without a password, wherever it was written."""
    return url.set(query={}).render_as_string(hide_password=True)
