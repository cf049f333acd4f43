"""A whole store as one file, the same for every database: what is saved from one can be brought back into another.

The file is gzip; inside, one JSON value a line: a head with the version of the tables, then for each table a line with
its name and columns and one line a row, and at the end how many rows there were. What can be made from the rows
(the index of words) is left out. Older versions' files are read, since their tables are made first and then brought up
to date, as for an older store.
"""

import gzip
import json
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Connection, MetaData, Table, delete, inspect, select
from sqlalchemy.exc import DataError, IntegrityError

from extract.atomic import written_whole
from extract.errors import InputError, StoreError
from extract.store import contents, postgresql, search, versions
from extract.store.connect import Database, database
from extract.store.contents import CHANGES
from extract.store.schema import VERSION, alembic_version

FORMAT = "enforcement-timeline store"
# Rows that are in memory at a time.
_SOME = 1_000
_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def backup(target: str | Path, file: Path) -> int:
    """Write the store at a path or address to a file, as it is at one moment, while others may write. Returns how many
    documents it holds.

    The file is there as a whole or not at all. StoreError where there is no store; OSError where it cannot be written.
    """
    place = database(target)
    try:
        if place.path is not None and not place.path.exists():
            raise StoreError(f"{place.name} is not there, so there is nothing to save; give the store with --store")
        return dump(place, file)
    finally:
        place.engine.dispose()


def dump(place: Database, file: Path) -> int:
    """See `backup`; also of a store of an older version."""
    with place.connected() as connection, written_whole(file, lasting=True) as out:
        version = versions.found_version(connection, place.name)
        if version is None:
            raise StoreError(f"{place.name} is empty, so there is nothing to save; give the store with --store")
        # Without a name inside: it would be that of the file that is not complete yet.
        with gzip.GzipFile("", "wb", compresslevel=5, fileobj=out) as packed, TextIOWrapper(packed, "utf-8") as lines:
            return _write(connection, version, lines)


def restore(file: Path, target: str | Path, *, force: bool = False) -> int:
    """Bring a store back from a file, all or nothing. Returns how many documents it holds.

    StoreError where a store with documents is there and not `force`, where others write to it; InputError where the
    file is none, is cut off or was written by a newer version. Nothing is changed then.
    """
    place = database(target)
    new = place.path is not None and not place.path.exists()
    try:
        with _opened(file) as lines:
            head = _head(file, lines)
            with place.connected(writing=True) as connection:
                changes = _make_room(connection, place.name, force)
                count = _read(connection, file, head, lines)
                # Who reads the store and looks at this number must see that it has moved.
                contents.set_counter(connection, CHANGES, max(changes, contents.counter(connection, CHANGES)) + 1)
    except BaseException:
        place.engine.dispose()
        if new and place.path:
            _remove(place.path)
        raise
    place.engine.dispose()
    return count


def _write(connection: Connection, version: int, out: IO[str]) -> int:
    out.write(_to_json({"format": FORMAT, "version": version}) + "\n")
    counts = {}
    for table in _tables(connection):
        columns = [column.name for column in table.columns]
        out.write(_to_json({"table": table.name, "columns": columns}) + "\n")
        counts[table.name] = 0
        rows = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=_SOME)
        for row in connection.execute(rows):
            out.write(_to_json(tuple(row)) + "\n")
            counts[table.name] += 1
    out.write(_to_json({"end": counts}) + "\n")
    return counts["documents"]


def _tables(connection: Connection) -> list[Table]:
    """The tables that are there, whatever version they are of, none before one that it refers to."""
    found = MetaData()
    ours = [name for name in inspect(connection).get_table_names() if not name.startswith("search")]
    found.reflect(connection, only=ours)
    return [table for table in found.sorted_tables if table.name != alembic_version.name]


@contextmanager
def _opened(file: Path) -> Iterator[Iterator[Any]]:
    """The lines of a file as values; InputError where they are none."""
    try:
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            yield (json.loads(line) for line in lines)
    except EOFError as error:
        raise InputError(f"{file} is cut off: it was not written or copied to its end; nothing was changed") from error
    except (gzip.BadGzipFile, zlib.error, UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise InputError(f"{file} is no backup of a store, or is damaged ({error}); nothing was changed") from error


def _head(file: Path, lines: Iterator[Any]) -> Mapping[str, Any]:
    """The first line. InputError where this is not our file, or one of a newer version."""
    head = next(lines, None)
    if not isinstance(head, dict) or head.get("format") != FORMAT or not isinstance(head.get("version"), int):
        raise InputError(f"{file} is no backup of a store; `enforcement-timeline backup` writes one")
    if not 0 < head["version"] <= VERSION:
        raise InputError(
            f"{file} was written by a newer version (schema {head['version']}; this program reads {VERSION}). "
            "Update enforcement-timeline first; nothing was changed"
        )
    return head


def _make_room(connection: Connection, name: str, force: bool) -> int:
    """Take away the tables of the store that is there; gives its number of changes.

    StoreError where it holds documents and not `force`.
    """
    if versions.found_version(connection, name) is None:
        return 0
    changes = contents.counter(connection, CHANGES)
    there = MetaData()
    there.reflect(connection, only=lambda table, _: not table.startswith("search"))
    held = connection.execute(select(there.tables["documents"].c.key).limit(1)).first()
    if held and not force:
        raise StoreError(
            f"{name} holds documents already; give another --store, or --force to put the backup in their place"
        )
    search.drop(connection)
    there.drop_all(connection)
    return changes


def _read(connection: Connection, file: Path, head: Mapping[str, Any], lines: Iterator[Any]) -> int:
    """Make the tables of the file's version, fill them, and bring them up to date."""
    versions.migrate(connection, head["version"])
    filling = _Filling(connection, file)
    end = None
    for line in lines:
        if end is not None:
            raise filling.damaged
        if isinstance(line, list):
            filling.row(line)
            continue
        filling.flush()
        if not isinstance(line, dict):
            raise filling.damaged
        if "end" in line:
            end = line["end"]
        else:
            filling.start(line.get("table"), line.get("columns"))
    if end != filling.counts:
        raise filling.damaged
    if connection.dialect.name == "postgresql":
        postgresql.count_on(connection, filling.tables.values())
    versions.migrate(connection)
    return filling.counts["documents"]


class _Filling:
    """Puts the rows of a file into the tables it names."""

    def __init__(self, connection: Connection, file: Path) -> None:
        self.tables = {table.name: table for table in _tables(connection)}
        self.counts = dict.fromkeys(self.tables, 0)
        self.damaged = InputError(f"{file} is damaged or was changed; nothing was changed in the store")
        self._connection = connection
        self._columns: list[str] = []
        self._table: Table | None = None
        self._rows: list[tuple[Any, ...]] = []
        connection.execute(delete(self.tables["meta"]))

    def start(self, name: Any, columns: Any) -> None:
        """Rows of this table follow."""
        table = self.tables.get(name) if isinstance(name, str) else None
        if table is None or not isinstance(columns, list) or set(columns) != set(table.columns.keys()):
            raise self.damaged
        self._table, self._columns = table, columns

    def row(self, values: list[Any]) -> None:
        """One row, in the order of the columns that were named."""
        if self._table is None or len(values) != len(self._columns):
            raise self.damaged
        self._rows.append(tuple(values))
        if len(self._rows) == _SOME:
            self.flush()

    def flush(self) -> None:
        """Store what is waiting."""
        if self._table is not None and self._rows:
            driver = self._connection.dialect.loaded_dbapi
            try:
                contents.insert_rows(self._connection, self._table, self._rows, self._columns)
            except (IntegrityError, driver.IntegrityError, DataError, driver.DataError) as error:
                raise self.damaged from error
            self.counts[self._table.name] += len(self._rows)
            self._rows = []


def _remove(path: Path) -> None:
    """Take away a file that was made in vain, with what SQLite puts beside it."""
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
