"""Opening a store: made where there is none, brought up to date where it is older, refused where it is newer."""

from collections.abc import Callable
from pathlib import Path

from extract.store import sqlite, versions
from extract.store.connect import Database
from extract.store.schema import VERSION


def prepare(place: Database, tell: Callable[[str], None] | None = None) -> None:
    """See `open_store`. Opening a store that is up to date only reads; it waits for nobody."""
    with place.connected() as connection:
        found = versions.found_version(connection, place.name)
    if found == VERSION:
        return
    copy = copied(place, found) if found else None
    with place.connected(writing=True) as connection:
        # Asked again under the lock: another process may have been faster.
        found = versions.found_version(connection, place.name)
        if found is None:
            versions.create(connection)
        elif found < VERSION:
            versions.migrate(connection)
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
