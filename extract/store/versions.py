"""Of which version the tables of a database are, and the ways to the present one.

The version that counts stands in `meta`; Alembic, which takes longer to import than a store takes to open, is asked
only where steps are to be taken.
"""

from pathlib import Path

from sqlalchemy import Connection, insert, inspect, select, update

from extract.errors import StoreError
from extract.store import contents, search
from extract.store.schema import VERSION, alembic_version, meta, metadata

_MIGRATIONS = Path(__file__).parent / "migrations"
_VERSION = "schema_version"


def revision(version: int) -> str:
    """The name of the step that leads to a version.

    >>> revision(1)
    '0001'
    """
    return f"{version:04}"


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
