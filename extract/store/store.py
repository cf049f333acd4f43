"""The store: documents with what was found in them, and the operations that follow."""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from sqlalchemy import Connection, Engine, Table, delete, insert, select
from sqlalchemy.exc import DBAPIError

from extract.errors import StoreError
from extract.model.event import Extraction, Link
from extract.model.operation import Operation
from extract.model.text import Document
from extract.store import opening, records, rows, schema
from extract.store.connect import engine_for

_DOCUMENTS = "documents_changed"
_OPERATIONS = "operations_computed"
_CHANGES = "changes"


class Known(NamedTuple):
    """What a stored document was extracted from, and by which rules."""

    content_hash: str
    rule_version: str


def open_store(target: str | Path, *, tell: Callable[[str], None] | None = None) -> "Store":
    """Open the store at a path (or `sqlite:///` address), made where there is none.

    A store of an older version is copied and then brought up to date; `tell` gets a sentence that says so. StoreError
    where it cannot be opened, is another program's file, or is of a newer version; nothing is changed then.
    """
    return Store(engine_for(target), tell=tell)


class Store:
    """Documents, what was found in them, and the operations that follow; use it as a context manager.

    Every method is one transaction: it happens as a whole or not at all, also when the process is killed. One process
    writes at a time, the others wait; reading never waits. StoreError where the database refuses.
    """

    def __init__(self, engine: Engine, *, tell: Callable[[str], None] | None = None) -> None:
        self._engine = engine
        self.path = Path(str(engine.url.database))
        """Where the file lies."""
        try:
            self._open(tell)
        except BaseException:
            self.close()
            raise

    def _open(self, tell: Callable[[str], None] | None) -> None:
        """Make what is missing, bring up to date what is older."""
        with self.reading() as connection:
            found = opening.found_version(connection, str(self.path))
        if found == schema.VERSION:
            return
        copy = opening.copy_beside(self.path, found) if found else None
        with self._connected(writing=True) as connection:
            # Asked again under the lock: another process may have been faster.
            found = opening.found_version(connection, str(self.path))
            if found is None:
                opening.create(connection)
            elif found < schema.VERSION:
                opening.migrate(connection)
        if copy and tell:
            tell(f"{self.path} was of an older version: it was copied to {copy} and brought up to date")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def known(self) -> dict[str, Known]:
        """For each stored document's id, what it was extracted from: what has not changed need not be done again."""
        columns = schema.documents.c
        with self._connected() as connection:
            found = connection.execute(select(columns.key, columns.content_hash, columns.rule_version))
            return {key: Known(digest, version) for key, digest, version in found}

    def add(
        self, extractions: Iterable[Extraction], *, rule_version: str = "", hashes: Mapping[str, str] | None = None
    ) -> int:
        """Store documents with what was found in them, all or none; one of the same id is replaced. Returns how many.

        `hashes` gives the content hash of documents as they were read, by id (`content_hash` of the document itself
        where it is missing). Operations of replaced documents are dropped, since their sentences may have moved;
        `replace_operations` sets them anew.
        """
        given = {extraction.document.id: extraction for extraction in extractions}
        if not given:
            return 0
        digests = hashes or {}
        documents = [
            rows.document_row(each, digests.get(id_) or rows.content_hash(each.document), rule_version)
            for id_, each in given.items()
        ]
        with self._connected(writing=True) as connection:
            _drop(connection, list(given))
            table = schema.documents
            numbers = connection.execute(insert(table).returning(table.c.id, table.c.key), documents).all()
            found = rows.EventRows()
            for number, key in sorted(numbers):
                found.add(number, given[key].events)
            for name in ("events", "evidence", "figures", "event_places"):
                _bulk(connection, schema.metadata.tables[name], getattr(found, name))
            _count_up(connection, _DOCUMENTS, _CHANGES)
        return len(given)

    def remove(self, ids: Iterable[str]) -> int:
        """Forget documents, what was found in them and the operations they stood in. Returns how many there were."""
        with self._connected(writing=True) as connection:
            gone = _drop(connection, sorted(set(ids)))
            if gone:
                _count_up(connection, _DOCUMENTS, _CHANGES)
        return gone

    def extractions(self) -> tuple[Extraction, ...]:
        """Everything found in every document, sorted by id."""
        with self._connected() as connection:
            documents = connection.execute(select(schema.documents).order_by(schema.documents.c.key)).all()
            events = rows.events_by_document(
                *(
                    connection.execute(select(table).order_by(*table.primary_key.columns))
                    for table in (schema.events, schema.evidence, schema.figures, schema.event_places)
                )
            )
        return tuple(Extraction(rows.document(row), rows.traits(row), events.get(row.id, ())) for row in documents)

    def replace_operations(self, operations: Iterable[Operation]) -> None:
        """Store these operations in place of all others. StoreError where one holds a document that is not stored."""
        given = tuple(operations)
        with self._connected(writing=True) as connection:
            table = schema.documents
            numbers = {key: number for number, key in connection.execute(select(table.c.id, table.c.key))}
            missing = sorted({each.id for operation in given for each in operation.documents} - numbers.keys())
            if missing:
                raise StoreError(f"{self.path}: operations of documents that are not stored: {', '.join(missing[:5])}")
            connection.execute(delete(schema.operations))
            _bulk(connection, schema.operations, [_operation_row(operation) for operation in given])
            members = [(numbers[each.id], operation.slug) for operation in given for each in operation.documents]
            _bulk(connection, schema.memberships, members)
            _set(connection, _OPERATIONS, _get(connection, _DOCUMENTS))
            _count_up(connection, _CHANGES)

    def operations_current(self) -> bool:
        """Whether the stored operations were computed from the documents as they are now."""
        with self._connected() as connection:
            return _get(connection, _OPERATIONS) == _get(connection, _DOCUMENTS)

    def operations(self) -> tuple[Operation, ...]:
        """The stored operations, sorted by slug."""
        with self._connected() as connection:
            found = connection.execute(select(schema.operations.c.record).order_by(schema.operations.c.slug)).scalars()
            texts = list(found)
            documents = _documents(connection)
        with _collector_paused():
            return tuple([records.from_text(text, documents) for text in texts])

    def operation(self, slug: str) -> Operation | None:
        """One operation, None where there is none of this slug."""
        with self._connected() as connection:
            where = schema.operations.c.slug == slug
            text = connection.execute(select(schema.operations.c.record).where(where)).scalar()
            return records.from_text(text, _documents(connection, slug)) if text is not None else None

    def changes(self) -> int:
        """How many transactions have changed something so far: readers load anew when this number has moved."""
        with self.reading() as connection:
            return int(_get(connection, _CHANGES))

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees the store as it is now, whatever others write meanwhile."""
        with self._connected() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection in one transaction of the only writer: what is done with it happens as a whole or not at all.

        `changes()` counts it. Others wait until it ends, so keep it short; an error that leaves the block undoes it.
        """
        with self._connected(writing=True) as connection:
            yield connection
            _count_up(connection, _CHANGES)

    @contextmanager
    def _connected(self, writing: bool = False) -> Iterator[Connection]:
        """A connection in one transaction; what the database refuses becomes a StoreError."""
        engine = self._engine.execution_options(writing=writing)
        try:
            with engine.begin() as connection:
                yield connection
        except DBAPIError as error:
            raise StoreError(_explained(self.path, error)) from error


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Build many values that all stay: the garbage collector would walk them over and over and find nothing."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _explained(path: Path, error: DBAPIError) -> str:
    said = str(error.orig)
    if "not a database" in said or "malformed" in said:
        return f"{path} is no store ({said}); give another path with --store"
    if "locked" in said:
        return f"{path} is being written by another process; try again when it has finished"
    if "readonly" in said or "unable to open" in said:
        return f"{path} cannot be opened for writing ({said}); check its permissions or give another path with --store"
    return f"{path}: {said}; what was stored before is untouched"


def _documents(connection: Connection, slug: str | None = None) -> dict[str, Document]:
    statement = select(schema.documents)
    if slug is not None:
        statement = statement.join(schema.memberships).where(schema.memberships.c.slug == slug)
    return {row.key: rows.document(row) for row in connection.execute(statement)}


def _drop(connection: Connection, ids: list[str]) -> int:
    """Delete documents, with all that hangs on them, and the operations they stood in."""
    gone = 0
    for some in rows.batches(ids):
        chosen = schema.documents.c.key.in_(some)
        slugs = select(schema.memberships.c.slug).join(schema.documents).where(chosen)
        connection.execute(delete(schema.operations).where(schema.operations.c.slug.in_(slugs)))
        gone += connection.execute(delete(schema.documents).where(chosen)).rowcount
    return gone


def _operation_row(operation: Operation) -> rows.Row:
    dated = [event.date for event in operation.events if event.link == Link.THIS and event.date]
    edges = [day.isoformat() for when in dated for day in (when.earliest, when.latest) if day]
    return (
        operation.slug,
        operation.name,
        min(edges, default=None),
        max(edges, default=None),
        len(operation.documents),
        len(operation.events),
        len(operation.conflicts) + sum(len(event.conflicts) for event in operation.events),
        records.to_text(operation),
    )


def _bulk(connection: Connection, table: Table, values: list[rows.Row]) -> None:
    """Insert tuples in the order of the columns: past the compiler, which takes longer than the database."""
    if not values:
        return
    quote = connection.dialect.identifier_preparer.quote
    names = ", ".join(quote(column.name) for column in table.columns)
    mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
    marks = ", ".join(mark for _ in table.columns)
    connection.exec_driver_sql(f"INSERT INTO {quote(table.name)} ({names}) VALUES ({marks})", values)  # noqa: S608


def _count_up(connection: Connection, *names: str) -> None:
    for name in names:
        _set(connection, name, str(int(_get(connection, name)) + 1))


def _get(connection: Connection, name: str) -> str:
    return connection.execute(select(schema.meta.c.value).where(schema.meta.c.name == name)).scalar() or "0"


def _set(connection: Connection, name: str, value: str) -> None:
    connection.execute(delete(schema.meta).where(schema.meta.c.name == name))
    connection.execute(insert(schema.meta), [{"name": name, "value": value}])
