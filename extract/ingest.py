"""From documents to stored operations: extracts what is new, stores and joins; refusals go to the caller."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from extract.batch import extract_all
from extract.model.event import Extraction
from extract.model.text import Document
from extract.operations import join
from extract.pipeline import rule_version
from extract.readers import Unread
from extract.store import Store, content_hash

# So many documents make one transaction: a run that is ended loses no more than these.
BATCH = 500


def keep(items: Iterable[Document | Unread], store: Store, workers: int = 1) -> Iterator[Extraction | Unread]:
    """Extract all, known or not, pass everything on as it comes, store it, and join operations anew at the end."""
    version, batch, hashes = rule_version(), list[Extraction](), dict[str, str]()
    for result in extract_all(_hashed(items, hashes), workers):
        if isinstance(result, Extraction):
            batch.append(result)
            if len(batch) == BATCH:
                store.add(batch, rule_version=version, hashes=hashes)
                batch.clear()
        yield result
    store.add(batch, rule_version=version, hashes=hashes)
    store.replace_operations(join(store.extractions()))


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
    read. `only_these`: documents of the store that did not come up are removed from it.
    """
    known, version = store.known(), rule_version()
    hashes: dict[str, str] = {}
    unread = unchanged = 0

    def new() -> Iterator[Document | Unread]:
        nonlocal unchanged
        for item in _hashed(items, hashes):
            if isinstance(item, Document) and known.get(item.id) == (hashes[item.id], version):
                unchanged += 1
            else:
                yield item

    added = events = 0
    batch: list[Extraction] = []
    for result in extract_all(new(), workers):
        if isinstance(result, Unread):
            unread += not result.skipped
            tell(result)
            continue
        events += len(result.events)
        batch.append(result)
        if len(batch) == BATCH:
            added += store.add(batch, rule_version=version, hashes=hashes)
            batch.clear()
    added += store.add(batch, rule_version=version, hashes=hashes)
    if only_these:
        store.remove(known.keys() - hashes.keys())
    if not store.operations_current():
        store.replace_operations(join(store.extractions()))
    return Ingested(added, unchanged, unread, events)
