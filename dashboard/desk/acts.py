"""What is done to documents that the store holds already: read again, removed."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from dashboard.desk.reading import Progress
from extract.ingest import join_anew, keep
from extract.model.text import Document, PublishedBasis
from extract.readers import Unread
from extract.store import Store

# What a date may rest on before the article's own words are looked at.
_BEFORE_READING = (PublishedBasis.GIVEN, PublishedBasis.METADATA, PublishedBasis.MADE)


def read_again(store: Store, ids: Collection[str], tell: Callable[[Progress], None]) -> tuple[Unread, ...]:
    """Find everything in these documents anew, with the rules as they are now. What could not be is returned and stays
    as it was. The text is the one that was stored: the file itself was never kept."""
    wanted = [as_read(each.document) for each in store.each() if each.document.id in ids]

    def documents() -> Iterator[Document]:
        for number, document in enumerate(wanted):
            tell(Progress(number, len(wanted), document.id, ()))
            yield document
        tell(Progress(len(wanted), len(wanted), "", (), joining=True))

    return tuple(each for each in keep(documents(), store) if isinstance(each, Unread))


def as_read(document: Document) -> Document:
    """The document before a date was looked for in its words.

    >>> as_read(Document("a", "", "", published_basis=PublishedBasis.TEXT)).published_basis.value
    'unknown'
    """
    claims = tuple(claim for claim in document.published_claims if claim.basis in _BEFORE_READING)
    if document.published_basis in _BEFORE_READING:
        return replace(document, published_claims=claims)
    first = claims[0] if claims else None
    return replace(
        document,
        published=first.day if first else None,
        published_basis=first.basis if first else PublishedBasis.UNKNOWN,
        published_claims=claims,
    )


def remove(store: Store, ids: Collection[str]) -> int:
    """Forget documents with everything found in them, and join what is left anew. Returns how many there were."""
    gone = store.remove(ids)
    if not store.operations_current():
        join_anew(store)
    return gone
