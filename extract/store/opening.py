"""Opening a store: made where there is none, brought up to date where it is older, refused where it is newer.

The version that counts stands in `meta`; Alembic, which takes longer to import than the store takes to open, is
asked only where that version is an older one.
"""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, insert, inspect, select, update

from extract.errors import StoreError
from extract.store import contents, search, sqlite
from extract.store.connect import Database
from extract.store.schema import VERSION, alembic_version, meta, metadata

_MIGRATIONS = Path(__file__).parent / "migrations"
_VERSION = "schema_version"


def revision(version: int) -> str:
    """The name of the step that leads to a version.

    >>> revision(1)
    '0001'
    """
    return f"{version:04}"


def prepare(place: Database, tell: Callable[[str], None] | None = None) -> None:
    """See `open_store`. Opening a store that is up to date only reads; it waits for nobody."""
    with place.connected() as connection:
        found = found_version(connection, place.name)
    if found == VERSION:
        return
    copy = copied(place, found) if found else None
    with place.connected(writing=True) as connection:
        # Asked again under the lock: another process may have been faster.
        found = found_version(connection, place.name)
        if found is None:
            create(connection)
        elif found < VERSION:
            migrate(connection)
    if copy and tell:
        tell(f"{place.name} was of an older version: it was copied to {copy} and brought up to date")


def copied(place: Database, version: int) -> Path:
    """A copy of a store of an older version: beside the file; of a server's in the user's data folder, as a backup."""
    if place.path is not None:
        return sqlite.copy_beside(place.path, version)
    from platformdirs import user_data_path

    from extract.store.backup import dump

    folder = user_data_path("enforcement-timeline", appauthor=False, ensure_exists=True)
    name = f"{place.engine.url.database or 'store'}.schema-{version}"
    copies = (folder / f"{name}{mark}.backup" for mark in ("", *(f"-{number}" for number in range(2, 1000))))
    copy = next(each for each in copies if not each.exists())
    dump(place, copy)
    return copy


def found_version(connection: Connection, name: str) -> int | None:
    """The version of a store's tables, None where the database is empty. StoreError where it is no store of ours."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    found = None
    if "meta" in tables:
        found = connection.execute(select(meta.c.value).where(meta.c.name == _VERSION)).scalar()
    if found is None or not found.isdigit() or found == "0":
        raise StoreError(f"{name} is a database of another program; give another path with --store")
    if int(found) > VERSION:
        raise StoreError(
            f"{name} was written by a newer version (schema {found}; this program reads {VERSION}). "
            "Update enforcement-timeline, or give another path with --store"
        )
    return int(found)


def create(connection: Connection) -> None:
    """Make all tables, as they are now, in an empty database."""
    metadata.create_all(connection)
    search.create(connection)
    connection.execute(insert(alembic_version), [{"version_num": revision(VERSION)}])
    connection.execute(insert(meta), [{"name": _VERSION, "value": str(VERSION)}])


def migrate(connection: Connection, to: int = VERSION) -> None:
    """Bring the tables from the version they are of (or from none) to another one, in the connection's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    tables = inspect(connection).get_table_names()
    if "meta" in tables and alembic_version.name not in tables:
        command.stamp(config, revision(1))  # the first release did without Alembic
    command.upgrade(config, revision(to))
    new = connection.execute(update(meta).where(meta.c.name == _VERSION).values(value=str(to))).rowcount == 0
    if new:
        connection.execute(insert(meta), [{"name": _VERSION, "value": str(to)}])
    if to == VERSION:
        # Made from the documents, so no step needs to know its form.
        search.drop(connection)
        search.create(connection)
        contents.index_all(connection)
