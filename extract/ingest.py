"""From documents to stored operations: extracts what is new, stores and joins; refusals go to the caller."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from extract.batch import extract_all
from extract.joining import join_anew, rejoin
from extract.model.event import Extraction
from extract.model.text import Document
from extract.pipeline import rule_version
from extract.readers import Unread
from extract.store import Ids, Store, content_hash

__all__ = ["Ingested", "ingest", "join_anew", "keep"]

# So many documents make one transaction: a run that is ended loses no more than these.
BATCH = 500


def keep(items: Iterable[Document | Unread], store: Store, workers: int = 1) -> Iterator[Extraction | Unread]:
    """Extract all, known or not, pass everything on as it comes, store it, and join operations anew at the end."""
    hashes: dict[str, str] = {}
    batches, ids = _Batches(store, rule_version()), Ids(store.known())
    for result in extract_all(_hashed(items, hashes), workers):
        if isinstance(result, Extraction):
            # What is passed on keeps the id that it was read with; only the store must tell it from others.
            digest = hashes.pop(result.document.id)
            own = replace(result.document, id=ids.of(result.document, digest))
            batches.add(replace(result, document=own), digest)
        yield result
    batches.finish()
    rejoin(store)


class _Batches:
    """Puts extractions into the store, as many at a time as make one transaction."""

    def __init__(self, store: Store, version: str) -> None:
        self._store, self._version = store, version
        self._hashes: dict[str, str] = {}
        self._waiting: list[Extraction] = []
        self.added = self.events = 0

    def add(self, extraction: Extraction, content_hash: str) -> None:
        self._waiting.append(extraction)
        self._hashes[extraction.document.id] = content_hash
        self.events += len(extraction.events)
        if len(self._waiting) == BATCH:
            self.finish()

    def finish(self) -> None:
        self.added += self._store.add(self._waiting, rule_version=self._version, hashes=self._hashes)
        self._waiting.clear()
        self._hashes.clear()


def _hashed(items: Iterable[Document | Unread], hashes: dict[str, str]) -> Iterator[Document | Unread]:
    """Pass items on and note each document's content hash as it was read, before its date is looked for."""
    for item in items:
        if isinstance(item, Document):
            hashes[item.id] = content_hash(item)
        yield item


@dataclass(frozen=True, slots=True)
class Ingested:
    """What one run did: documents read anew, found unchanged, and not read; events found in the new ones."""

    new: int = 0
    unchanged: int = 0
    unread: int = 0
    events: int = 0


def ingest(
    items: Iterable[Document | Unread],
    store: Store,
    *,
    workers: int = 1,
    tell: Callable[[Unread], None],
    only_these: bool = False,
) -> Ingested:
    """Extract what the store does not know as it is now, store it, and join operations anew if anything changed.

    A document is known if its content and the rules are those it was extracted with. `tell` gets what could not be
    read. `only_these`: documents of the store that did not come up are removed from it, and ids are those of the
    input, wherever its files lie now.
    """
    known, version = store.known(), rule_version()
    ids = Ids({} if only_these else known)
    hashes: dict[str, str] = {}
    unread = unchanged = 0

    def new() -> Iterator[Document | Unread]:
        nonlocal unchanged
        for item in items:
            if isinstance(item, Document):
                digest = content_hash(item)
                item = replace(item, id=ids.of(item, digest))
                hashes[item.id] = digest
                if item.id in known and known[item.id][:2] == (digest, version):
                    unchanged += 1
                    continue
            yield item

    batches = _Batches(store, version)
    for result in extract_all(new(), workers):
        if isinstance(result, Unread):
            unread += not result.skipped
            tell(result)
        else:
            batches.add(result, hashes[result.document.id])
    batches.finish()
    if only_these:
        store.remove(known.keys() - hashes.keys())
    if not store.operations_current():
        rejoin(store)
    return Ingested(batches.added, unchanged, unread, batches.events)
