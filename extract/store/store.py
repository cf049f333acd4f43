"""The store: documents with what was found in them, and the operations that follow."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from sqlalchemy import Connection, delete, select

from extract.errors import StoreError
from extract.model.event import Extraction
from extract.model.operation import Operation
from extract.store import contents, opening, records, rows, schema
from extract.store.collector import collector_paused
from extract.store.connect import Database, database
from extract.store.contents import CHANGES, DOCUMENTS, OPERATIONS
from extract.store.filled import Filled
from extract.store.search import Hit

# Documents that `fill` puts into one transaction: enough to be fast, few enough to stay in memory.
_FILLED = 2_000


class Known(NamedTuple):
    """What a stored document was extracted from, by which rules, and where its id comes from (`Document.origin`)."""

    content_hash: str
    rule_version: str
    origin: str = ""


def open_store(target: str | Path, *, tell: Callable[[str], None] | None = None) -> "Store":
    """Open the store at a path or an address (`sqlite:///…`, `postgresql+psycopg://…`), made where there is none.

    A store of an older version is copied and then brought up to date; `tell` gets a sentence that says so. StoreError
    where it cannot be opened, is another program's, or is of a newer version; nothing is changed then.
    """
    place = database(target)
    try:
        opening.prepare(place, tell)
    except BaseException:
        place.engine.dispose()
        raise
    return Store(place)


class Store:
    """Documents, what was found in them, and the operations that follow; use it as a context manager.

    Every method is one transaction, unless it says otherwise: it happens as a whole or not at all, also when the
    process is killed. One process writes at a time, the others wait; reading never waits. StoreError where the
    database refuses.
    """

    def __init__(self, place: Database) -> None:
        self._database = place
        self.name = place.name
        """Where it lies, for messages: a path, or an address without its password."""
        self.path = place.path
        """Where the file lies; None on a server."""
        self.is_only_read = place.is_only_read
        """Whether it is a file that this user cannot change: what would change it is a StoreError."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._database.engine.dispose()

    def known(self) -> dict[str, Known]:
        """For each stored document's id, what it was extracted from: what has not changed need not be done again."""
        columns = schema.documents.c
        with self.reading() as connection:
            found = connection.execute(select(columns.key, columns.content_hash, columns.rule_version, columns.origin))
            return {key: Known(*values) for key, *values in found}

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
        known = hashes or {}
        digests = {id_: known.get(id_) or rows.content_hash(each.document) for id_, each in given.items()}
        with self.writing() as connection:
            contents.add_documents(connection, given, digests, rule_version)
            contents.count_up(connection, DOCUMENTS)
        return len(given)

    def fill(self, extractions: Iterable[tuple[Extraction, str]], *, rule_version: str = "") -> int:
        """Store any number of documents, each with its content hash, as they come. Returns how many.

        As `add`, but in transactions of some thousand documents: what was stored when it is ended stays.
        """
        count, rest = 0, iter(extractions)
        while some := list(islice(rest, _FILLED)):
            hashes = {extraction.document.id: digest for extraction, digest in some}
            count += self.add((extraction for extraction, _ in some), rule_version=rule_version, hashes=hashes)
        return count

    def fill_rows(self, documents: Iterable[tuple[str, Filled]]) -> int:
        """As `fill`, of documents that are rows already, each behind its id."""
        count, rest = 0, iter(documents)
        while some := dict(islice(rest, _FILLED)):
            with self.writing() as connection:
                contents.fill(connection, some)
                contents.count_up(connection, DOCUMENTS)
            count += len(some)
        return count

    @property
    def dialect(self) -> str:
        """Which database it is: "sqlite" or "postgresql"."""
        return self._database.engine.dialect.name

    def remove(self, ids: Iterable[str]) -> int:
        """Forget documents, what was found in them and the operations they stood in. Returns how many there were."""
        given = sorted(set(ids))
        if not given:
            return 0
        with self._database.connected(writing=True) as connection:
            gone = contents.drop_documents(connection, given)
            if gone:
                contents.count_up(connection, DOCUMENTS, CHANGES)
        return gone

    def extractions(self) -> tuple[Extraction, ...]:
        """Everything found in every document, sorted by id."""
        with collector_paused():
            return tuple(self.each())

    def each(self) -> Iterator[Extraction]:
        """Everything found in every document, sorted by id, read as it is asked for; all of the moment it began."""
        with self.reading() as connection:
            yield from contents.extractions(connection)

    def documents_changed(self) -> int:
        """How often documents were stored or removed: of which state the extractions are that are read next."""
        with self.reading() as connection:
            return contents.counter(connection, DOCUMENTS)

    def replace_operations(self, operations: Iterable[Operation], *, state: int | None = None) -> None:
        """Store these operations in place of all others. StoreError where one holds a document that is not stored.

        `state` is what `documents_changed` said before the documents were read that they were computed from (default:
        the present one): where others have stored more meanwhile, `operations_current` says so.
        """
        with self.writing() as connection:
            connection.execute(delete(schema.operations))
            try:
                contents.add_operations(connection, operations)
            except LookupError as error:
                missing = error.args[0]
                raise StoreError(f"{self.name}: an operation of a document that is not stored: {missing}") from error
            present = contents.counter(connection, DOCUMENTS)
            contents.set_counter(connection, OPERATIONS, present if state is None else state)

    def operations_current(self) -> bool:
        """Whether the stored operations were computed from the documents as they are now."""
        with self.reading() as connection:
            return contents.counter(connection, OPERATIONS) == contents.counter(connection, DOCUMENTS)

    def operations(self) -> tuple[Operation, ...]:
        """The stored operations, sorted by slug."""
        columns = schema.operations.c
        with self.reading() as connection:
            texts = sorted((slug, text) for slug, text in connection.execute(select(columns.slug, columns.record)))
            documents = contents.documents(connection)
        with collector_paused():
            return tuple([records.from_text(text, documents) for _, text in texts])

    def operation(self, slug: str) -> Operation | None:
        """One operation, None where there is none of this slug."""
        with self.reading() as connection:
            return contents.operation(connection, slug)

    def search(self, question: str, limit: int = 50, *, names: bool = False) -> tuple[Hit, ...]:
        """Sentences, titles and names that a question's words lead to, the best first; nothing typed is an error.

        Every word must be in the document's title, names or cited sentences; a word also finds longer ones that begin
        with it; words in quotation marks stand together. The names of persons are masked, and do not find anything,
        unless `names`.
        """
        from extract.store import finding  # what masks persons takes a while to import

        with self.reading() as connection:
            return finding.hits(connection, question, limit, names=names)

    def changes(self) -> int:
        """How many transactions have changed something so far: readers load anew when this number has moved."""
        with self.reading() as connection:
            return contents.counter(connection, CHANGES)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees the store as it is now, whatever others write meanwhile."""
        with self._database.connected() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection in one transaction of the only writer: what is done with it happens as a whole or not at all.

        `changes()` counts it. Others wait until it ends, so keep it short; an error that leaves the block undoes it.
        """
        with self._database.connected(writing=True) as connection:
            yield connection
            contents.count_up(connection, CHANGES)
