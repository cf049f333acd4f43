"""What is put into the tables and taken out of them, on a connection that has its transaction."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from sqlalchemy import Connection, Table, delete, func, insert, select

from extract.model.event import Extraction, Link
from extract.model.operation import Operation
from extract.model.text import Document
from extract.store import filled, postgresql, records, rows, schema, search
from extract.store.filled import Filled

# Numbers of `meta`: how often documents changed, of which of these states the operations are, how often anything did.
DOCUMENTS = "documents_changed"
OPERATIONS = "operations_computed"
CHANGES = "changes"
# So many at a time are values in memory.
_SOME = 500


def add_documents(
    connection: Connection, given: Mapping[str, Extraction], digests: Mapping[str, str], rule_version: str
) -> None:
    """Store documents by their ids, in place of those of the same id; `digests` has all their content hashes."""
    drop_documents(connection, list(given))
    # The only writer gives the numbers itself: asking the database for them takes longer than the rows do.
    first = (connection.execute(select(func.max(schema.documents.c.id))).scalar() or 0) + 1
    new = list(enumerate(given.values(), first))
    insert_rows(
        connection,
        schema.documents,
        [rows.document_row(number, each, digests[each.document.id], rule_version) for number, each in new],
    )
    search.index(connection, new)


def extractions(connection: Connection) -> Iterator[Extraction]:
    """Everything found in every document, sorted by id, read as it is asked for."""
    columns = schema.documents.c
    # Sorted here: a server's own order of words depends on its language.
    keys = sorted((key, number) for number, key in connection.execute(select(columns.id, columns.key)))
    for some in rows.batches([number for _, number in keys]):
        found = connection.execute(select(schema.documents).where(columns.id.in_(some)))
        by_number = {row.id: row for row in found}
        for number in some:
            yield rows.extraction(by_number[number])


def index_all(connection: Connection) -> None:
    """Put all documents into the index, which is empty."""
    number, dialect = schema.documents.c.id, connection.dialect.name
    for some in rows.batches(connection.execute(select(number).order_by(number)).scalars().all(), _SOME):
        found = connection.execute(select(schema.documents).where(number.in_(some)).order_by(number)).all()
        search.add(connection, [(row.id, *filled.entry(tuple(row), dialect)) for row in found])


def drop_documents(connection: Connection, ids: Sequence[str]) -> int:
    """Delete documents, with all that hangs on them, and the operations they stood in. Returns how many there were."""
    gone = 0
    for some in rows.batches(ids):
        chosen = schema.documents.c.key.in_(some)
        numbers = connection.execute(select(schema.documents.c.id).where(chosen)).scalars().all()
        if not numbers:
            continue
        slugs = select(schema.memberships.c.slug).where(schema.memberships.c.document.in_(numbers))
        connection.execute(delete(schema.operations).where(schema.operations.c.slug.in_(slugs)))
        search.forget(connection, numbers)
        gone += connection.execute(delete(schema.documents).where(schema.documents.c.id.in_(numbers))).rowcount
    return gone


def fill(connection: Connection, given: Mapping[str, Filled]) -> None:
    """Store documents by their ids as they are in rows, with their words and profiles; `add_documents` for many."""
    drop_documents(connection, list(given))
    for some in rows.batches(list(given)):
        connection.execute(delete(schema.profiles).where(schema.profiles.c.document.in_(some)))
    first = (connection.execute(select(func.max(schema.documents.c.id))).scalar() or 0) + 1
    new = list(enumerate(given.items(), first))
    insert_rows(connection, schema.documents, [(number, id_, *each.row[2:]) for number, (id_, each) in new])
    search.add(connection, [(number, *each.words) for number, (_, each) in new])
    insert_rows(
        connection, schema.profiles, [(id_, each.digest, each.profile) for _, (id_, each) in new if each.profile]
    )


def add_operations(connection: Connection, operations: Iterable[Operation]) -> None:
    """Store operations, a few at a time. LookupError names a document that is not stored."""
    rest = iter(operations)
    while some := list(islice(rest, _SOME)):
        numbers = _numbers(connection, [each.id for operation in some for each in operation.documents])
        add_operation_rows(
            connection, [(operation_row(each), [document.id for document in each.documents]) for each in some], numbers
        )


def add_operation_rows(
    connection: Connection, operations: Sequence[tuple[rows.Row, Sequence[str]]], numbers: Mapping[str, int]
) -> None:
    """Store operations as they are in rows, each with the ids of its documents; `numbers` are those of documents.

    LookupError names a document that is not stored.
    """
    members = [(numbers[id_], row[0]) for row, ids in operations for id_ in ids]
    insert_rows(connection, schema.operations, [row for row, _ in operations])
    insert_rows(connection, schema.memberships, members)


def _numbers(connection: Connection, ids: Sequence[str]) -> dict[str, int]:
    """The numbers of these documents; those that are not stored are left out."""
    columns, found = schema.documents.c, dict[str, int]()
    for some in rows.batches(ids):
        statement = select(columns.id, columns.key).where(columns.key.in_(some))
        found.update((key, number) for number, key in connection.execute(statement))
    return found


def operation(connection: Connection, slug: str) -> Operation | None:
    """One operation, None where there is none of this slug."""
    statement = select(schema.operations.c.record).where(schema.operations.c.slug == slug)
    text = connection.execute(statement).scalar()
    return records.from_text(text, documents(connection, slug)) if text is not None else None


def documents(connection: Connection, slug: str | None = None) -> dict[str, Document]:
    """The documents of an operation, or all, by their ids."""
    statement = select(*rows.of_document(schema.documents))
    if slug is not None:
        statement = statement.join(schema.memberships).where(schema.memberships.c.slug == slug)
    return {row.key: rows.document(row) for row in connection.execute(statement)}


def insert_rows(
    connection: Connection, table: Table, values: Sequence[rows.Row], columns: Sequence[str] | None = None
) -> None:
    """Insert tuples in the order of `columns` (default: the table's own).

    They go past the compiler, which takes longer than the database.
    """
    if not values:
        return
    quote = connection.dialect.identifier_preparer.quote
    names = columns or table.columns.keys()
    into = f"{quote(table.name)} ({', '.join(map(quote, names))})"
    if connection.dialect.name == "postgresql":
        postgresql.copy_rows(connection, into, values)
        return
    marks = ", ".join("?" for _ in names)
    connection.exec_driver_sql(f"INSERT INTO {into} VALUES ({marks})", list(values))  # noqa: S608


def counter(connection: Connection, name: str) -> int:
    """A number of `meta`, 0 where there is none yet."""
    return int(connection.execute(select(schema.meta.c.value).where(schema.meta.c.name == name)).scalar() or 0)


def set_counter(connection: Connection, name: str, value: int) -> None:
    """Set a number of `meta`."""
    connection.execute(delete(schema.meta).where(schema.meta.c.name == name))
    connection.execute(insert(schema.meta), [{"name": name, "value": str(value)}])


def count_up(connection: Connection, *names: str) -> None:
    """Raise numbers of `meta` by one."""
    for name in names:
        set_counter(connection, name, counter(connection, name) + 1)


def operation_row(operation: Operation) -> rows.Row:
    """The row of `operations`, in the order of its columns."""
    dated = [event.date for event in operation.events if event.link == Link.THIS and event.date]
    edges = [day for when in dated for day in (when.earliest, when.latest) if day]
    return (
        operation.slug,
        operation.name,
        min(edges).isoformat() if edges else None,
        max(edges).isoformat() if edges else None,
        len(operation.documents),
        len(operation.events),
        len(operation.conflicts) + sum(len(event.conflicts) for event in operation.events),
        records.to_text(operation),
    )
