"""A store in one SQLite file, in WAL mode, so that reading never waits for writing.

Where the folder takes no files (a read-only disk, a colleague's folder) SQLite cannot put those beside the store that
reading needs in this mode. The file is then read as one that nobody writes, and looked at again afterwards.
"""

import os
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event

from extract.errors import StoreError

_WAIT = 60_000  # milliseconds a writer waits for another one
_CACHE = 64_000  # KiB of pages kept in memory while working: a large load touches the same ones over and over


def engine_for(path: Path) -> Engine:
    """An engine for a file; folders on the way are made. StoreError where they cannot be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{path}: the folder cannot be made ({error.strerror}); give another --store") from error
    if path.is_dir():
        raise StoreError(f"{path} is a folder; give the path of a file with --store")
    url = URL.create("sqlite", database=str(path))
    if _lies_still(path):
        # A connection that is kept would go on with the pages it has read, whatever becomes of the file.
        engine = create_engine(url, creator=partial(_connected_as_it_lies, path), poolclass=NullPool)
        event.listen(engine, "begin", partial(_remember, path))
        event.listen(engine, "commit", partial(_compare, path))
    else:
        engine = create_engine(url)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def is_only_read(path: Path) -> bool:
    """Whether the file is there and this user cannot change what it holds."""
    if not path.exists():
        return False
    return not os.access(path, os.W_OK) or not (os.access(path.parent, os.W_OK) or all(map(Path.exists, _beside(path))))


def _lies_still(path: Path) -> bool:
    """Whether the file holds all of the store, and SQLite could not put beside it what it needs to read it with others.

    What others have stored and not yet moved into the file lies in `-wal`; as long as that is there it must be read.
    """
    if os.access(path.parent, os.W_OK):
        return False
    wal, _ = _beside(path)
    try:
        with path.open("rb") as file:
            in_wal_mode = file.read(19)[18:] == b"\2"  # https://www.sqlite.org/fileformat.html, "read version"
        return in_wal_mode and not (wal.exists() and wal.stat().st_size)
    except OSError:
        return False  # SQLite will say why


def _beside(path: Path) -> tuple[Path, Path]:
    """The files that SQLite keeps beside one that is in use."""
    return path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")


def _connected_as_it_lies(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?immutable=1", uri=True)


def _remember(path: Path, connection: Connection) -> None:
    connection.info["as it lies"] = _state(path)


def _compare(path: Path, connection: Connection) -> None:
    """StoreError where the file was written while it was read as one that nobody writes: what was read may be mixed."""
    if connection.info["as it lies"] != _state(path):
        raise StoreError(f"{path} was changed by somebody while it was read; try again")


def _state(path: Path) -> tuple[int, int, int]:
    found = path.stat()
    return found.st_ino, found.st_mtime_ns, found.st_size


def _prepare(connection: Any, _record: object) -> None:
    # The driver's own idea of when a transaction begins is switched off; `_begin` says it.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {_WAIT}")
    cursor.execute("PRAGMA foreign_keys = ON")
    # WAL stays with a file, so it is asked for once: the file of another program is refused as it was.
    if cursor.execute("PRAGMA page_count").fetchone() == (0,):
        cursor.execute("PRAGMA journal_mode = WAL")
    # In WAL mode NORMAL survives a killed process without loss; FULL also keeps the last batch at a power cut.
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute(f"PRAGMA cache_size = -{_CACHE}")
    cursor.close()


def _begin(connection: Connection) -> None:
    # A writer takes its lock at once: begun as a reader it could not become one after another's commit.
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def explained(name: str, said: str) -> str:
    """What the database refused, in words for the user."""
    for sign, meaning in _MEANINGS:
        if sign in said:
            return f"{name} {meaning.format(said)}"
    return f"{name}: {said}; what was stored before is untouched"


_MEANINGS = (
    ("not a database", "is no store ({}); give another path with --store"),
    ("malformed", "is no store, or is damaged ({}); give another path with --store, or bring a backup back"),
    ("locked", "is being written by another process; try again when it has finished"),
    ("readonly", "can only be read here ({}); to change it, copy it, and what lies beside it, to a folder of yours"),
    ("unable to open", "cannot be opened ({}); check its permissions and its folder's, or give another --store"),
    ("is full", "cannot grow ({}); make room on the disk. What was stored before is untouched"),
    ("disk I/O", "cannot be read or written ({}); check the disk and its room, or give another path with --store"),
    ("fts5", "needs SQLite with FTS5, which this Python comes without ({}); install another Python"),
)


def copy_beside(path: Path, version: int) -> Path:
    """A copy of a store of an older version, beside it, also while others write. Returns where; none is ever replaced.

    StoreError where it cannot be written; then nothing is left behind.
    """
    stem = f"{path.stem}.schema-{version}"
    copies = (path.with_name(f"{stem}{mark}{path.suffix}") for mark in ("", *(f"-{n}" for n in range(2, 1000))))
    target = next(each for each in copies if not each.exists())
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
            source.backup(copy)
    except sqlite3.Error as error:
        target.unlink(missing_ok=True)
        raise StoreError(
            f"{path} is of an older version and could not be copied to {target} before it is brought up to date "
            f"({error}); nothing was changed. Make room there, or copy the store elsewhere and open the copy"
        ) from error
    return target
